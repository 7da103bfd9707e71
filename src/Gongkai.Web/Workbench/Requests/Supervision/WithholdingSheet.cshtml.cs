using Gongkai.Content.Requests;
using Gongkai.Content.Sheets;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Supervision;

/// <summary>The register as a workbook: read page by page and written row by row, however long the year was.</summary>
public sealed class WithholdingSheetModel(WithholdingRegister register) : SupervisionPage
{
    private static readonly string[] Heads = ["序号", "回执号", "申请内容", "办理单位", "答复", "文书编号", "答复日期", "上报期限", "上报日期", "审阅日期", "状态"];

    public async Task<IActionResult> OnGetAsync(string? unit, int? year, WithholdingStage stage, CancellationToken cancellation)
    {
        var shown = year is >= 1991 and <= 2099 ? year.Value : Today.Year;
        var units = string.IsNullOrEmpty(unit) ? Scope : Scope is { } own && !own.Contains(unit) ? [] : [unit];
        var file = TemporarySheet.Open();
        using (var workbook = new XlsxWriter(file))
        {
            var sheet = workbook.Sheet("不予公开备案", new SheetLayout([6, 20, 40, 24, 30, 22, 12, 12, 12, 12, 12], 1, 1));
            sheet.Row([SheetCell.Of($"不予公开政府信息备案登记簿（{shown}年）", SheetStyle.Title, Heads.Length)], 30);
            sheet.Row([.. Heads.Select(h => SheetCell.Of(h, SheetStyle.Header))]);
            var number = 0;
            await foreach (var line in register.AllAsync(units, stage, new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31), cancellation))
                sheet.Row([SheetCell.Of(++number), SheetCell.Of(line.Receipt), SheetCell.Of(line.Title), SheetCell.Of(NameOf(line.UnitCode)), SheetCell.Of(WithholdingsModel.ReplyOf(line)), SheetCell.Of(line.ReplyNumber),
                    SheetCell.Of(line.FinishedOn), SheetCell.Of(line.Due), SheetCell.Of(line.ReportedOn), SheetCell.Of(line.AcknowledgedOn), SheetCell.Of(WithholdingsModel.StageOf(line), SheetStyle.Centred)]);
        }
        file.Position = 0;
        return File(file, FilingXlsx.MediaType, $"不予公开备案登记簿-{shown}.xlsx");
    }
}
