using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Content.Reports;
using Gongkai.Domain.Reports;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Tables;

/// <summary>年报统计表: Tables 3 and 4 of any period and any bodies, with their checks; each number leads to its cases.</summary>
public sealed class TablesModel(AnnualTables tables, AnnualReports reports) : TablesPage
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly (string Check, string Holds)[] Known =
    [
        ("K1", "表三各栏：本年新收加上年结转，等于办理结果总计加结转下年度。"), ("K2", "表三各栏：各项办理结果之和等于总计。"), ("K3", "表三各行：六栏之和等于总计。"),
        ("K4", "表三各栏：上年结转与上年的结转下年度一致。"), ("K5", "表四各组：四项结果之和等于总计。"), ("K7", "各格都是不小于0的整数，没有空缺。"),
    ];

    public AnnualReport Report { get; private set; } = null!;

    public FeeTotal Fees { get; private set; } = new(0, 0);

    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Each check with what it found; no sentence of failure: it holds.</summary>
    public IReadOnlyList<(string Check, string Holds, IReadOnlyList<string> Failures)> Checks { get; private set; } = [];

    public IReadOnlyList<int> Years => [.. Enumerable.Range(0, 8).Select(i => Today.Year - i)];

    public string Table3Html => AnnualReportHtml.Of(Report.Table3!, Cell).Value;

    public string Table4Html => AnnualReportHtml.Of(Report.Table4!, Cell).Value;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnGetFileAsync(string format, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Refusals.Count > 0) return Page();
        var name = $"{BodyWords}{PeriodWords}依申请公开统计";
        return format switch
        {
            "xlsx" => File(AnnualReportXlsx.ToBytes(Report, BodyWords, PeriodWords), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx"),
            "docx" when IsYear => File(AnnualReportDocx.ToBytes(Report, Report.Unit), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{Report.Unit}{Report.Title}.docx"),
            "json" when IsYear => File(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Report, Json)), "application/json", $"{Report.Unit}{Report.Title}.json"),
            _ => NotFound(),
        };
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Ask();
        var reporter = Bodies is [var one] ? one : Site.GovernmentCode;
        ReportVerdict verdict;
        if (IsYear)
        {
            var derived = await reports.OfAsync(Period.From.Year, Bodies, reporter, cancellation);
            (Report, verdict, Fees, Notes) = (derived.Report, derived.Verdict, derived.Fees, derived.Notes);
        }
        else
        {
            // The form is the year's; for another period its tables are counted and checked alone.
            Report = new AnnualReport(Period.From.Year, NameOf(reporter), Table3: await tables.Table3Async(Period, Bodies, cancellation), Table4: await tables.Table4Async(Period, Bodies, cancellation));
            verdict = ReportChecks.Run(Report);
            Fees = await tables.FeesAsync(Period, Bodies, cancellation);
        }
        var found = verdict.Failures.Concat(verdict.Warnings).ToLookup(f => f.Check, f => f.Sentence);
        Checks = [.. Known.Where(k => IsYear || k.Check != "K4").Select(k => (k.Check, k.Holds, (IReadOnlyList<string>)[.. found[k.Check]]))];
    }

    private string? Cell(string key) => key.Split(':') is [var row, var column] ? At(Path + "/cases", ("row", row), ("column", column)) : null;
}
