using System.Text;
using Gongkai.Domain.Search;

namespace Gongkai.Content.Search.Words;

/// <summary>随产品发布的搜索词典: data files of this folder.</summary>
public static class PresetWords
{
    private const string InstitutionSection = "## 机构";

    private static readonly Lazy<IReadOnlyList<(string Section, SynonymLine Line)>> Groups = new(ReadGroups);
    private static readonly Lazy<IReadOnlyList<string>> Terms = new(ReadTerms);

    /// <summary>Groups of a preset (<see cref="SearchPresets"/>).</summary>
    public static IReadOnlyList<SynonymLine> GroupsOf(string preset) => preset == SearchPresets.Institutions
        ? [.. Groups.Value.Where(g => g.Section.StartsWith(InstitutionSection, StringComparison.Ordinal)).Select(g => g.Line)]
        : [.. Groups.Value.Select(g => g.Line)];

    /// <summary>Common words of county papers.</summary>
    public static IReadOnlyList<string> Vocabulary => Terms.Value;

    private static List<(string Section, SynonymLine Line)> ReadGroups()
    {
        var section = "";
        var groups = new List<(string, SynonymLine)>();
        foreach (var line in Lines("synonyms.txt"))
            if (line[0] == '#') section = line;
            else groups.Add((section, SynonymLine.Read(line) is ({ } group, null) ? group : throw new FormatException($"synonyms.txt: {line}")));
        return groups;
    }

    private static List<string> ReadTerms() =>
        [.. Lines("vocabulary.txt").Where(l => l[0] != '#').SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    /// <summary>Lines of a data file that are not empty.</summary>
    internal static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(PresetWords).Assembly.GetManifestResourceStream($"Gongkai.Content.Search.Words.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line;
    }
}
