using Gongkai.Content.Html;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>历次文稿: two versions side by side; the last two at first.</summary>
public sealed class VersionsModel : ArticleRecordPage
{
    public ArticleVersion? From { get; private set; }

    public ArticleVersion? To { get; private set; }

    public IReadOnlyList<(string Label, string Before, string After)> Fields { get; private set; } = [];

    public IReadOnlyList<(LineStanding Standing, string Line)> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "from")] int? from, [FromQuery(Name = "to")] int? to, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        var versions = Record.Versions;
        To = versions.FirstOrDefault(v => v.Number == to) ?? versions.LastOrDefault();
        From = versions.FirstOrDefault(v => v.Number == from) ?? versions.LastOrDefault(v => v.Number < (To?.Number ?? 0)) ?? To;
        if (From is null || To is null) return Page();
        var (a, b) = (From.Content, To.Content);
        (string Label, string Before, string After)[] fields =
        [
            ("标题", a.Title, b.Title), ("栏目", ColumnName(a), ColumnName(b)), ("信息来源", a.Source, b.Source), ("形成日期", $"{a.FormedOn:yyyy-MM-dd}", $"{b.FormedOn:yyyy-MM-dd}"), ("内容概述", a.Summary ?? "", b.Summary ?? ""),
            ("关键词", a.Keywords ?? "", b.Keywords ?? ""), ("附件和图片", string.Join("、", a.Files.Select(f => f.Name)), string.Join("、", b.Files.Select(f => f.Name))),
        ];
        Fields = [.. fields.Where(f => f.Before != f.After)];
        Lines = LineDifference.Between(LinesOf(a), LinesOf(b));
        return Page();
    }

    public string NameOf(ArticleVersion version) =>
        $"第 {version.Number} 稿（{version.On:yyyy-MM-dd} {version.By}{(version.PublishedAt is { } at ? $"，{ChinaTime.Minute(at)} 公开" : "")}）";

    private static string[] LinesOf(ArticleContent content) =>
        PlainText.Of(SafeHtml.FromStore(content.BodyHtml)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
