using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Tests.Reports;

public class ReportChecksTests
{
    [Fact]
    public void Published_figures_of_a_city_hold_every_check()
    {
        var verdict = Figures.Read(ReportPapers.Json).Check();
        Assert.Empty(verdict.Failures);
        Assert.Empty(verdict.Warnings);
        Assert.True(verdict.Ok);
    }

    [Fact]
    public void Any_changed_cell_of_Table_3_is_named_by_its_row_and_by_its_column()
    {
        foreach (var row in Table3Row.All)
            for (var i = 0; i < Table3.Width; i++)
            {
                var failures = ReportChecks.Run(Figures.City.With(row.Code, i, Figures.City.Table3![row.Code, i] + 1)).Failures;
                Assert.Contains(failures, f => f.Check == "K3" && f.Where == $"{row.Code} 总计");
                Assert.Contains(failures, f => f.Check is "K1" or "K2" && f.Where.EndsWith(" " + Table3.Columns[i], StringComparison.Ordinal));
                Assert.Equal(row.IsLeaf || row.Code == Table3Row.Total, failures.Any(f => f.Check == "K2"));
                Assert.Equal(!row.IsLeaf, failures.Any(f => f.Check == "K1"));
                Assert.All(failures, f => Assert.True(f.Expected != f.Actual));
            }
    }

    [Fact]
    public void A_negative_a_broken_and_an_empty_cell_are_named_wherever_they_stand()
    {
        foreach (var bad in new decimal?[] { -1, 0.5m, null })
        {
            foreach (var row in Table3Row.All)
                for (var i = 0; i < Table3.Width; i++)
                    Names(Figures.City.With(row.Code, i, bad), $"{row.Code} {Table3.Columns[i]}");
            for (var i = 0; i < Table4.Width; i++)
                Names(Figures.City.With(i, bad), $"T4 {Table4.Name(i)}");
            foreach (var row in Table2Row.All)
                foreach (var column in row.Columns.Where(c => !(c.IsMoney && bad == 0.5m)))
                    Names(Figures.City.With(row.Code, column, bad), $"{row.Code} {column.Title}");
        }

        static void Names(AnnualReport report, string where) => Assert.Contains(ReportChecks.Run(report).Failures, f => f.Check == "K7" && f.Where == where);
    }

    [Fact]
    public void Fees_may_have_decimals() =>
        Assert.True(ReportChecks.Run(Figures.City.With("T2-6", Table2Column.Amount, 0.5m)).Ok);

    [Fact]
    public void Any_changed_cell_of_Table_4_is_named_by_its_block()
    {
        for (var i = 0; i < Table4.Width; i++)
        {
            var failure = Assert.Single(ReportChecks.Run(Figures.City.With(i, Figures.City.Table4![i] + 3)).Failures);
            Assert.Equal(("K5", $"T4 {Table4.Blocks[i / 5]} 总计"), (failure.Check, failure.Where));
            Assert.Equal(i % 5 == 4 ? 3 : -3, failure.Actual - failure.Expected);
        }
    }

    [Fact]
    public void What_was_carried_over_last_year_only_warns()
    {
        var before = Figures.City with { Year = 2024 };
        var verdict = ReportChecks.Run(Figures.City, before);
        Assert.True(verdict.Ok);
        // 783/6/0/2/25/3/819 went out, 535/6/0/1/18/0/560 came in: 商业企业 and 科研机构 agree.
        Assert.Equal(["T3-2 自然人", "T3-2 社会公益组织", "T3-2 法律服务机构", "T3-2 其他", "T3-2 总计"], verdict.Warnings.Where(w => w.Check == "K4").Select(w => w.Where));
        // 38 + 2 − 1 ≠ 38; 126 + 11 − 4 ≠ 126.
        Assert.Equal([(39m, 38m), (133m, 126m)], verdict.Warnings.Where(w => w.Check == "K6").Select(w => (w.Expected!.Value, w.Actual!.Value)));
        Assert.DoesNotContain(verdict.Warnings, w => w.Check == "FORM");
        Assert.Contains(ReportChecks.Run(Figures.City, Figures.City).Warnings, w => w is { Check: "FORM", Where: "lastYear" });
    }

    [Fact]
    public void A_summary_is_the_sum_of_its_parts_in_every_cell()
    {
        var half = Figures.City with { Unit = "甲" };
        var rest = half with { Unit = "乙" };
        var twice = new AnnualReport(2025, "合计", null,
            new(Table2Row.All.ToDictionary(r => r.Code, r => (IReadOnlyDictionary<string, decimal?>)r.Columns.ToDictionary(c => c.Key, c => half.Table2![r.Code, c] * 2))),
            new(Table3Row.All.ToDictionary(r => r.Code, r => (IReadOnlyList<decimal?>)[.. half.Table3!.Rows[r.Code].Select(c => c * 2)])),
            new([.. half.Table4!.Cells.Select(c => c * 2)]));
        Assert.True(ReportChecks.Run(twice, parts: [half, rest]).Ok);
        foreach (var row in Table3Row.All)
            for (var i = 0; i < Table3.Width; i++)
                Assert.Contains(ReportChecks.Run(twice, parts: [half, rest.With(row.Code, i, 99_999)]).Failures, f => f.Check == "K9" && f.Where == $"{row.Code} {Table3.Columns[i]}");
        Assert.Contains(ReportChecks.Run(twice.With(2, 1), parts: [half, rest]).Failures, f => f is { Check: "K9", Where: "T4 行政复议 其他结果", Expected: 392 });
        Assert.Contains(ReportChecks.Run(twice.With("T2-6", Table2Column.Amount, 1), parts: [half, rest]).Failures, f => f is { Check: "K9", Where: "T2-6 本年收费金额（单位：万元）", Expected: 4621.5m });
        Assert.Contains(ReportChecks.Run(twice, parts: [half, rest with { Year = 2024 }]).Failures, f => f is { Check: "FORM", Where: "part 乙" });
        Assert.Contains(ReportChecks.Run(twice, parts: [half, rest with { Table4 = null }]).Failures, f => f.Check == "K9" && f.Sentence.Contains("“乙”的报告缺少表四", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("本年新收政府信息公开申请14069件，上年结转560件，结转下年度继续办理819件。", "")]
    [InlineData("2025年共收到１４，０６９件政府信息公开申请，办结 13,810 件；予以公开5548件、部分公开2168件、不予公开730件。", "")]
    [InlineData("发生行政复议790件，行政诉讼212件。其他处理1486件，无法提供3421件，不予处理458件。", "不予处理458件")]
    [InlineData("全年收到政府信息公开申请14096件。", "收到政府信息公开申请14096件")]
    [InlineData("予以公开5549件，不予公开730件。", "予以公开5549件")]
    [InlineData("不予公开5548件。", "不予公开5548件")]
    [InlineData("行政诉讼211件，未办结7件。", "行政诉讼211件")]
    [InlineData("发布信息3000件，收到建议12件。", "")]
    public void Numbers_quoted_in_the_text_are_those_of_the_tables(string text, string wrong)
    {
        foreach (var texts in new[] { new ReportTexts(Overview: text), new ReportTexts(Requests: text) })
        {
            var verdict = ReportChecks.Run(Figures.City with { Texts = texts });
            Assert.True(verdict.Ok);
            Assert.Equal(wrong.Length == 0 ? 0 : 1, verdict.Warnings.Count);
            Assert.All(verdict.Warnings, w => Assert.Contains($"“{wrong}”", w.Sentence));
        }
    }

    [Fact]
    public void Missing_tables_and_rows_are_never_taken_for_zero()
    {
        Assert.Contains(ReportChecks.Run(Figures.City with { Table3 = null }).Failures, f => f is { Check: "FORM", Where: "T3" });
        Assert.Equal(["T2", "T4"], ReportChecks.Run(Figures.City with { Table2 = null, Table4 = null }).Warnings.Select(w => w.Where));
        foreach (var row in Table3Row.All)
        {
            var without = Figures.City.Table3!.Rows.Where(r => r.Key != row.Code).ToDictionary();
            Assert.Equal((CheckFailure.Form, row.Code), Where(Assert.Single(ReportChecks.Run(Figures.City with { Table3 = new(without) }).Failures)));
            without[row.Code] = [.. Figures.City.Table3.Rows[row.Code].Take(6)];
            Assert.Equal((CheckFailure.Form, row.Code), Where(Assert.Single(ReportChecks.Run(Figures.City with { Table3 = new(without) }).Failures)));
        }

        static (string, string) Where(CheckFailure failure) => (failure.Check, failure.Where);
    }
}
