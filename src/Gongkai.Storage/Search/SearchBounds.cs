namespace Gongkai.Storage.Search;

/// <summary>How much a question may look at, so that none is dear however large the site is.</summary>
internal sealed record SearchBounds
{
    /// <summary>Newest documents with the words in the title.</summary>
    public int Titles { get; init; } = 300;

    /// <summary>Newest documents with the words anywhere.</summary>
    public int Newest { get; init; } = 2_000;

    /// <summary>Documents whose text is looked at before the page is made.</summary>
    public int Read { get; init; } = 100;

    /// <summary>Documents with the same exact key.</summary>
    public int Exact { get; init; } = 50;

    /// <summary>Documents at most that are looked at one by one for what the index does not know: what a date decides of 有效性, and on PostgreSQL whether words are neighbours.</summary>
    public int Checked { get; init; } = 10_000;

    /// <summary>Fewer answers than this, and looser wording is tried.</summary>
    public int Enough { get; init; } = 10;

    /// <summary>UTF-16 units of a document's markup that are read for ranking and excerpt.</summary>
    public int Markup { get; init; } = 60_000;

    public static SearchBounds Sqlite { get; } = new();

    /// <summary>PostgreSQL reads a row for every candidate: fewer.</summary>
    public static SearchBounds Postgres { get; } = new() { Titles = 200, Newest = 500, Checked = 1_000 };

    /// <summary>Ranks every match; for comparison, and slow on a large site.</summary>
    public static SearchBounds Full { get; } = new() { Titles = int.MaxValue, Newest = int.MaxValue, Read = int.MaxValue, Exact = int.MaxValue, Checked = int.MaxValue };
}
