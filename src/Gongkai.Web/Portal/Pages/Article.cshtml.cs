using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Search;
using Gongkai.Web.Portal.Prepared;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>正文: metadata block, validity and by which document it changed, text, attachments, citations, and the other half of document and interpretation (R-INT-16).</summary>
[Prepared]
public sealed class ArticlePage(PublicationQueries queries, RelatedDocuments related) : PortalPage
{
    private const int MostNamed = 3;

    public PublicationWhole Whole { get; private set; } = null!;
    public Withdrawn? Withdrawn { get; private set; }
    public Validity Validity { get; private set; }

    /// <summary>Metadata that has a value, in the order of gov.cn's document pages.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; private set; } = [];

    public IReadOnlyList<(string Heading, IReadOnlyList<PublicationLine> Lines)> Linked { get; private set; } = [];

    /// <summary>Documents this one names or is named by: heading and lines, empty ones left out.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<RelatedDocument> Documents)> Relations { get; private set; } = [];

    /// <summary>Documents that repealed, replaced or amended this one, to be named in the banner.</summary>
    public IReadOnlyList<RelatedDocument> ChangedBy { get; private set; } = [];

    public string Source => string.IsNullOrWhiteSpace(Whole.Row.Source) ? Whole.Row.Issuer : Whole.Row.Source;

    /// <summary>Address of this page, for readers who pass it on.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What a reader must know before relying on the text; null while it is simply in force.</summary>
    public string? Banner => Validity switch
    {
        Validity.InForce => null,
        Validity.NotYetInForce => Whole.Row.DateEffective is { } day ? $"本文件自{day:yyyy年M月d日}起施行。" : "本文件尚未施行。",
        Validity.Amended => "本文件已经修改，请以修改后的文本为准。",
        Validity.Repealed => "本文件已经废止，不再作为行政管理的依据，仅供查阅。",
        _ => Whole.Row.DateExpires is { } day && day <= Today ? $"本文件已于{day:yyyy年M月d日}失效，仅供查阅。" : "本文件已经失效，仅供查阅。",
    };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, cancellation) is not { } whole) return await MissingAsync(id, cancellation);
        Whole = whole;
        var row = whole.Row;
        Validity = ValidityOn.Of(row.Validity, row.DateEffective, row.DateExpires, Today);
        var column = Site.Columns.Find(row.ColumnPath) ?? Column.Unlisted(row.ColumnPath);
        Place(column, inside: true);
        Address = $"{Request.PublicAddress(Site)}/articles/{id}";
        Meta = PageMeta.Of(Site, column, row, Address);
        Facts = row.DocNumber is null && row.IndexNumber is null ? [] : Describe(row);
        Linked = whole.Linked.GroupBy(l => Heading(column, Site.Columns.Find(l.ColumnPath)))
            .Select(g => (g.Key, (IReadOnlyList<PublicationLine>)g.ToList())).ToList();
        await RelateAsync(id, cancellation);
        return Page();
    }

    private async Task RelateAsync(long id, CancellationToken cancellation)
    {
        var relations = await related.OfAsync(id, cancellation);
        if (Validity is Validity.Amended or Validity.Repealed or Validity.Lapsed) ChangedBy = relations.ReplacedBy.Take(MostNamed).ToList();
        Relations = new[]
        {
            ("被下列文件修改或者废止", relations.ReplacedBy), ("修改或者废止了下列文件", relations.Replaces),
            ("引用的文件", relations.Cites), ("引用本文件的文件", relations.CitedBy),
        }.Where(r => r.Item2.Count > 0).ToList();
    }

    private async Task<IActionResult> MissingAsync(long id, CancellationToken cancellation)
    {
        Withdrawn = await queries.FindWithdrawnAsync(id, cancellation);
        if (Withdrawn is null) return NotFound();
        if (Withdrawn.State == PublicationState.Gone) return StatusCode(StatusCodes.Status410Gone);
        Describe("撤下说明", "已经撤下的信息的说明。");
        Meta = Meta.Unlisted();
        return Page();
    }

    // Only the fields that have a value: an empty 有效性 or 文号 is what other portals are blamed for.
    private List<(string, string)> Describe(PublicationRow row)
    {
        var effective = row.DateEffective;
        (string, string?)[] fields =
        [
            ("索引号", row.IndexNumber), ("主题分类", row.Theme), ("发文机关", row.Issuer),
            ("成文日期", row.DateWritten?.ToString("yyyy-MM-dd")), ("发文字号", row.DocNumber),
            ("发布日期", ShownText.Date(ChinaTime.DayOf(row.PublishedAt))), ("有效性", Validity.Name()),
            ("施行日期", effective?.ToString("yyyy-MM-dd")), ("失效日期", row.DateExpires?.ToString("yyyy-MM-dd")),
            ("体裁", row.Genre), ("政策咨询电话", row.Enquiries),
        ];
        return fields.Where(f => !string.IsNullOrWhiteSpace(f.Item2)).Select(f => (f.Item1, f.Item2!)).ToList();
    }

    private static string Heading(Column own, Column? other) =>
        other?.Type == "政策解读" ? "相关解读" : own.Type == "政策解读" ? "所解读的文件" : "相关文件";
}
