using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Wording;

/// <summary>Words of lists in a text, looked up the slow and simple way.</summary>
internal static class Plain
{
    public static IEnumerable<WordEntry> Words(string text, IReadOnlyList<WordList> lists)
    {
        foreach (var entry in lists.SelectMany(l => l.Entries))
            for (var at = text.IndexOf(entry.Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(entry.Word, at + 1, StringComparison.Ordinal))
                if (!entry.Unless.Any(u => Covers(text, at, entry.Word, u)))
                {
                    yield return entry;
                    break;
                }
    }

    public static string Code(WordKind kind) => kind switch
    {
        WordKind.Typo => "WORD-TYPO",
        WordKind.ObsoleteInstitution => "WORD-INSTITUTION",
        WordKind.RepealedLaw => "WORD-LAW",
        WordKind.Placeholder => "WORD-PLACEHOLDER",
        WordKind.Harmful => "WORD-HARMFUL",
        _ => "WORD-SENSITIVE",
    };

    private static bool Covers(string text, int at, string word, string longer)
    {
        for (var o = longer.IndexOf(word, StringComparison.Ordinal); o >= 0; o = longer.IndexOf(word, o + 1, StringComparison.Ordinal))
            if (at >= o && string.CompareOrdinal(text, at - o, longer, 0, longer.Length) == 0) return true;
        return false;
    }
}
