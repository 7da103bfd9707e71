using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Domain.Review.WordLists;

/// <summary>建立词库.</summary>
public sealed record OpenWordList(string Code, string Name, string Owner, string Source) : IOpeningAct<SiteWordList>
{
    public string Title => "建立词库";
}

/// <summary>增删词条. Words already there are replaced.</summary>
/// <param name="Entries">Words to add. Not repeated in the audit trail: a list may have a hundred thousand.</param>
/// <param name="Remove">Words to take out.</param>
/// <param name="Summary">What was done in one sentence, for the audit trail.</param>
public sealed record ChangeWords([property: Unaudited] IReadOnlyList<WordEntry> Entries, IReadOnlyList<string> Remove, string Summary) : IAct<SiteWordList>
{
    /// <summary>Words that are right here, with the reason: a list taken from a file comes with its waivers, all of it or nothing.</summary>
    public IReadOnlyList<WaiveWord> Waive { get; init; } = [];

    public string Title => "增删词条";
}

/// <summary>豁免词条: the word is right here.</summary>
public sealed record WaiveWord(string Word, string Reason) : IAct<SiteWordList>
{
    public string Title => "豁免词条";
}

/// <summary>取消豁免词条.</summary>
public sealed record RestoreWord(string Word) : IAct<SiteWordList>
{
    public string Title => "取消豁免词条";
}

/// <summary>停用词库.</summary>
public sealed record RetireWordList(string Reason) : IAct<SiteWordList>
{
    public string Title => "停用词库";
}

/// <summary>启用词库.</summary>
public sealed record ReviveWordList : IAct<SiteWordList>
{
    public string Title => "启用词库";
}
