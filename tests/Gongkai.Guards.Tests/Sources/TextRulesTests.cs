namespace Gongkai.Guards.Tests.Sources;

public class TextRulesTests
{
    public static TheoryData<string> Rules => [.. TextRules.All.Select(r => r.Name)];

    private static TextRule Rule(string name) => TextRules.All.Single(r => r.Name == name);

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_file_writes_what_a_rule_forbids(string name) =>
        Holds.Nowhere(Rule(name).Breaches(SourceTree.All, RuleException.All));

    // The samples are put together from halves, so that this file keeps the rules it tests.
    [Theory]
    [InlineData("system-clock", "src/Gongkai.Domain/A.cs", "var d = DateTime", ".Now;")]
    [InlineData("system-clock", "src/Gongkai.Web/A.cshtml", "@DateTimeOffset", ".UtcNow")]
    [InlineData("system-clock", "src/Gongkai.Storage/A.cs", "x ?? TimeProvider", ".System")]
    [InlineData("sleep", "tests/Gongkai.Web.Tests/A.cs", "await Task", ".Delay(5);")]
    [InlineData("raw-html", "src/Gongkai.Web/Portal/A.cshtml", "@Html", ".Raw(x)")]
    [InlineData("raw-html", "src/Gongkai.Web/Portal/A.cs", "output.Content.SetHtml", "Content(x);")]
    [InlineData("sql-outside-storage", "src/Gongkai.Web/A.cs", "db.Records.FromSql", "Raw(sql)")]
    [InlineData("sql-pasted", "src/Gongkai.Storage/A.cs", "db.Records.FromSql", "Raw($\"select {x}\")")]
    [InlineData("write-door", "src/Gongkai.Web/Workbench/A.cs", "await db.Save", "ChangesAsync();")]
    [InlineData("write-door", "src/Gongkai.Storage/A.cs", "db.Records.Execute", "DeleteAsync()")]
    [InlineData("read-door", "src/Gongkai.Web/Portal/A.cs", "db", ".Publications.ToList()")]
    [InlineData("office-tables", "src/Gongkai.Web/Api/A.cs", "db", ".Records.ToList()")]
    [InlineData("making", "docs/a.md", "see /wo", "rk/notes")]
    public void A_rule_sees_its_breach(string name, string path, string half, string rest) =>
        Assert.Single(Rule(name).Breaches([new SourceFile(path, "// fine\n" + half + rest)], []));

    [Fact]
    public void A_comment_is_not_code()
    {
        var file = new SourceFile("src/Gongkai.Web/A.cs", "var a = \"http://x\"; // never DateTime" + ".Now");
        Assert.Empty(TextRules.SystemClock.Breaches([file], []));
    }

    [Fact]
    public void Only_the_listed_file_is_excepted()
    {
        SourceFile[] files = [new("src/Gongkai.Web/A.cs", "Html" + ".Raw(x)"), new("src/Gongkai.Web/B.cs", "Html" + ".Raw(x)")];
        Assert.Single(TextRules.RawHtml.Breaches(files, [new("raw-html", "src/Gongkai.Web/A.cs", "why")]), b => b.StartsWith("src/Gongkai.Web/B.cs:1"));
    }

    [Fact]
    public void Every_exception_is_needed_and_says_why()
    {
        foreach (var exception in RuleException.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(exception.Reason), exception.Path);
            var file = SourceTree.All.Where(f => f.Path == exception.Path).ToList();
            Assert.NotEmpty(Rule(exception.Rule).Breaches(file, []));
        }
    }
}
