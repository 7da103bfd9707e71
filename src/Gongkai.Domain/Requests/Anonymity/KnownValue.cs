namespace Gongkai.Domain.Requests.Anonymity;

/// <summary>可识别信息: a value known from a case that says whose case it is.</summary>
/// <param name="Value">As the record has it.</param>
/// <param name="What">What it is, in Chinese.</param>
/// <param name="Marker">What stands in its place.</param>
public sealed record KnownValue(string Value, string What, string Marker);

/// <summary>Something in a text that says who somebody is.</summary>
/// <param name="What">What it is, in Chinese.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Characters as typed.</param>
/// <param name="Marker">What may stand in its place.</param>
public sealed record Finding(string What, int Start, int Length, string Marker)
{
    /// <summary>The words around it, the value itself between 【】.</summary>
    public string In(string text)
    {
        var (from, to) = (Math.Max(0, Start - 8), Math.Min(text.Length, Start + Length + 8));
        return $"{(from > 0 ? "…" : "")}{text[from..Start]}【{text.Substring(Start, Length)}】{text[(Start + Length)..to]}{(to < text.Length ? "…" : "")}".ReplaceLineEndings(" ");
    }
}

/// <summary>A text with the identifying values replaced.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Removed">What was taken out and how often.</param>
public sealed record CleanedText(string Text, IReadOnlyList<(string What, string Marker, int Count)> Removed);
