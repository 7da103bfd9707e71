using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Search;

/// <summary>What order the answers come in.</summary>
public enum SearchSort
{
    /// <summary>按相关度</summary>
    Relevance,

    /// <summary>按发布时间, newest first.</summary>
    Date,
}

/// <summary>A question to the search.</summary>
/// <param name="Words">As typed; anything is allowed. Empty with filters browses, newest first.</param>
/// <param name="SiteCode">Site whose publications are looked through.</param>
/// <param name="Column">Column path; columns below it belong to it.</param>
/// <param name="Issuer">发文机关 as printed.</param>
/// <param name="Year">Year of 发布日期, Asia/Shanghai.</param>
/// <param name="Kind">体裁, for example 通知.</param>
/// <param name="Validity">有效性 today.</param>
/// <param name="From">First 发布日期, Asia/Shanghai.</param>
/// <param name="To">Last 发布日期, Asia/Shanghai.</param>
/// <param name="Sort">Order.</param>
/// <param name="Page">From 1; a page past the end is empty.</param>
/// <param name="Size">1 to 100.</param>
public sealed record SearchRequest(
    string Words,
    string SiteCode,
    string? Column = null,
    string? Issuer = null,
    int? Year = null,
    string? Kind = null,
    Validity? Validity = null,
    DateOnly? From = null,
    DateOnly? To = null,
    SearchSort Sort = SearchSort.Relevance,
    int Page = 1,
    int Size = 10)
{
    /// <summary>按字面: neither a year nor an office nor the manner of asking prefers anything.</summary>
    public bool Plain { get; init; }

    /// <summary>The words of asking were left out: guides are meant.</summary>
    public bool AsksHow { get; init; }

    /// <summary>Largest <see cref="Size"/>.</summary>
    public const int LargestSize = 100;
}
