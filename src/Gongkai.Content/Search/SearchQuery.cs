using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Content.Search;

/// <summary>A word of a question: what stands between two spaces, or in quotes.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Terms">Its phrase in the index.</param>
/// <param name="Runs">Its pieces without punctuation.</param>
/// <param name="Quoted">In quotes: exactly so, no synonyms.</param>
public sealed record QueryWord(string Text, IReadOnlyList<string> Terms, IReadOnlyList<TermRun> Runs, bool Quoted)
{
    /// <summary>One character alone: looked up among the characters of titles.</summary>
    public bool IsCharacter => Runs is [{ IsCharacters: true } only] && new StringInfo(only.Text).LengthInTextElements == 1;

    /// <summary>年份: it names a year, and other words say what is looked for.</summary>
    public int? Year { get; init; }

    /// <summary>Letters and digits alone.</summary>
    public string Key { get; } = string.Concat(Runs.Select(r => r.Text));

    /// <summary>A word, or null where nothing is left of it.</summary>
    public static QueryWord? Of(string folded, bool quoted = false)
    {
        var runs = SearchText.Runs(folded);
        if (runs.Count == 0) return null;
        var listed = new List<(string Term, bool Last)>();
        var sink = new ListedTerms(listed);
        SearchText.Cut(folded, ref sink);
        // The last character stands alone only where the run ends in the text too; elsewhere something follows it.
        if (listed.Count > 1 && listed[^1].Last) listed.RemoveAt(listed.Count - 1);
        return new(folded, [.. listed.Take(SearchQuery.LongestPhrase).Select(t => t.Term)], runs, quoted);
    }
}

/// <summary>A question as it was understood; knows nothing of the database.</summary>
/// <param name="Words">All of them are wanted.</param>
/// <param name="Without">None of them may occur in the title or among number, issuer and keywords; a text may still mention them.</param>
/// <param name="TitleKey">The whole question as an exact title would be, or empty.</param>
/// <param name="NumberKey">Key of a 文号 in it, or null.</param>
/// <param name="IndexKey">Key of a 索引号, or null.</param>
/// <param name="IsNumber">It is a 文号 and nothing else.</param>
public sealed partial record SearchQuery(IReadOnlyList<QueryWord> Words, IReadOnlyList<QueryWord> Without, string TitleKey, string? NumberKey, string? IndexKey, bool IsNumber)
{
    /// <summary>Characters of a question that are read; what follows is not.</summary>
    public const int Longest = 200;

    internal const int LongestPhrase = 64, MostWords = 12, ShortestIndexNumber = 8;

    private const string OpenQuotes = "\"“「『＂", CloseQuotes = "\"”」』＂";

    // Divides words where people leave the space out; brackets, hyphens and dots stand within one.
    private const string Dividers = ",.;:!?、。，；：！？…|&+*^~<>=\\%$#@`'’‘";

    /// <summary>It is a part of a 文号 and nothing else.</summary>
    public NumberPart? Part { get; private init; }

    /// <summary>Asks how something is done: guides and explanations are meant.</summary>
    public bool AsksHow { get; private init; }

    /// <summary>Every word is a word: neither year nor issuer nor manner of asking says what is preferred.</summary>
    public bool IsPlain { get; private init; }

    /// <summary>Something was typed, but nothing of it can be looked for: only punctuation or pictures.</summary>
    public bool IsIllegible { get; private init; }

    /// <summary>Reads what was typed. Never fails: what means nothing is left out.</summary>
    /// <param name="plain">See <see cref="IsPlain"/>.</param>
    /// <param name="asksHow">Known beforehand, where the words of asking were left out already.</param>
    public static SearchQuery Parse(string? typed, bool plain = false, bool asksHow = false)
    {
        var raw = typed ?? "";
        if (raw.Length > Longest) raw = raw[..(char.IsHighSurrogate(raw[Longest - 1]) ? Longest - 1 : Longest)];
        // Half of a pair is no character; marks of the index are none of the language.
        var legible = string.Concat(raw.EnumerateRunes().Select(r => Rune.IsControl(r) || r == Rune.ReplacementChar || Rune.GetUnicodeCategory(r) == UnicodeCategory.PrivateUse ? " " : r.ToString()));
        var folded = SearchText.Fold(legible).Trim();
        var number = NumberKeys.Typed(folded);
        var key = SearchText.KeyOf(folded);
        var part = number is null ? NumberPart.Of(folded) : null;
        var (words, without) = Split(folded);
        if (!plain && number is null && part is null) words = AskedYears.Apart(words);
        return new(words, without, without.Count == 0 ? key : "", number?.Key,
            key.Length >= ShortestIndexNumber && key.Any(char.IsAsciiDigit) ? key : null, number is { } n && n.Length == folded.Length)
        {
            Part = part,
            AsksHow = !plain && (asksHow || How().IsMatch(folded)),
            IsPlain = plain,
            IsIllegible = words.Count == 0 && without.Count == 0 && !string.IsNullOrWhiteSpace(typed),
        };
    }

    private static (List<QueryWord> Words, List<QueryWord> Without) Split(string folded)
    {
        var (words, without) = (new List<QueryWord>(), new List<QueryWord>());
        for (var i = 0; i < folded.Length && words.Count + without.Count < MostWords;)
        {
            if (IsSpace(folded[i]))
            {
                i++;
                continue;
            }
            var minus = folded[i] == '-' && i + 1 < folded.Length && !IsSpace(folded[i + 1]);
            if (minus) i++;
            string piece;
            var quoted = IsQuotation(folded, i);
            if (quoted)
            {
                var end = folded.AsSpan(i + 1).IndexOfAny(CloseQuotes);
                var until = end < 0 ? folded.Length : i + 1 + end;
                piece = folded[(i + 1)..until];
                i = until + 1;
            }
            else
            {
                var start = i;
                while (i < folded.Length && !IsSpace(folded[i])) i++;
                piece = folded[start..i];
            }
            if (QueryWord.Of(piece, quoted) is { } word) (minus ? without : words).Add(word);
        }
        return ([.. words.DistinctBy(w => w.Text)], [.. without.DistinctBy(w => w.Text)]);
    }

    // “三公”经费 is a word with quotes in it; only what they enclose from space to space is meant exactly so. Quotes never closed reach to the end.
    private static bool IsQuotation(string folded, int at)
    {
        if (!OpenQuotes.Contains(folded[at])) return false;
        var length = folded.AsSpan(at + 1).IndexOfAny(CloseQuotes);
        return length < 0 || at + length + 2 >= folded.Length || folded[at + length + 2] is var next && (IsSpace(next) || OpenQuotes.Contains(next));
    }

    [GeneratedRegex("怎么|怎样|如何|咋|在哪|哪里|去哪|(?:需要|要|有)(?:什么|哪些)|什么(?:条件|材料|手续|流程)|办理流程|多少|能不能|可不可以|[吗嘛][?]?$", RegexOptions.CultureInvariant)]
    private static partial Regex How();

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || Dividers.Contains(c);
}
