using Gongkai.Content.Requests;
using Gongkai.Content.Sheets;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Workbench.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Columns;

/// <summary>The same list as a workbook.</summary>
public sealed class SheetModel(ColumnFreshness freshness, TimeProvider time) : ListModel(freshness, time)
{
    private static readonly string[] Heads = ["栏目", "上级栏目", "路径", "类别", "功能定位", "责任单位", "供稿单位", "责任人", "更新规则", "五公开", "法定主动公开内容", "重点领域", "内容要求和考核", "最近更新", "状态"];

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await base.OnGetAsync(cancellation) is NotFoundResult none) return none;
        var output = TemporarySheet.Open();
        using (var workbook = new XlsxWriter(output))
        {
            var sheet = workbook.Sheet("栏目责任清单", new SheetLayout([20, 16, 20, 12, 40, 26, 26, 12, 18, 10, 18, 14, 26, 13, 12], 2, 1));
            sheet.Row([SheetCell.Of($"{Portal.SiteName}栏目内容保障责任清单（{Today:yyyy-MM-dd}）", SheetStyle.Title, Heads.Length)], 30);
            sheet.Row([.. Heads.Select(h => SheetCell.Of(h, SheetStyle.Header))]);
            foreach (var standing in Standings)
            {
                var c = standing.Column;
                string[] cells = [c.Name, Portal.Columns.Find(c.Parent)?.Name ?? "", c.Path, c.Type, c.Description, UnitOf(c), WritersOf(c), KeeperOf(c), Rule(c), c.Openness is { } o ? o.Title() : "",
                    string.Join("、", StatutoryItems.All.Where(i => c.StatutoryItems.Contains(i.Number)).Select(i => i.Ordinal)), string.Join("、", c.KeyFields.Select(f => KeyFields.Find(f)?.Name ?? f)), c.Assessment ?? "", $"{standing.LastOn:yyyy-MM-dd}", Words(standing)];
                sheet.Row([.. cells.Select(v => SheetCell.Of(v))]);
            }
        }
        output.Position = 0;
        return File(output, FilingXlsx.MediaType, $"栏目内容保障责任清单-{Today:yyyy-MM-dd}.xlsx");
    }
}
