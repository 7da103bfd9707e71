using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Guards.Tests.Sources;

namespace Gongkai.Guards.Tests.Docs;

/// <summary>Links and named paths of the documentation lead somewhere.</summary>
public static partial class DocLinks
{
    /// <summary>Dead links, missing anchors and paths in backticks that no longer exist.</summary>
    /// <param name="pages">Markdown files.</param>
    /// <param name="exists">Whether a path from the root is a file or folder.</param>
    public static IReadOnlyList<string> Dead(IReadOnlyCollection<SourceFile> pages, Func<string, bool> exists)
    {
        var anchors = pages.ToDictionary(p => p.Path, p => Headings(p).Select(Slug).ToHashSet());
        var found = new List<string>();
        foreach (var page in pages)
            foreach (var (number, line) in Prose(page))
            {
                foreach (Match link in Link().Matches(line))
                    if (DeadLink(page.Path, link.Groups[1].Value, exists, anchors) is { } why)
                        found.Add($"{page.Path}:{number} {why}");
                foreach (Match path in NamedPath().Matches(line))
                    if (!exists(path.Groups[1].Value.TrimEnd('/')))
                        found.Add($"{page.Path}:{number} names `{path.Groups[1].Value}`, which does not exist.");
            }
        return found;
    }

    private static string? DeadLink(string page, string target, Func<string, bool> exists, Dictionary<string, HashSet<string>> anchors)
    {
        if (target.Contains("://") || target.StartsWith("mailto:", StringComparison.Ordinal)) return null;
        var (path, anchor) = target.Split('#', 2) is [var p, var a] ? (p, a) : (target, null);
        var full = path.Length == 0 ? page : Resolve(page, path);
        if (path.Length > 0 && !exists(full)) return $"links to {target}, which does not exist.";
        return anchor is null || (anchors.TryGetValue(full, out var slugs) && slugs.Contains(Uri.UnescapeDataString(anchor))) ? null : $"links to {target}, which has no such heading.";
    }

    private static string Resolve(string page, string path)
    {
        var parts = new Stack<string>(page.Split('/')[..^1]);
        foreach (var part in path.TrimEnd('/').Split('/'))
            if (part == ".." && parts.Count > 0) parts.Pop();
            else if (part is not ".") parts.Push(part);
        return string.Join('/', parts.Reverse());
    }

    private static IEnumerable<string> Headings(SourceFile page) => Prose(page).Where(l => l.Line.StartsWith('#')).Select(l => l.Line.TrimStart('#').Trim());

    // As the common renderers make it: lower case, punctuation dropped, blanks to hyphens.
    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant())
            if (char.IsLetterOrDigit(c) || c is '_' or '-') slug.Append(c);
            else if (c == ' ') slug.Append('-');
        return slug.ToString();
    }

    private static IEnumerable<(int Number, string Line)> Prose(SourceFile page)
    {
        var fenced = false;
        foreach (var line in page.Lines())
        {
            if (line.Line.TrimStart().StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            else if (!fenced) yield return line;
        }
    }

    [GeneratedRegex(@"\]\(<?([^)\s>]+)>?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|docs|bench|tools|\.ci|\.config)/[\w./-]+)`")]
    private static partial Regex NamedPath();
}
