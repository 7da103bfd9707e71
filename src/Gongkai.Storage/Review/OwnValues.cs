using Gongkai.Content.Findings;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Storage.Review;

/// <summary>The recipient's own data in what he gets: no finding (条例第十五条 protects others; 个人信息保护法第四十五条 gives him his own).</summary>
internal static class OwnValues
{
    public static bool Cover(IReadOnlyList<string> own, ContentFinding found)
    {
        if (!found.Code.StartsWith("PII-", StringComparison.Ordinal)) return false;
        var words = Plain(found.Excerpt);
        return own.Any(value => Plain(value) is { Length: > 1 } plain && (Matches(plain, words) || (!plain.Contains('*') && words.Contains(plain, StringComparison.OrdinalIgnoreCase))));
    }

    // A number the case keeps only masked is his when every kept character agrees.
    private static bool Matches(string pattern, string words)
    {
        if (pattern.Length != words.Length) return false;
        for (var i = 0; i < pattern.Length; i++)
            if (pattern[i] != '*' && char.ToUpperInvariant(pattern[i]) != char.ToUpperInvariant(words[i])) return false;
        return true;
    }

    private static string Plain(string text) => string.Concat(Folded.Of(text).Where(c => !char.IsWhiteSpace(c) && c != '-'));
}
