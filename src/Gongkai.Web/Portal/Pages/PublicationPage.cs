using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Search;

namespace Gongkai.Web.Portal.Pages;

/// <summary>One publication as a reader finds it: metadata block, validity, text, attachments, and the other half of document and interpretation (R-INT-16). The public page and the writer's preview show it the same way.</summary>
public abstract class PublicationPage : PortalPage
{
    public PublicationWhole Whole { get; private set; } = null!;
    public Validity Validity { get; private set; }

    /// <summary>Metadata that has a value, in the order of gov.cn's document pages.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; private set; } = [];

    public IReadOnlyList<(string Heading, IReadOnlyList<PublicationLine> Lines)> Linked { get; private set; } = [];

    /// <summary>Documents this one names or is named by: heading and lines, empty ones left out.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<RelatedDocument> Documents)> Relations { get; protected set; } = [];

    /// <summary>Documents whose text repeals, replaces or amends this one: named in the banner, and where nobody has decided on its validity yet, a banner of their own.</summary>
    public IReadOnlyList<RelatedDocument> ChangedBy { get; protected set; } = [];

    /// <summary>Address of the page, for readers who pass it on.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Whether it stands before the public: only then it can be passed on, and its files read in the page.</summary>
    public virtual bool IsPublished => false;

    // Printed with its code, at the end of the article.
    public override string? PaperAddress => null;

    public string Source => string.IsNullOrWhiteSpace(Whole.Row.Source) ? Whole.Row.Issuer : Whole.Row.Source;

    /// <summary>What a reader must know before relying on the text; null while it is simply in force.</summary>
    public string? Banner => Validity switch
    {
        Validity.InForce => null,
        Validity.NotYetInForce => Whole.Row.DateEffective is { } day ? $"本文件自{day:yyyy年M月d日}起施行。" : "本文件尚未施行。",
        Validity.Amended => "本文件已经修改，请以修改后的文本为准。",
        Validity.Repealed => "本文件已经废止，不再作为行政管理的依据，仅供查阅。",
        _ => Whole.Row.DateExpires is { } day && day <= Today ? $"本文件已于{day:yyyy年M月d日}失效，仅供查阅。" : "本文件已经失效，仅供查阅。",
    };

    /// <summary>Where an attachment is fetched.</summary>
    public virtual string AddressOf(PublicationFileRow file) => PublicFiles.Address(file);

    /// <summary>Fills the page with a publication.</summary>
    protected void Show(PublicationWhole whole)
    {
        Whole = whole;
        var row = whole.Row;
        Validity = ValidityOn.Of(row.Validity, row.DateEffective, row.DateExpires, Today);
        var column = Site.Columns.Find(row.ColumnPath) ?? Column.Unlisted(row.ColumnPath);
        Place(column, inside: true);
        Address = $"{Request.PublicAddress(Site)}/articles/{row.Id}";
        Meta = PageMeta.Of(Site, column, row, Address);
        Facts = row.DocNumber is null && row.IndexNumber is null ? [] : Describe(row);
        Linked = whole.Linked.GroupBy(l => Heading(column, Site.Columns.Find(l.ColumnPath)))
            .Select(g => (g.Key, (IReadOnlyList<PublicationLine>)g.ToList())).ToList();
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
