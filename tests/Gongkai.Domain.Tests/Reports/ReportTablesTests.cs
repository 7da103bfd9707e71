using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Reports;

public class ReportTablesTests
{
    private static readonly string[] Leaves = [.. Table3Row.All.Where(r => r.IsLeaf).Select(r => r.Code)];

    [Fact]
    public void The_form_has_25_rows_with_21_results_and_seven_columns()
    {
        Assert.Equal((25, 21), (Table3Row.All.Count, Leaves.Length));
        Assert.Equal(["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], Table3.Columns);
        Assert.Equal(["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"], Table2Row.All.Select(r => r.Text));
        Assert.Equal(6, AnnualReport.Parts.Count);
    }

    [Fact]
    public void Tables_counted_from_applications_always_balance()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 300; round++)
        {
            var counts = new List<(string, ApplicantCategory, int)>();
            for (var n = random.Next(200); n > 0; n--)
            {
                var category = (ApplicantCategory)random.Next(6);
                counts.Add((random.Next(5) == 0 ? Table3Row.CarriedIn : Table3Row.New, category, 1));
                counts.Add((random.Next(8) == 0 ? Table3Row.CarriedOut : Leaves[random.Next(Leaves.Length)], category, 1));
            }
            var relief = Enumerable.Range(0, random.Next(40)).Select(_ => ((ReliefRoute)random.Next(3), (ReliefResult)random.Next(4), random.Next(9)));
            var report = new AnnualReport(2025, "示范县", null, Table2.Of([]), Table3.Of(counts), Table4.Of(relief));
            Assert.Empty(ReportChecks.Run(report).Failures);
            Assert.Equal(counts.Count / 2, report.Table3![Table3Row.New, 6] + report.Table3[Table3Row.CarriedIn, 6]);
        }
    }

    [Fact]
    public void An_application_lost_on_the_way_unbalances_its_column()
    {
        var table = Table3.Of([(Table3Row.New, ApplicantCategory.Research, 3), ("T3-3-1", ApplicantCategory.Research, 1), (Table3Row.CarriedOut, ApplicantCategory.Research, 1)]);
        var failures = ReportChecks.Run(new(2025, "示范县", Table3: table)).Failures;
        Assert.Equal([(3m, 2m), (3m, 2m)], failures.Select(f => (f.Expected!.Value, f.Actual!.Value)));
        Assert.Equal("T3-1+T3-2=T3-3-7+T3-4 科研机构", failures[0].Where);
    }

    [Fact]
    public void Totals_are_derived_and_not_counted()
    {
        Assert.Throws<ArgumentException>(() => Table3.Of([(Table3Row.Total, ApplicantCategory.Natural, 1)]));
        Assert.Throws<ArgumentException>(() => Table3.Of([("T3-9", ApplicantCategory.Natural, 1)]));
        Assert.Throws<ArgumentException>(() => Table3.Of([("T3-3-1", ApplicantCategory.Natural, -1)]));
        Assert.Throws<ArgumentException>(() => Table2.Of([("T2-1", Table2Column.Amount, 1)]));
    }
}
