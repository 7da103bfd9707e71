using System.Text.RegularExpressions;

namespace Gongkai.Web.Portal;

/// <summary>Reads a 发文字号 as people type it: any bracket form, with or without 第 and leading zeros (GB/T 9704-2012 writes 〔〕 and neither).</summary>
public static partial class DocNumberInput
{
    /// <summary>The canonical form, or null when the words are no number of a document.</summary>
    public static string? Canonical(string words)
    {
        var match = Form().Match(string.Concat(words.Where(c => !char.IsWhiteSpace(c)).Select(HalfWidth)));
        return match.Success
            ? $"{match.Groups["agency"].Value}〔{match.Groups["year"].Value}〕{match.Groups["serial"].Value}号"
            : null;
    }

    // Without ICU string.Normalize leaves these characters as they are.
    private static char HalfWidth(char c) => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;

    [GeneratedRegex(@"^(?<agency>[\p{L}]{1,20})[\[\(〔【〈<{﹝](?<year>[12]\d{3})[\]\)〕】〉>}﹞]第?0*(?<serial>[1-9]\d{0,5})号?$")]
    private static partial Regex Form();
}
