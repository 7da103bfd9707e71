using Gongkai.Content.Sheets;
using Gongkai.Domain.Requests.Filings;

namespace Gongkai.Content.Requests;

/// <summary>One unit's place in the consolidated workbook.</summary>
/// <param name="State">In Chinese: 已接收, 待填报, 未建立…</param>
public sealed record FilingSummary(string Unit, string State, DateOnly? SubmittedOn, FilingTotals Totals);

/// <summary>《依申请办理情况报备表》 as a workbook: of one unit in the exact form of the paper, or of all (R-STA-03, R-STA-07).</summary>
public static class FilingXlsx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly double[] Widths = [6, 14, 40, 13, 12, 12, 12, 15, 18, 26, 16];
    private const double RemarkWidth = 26, UnitWidth = 22;

    /// <summary>One unit's table.</summary>
    /// <param name="output">Left open.</param>
    /// <param name="unit">填报单位.</param>
    /// <param name="filledBy">填表人; blank while nobody submitted it.</param>
    public static void Write(Stream output, FilingSettings settings, FilingPeriod period, string unit, FilingTable table, string? filledBy)
    {
        using var workbook = new XlsxWriter(output);
        double[] widths = [.. Widths, .. settings.HasRemarks ? [RemarkWidth] : Array.Empty<double>()];
        var sheet = workbook.Sheet(FilingForm.Title, new SheetLayout(widths, 3, 1));
        sheet.Row([SheetCell.Of(settings.Annex, SheetStyle.Note, widths.Length)], 18);
        sheet.Row([SheetCell.Of(FilingForm.Title, SheetStyle.Title, widths.Length)], 30);
        sheet.Row([SheetCell.Of($"填报单位：{unit}", SheetStyle.Note, 4), SheetCell.Of($"报备期：{period.Title}", SheetStyle.Note, widths.Length - 4)], 18);
        sheet.Row([.. Heads(settings).Select(h => SheetCell.Of(h, SheetStyle.Header))]);
        foreach (var (i, line) in table.Lines.Index()) sheet.Row([.. Cells(i + 1, line, settings)]);
        if (table.Lines.Count == 0) sheet.Row([SheetCell.Of("本期没有收到和办理的申请", SheetStyle.Centred, widths.Length)]);
        if (table.Unlisted > 0) sheet.Row([SheetCell.Of(Beyond(table.Unlisted), SheetStyle.Note, widths.Length)]);
        sheet.Row([SheetCell.Of(FilingForm.Foot(table.Reconsiderations, table.Suits), SheetStyle.Text, widths.Length)]);
        sheet.Row([SheetCell.Of($"填表人：{filledBy}", SheetStyle.Note, 6), SheetCell.Of($"填表日期：{table.FilledOn:yyyy-MM-dd}", SheetStyle.Note, widths.Length - 6)], 18);
    }

    /// <summary>All units of a period: who filed with the sums, and every row.</summary>
    /// <param name="summaries">In the order of the sheet, those missing too.</param>
    /// <param name="tables">One after the other, each written at once.</param>
    public static async Task WriteAsync(Stream output, FilingSettings settings, FilingPeriod period, IReadOnlyList<FilingSummary> summaries, IAsyncEnumerable<(string Unit, FilingTable Table)> tables)
    {
        using var workbook = new XlsxWriter(output);
        Summary(workbook.Sheet("汇总", new SheetLayout([26, 16, 14, 9, 11, 11, 9, 14, 11, 11, 9, 11, 11], 2, 1)), period, summaries);
        double[] widths = [UnitWidth, .. Widths, .. settings.HasRemarks ? [RemarkWidth] : Array.Empty<double>()];
        var sheet = workbook.Sheet("明细", new SheetLayout(widths, 1, 1) { FrozenColumns = 1 });
        sheet.Row([SheetCell.Of($"{FilingForm.Title}（{period.Title}，全部单位）", SheetStyle.Title, widths.Length)], 30);
        sheet.Row([SheetCell.Of("填报单位", SheetStyle.Header), .. Heads(settings).Select(h => SheetCell.Of(h, SheetStyle.Header))]);
        await foreach (var (unit, table) in tables)
        {
            foreach (var (i, line) in table.Lines.Index()) sheet.Row([SheetCell.Of(unit), .. Cells(i + 1, line, settings)]);
            if (table.Unlisted > 0) sheet.Row([SheetCell.Of(unit), SheetCell.Of(Beyond(table.Unlisted), SheetStyle.Text, widths.Length - 1)]);
        }
    }

    /// <summary>Heads of the columns, with 备注 where the site has it.</summary>
    public static IReadOnlyList<string> Heads(FilingSettings settings) => settings.HasRemarks ? [.. FilingForm.Columns, FilingForm.Remark] : FilingForm.Columns;

    private static void Summary(SheetWriter sheet, FilingPeriod period, IReadOnlyList<FilingSummary> summaries)
    {
        string[] heads = ["填报单位", "状态", "报送日期", "件数", FilingForm.InTime, FilingForm.Extended, FilingForm.Open, FilingForm.AlreadyPublic, FilingForm.Granted, FilingForm.Withheld, "其他", "新增行政复议", "新增行政诉讼"];
        sheet.Row([SheetCell.Of($"{FilingForm.Title}汇总（{period.Title}）", SheetStyle.Title, heads.Length)], 30);
        sheet.Row([SheetCell.Of($"应报送{summaries.Count}个单位，已报送{summaries.Count(s => s.SubmittedOn is not null)}个；合计只计已报送的单位", SheetStyle.Note, heads.Length)], 18);
        sheet.Row([.. heads.Select(h => SheetCell.Of(h, SheetStyle.Header))]);
        foreach (var summary in summaries) sheet.Row([SheetCell.Of(summary.Unit), SheetCell.Of(summary.State), SheetCell.Of(summary.SubmittedOn), .. Figures(summary.SubmittedOn is null ? null : summary.Totals)]);
        var sum = summaries.Where(s => s.SubmittedOn is not null).Aggregate(FilingTotals.None, (all, s) => all + s.Totals);
        sheet.Row([SheetCell.Of("合计", SheetStyle.Header), SheetCell.Of(""), SheetCell.Of((DateOnly?)null), .. Figures(sum)]);
    }

    private static IEnumerable<SheetCell> Figures(FilingTotals? t) =>
        (t is null ? Enumerable.Repeat<int?>(null, 10) : [t.Cases, t.InTime, t.Extended, t.Open, t.AlreadyPublic, t.Granted, t.Withheld, t.Other, t.Reconsiderations, t.Suits]).Select(n => SheetCell.Of((decimal?)n));

    private static IEnumerable<SheetCell> Cells(int number, FilingLine line, FilingSettings settings)
    {
        yield return SheetCell.Of(number, SheetStyle.Number);
        yield return SheetCell.Of(line.Applicant);
        yield return SheetCell.Of(line.Summary);
        yield return SheetCell.Of(line.Channel, SheetStyle.Centred);
        yield return SheetCell.Of(line.SubmittedOn);
        yield return SheetCell.Of(line.ReceivedOn);
        yield return SheetCell.Of(line.RepliedOn);
        yield return SheetCell.Of(line.Completion, SheetStyle.Centred);
        yield return SheetCell.Of(line.Result, SheetStyle.Centred);
        yield return SheetCell.Of(line.Reason);
        yield return SheetCell.Of(line.Dispute, SheetStyle.Centred);
        if (settings.HasRemarks) yield return SheetCell.Of(line.Remark);
    }

    private static string Beyond(int unlisted) => $"本期件数超过单表{FilingTable.Most}件的上限，另有{unlisted}件未逐件列出";
}
