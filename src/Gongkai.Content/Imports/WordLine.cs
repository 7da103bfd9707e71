using System.Globalization;
using System.Text;
using System.Text.Json;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.WordLists;

namespace Gongkai.Content.Imports;

/// <summary>One line of a word list's file: a word of the list, a word that is right here, or both.</summary>
/// <param name="Word">As texts have it.</param>
/// <param name="Entry">The word of the list; null when the line only waives.</param>
/// <param name="WaivedFor">豁免理由; null when the list is to tell it.</param>
public sealed record WordLine(string Word, WordEntry? Entry, string? WaivedFor = null)
{
    /// <summary>Columns in their order: name in JSON, heading in tables.</summary>
    public static IReadOnlyList<(string Name, string Title)> Columns { get; } =
    [
        ("word", "词条"), ("kind", "类别"), ("replacement", "替换为"), ("severity", "级别"), ("note", "说明"),
        ("source", "出处"), ("changedOn", "变更日期"), ("unless", "例外词"), ("waived", "豁免理由"),
    ];

    private const int LongestText = 200;
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 4 };

    /// <summary>The heading line of a table.</summary>
    public static string Heading => string.Join('\t', Columns.Select(c => c.Title));

    /// <summary>As a line with tabs; <see cref="Read"/> gives the same word again.</summary>
    public string ToTsv() => string.Join('\t', new[]
    {
        Word, Entry?.Kind.Title(), Entry?.Replacement, Entry?.Severity.Title(), Entry?.Note, Entry?.Source,
        Entry?.ChangedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join('、', Entry?.Unless ?? []), WaivedFor,
    }.Select(Cell));

    // A table program must not take a word for a formula; Read takes the mark off again.
    private static string Cell(string? text)
    {
        var plain = string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return plain.Length > 0 && IsFormula(plain[0]) ? "'" + plain : plain;
    }

    private static bool IsFormula(char first) => first is '=' or '+' or '-' or '@' or '\'';

    /// <summary>The line, or why it is none. Never throws.</summary>
    /// <param name="values">In the order of <see cref="Columns"/>; missing ones at the end are empty.</param>
    public static (WordLine? Line, string? Wrong) Read(IReadOnlyList<string?> values)
    {
        string? At(int column) => column < values.Count && values[column]?.Trim() is { Length: > 0 } text ? text : null;
        var word = At(0);
        if (word is null) return (null, "没有词条");
        if (word.Length is < 2 or > WordListProcedure.LongestWord) return (null, $"词条“{LineReader.Cut(word, 20)}”应当有 2 至 {WordListProcedure.LongestWord} 个字");
        if (values.Any(v => v is not null && v.Any(char.IsControl))) return (null, "含有控制字符");
        if (values.Any(v => v?.Length > LongestText)) return (null, $"有一栏超过 {LongestText} 个字");
        var waived = At(8);
        if (At(1) is not { } typed) return waived is null ? (null, "没有类别") : (new WordLine(word, null, waived), null);
        if (WordKinds.Find(typed) is not { } kind) return (null, $"类别“{typed}”不在清单中，可以用：{string.Join('、', WordKinds.All.Select(k => k.Title.Replace('、', '或')))}");
        var severity = WordKinds.FindSeverity(At(3) ?? "提示");
        if (severity is null) return (null, $"级别“{At(3)}”应当是“提示”或者“阻断”");
        DateOnly? changed = null;
        if (At(6) is { } day)
        {
            if (!DateOnly.TryParseExact(day, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return (null, $"变更日期“{day}”应当写成 2018-03-17 的形式");
            changed = on;
        }
        if (At(2) == word) return (null, "“替换为”和词条相同");
        return (new WordLine(word, new WordEntry(word, kind, At(2))
        {
            Severity = severity.Value,
            Note = At(4),
            Source = At(5),
            ChangedOn = changed,
            Unless = [.. (At(7) ?? "").Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        }, waived), null);
    }

    /// <summary>Cells of a table's line; null when a quotation mark is not closed.</summary>
    /// <param name="separator">Tab or comma; only with commas quotation marks count.</param>
    internal static List<string?>? Cells(string line, char separator)
    {
        var cells = new List<string?>();
        var cell = new StringBuilder();
        var (quoted, separated) = (false, separator == ',');
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (separated && c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[++i]);
            else if (separated && c == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (c == separator && !quoted)
            {
                cells.Add(Unmarked(cell.ToString()));
                cell.Clear();
            }
            else cell.Append(c);
        }
        cells.Add(Unmarked(cell.ToString()));
        return quoted ? null : cells;
    }

    private static string Unmarked(string cell) => cell.Length > 1 && cell[0] == '\'' && IsFormula(cell[1]) ? cell[1..] : cell;

    /// <summary>Values of a JSON line; null when it is no object of texts.</summary>
    internal static IReadOnlyList<string?>? Values(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            var values = new string?[Columns.Count];
            foreach (var (i, column) in Columns.Index())
                if (document.RootElement.TryGetProperty(column.Name, out var value))
                    values[i] = value.ValueKind == JsonValueKind.Array ? string.Join('、', value.EnumerateArray().Select(v => v.GetString())) : value.GetString();
            return values;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
