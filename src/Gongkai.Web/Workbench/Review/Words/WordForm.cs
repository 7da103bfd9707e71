using Gongkai.Content.Imports;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.WordLists;

namespace Gongkai.Web.Workbench.Review.Words;

/// <summary>A word as its form carries it.</summary>
public sealed class WordForm
{
    public string? Word { get; set; }

    public string? Kind { get; set; }

    public string? Replacement { get; set; }

    public string? Severity { get; set; }

    public string? Note { get; set; }

    public string? Source { get; set; }

    public string? ChangedOn { get; set; }

    public string? Unless { get; set; }

    public static WordForm Of(WordEntry entry) => new()
    {
        Word = entry.Word,
        Kind = entry.Kind.Title(),
        Replacement = entry.Replacement,
        Severity = entry.Severity.Title(),
        Note = entry.Note,
        Source = entry.Source,
        ChangedOn = entry.ChangedOn?.ToString("yyyy-MM-dd"),
        Unless = string.Join('、', entry.Unless),
    };

    /// <summary>The word, read by the same rules as a line of a file, or why it is none.</summary>
    public (WordEntry? Entry, Refusal? Refusal) Read()
    {
        var (line, wrong) = WordLine.Read([Word, Kind, Replacement, Severity, Note, Source, ChangedOn, Unless]);
        return line is null ? (null, new Refusal("WORD-FORM", wrong + "。", null, "entries")) : (line.Entry, null);
    }
}
