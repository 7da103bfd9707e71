using Gongkai.Content.Findings;

namespace Gongkai.Content.Tests.Findings;

/// <summary>A snippet and the codes that have to be found in it.</summary>
public sealed record LabelledSnippet(string File, IReadOnlySet<string> Expected, string Text);

/// <summary>How the inspection does on one code.</summary>
public sealed record LabelledScore(string Code, int Right, int Missed, int Wrong)
{
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);
}

/// <summary>Snippets of county papers with what is in them, half of them with nothing in them that only looks like it.</summary>
public static class LabelledSet
{
    public static IReadOnlyList<LabelledSnippet> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Findings", "Labelled"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    /// <summary>What went wrong, one line each, and the score by code.</summary>
    public static (IReadOnlyList<LabelledScore> Scores, IReadOnlyList<string> Misses) Score(Inspector inspector)
    {
        var (right, missed, wrong, misses) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>(), new List<string>());
        foreach (var snippet in All)
        {
            var found = inspector.Inspect(snippet.Text).Select(f => f.Code).ToHashSet();
            foreach (var code in found.Union(snippet.Expected).Where(code => IsLabelled(snippet, code)))
            {
                var tally = !found.Contains(code) ? missed : snippet.Expected.Contains(code) ? right : wrong;
                tally[code] = tally.GetValueOrDefault(code) + 1;
                if (tally != right) misses.Add($"{(tally == missed ? "missed" : "wrong ")} {code} {snippet.File}: {snippet.Text.Replace('\n', '⏎')}");
            }
        }
        return ([.. right.Keys.Union(missed.Keys).Union(wrong.Keys).Order(StringComparer.Ordinal).Select(code => new LabelledScore(code, right.GetValueOrDefault(code), missed.GetValueOrDefault(code), wrong.GetValueOrDefault(code)))], misses);
    }

    // False alarms over people and secrets count everywhere; snippets about those were not read for their commas.
    private static bool IsLabelled(LabelledSnippet snippet, string code) =>
        snippet.File == "wording.tsv" || snippet.Expected.Contains(code) || code.StartsWith("PII-", StringComparison.Ordinal) || code.StartsWith("SEC-", StringComparison.Ordinal);

    private static IEnumerable<LabelledSnippet> Read(string file) =>
        from line in File.ReadLines(file)
        where line.Length > 0 && line[0] != '#'
        let tab = line.IndexOf('\t', StringComparison.Ordinal)
        let codes = line[..tab].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select new LabelledSnippet(Path.GetFileName(file), codes.Where(c => c != "-").ToHashSet(), Unescaped(line[(tab + 1)..]));

    private static string Unescaped(string text) =>
        text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\u200b", "\u200b", StringComparison.Ordinal);
}
