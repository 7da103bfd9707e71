using Gongkai.Content.Findings;

namespace Gongkai.Content.Tests.Findings.Wording;

/// <summary>Snippets with the codes a careful reader would give them; every second one is right as it stands and looks wrong.</summary>
public sealed class LabelledWordingTests
{
    private static readonly (string Codes, string Text)[] Snippets =
    [
        .. File.ReadAllLines(Repository.PathOf("tests", "Gongkai.Content.Tests", "Findings", "Labelled", "wording.tsv"))
            .Where(line => line.Length > 0)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1].Replace("\\n", "\n", StringComparison.Ordinal))),
    ];

    [Fact]
    [Requirement("R-WEB-08")]
    public void Every_snippet_gets_its_codes_and_no_others()
    {
        var wrong = Snippets.Select(s => (s.Text, Expected: s.Codes == "-" ? "" : string.Join(',', s.Codes.Split(',').Order(StringComparer.Ordinal)), Found: Codes(s.Text)))
            .Where(s => s.Expected != s.Found).Select(s => $"{s.Text}: expected {s.Expected}, found {s.Found}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_enough_of_both()
    {
        Assert.True(Snippets.Length >= 200);
        Assert.InRange(Snippets.Count(s => s.Codes == "-"), Snippets.Length * 2 / 5, Snippets.Length * 3 / 5);
        Assert.Equal(Snippets.Length, Snippets.Select(s => s.Text).Distinct().Count());
    }

    private static string Codes(string text) => string.Join(',', Wordings.In(text).Select(f => f.Code)
        .Concat(Plain.Words(text, BuiltInLists.All).Select(w => Plain.Code(w.Kind))).Distinct().Order(StringComparer.Ordinal));
}
