using System.Text.Json.Serialization;

namespace Gongkai.Domain.Publishing;

/// <summary>已公开文件: a document taken over that was public before it came into this house (an older site, a paper archive).</summary>
public sealed record PublicDocument
{
    /// <summary>The id it has in the source; unique on the site, so that a repeated import neither loses nor doubles.</summary>
    public required string SourceId { get; init; }

    /// <summary>Code of another site of the group, or null for the installation's first site.</summary>
    public string? SiteCode { get; init; }

    /// <summary>What it is known by in the installation: every site of a group numbers its documents for itself.</summary>
    [JsonIgnore]
    public string Identity => SiteCode is null ? SourceId : $"{SiteCode}{Between}{SourceId}";

    // No id has a control character.
    private const char Between = '\u001F';

    public required string Title { get; init; }

    /// <summary>发文字号 as the source gives it, in canonical form where it has one; null when the source has none.</summary>
    public string? DocNumber { get; init; }

    public required string Issuer { get; init; }

    /// <summary>The date the source gives: 成文日期 and 发布日期 alike, Asia/Shanghai.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Column path.</summary>
    public required string Column { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public required string BodyHtml { get; init; }

    public string? IndexNumber { get; init; }

    public IReadOnlyList<PublicationFile> Files { get; init; } = [];

    /// <summary>SHA-256 over the source's fields, lower-case hex: an unchanged line changes nothing.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Reason, once it was taken away from the public again.</summary>
    public string? Withdrawn { get; init; }
}
