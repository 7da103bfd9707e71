using System.Text.RegularExpressions;

namespace Gongkai.Guards.Tests.Glossary;

/// <summary>One line of docs/glossary.md: a type, its Chinese term and where the law or the acceptance list speaks of it.</summary>
public sealed record GlossaryEntry(string Folder, string Type, string Chinese, string Source);

/// <summary>docs/glossary.md, one table for each capability folder.</summary>
public static partial class GlossaryFile
{
    public static IReadOnlyList<GlossaryEntry> Parse(string text)
    {
        var entries = new List<GlossaryEntry>();
        var folder = "";
        foreach (var line in text.Split('\n'))
            if (line.StartsWith("## ", StringComparison.Ordinal))
                folder = line[3..].Split(' ')[0];
            else if (Row().Match(line) is { Success: true } row)
                entries.Add(new(folder, row.Groups[1].Value, row.Groups[2].Value.Trim(), row.Groups[3].Value.Trim()));
        return entries;
    }

    /// <summary>Where the file and the compiled types differ.</summary>
    public static IReadOnlyList<string> Breaches(IReadOnlyList<GlossaryEntry> entries, IReadOnlyCollection<(string Folder, string Type)> types) =>
    [
        .. types.Where(t => !entries.Any(e => e.Type == t.Type && e.Folder == t.Folder)).Select(t => $"{t.Folder}.{t.Type} is not in docs/glossary.md under “{t.Folder}”."),
        .. entries.Where(e => !types.Contains((e.Folder, e.Type))).Select(e => $"docs/glossary.md names {e.Folder}.{e.Type}, which does not exist."),
        .. entries.Where(e => !Han().IsMatch(e.Chinese)).Select(e => $"{e.Folder}.{e.Type} has no Chinese term."),
        .. entries.GroupBy(e => (e.Folder, e.Type)).Where(g => g.Count() > 1).Select(g => $"{g.Key.Folder}.{g.Key.Type} stands twice."),
    ];

    [GeneratedRegex(@"^\| `(\w+)` \|([^|]*)\|([^|]*)\|\s*$")]
    private static partial Regex Row();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
