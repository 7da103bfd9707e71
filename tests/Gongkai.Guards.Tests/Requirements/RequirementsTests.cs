using System.Text.RegularExpressions;
using Gongkai.Guards.Tests.Docs;
using Gongkai.Guards.Tests.Sources;

namespace Gongkai.Guards.Tests.Requirements;

public partial class RequirementsTests
{
    private static readonly IReadOnlyList<RequirementMark> Marks = RequirementMarks.In(SourceTree.All);

    [Fact]
    public void The_acceptance_list_is_well_formed()
    {
        Assert.All(Requirement.All, r => Assert.Matches(Form(), r.Id));
        Assert.All(Requirement.All, r => Assert.False(string.IsNullOrWhiteSpace(r.Title) || string.IsNullOrWhiteSpace(r.Source), r.Id));
        Assert.Equal(Requirement.All.Count, Requirement.All.DistinctBy(r => r.Id).Count());
    }

    [Fact]
    public void Every_mark_names_a_line_of_the_acceptance_list() => Holds.Nowhere(RequirementMarks.Unknown(Marks, Requirement.All));

    [Fact]
    public void Every_requirement_of_a_done_capability_is_carried_by_a_test() =>
        Holds.Nowhere(RequirementMarks.Uncarried(Capability.Done(), Marks, Requirement.All));

    [Fact]
    public void The_page_of_requirements_is_current() =>
        Assert.True(GeneratedDocs.IsCurrent(Repository.PathOf("docs", "requirements.md"), RequirementsPage.Of(Requirement.All, Marks, Capability.Done())),
            "docs/requirements.md is stale: run GONGKAI_WRITE_DOCS=1 dotnet test tests/Gongkai.Guards.Tests");

    private const string Sample = """
        [Req§("R-DOC-01"), Req§("R-DOC-02")]
        public class SampleTests
        {
            [Fact]
            [Req§("R-DOC-99")]
            public async Task A_thing_is_so()
            {
            }
            // [Req§("R-DOC-03")]
            [Theory, Req§("doc-4")]
            public void Another(int a) { }
        }
        """;

    private static readonly IReadOnlyList<RequirementMark> Found = RequirementMarks.In([new("tests/X/SampleTests.cs", Sample.Replace("Req§", "Requirement"))]);

    [Fact]
    public void Marks_are_read_with_the_test_that_carries_them() => Assert.Equal(
        ["R-DOC-01 SampleTests", "R-DOC-02 SampleTests", "R-DOC-99 A_thing_is_so", "doc-4 Another"], Found.Select(m => $"{m.Id} {m.Test}"));

    [Fact]
    public void An_unknown_or_ill_formed_id_is_seen() =>
        Assert.Equal(2, RequirementMarks.Unknown(Found, [new("R-DOC-01", "a", "S0"), new("R-DOC-02", "b", "S0")]).Count);

    [Fact]
    public void A_done_capability_without_test_is_seen() =>
        Assert.Equal(["R-DOC-03 (公文) is carried by no test."], RequirementMarks.Uncarried([new("公文", ["R-DOC-01", "R-DOC-03"])], Found,
            [new("R-DOC-01", "a", "S0"), new("R-DOC-03", "c", "S0")]));

    [Fact]
    public void A_new_mark_changes_the_page()
    {
        Requirement[] list = [new("R-DOC-01", "a", "S0")];
        Assert.NotEqual(RequirementsPage.Of(list, [], []), RequirementsPage.Of(list, Found, []));
    }

    [GeneratedRegex(@"^R-[A-Z]{3,4}-\d{2}$")]
    private static partial Regex Form();
}
