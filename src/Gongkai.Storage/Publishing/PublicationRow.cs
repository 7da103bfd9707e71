using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Publishing;

/// <summary>What the public can see of a publication.</summary>
public enum PublicationState
{
    /// <summary>公开</summary>
    Visible,

    /// <summary>Withdrawn; the address keeps a page that tells why.</summary>
    Notice,

    /// <summary>Withdrawn; the address answers 410.</summary>
    Gone,
}

/// <summary>A publication: the only thing the public side reads. The publisher alone writes it.</summary>
public sealed class PublicationRow
{
    public long Id { get; set; }
    public required string Key { get; set; }
    public long RecordId { get; set; }
    public required string SiteCode { get; set; }
    public required string ColumnPath { get; set; }
    public PublicationState State { get; set; }

    /// <summary>Not shown before this instant.</summary>
    public DateTimeOffset VisibleFrom { get; set; }

    /// <summary>发布时间, as shown.</summary>
    public DateTimeOffset PublishedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string Title { get; set; }
    public required string BodyHtml { get; set; }
    public string? DocNumber { get; set; }
    public string? IndexNumber { get; set; }
    public required string Issuer { get; set; }
    public string? UnitCode { get; set; }
    public DateOnly? DateWritten { get; set; }
    public DateOnly? DateEffective { get; set; }
    public DateOnly? DateExpires { get; set; }
    public Validity Validity { get; set; }
    public string? Genre { get; set; }
    public string? Theme { get; set; }
    public string? Summary { get; set; }
    public string? Keywords { get; set; }
    public string? Source { get; set; }
    public string? Enquiries { get; set; }

    /// <summary>Why it was withdrawn, when <see cref="State"/> is <see cref="PublicationState.Notice"/>.</summary>
    public string? Notice { get; set; }
}

/// <summary>An attachment of a publication.</summary>
public sealed class PublicationFileRow
{
    /// <summary>Files from this ordinal on are pictures inside the text: served with it, not listed as attachments.</summary>
    public const int FirstInText = 1000;

    public long PublicationId { get; set; }
    public int Ordinal { get; set; }
    public required string Hash { get; set; }
    public required string Name { get; set; }
    public long Size { get; set; }
    public required string MediaType { get; set; }
}

/// <summary>Two publications that belong together; stored once, read from both ends.</summary>
public sealed class PublicationLinkRow
{
    public long FromId { get; set; }
    public long ToId { get; set; }
    public required string Kind { get; set; }
}
