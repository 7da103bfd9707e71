using Gongkai.Guards.Tests.Sources;

namespace Gongkai.Guards.Tests.Docs;

public class DocLinksTests
{
    [Fact]
    public void Every_link_and_every_named_path_leads_somewhere() =>
        Holds.Nowhere(DocLinks.Dead([.. SourceTree.All.Where(f => f.Extension == ".md")], path => Path.Exists(Repository.PathOf(path))));

    [Theory]
    [InlineData("[a](missing.md)")]
    [InlineData("[a](../missing.md)")]
    [InlineData("[a](other.md#nowhere)")]
    [InlineData("[a](#nowhere)")]
    [InlineData("see `src/Missing/File.cs` there")]
    public void A_dead_link_is_seen(string line) =>
        Assert.Single(DocLinks.Dead([new("docs/a.md", "# Here\n" + line), new("docs/other.md", "# Other")], path => path is "docs/other.md"));

    [Theory]
    [InlineData("[a](other.md)")]
    [InlineData("[a](../docs/other.md#other-page)")]
    [InlineData("[a](#here)")]
    [InlineData("[a](https://example.org/x)")]
    [InlineData("`src/There`")]
    [InlineData("```\n[a](missing.md)\n```")]
    public void A_good_link_is_let_be(string line) =>
        Assert.Empty(DocLinks.Dead([new("docs/a.md", "# Here\n" + line), new("docs/other.md", "# Other page")], path => path is "docs/other.md" or "src/There"));
}
