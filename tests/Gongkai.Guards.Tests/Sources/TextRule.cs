using System.Text.RegularExpressions;

namespace Gongkai.Guards.Tests.Sources;

/// <summary>Something that must not be written in some of the files.</summary>
/// <param name="Name">Name in exceptions.json.</param>
/// <param name="Pattern">Regular expression over one line.</param>
/// <param name="Concerns">Which files.</param>
/// <param name="Instead">What to do instead.</param>
/// <param name="InComments">Whether comments count too.</param>
public sealed record TextRule(string Name, string Pattern, Func<SourceFile, bool> Concerns, string Instead, bool InComments = false)
{
    /// <summary>Every breach as "file:line sentence".</summary>
    public IReadOnlyList<string> Breaches(IEnumerable<SourceFile> files, IReadOnlyCollection<RuleException> exceptions)
    {
        var pattern = new Regex(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return
        [
            .. from file in files
               where Concerns(file) && !exceptions.Any(e => e.Rule == Name && e.Path == file.Path)
               from line in InComments ? file.Lines() : file.CodeLines()
               where pattern.IsMatch(line.Line)
               select $"{file.Path}:{line.Number} {Name}: {Instead}",
        ];
    }
}

/// <summary>A file that may do what a rule forbids, and why.</summary>
public sealed record RuleException(string Rule, string Path, string Reason)
{
    private static readonly Lazy<IReadOnlyList<RuleException>> Listed = new(() => System.Text.Json.JsonSerializer.Deserialize<List<RuleException>>(
        File.ReadAllText(Repository.PathOf("tests", "Gongkai.Guards.Tests", "exceptions.json")), System.Text.Json.JsonSerializerOptions.Web)!);

    /// <summary>The checked-in list.</summary>
    public static IReadOnlyList<RuleException> All => Listed.Value;
}
