using Gongkai.Content.Requests;
using Gongkai.Content.Sheets;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Portal;
using Gongkai.Web.Workbench.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>The same register as a workbook.</summary>
public sealed class RegisterSheetModel(ArticleRegister register, TimeProvider time) : RegisterModel(register, time)
{
    private static readonly string[] Heads = ["序号", "标题", "索引号", "撰稿单位", "撰稿人", "栏目", "形成日期", "审核", "公开时间", "发布人", "撤下日期", "登记保管人"];

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var lines = Whole(cancellation);
        var output = TemporarySheet.Open();
        using (var workbook = new XlsxWriter(output))
        {
            var sheet = workbook.Sheet("信息发布登记", new SheetLayout([6, 44, 26, 24, 12, 22, 13, 36, 18, 12, 13, 14], 2, 1));
            sheet.Row([SheetCell.Of($"{Month:yyyy年M月}信息发布登记（{(Unit is { } unit ? NameOf(unit) : "全部单位")}）", SheetStyle.Title, Heads.Length)], 30);
            sheet.Row([.. Heads.Select(h => SheetCell.Of(h, SheetStyle.Header))]);
            var serial = 0;
            await foreach (var line in lines)
            {
                var (record, publication) = (line.Record, line.Record.Publication);
                string[] cells = [$"{++serial}", record.Content.Title, record.IndexNumber ?? "", NameOf(record.UnitCode), record.AuthorName, ColumnName(record.Content), $"{record.Content.FormedOn:yyyy-MM-dd}", string.Join("；", Reviewers(record)),
                    publication.VisibleFrom is { } from ? ChinaTime.Minute(from) : "", publication.PublishedBy ?? "", $"{publication.WithdrawnOn:yyyy-MM-dd}", ArticlePaper.KeeperOf(record.UnitCode, Site)];
                sheet.Row([.. cells.Select(c => SheetCell.Of(c))]);
            }
        }
        output.Position = 0;
        return File(output, FilingXlsx.MediaType, $"信息发布登记-{Month:yyyy-MM}.xlsx");
    }
}
