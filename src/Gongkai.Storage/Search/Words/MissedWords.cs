using System.Text.RegularExpressions;
using Gongkai.Content.Search;

namespace Gongkai.Storage.Search.Words;

/// <summary>What of a question that found nothing may be kept: the words, never who asked, and nothing that looks like a number by which a person is known.</summary>
public static partial class MissedWords
{
    /// <summary>What is longer is cut, UTF-16 units.</summary>
    public const int Longest = 40;

    /// <summary>The words to keep, folded; null when nothing may be kept.</summary>
    public static string? Of(string question)
    {
        // Looked at before it is cut: half a number is still a number.
        var text = SearchText.Fold(question.Length > 2_000 ? question[..2_000] : question);
        if (Numbers().IsMatch(text) || text.Contains('@', StringComparison.Ordinal) || Plate().IsMatch(text)) return null;
        text = string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (!text.Any(char.IsLetterOrDigit)) return null;
        return text.Length > Longest ? text[..Longest] : text;
    }

    // Six figures and more, however they are grouped: telephones, identity, bank and social security numbers. Also written out in characters.
    [GeneratedRegex(@"(?:[0-9][\s\-—_.·]{0,2}){5,}[0-9x]|[零〇一二三四五六七八九幺]{6,}")]
    private static partial Regex Numbers();

    [GeneratedRegex("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][\\s·.]?[a-z0-9]{5,6}")]
    private static partial Regex Plate();
}
