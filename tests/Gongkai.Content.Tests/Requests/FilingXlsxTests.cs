using Gongkai.Content.Requests;
using Gongkai.Content.Tests.Documents;
using Gongkai.Domain.Requests.Filings;

namespace Gongkai.Content.Tests.Requests;

/// <summary>The workbook as an office program reads it.</summary>
public class FilingXlsxTests
{
    private static readonly FilingPeriod Period = FilingPeriod.Find("202602-202603")!.Value;

    private static FilingTable Table(params string[] applicants) => new(new DateOnly(2026, 4, 3),
        [.. applicants.Select((a, i) => new FilingLine(i, $"{i}")
        {
            Applicant = a, Summary = "储备粮轮换计划", Channel = "信函", SubmittedOn = new(2026, 3, 2), ReceivedOn = new(2026, 3, 4), RepliedOn = new(2026, 3, 20),
            Completion = FilingForm.InTime, Result = FilingForm.Withheld, Reason = "内部事务信息（条例第十六条第一款）", Dispute = "否",
        })])
    { Reconsiderations = 1 };

    [OfficeFact]
    [Requirement("R-STA-03")]
    public void LibreOffice_reads_the_exact_columns_rows_and_foot_of_one_unit()
    {
        using var file = new MemoryStream();
        FilingXlsx.Write(file, new FilingSettings { HasRemarks = false }, Period, "示范县教育局", Table("张三", "=李四"), "邻经办");
        var lines = Office.ToCsv(file.ToArray()).Split('\n');
        Assert.StartsWith("依申请办理情况报备表", lines[1]);
        Assert.StartsWith("填报单位：示范县教育局", lines[2]);
        Assert.Equal(string.Join(',', FilingForm.Columns), lines[3].TrimEnd('\r'));
        Assert.Equal("1,张三,储备粮轮换计划,信函,2026-03-02,2026-03-04,2026-03-20,按时办结,不予公开,内部事务信息（条例第十六条第一款）,否", lines[4].TrimEnd('\r'));
        Assert.StartsWith("2,=李四,", lines[5]);
        Assert.StartsWith("截止填表日，新增行政复议数量：1（件）；行政诉讼数量：0（件）", lines[6]);
        Assert.StartsWith("填表人：邻经办", lines[7]);
    }

    [OfficeFact]
    public async Task LibreOffice_reads_the_sum_of_all_units()
    {
        using var file = new MemoryStream();
        var (a, b) = (Table("张三"), Table("李四", "王五"));
        FilingSummary[] summaries = [new("甲局", "已接收", new(2026, 4, 3), a.Totals), new("乙局", "已报送", new(2026, 4, 3), b.Totals), new("丙局", "待填报", null, FilingTotals.None)];
        await FilingXlsx.WriteAsync(file, new FilingSettings(), Period, summaries, new[] { ("甲局", a), ("乙局", b) }.ToAsyncEnumerable());
        var lines = Office.ToCsv(file.ToArray()).Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        Assert.Contains("应报送3个单位，已报送2个", lines[1]);
        Assert.Equal("丙局,待填报,,,,,,,,,,,", lines[5]);
        Assert.Equal("合计,,,3,3,0,0,0,0,3,0,2,0", lines[6]);
    }
}
