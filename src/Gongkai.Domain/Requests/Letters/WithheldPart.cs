using System.Text.RegularExpressions;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>One part of the information that is withheld (条例第三十七条), each with its own reason and article.</summary>
/// <param name="Part">What is withheld, named without telling it.</param>
/// <param name="Reason">理由.</param>
/// <param name="Article">法律依据; names an article.</param>
public sealed partial record WithheldPart(string Part, string Reason, string Article)
{
    /// <summary>Name of the field of S03 that holds the parts.</summary>
    public const string Field = "withheld";

    /// <summary>One part a line: 内容｜理由｜法律依据.</summary>
    public static string Write(IEnumerable<WithheldPart> parts) => string.Join('\n', parts.Select(p => $"{p.Part}｜{p.Reason}｜{p.Article}"));

    /// <summary>The parts; null when a line lacks one of the three or names no article.</summary>
    public static IReadOnlyList<WithheldPart>? Parse(string text)
    {
        var parts = new List<WithheldPart>();
        foreach (var line in LetterTemplate.Lines(text))
        {
            var three = line.Split('｜', '|').Select(p => p.Trim().TrimEnd('。', '；', '，')).ToList();
            if (three.Count != 3 || three.Any(p => p.Length == 0) || !NamesArticle(three[2])) return null;
            parts.Add(new(three[0], three[1], three[2]));
        }
        return parts.Count > 0 ? parts : null;
    }

    /// <summary>As the letter prints them, one a paragraph.</summary>
    internal static string Print(string text) =>
        Parse(text) is { } parts ? string.Join('\n', parts.Select((p, i) => $"{i + 1}．{p.Part}。理由：{p.Reason}。法律依据：{p.Article}。")) : text;

    internal static bool NamesArticle(string text) => Article_().IsMatch(text);

    [GeneratedRegex("第[一二三四五六七八九十百零〇0-9]+条")]
    private static partial Regex Article_();
}
