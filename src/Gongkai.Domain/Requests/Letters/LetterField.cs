using System.Text.Json.Serialization;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>How a field of a letter is filled in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LetterFieldKind>))]
public enum LetterFieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>A day, yyyy-MM-dd; printed 2026年3月2日.</summary>
    Day,

    /// <summary>One of <see cref="LetterField.Options"/>.</summary>
    Choice,

    /// <summary>One or several of <see cref="LetterField.Options"/>, joined by 、.</summary>
    Choices,
}

/// <summary>A field that only some letters have.</summary>
/// <param name="Name">Key in <see cref="LetterFacts.Fields"/> and name of the input.</param>
/// <param name="Label">Chinese name; between braces it is the placeholder in the template.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Required">Whether the letter cannot go out without it (LETTER-FIELD-MISSING).</param>
/// <param name="Hint">Line below the input, or null.</param>
public sealed record LetterField(string Name, string Label, LetterFieldKind Kind, bool Required, string? Hint)
{
    /// <summary>What can be chosen, in the order of the law.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether the value must name an article (第×条).</summary>
    public bool NamesArticle { get; init; }

    /// <summary>Longest value in characters.</summary>
    public int Longest { get; init; } = 4_000;

    internal static LetterField Line(string name, string label, string? hint = null, bool required = true) => new(name, label, LetterFieldKind.Line, required, hint) { Longest = 200 };

    internal static LetterField Text(string name, string label, string? hint = null, bool required = true) => new(name, label, LetterFieldKind.Text, required, hint);

    internal static LetterField Day(string name, string label, string? hint = null, bool required = true) => new(name, label, LetterFieldKind.Day, required, hint) { Longest = 10 };

    internal static LetterField Choice(string name, string label, params string[] options) => new(name, label, LetterFieldKind.Choice, true, null) { Options = options };

    internal static LetterField Choices(string name, string label, params string[] options) => new(name, label, LetterFieldKind.Choices, true, "可以选择一项或者几项。") { Options = options };
}
