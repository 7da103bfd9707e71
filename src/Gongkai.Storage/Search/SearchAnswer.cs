using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Search;

/// <summary>What the search found.</summary>
/// <param name="Total">How many; a lower bound when <paramref name="TotalIsCapped"/>.</param>
/// <param name="TotalIsCapped">There are more than were looked at: say “1000+”.</param>
/// <param name="Page">As asked.</param>
/// <param name="Size">As asked, within its bounds.</param>
/// <param name="TookMs">Milliseconds.</param>
/// <param name="Hits">One page.</param>
/// <param name="Facets">What the answers could be narrowed by.</param>
/// <param name="Loosened">The words as typed found too little; documents with only part of them are among the answers.</param>
public sealed record SearchAnswer(
    int Total, bool TotalIsCapped, int Page, int Size, double TookMs, IReadOnlyList<SearchHit> Hits, SearchFacets Facets, bool Loosened)
{
    /// <summary>Some answers bear exactly what was asked for: a 文号 or a part of one, an 索引号, a title.</summary>
    public bool IsExact { get; init; }

    /// <summary>优先: what the words say should stand first; empty where the order is by date or was asked to be plain.</summary>
    public IReadOnlyList<SearchPreference> Preferred { get; init; } = [];
}

/// <summary>What a kind of preference rests on.</summary>
public enum PreferenceKind
{
    /// <summary>发文机关 named in the question.</summary>
    Issuer,

    /// <summary>年份 named in the question.</summary>
    Year,

    /// <summary>办事指南、解读、问答, because the question asks how.</summary>
    Guides,
}

/// <summary>What was understood of a question besides its words.</summary>
/// <param name="Kind">What of it.</param>
/// <param name="Value">The issuer most of the answers have, or the year; empty for guides.</param>
public sealed record SearchPreference(PreferenceKind Kind, string Value);

/// <summary>One answer.</summary>
/// <param name="Id">Publication: <c>/articles/{id}</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="DocNumber">文号 in canonical form, or null.</param>
/// <param name="Issuer">发文机关.</param>
/// <param name="Date">成文日期, or 发布日期 where none is known. Asia/Shanghai.</param>
/// <param name="PublishedAt">发布时间.</param>
/// <param name="Column">Column path.</param>
/// <param name="Validity">有效性 today.</param>
/// <param name="Snippet">About 120 characters around the best match, plain text.</param>
/// <param name="Highlights">Where the words stand in title and snippet.</param>
/// <param name="Why">Why it was found, in short Chinese reasons, strongest first.</param>
public sealed record SearchHit(
    long Id, string Title, string? DocNumber, string Issuer, DateOnly Date, DateTimeOffset PublishedAt, string Column, Validity Validity,
    string Snippet, IReadOnlyList<SearchHighlight> Highlights, IReadOnlyList<string> Why);

/// <summary>A marked place.</summary>
/// <param name="Field"><c>title</c> or <c>snippet</c>.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
public sealed record SearchHighlight(string Field, int Start, int Length)
{
    public const string Title = "title", Snippet = "snippet";
}

/// <summary>What the answers could be narrowed by, counted over the answers that were looked at.</summary>
/// <param name="Columns">By column path.</param>
/// <param name="Issuers">By 发文机关.</param>
/// <param name="Years">By year of 发布日期, newest first.</param>
/// <param name="Kinds">By 体裁.</param>
/// <param name="Validities">By name of <see cref="Validity"/>.</param>
/// <param name="Capped">There are more answers than were counted.</param>
public sealed record SearchFacets(
    IReadOnlyList<FacetValue> Columns, IReadOnlyList<FacetValue> Issuers, IReadOnlyList<FacetValue> Years, IReadOnlyList<FacetValue> Kinds,
    IReadOnlyList<FacetValue> Validities, bool Capped)
{
    public static SearchFacets None { get; } = new([], [], [], [], [], false);
}

/// <summary>A value to narrow by.</summary>
public sealed record FacetValue(string Value, int Count);
