using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Domain.Review.WordLists;

/// <summary>本站词库: the site's own words, or, under the code of a list that comes with the product, what the site adds to it and does not want to be told of it (R-WEB-08).</summary>
public sealed record SiteWordList
{
    /// <summary>Stable code; the same as a product list's to stand beside it.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Who keeps it.</summary>
    public required string Owner { get; init; }

    /// <summary>Where the words come from.</summary>
    public required string Source { get; init; }

    public IReadOnlyList<WordEntry> Entries { get; init; } = [];

    /// <summary>豁免词: words of this list, the product's included, that are right here.</summary>
    public IReadOnlyList<WordWaiver> Waived { get; init; } = [];

    /// <summary>No longer consulted.</summary>
    public bool Retired { get; init; }
}

/// <summary>A word the site does not want to be told.</summary>
/// <param name="Word">As the list has it.</param>
/// <param name="Reason">Why it is right here.</param>
/// <param name="By">Who said so.</param>
/// <param name="On">Legal day, Asia/Shanghai.</param>
public sealed record WordWaiver(string Word, string Reason, Person By, DateOnly On);
