using System.Text.Json;
using System.Text.RegularExpressions;
using Gongkai.Guards.Tests.Sources;

namespace Gongkai.Guards.Tests.Packages;

/// <summary>A package in a version, as a lock file or the list of licences names it.</summary>
public sealed record PackageLine(string Name, string Version, string Licence, string Why);

/// <summary>Every package the build restores is in docs/licences.md with a permissive licence.</summary>
public static partial class Licences
{
    private static readonly HashSet<string> Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "PostgreSQL", "Unlicense", "Public-Domain"];

    /// <summary>Name and version of every package of a packages.lock.json.</summary>
    public static IEnumerable<(string Name, string Version)> Locked(string json)
    {
        using var file = JsonDocument.Parse(json);
        return
        [
            .. from framework in file.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.GetProperty("type").GetString() != "Project"
               select (package.Name, package.Value.GetProperty("resolved").GetString()!),
        ];
    }

    public static IReadOnlyList<PackageLine> Listed(string page) =>
        [.. page.Split('\n').Select(l => Row().Match(l)).Where(m => m.Success).Select(m => new PackageLine(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value, m.Groups[4].Value.Trim()))];

    public static IReadOnlyList<string> Breaches(IReadOnlyCollection<(string Name, string Version)> locked, IReadOnlyCollection<PackageLine> listed) =>
    [
        .. locked.Where(p => !listed.Any(l => l.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase) && l.Version == p.Version)).Select(p => $"{p.Name} {p.Version} is not in docs/licences.md."),
        .. listed.Where(l => !locked.Any(p => p.Name.Equals(l.Name, StringComparison.OrdinalIgnoreCase) && p.Version == l.Version)).Select(l => $"docs/licences.md names {l.Name} {l.Version}, which nothing restores."),
        .. listed.Where(l => !Permissive.Contains(l.Licence)).Select(l => $"{l.Name}: the licence {l.Licence} is not a permissive one."),
        .. listed.Where(l => l.Why.Length == 0).Select(l => $"{l.Name}: say why it is there."),
    ];

    /// <summary>All packages of all lock files.</summary>
    public static IReadOnlyList<(string Name, string Version)> OfRepository() =>
        [.. SourceTree.All.Where(f => f.Path.EndsWith("packages.lock.json", StringComparison.Ordinal)).SelectMany(f => Locked(f.Text)).Distinct()];

    [GeneratedRegex(@"^\| ([\w.-]+) \| (\d[\w.-]*) \| ([\w.-]+) \|([^|]*)\|\s*$")]
    private static partial Regex Row();
}
