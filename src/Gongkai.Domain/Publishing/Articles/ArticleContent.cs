using System.Text.Json;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>稿件内容: everything the writer types or ticks. Replaced as a whole by an edit.</summary>
public sealed record ArticleContent
{
    /// <summary>Code of the site of the group; null for the first.</summary>
    public string? SiteCode { get; init; }

    /// <summary>Column path.</summary>
    public string Column { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>信息来源: the unit's own name, or where it was reprinted from.</summary>
    public string Source { get; init; } = "";

    /// <summary>作者, or null.</summary>
    public string? Author { get; init; }

    /// <summary>内容概述 (条例第十二条).</summary>
    public string? Summary { get; init; }

    public string? Keywords { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public string BodyHtml { get; init; } = "";

    /// <summary>Attachments and the pictures of the text.</summary>
    public IReadOnlyList<PublicationFile> Files { get; init; } = [];

    /// <summary>形成日期, Asia/Shanghai: the twenty working days run from here (条例第二十六条).</summary>
    public DateOnly? FormedOn { get; init; }

    /// <summary>重大突发事件 (R-WEB-15).</summary>
    public bool IsEmergency { get; init; }

    /// <summary>敏感信息 (R-WEB-15).</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether the leaders approve it besides.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool NeedsLeaders => IsEmergency || IsSensitive;

    /// <summary>Whether both say the same; lists are compared by value.</summary>
    public bool SameAs(ArticleContent other) => JsonSerializer.Serialize(this) == JsonSerializer.Serialize(other);
}
