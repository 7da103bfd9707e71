using System.Text.Json.Serialization;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>稿件: news, notices, texts about institutions, key-field information: whatever stands in a column and is no official document (R-WEB-08, R-WEB-14). Immutable; stored as a whole.</summary>
public sealed record Article
{
    public ArticleState State { get; init; }

    /// <summary>Legal day it reached its state, Asia/Shanghai.</summary>
    public DateOnly StateSince { get; init; }

    /// <summary>撰稿单位, the owner.</summary>
    public required string UnitCode { get; init; }

    /// <summary>撰稿人.</summary>
    public long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required ArticleContent Content { get; init; }

    /// <summary>Version of the text, starting with 1; every edit makes a new one and ends the validity of the reviews of the old.</summary>
    public int TextVersion { get; init; } = 1;

    public DateOnly DraftedOn { get; init; }

    /// <summary>索引号, given with the first publication in a column of the statutory catalogue.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>Grows when a publication the public never saw was taken back, so that the next has an address and a time of its own.</summary>
    public int Issue { get; init; } = 1;

    /// <summary>Why a published article is being changed, and since when; null while it is not.</summary>
    public ArticleChange? Change { get; init; }

    public IReadOnlyList<ArticleStep> Steps { get; init; } = [];

    /// <summary>Texts that were submitted or published, oldest first.</summary>
    public IReadOnlyList<ArticleVersion> Versions { get; init; } = [];

    public ArticlePublication Publication { get; init; } = new();

    /// <summary>The text the public reads, or null.</summary>
    [JsonIgnore]
    public ArticleContent? PublicContent => Publication.State == PublicationState.Public ? Versions.LastOrDefault(v => v.PublishedAt is not null)?.Content : null;

    /// <summary>The last time the level was passed for the text as it stands now, or null.</summary>
    public ArticleStep? PassOf(ArticleState level) => Steps.LastOrDefault(s => s.State == level && s.TextVersion == TextVersion && s.Passed);

    /// <summary>Whether it was given an hour when it was published last.</summary>
    [JsonIgnore]
    public bool IsScheduled => State == ArticleState.Published && Publication.VisibleFrom is { } from && Steps.LastOrDefault(s => s.Act == nameof(PublishArticle)) is { } published && published.At < from;

    /// <summary>What publications of this article are called.</summary>
    public string Key(long id) => Issue == 1 ? $"article:{id}:text" : $"article:{id}:text{Issue}";
}

/// <summary>修改已发布稿件.</summary>
/// <param name="On">The day of the change: the clock of the changed information starts (条例第二十六条).</param>
public sealed record ArticleChange(string Reason, DateOnly On, string By);

/// <summary>One thing done to the article, by whom, when and with which opinion.</summary>
public sealed record ArticleStep
{
    public required ArticleState State { get; init; }
    public required ArticleState Next { get; init; }

    /// <summary>Type name of the act.</summary>
    public required string Act { get; init; }

    /// <summary>The level or act in Chinese.</summary>
    public required string Title { get; init; }
    public required long ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>The absent colleague when the post was held by delegation.</summary>
    public long? OnBehalfOf { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateOnly On { get; init; }
    public string? Opinion { get; init; }
    public SecrecyConclusion? Secrecy { get; init; }
    public int TextVersion { get; init; }

    /// <summary>Whether a level was passed.</summary>
    public bool Passed { get; init; }

    public bool IsBy(long account) => account != 0 && (ActorId == account || OnBehalfOf == account);
}

/// <summary>A version of the text that was submitted, and when it became public if it did.</summary>
public sealed record ArticleVersion(int Number, ArticleContent Content, string By, DateOnly On, DateTimeOffset? PublishedAt = null);

/// <summary>公布情况.</summary>
public sealed record ArticlePublication
{
    public PublicationState State { get; init; }

    /// <summary>When the public first could read it; in the future while it waits for its hour.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }

    /// <summary>Legal day of <see cref="VisibleFrom"/>, Asia/Shanghai.</summary>
    public DateOnly? PublishedOn { get; init; }

    public string? PublishedBy { get; init; }

    /// <summary>Legal days on which changed texts were published, oldest first.</summary>
    public IReadOnlyList<ArticleRenewal> Renewals { get; init; } = [];

    public DateOnly? WithdrawnOn { get; init; }

    public string? WithdrawalReason { get; init; }

    public WithdrawalMode? Mode { get; init; }

    /// <summary>Day page, lists, feed, search and files were seen to be gone.</summary>
    public DateOnly? GoneOn { get; init; }
}

/// <summary>A change that was published.</summary>
public sealed record ArticleRenewal(DateOnly ChangedOn, DateOnly PublishedOn, int TextVersion);
