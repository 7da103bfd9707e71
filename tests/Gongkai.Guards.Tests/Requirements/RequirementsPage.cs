using System.Text;

namespace Gongkai.Guards.Tests.Requirements;

/// <summary>docs/requirements.md: the acceptance list with the tests that carry each line.</summary>
public static class RequirementsPage
{
    public static string Of(IReadOnlyCollection<Requirement> list, IReadOnlyCollection<RequirementMark> marks, IReadOnlyCollection<Capability> done)
    {
        var byId = marks.ToLookup(m => m.Id);
        var carried = list.Count(r => byId.Contains(r.Id));
        var page = new StringBuilder($"""
            # Requirements and the tests that carry them

            Generated from the `[Requirement]` marks in the tests; do not edit. Write it anew with
            `GONGKAI_WRITE_DOCS=1 dotnet test tests/Gongkai.Guards.Tests`.

            The list is drawn from five papers of county and city governments: S0 凌云县, S1 会宁县, S2 常州市钟楼区, S3 柳州市, S4 罗甸县.
            Of {list.Count} requirements {carried} are carried by at least one test. Capabilities declared done (docs/capabilities.json):
            {(done.Count == 0 ? "none yet" : string.Join("; ", done.Select(c => c.Name)))}.


            """.ReplaceLineEndings("\n"));
        foreach (var chapter in list.GroupBy(r => r.Chapter))
        {
            page.Append($"## R-{chapter.Key}\n\n| Id | 要求 | Source | Tests |\n| --- | --- | --- | --- |\n");
            foreach (var requirement in chapter)
                page.Append($"| {requirement.Id} | {requirement.Title} | {requirement.Source} | {Tests(byId[requirement.Id])} |\n");
            page.Append('\n');
        }
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Tests(IEnumerable<RequirementMark> marks) => string.Join("<br>", marks
        .Select(m => $"{Path.GetFileNameWithoutExtension(m.Path)}.{m.Test}").Distinct().Order(StringComparer.Ordinal));
}
