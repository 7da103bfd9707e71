using Gongkai.Domain.Publishing;
using Gongkai.Domain.Reports;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>A report derived from the records, with its checks.</summary>
/// <param name="Verdict">K1–K8 of the report, K4 against the derived year before.</param>
/// <param name="Notes">What the records cannot tell, in Chinese.</param>
public sealed record DerivedReport(AnnualReport Report, ReportVerdict Verdict, FeeTotal Fees, IReadOnlyList<string> Notes);

/// <summary>年度报告 from the records as they stand (条例第五十条; 国办公开办函〔2021〕30号).</summary>
public sealed class AnnualReports(DatabaseSource database, AnnualTables tables, WorldSource worlds)
{
    private const int NormativeItem = 1;

    /// <summary>The report of a year.</summary>
    /// <param name="unit">Code of the body, or null for all bodies together.</param>
    public async Task<DerivedReport> OfAsync(int year, string? unit = null, CancellationToken cancellation = default)
    {
        var world = await worlds.CurrentAsync(cancellation);
        return await OfAsync(year, unit is null ? null : [unit], unit ?? world.Site.GovernmentCode, cancellation);
    }

    /// <summary>The report of a year over a set of bodies.</summary>
    /// <param name="bodies">Null is all.</param>
    /// <param name="reporter">Code of the unit whose name stands in the report.</param>
    public async Task<DerivedReport> OfAsync(int year, IReadOnlyList<string>? bodies, string reporter, CancellationToken cancellation = default)
    {
        var world = await worlds.CurrentAsync(cancellation);
        var period = TablePeriod.OfYear(year);
        var fees = await tables.FeesAsync(period, bodies, cancellation);
        var table2 = Table2.Of(await NormativeAsync(world, period, bodies, cancellation));
        var name = world.Organisations.NameOf(reporter);
        var report = new AnnualReport(year, name, new ReportTexts(Other: $"{year}年收取信息处理费{fees.Payments}件次，共{fees.Amount}元。"),
            table2, await tables.Table3Async(period, bodies, cancellation), await tables.Table4Async(period, bodies, cancellation));
        // Only the part of last year that K4 asks for; Table 2 is not wholly derivable, so K6 would compare guesses.
        var lastYear = new AnnualReport(year - 1, name, Table3: await tables.Table3Async(TablePeriod.OfYear(year - 1), bodies, cancellation));
        return new(report, ReportChecks.Run(report, lastYear), fees, Notes(bodies));
    }

    private static IReadOnlyList<string> Notes(IReadOnlyList<string>? bodies) =>
    [
        "表二“行政规范性文件”按规范性文件栏目中已公开的文件统计：成文日期在本年的计为制发，载明失效日期在本年的计为废止，年末未废止、未失效的计为现行有效" + (bodies is null ? "。" : "；没有标明责任单位的历史文件不计入单个机关。"),
        "表二规章、行政许可、行政处罚、行政强制、行政事业性收费不在本平台办理，均填0，请按主管部门的统计补填。",
        "总体情况、存在的主要问题及改进情况由报告单位撰写。",
    ];

    private async Task<IEnumerable<(string Row, Table2Column Column, decimal Value)>> NormativeAsync(World world, TablePeriod period, IReadOnlyList<string>? bodies, CancellationToken cancellation)
    {
        var portal = world.Site.Portal ?? DemonstrationPortal.Settings;
        // 法定主动公开内容第（一）项 stands over several columns; the narrowest of them by name is the one of 规范性文件.
        var columns = portal.Columns.All.Where(c => c.StatutoryItems.Contains(NormativeItem) && c.Name.Contains("规范性文件", StringComparison.Ordinal)).Select(c => c.Path).ToArray();
        if (columns.Length == 0) return [];
        await using var db = database.Open();
        var found = await Normative(db, world.Site.Code, columns, period, bodies?.ToArray()).SingleOrDefaultAsync(cancellation);
        return found is null ? [] : [("T2-2", Table2Column.Made, found.Made), ("T2-2", Table2Column.Repealed, found.Repealed), ("T2-2", Table2Column.InForce, found.InForce)];
    }

    internal static IQueryable<NormativeCount> Normative(GongkaiDb db, string site, string[] columns, TablePeriod period, string[]? bodies) =>
        db.Publications.Where(p => p.SiteCode == site && p.State == PublicationState.Visible && columns.Contains(p.ColumnPath) && (bodies == null || bodies.Contains(p.UnitCode)))
            .GroupBy(p => p.SiteCode).Select(g => new NormativeCount(
                g.Count(p => p.DateWritten >= period.From && p.DateWritten <= period.To),
                g.Count(p => p.DateExpires >= period.From && p.DateExpires <= period.To),
                g.Count(p => p.DateWritten <= period.To && (p.DateExpires == null ? p.Validity != Validity.Repealed && p.Validity != Validity.Lapsed : p.DateExpires > period.To))));

    internal sealed record NormativeCount(int Made, int Repealed, int InForce);
}
