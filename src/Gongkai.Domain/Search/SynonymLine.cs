using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Search;

/// <summary>
/// 同义词组, as one line of a file or a form: <c>低保 最低生活保障</c> mean the same both ways; <c>学区房 &gt; 学区 学位</c> leads from what people say to what
/// papers say and not back; a single word is only known to be a word (R-WEB-06).
/// </summary>
/// <param name="Said">Words that lead to all others; the only ones where nothing stands right of the arrow.</param>
/// <param name="Meant">Words that are led to; empty when the group works both ways.</param>
public sealed record SynonymLine(IReadOnlyList<string> Said, IReadOnlyList<string> Meant)
{
    /// <summary>Most words of a line.</summary>
    public const int MostWords = 24;

    /// <summary>Longest word in UTF-16 units.</summary>
    public const int LongestWord = 30;

    private static readonly char[] Between = [' ', '\t', '\u3000', ',', '，', '、', ';', '；'];

    /// <summary>Only says that this is a word.</summary>
    public bool IsTerm => Said.Count == 1 && Meant.Count == 0;

    /// <summary>All words of the line.</summary>
    public IEnumerable<string> Words => Said.Concat(Meant);

    /// <summary>What names the line: two lines with the same key are one.</summary>
    public string Key => ToString();

    /// <summary>Groups as the search reads them: the first word of each leads to the others of its group.</summary>
    public IEnumerable<(string Word, IReadOnlyList<string> Others)> Ways() => Meant.Count == 0
        ? Said.Select(w => (w, (IReadOnlyList<string>)[.. Said.Where(o => o != w)]))
        : Said.Select(w => (w, Meant));

    public override string ToString() => Meant.Count == 0 ? string.Join(' ', Said) : $"{string.Join(' ', Said)} > {string.Join(' ', Meant)}";

    /// <summary>Reads a line.</summary>
    /// <returns>The line, or why it is none: refusal <c>SEARCH-LINE</c>.</returns>
    public static (SynonymLine? Line, Refusal? Refusal) Read(string text)
    {
        var halves = text.Replace('＞', '>').Split('>');
        if (halves.Length > 2) return (null, Wrong(text, "一行只能有一个“>”"));
        var (said, meant) = (Split(halves[0]), halves.Length == 2 ? Split(halves[1]) : []);
        if (said.Count == 0 || halves.Length == 2 && meant.Count == 0) return (null, Wrong(text, "“>”两边都要有词"));
        var words = said.Concat(meant).ToList();
        if (words.Count > MostWords) return (null, Wrong(text, $"一行最多 {MostWords} 个词"));
        if (words.Distinct(StringComparer.Ordinal).Count() != words.Count) return (null, Wrong(text, "同一个词出现了两次"));
        if (words.FirstOrDefault(w => w.Length > LongestWord) is not null) return (null, Wrong(text, $"一个词最多 {LongestWord} 个字"));
        if (words.Any(w => w.Any(char.IsControl) || !w.Any(char.IsLetterOrDigit))) return (null, Wrong(text, "词里只能有文字、字母和数字"));
        if (words.Any(w => w.Length < 2) && words.Count == 1) return (null, Wrong(text, "单独一个词至少两个字"));
        return (new SynonymLine(said, meant), null);
    }

    private static List<string> Split(string text) => [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static Refusal Wrong(string text, string why) =>
        new("SEARCH-LINE", $"“{(text.Length > 20 ? text[..20] + "…" : text)}”：{why}。", "R-WEB-06", "lines");
}
