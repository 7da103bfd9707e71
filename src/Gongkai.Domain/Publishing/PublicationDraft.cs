namespace Gongkai.Domain.Publishing;

/// <summary>What the public finds where a withdrawn item was.</summary>
public enum WithdrawalMode
{
    /// <summary>撤下：the address answers "gone" (410).</summary>
    Gone,

    /// <summary>说明页：the address keeps a page that tells the reason.</summary>
    Notice,
}

/// <summary>有效性 of a published document.</summary>
public enum Validity
{
    /// <summary>有效</summary>
    InForce,

    /// <summary>尚未施行</summary>
    NotYetInForce,

    /// <summary>已修改</summary>
    Amended,

    /// <summary>已废止</summary>
    Repealed,

    /// <summary>已失效</summary>
    Lapsed,
}

/// <summary>One item as it goes before the public. Only the publisher turns it into a publication.</summary>
public sealed record PublicationDraft
{
    /// <summary>Unique and stable: record kind, record id and part, for example <c>document:12:text</c>. <c>{id}</c> stands for the record's id.</summary>
    public required string Key { get; init; }

    public required string SiteCode { get; init; }

    /// <summary>Column path, for example <c>zwgk/zfwj</c>.</summary>
    public required string Column { get; init; }

    public required string Title { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>发文字号 in canonical form, or null.</summary>
    public string? DocNumber { get; init; }

    /// <summary>索引号, or null.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>发文机关 as printed.</summary>
    public required string Issuer { get; init; }

    /// <summary>Unit code of the responsible unit.</summary>
    public string? UnitCode { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? DateWritten { get; init; }

    /// <summary>实施日期, when it differs from publication.</summary>
    public DateOnly? DateEffective { get; init; }

    /// <summary>失效日期.</summary>
    public DateOnly? DateExpires { get; init; }

    public Validity Validity { get; init; } = Validity.InForce;

    /// <summary>体裁（文种）, for example 通知.</summary>
    public string? Genre { get; init; }

    /// <summary>主题分类.</summary>
    public string? Theme { get; init; }

    /// <summary>内容概述.</summary>
    public string? Summary { get; init; }

    public string? Keywords { get; init; }

    /// <summary>信息来源.</summary>
    public string? Source { get; init; }

    /// <summary>政策咨询电话, where the issuer gives one.</summary>
    public string? Enquiries { get; init; }

    public IReadOnlyList<PublicationFile> Files { get; init; } = [];

    /// <summary>Keys of publications this one belongs with (document ↔ interpretation). Stored once, shown on both pages.</summary>
    public IReadOnlyList<PublicationLink> Links { get; init; } = [];

    /// <summary>发布时间 shown to the public when it is not the moment of the act (papers taken over from an older site); null means now.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Not shown before this instant; null means at once.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }
}

/// <summary>An attachment of a publication, already in the file store.</summary>
/// <param name="Hash">SHA-256 in lower-case hex: its address in the file store.</param>
/// <param name="Name">File name shown to the public.</param>
/// <param name="Size">Bytes.</param>
/// <param name="MediaType">Content type by content, not by name.</param>
public sealed record PublicationFile(string Hash, string Name, long Size, string MediaType);

/// <summary>A link to another publication.</summary>
/// <param name="Kind">For example <c>interpretation</c>.</param>
/// <param name="TargetKey">Key of the other publication; may be published in the same act.</param>
public sealed record PublicationLink(string Kind, string TargetKey);
