using Gongkai.Content.Findings;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Storage.Documents;

namespace Gongkai.Web.Workbench.Review.Words;

/// <summary>A word as a list shows it.</summary>
/// <param name="Entry">The word.</param>
/// <param name="Own">The site's; otherwise it came with the product.</param>
/// <param name="Waiver">Why the site is not told of it, or null.</param>
public sealed record ShownWord(WordEntry Entry, bool Own, WordWaiver? Waiver);

/// <summary>A list as people see it: what came with the product and what the site made of it.</summary>
/// <param name="Product">Null for a list of the site alone.</param>
/// <param name="Own">Null while the site has changed nothing.</param>
public sealed record JoinedList(WordList? Product, Opened<SiteWordList>? Own)
{
    public string Code => Product?.Code ?? Own!.Record.Code;

    public string Title => Product?.Title ?? Own!.Record.Title;

    public string Owner => Product?.Owner ?? Own!.Record.Owner;

    public string Source => Product?.Source ?? Own!.Record.Source;

    public bool Retired => Own?.Record.Retired == true;

    public IReadOnlyList<WordWaiver> Waived => Own?.Record.Waived ?? [];

    private IReadOnlyList<WordEntry> OwnEntries => Own?.Record.Entries ?? [];

    /// <summary>Words in all; those the site replaced count once.</summary>
    public int Count => OwnEntries.Count == 0 ? Product?.Entries.Count ?? 0 : Words().Count();

    /// <summary>The site's words first, then the product's that the site did not replace.</summary>
    public IEnumerable<ShownWord> Words()
    {
        var waived = Waived.ToDictionary(w => w.Word);
        var own = OwnEntries.Select(e => e.Word).ToHashSet();
        foreach (var entry in OwnEntries) yield return new(entry, true, waived.GetValueOrDefault(entry.Word));
        foreach (var entry in Product?.Entries ?? [])
            if (!own.Contains(entry.Word)) yield return new(entry, false, waived.GetValueOrDefault(entry.Word));
    }

    /// <summary>The lists of the product with the site's beside them, then the site's own.</summary>
    public static IReadOnlyList<JoinedList> All(IReadOnlyList<Opened<SiteWordList>> own) =>
    [
        .. BuiltInLists.All.Select(l => new JoinedList(l, own.FirstOrDefault(o => o.Record.Code == l.Code))),
        .. own.Where(o => BuiltInLists.All.All(l => l.Code != o.Record.Code)).OrderBy(o => o.Id).Select(o => new JoinedList(null, o)),
    ];
}
