using System.Text.RegularExpressions;
using Gongkai.Guards.Tests.Sources;

namespace Gongkai.Guards.Tests.Requirements;

/// <summary>A mark found in the tests.</summary>
public sealed record RequirementMark(string Id, string Path, string Test);

/// <summary>Reads [Requirement("…")] from test sources.</summary>
public static partial class RequirementMarks
{
    /// <summary>Marks with the test (or the test class) that carries them.</summary>
    public static IReadOnlyList<RequirementMark> In(IEnumerable<SourceFile> files)
    {
        var found = new List<RequirementMark>();
        foreach (var file in files.Where(f => f.Under("tests") && f.Extension == ".cs"))
        {
            var waiting = new List<string>();
            foreach (var (_, line) in file.CodeLines())
            {
                waiting.AddRange(Mark().Matches(line).Select(m => m.Groups[1].Value));
                if (waiting.Count == 0 || Carrier().Match(line) is not { Success: true } carrier) continue;
                found.AddRange(waiting.Select(id => new RequirementMark(id, file.Path, carrier.Groups["name"].Value)));
                waiting.Clear();
            }
        }
        return found;
    }

    /// <summary>Marks with a form or an id the acceptance list does not know.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<RequirementMark> marks, IReadOnlyCollection<Requirement> list)
    {
        var known = list.Select(r => r.Id).ToHashSet();
        return [.. marks.Where(m => !known.Contains(m.Id)).Select(m => $"{m.Path} {m.Test}: {m.Id} is not in the acceptance list.")];
    }

    /// <summary>Ids of done capabilities that no test carries, and ids the list does not know.</summary>
    public static IReadOnlyList<string> Uncarried(IEnumerable<Capability> done, IEnumerable<RequirementMark> marks, IReadOnlyCollection<Requirement> list)
    {
        var carried = marks.Select(m => m.Id).ToHashSet();
        var known = list.Select(r => r.Id).ToHashSet();
        return
        [
            .. from capability in done
               from id in capability.Ids
               where !carried.Contains(id) || !known.Contains(id)
               select known.Contains(id) ? $"{id} ({capability.Name}) is carried by no test." : $"{id} ({capability.Name}) is not in the acceptance list.",
        ];
    }

    [GeneratedRegex(@"\bRequirement\(""([^""]*)""\)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|sealed|static|abstract|async|partial)\s+)+(?:class\s+(?<name>\w+)|[\w<>\[\],.?\s()]+?\s+(?<name>\w+)\s*\()")]
    private static partial Regex Carrier();
}
