using Gongkai.Content.Requests;
using Gongkai.Content.Sheets;
using Gongkai.Domain.Review.WordLists;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Rechecks;

/// <summary>One day's report as a workbook: what was published by whom, and every finding.</summary>
public sealed class SheetModel : RecheckPage
{
    private static readonly string[] Heads = ["单位", "信息", "级别", "发现", "内容（已遮盖）", "地址"];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        var file = Requests.TemporarySheet.Open();
        using (var workbook = new XlsxWriter(file))
        {
            var findings = workbook.Sheet("发现", new SheetLayout([26, 44, 8, 50, 24, 18], 1, 1));
            findings.Row([SheetCell.Of($"内容检查（{Recheck.On:yyyy-MM-dd}）：检查 {Recheck.Looked} 条，发现 {Recheck.Found} 处，{Recheck.Barred} 条有不应公开的内容", SheetStyle.Title, Heads.Length)], 30);
            findings.Row([.. Heads.Select(h => SheetCell.Of(h, SheetStyle.Header))]);
            foreach (var publication in Publications(null))
                foreach (var line in publication.Lines)
                    findings.Row([SheetCell.Of(UnitOf(publication.UnitCode)), SheetCell.Of(publication.Title), SheetCell.Of(line.Severity.Title(), SheetStyle.Centred), SheetCell.Of(line.Sentence), SheetCell.Of(line.Masked), SheetCell.Of($"/articles/{publication.PublicationId}")]);
            var published = workbook.Sheet("发布情况", new SheetLayout([30, 10], 0, 1));
            published.Row([SheetCell.Of("单位", SheetStyle.Header), SheetCell.Of("发布", SheetStyle.Header)]);
            foreach (var unit in Recheck.Published) published.Row([SheetCell.Of(UnitOf(unit.UnitCode)), SheetCell.Of(unit.Count)]);
        }
        file.Position = 0;
        return File(file, FilingXlsx.MediaType, $"内容检查-{Recheck.On:yyyy-MM-dd}.xlsx");
    }
}
