using System.Text;
using Gongkai.Guards.Tests.Docs;

namespace Gongkai.Guards.Tests.Glossary;

public class GlossaryTests
{
    private static readonly string File = Repository.PathOf("docs", "glossary.md");

    [Fact]
    public void Every_public_type_of_the_domain_is_in_the_glossary()
    {
        if (GeneratedDocs.Writing) Complete();
        Holds.Nowhere(GlossaryFile.Breaches(GlossaryFile.Parse(System.IO.File.ReadAllText(File)), DomainTypes.Names.ToList()));
    }

    [Fact]
    public void A_missing_a_dead_an_untranslated_and_a_double_line_are_seen()
    {
        var entries = GlossaryFile.Parse("""
            ## Acts 办理
            | Type | 中文 | Source |
            | --- | --- | --- |
            | `Act` | 办理动作 | R-DOC-01 |
            | `Gone` | 没有了 | |
            | `Twice` | 两次 | |
            | `Twice` | 两次 | |
            | `Silent` | silent | |
            """);
        (string, string)[] types = [("Acts", "Act"), ("Acts", "New"), ("Acts", "Twice"), ("Acts", "Silent")];
        Assert.Equal(4, GlossaryFile.Breaches(entries, types).Count);
    }

    [Fact]
    public void The_types_of_the_domain_are_found() => Assert.Contains(("Acts", "Refusal"), DomainTypes.Names);

    // Keeps what people wrote, drops what is gone, drafts what is new.
    private static void Complete()
    {
        var text = System.IO.File.ReadAllText(File);
        var written = GlossaryFile.Parse(text).ToLookup(e => (e.Folder, e.Type));
        var titles = text.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).ToDictionary(l => l[3..].Split(' ')[0]);
        var page = new StringBuilder(text[..(text + "\n## ").IndexOf("\n## ", StringComparison.Ordinal)].TrimEnd() + "\n\n");
        foreach (var folder in DomainTypes.All.GroupBy(DomainTypes.Folder).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append(titles.GetValueOrDefault(folder.Key) ?? "## " + folder.Key).Append("\n\n| Type | 中文 | Source |\n| --- | --- | --- |\n");
            foreach (var type in folder.DistinctBy(DomainTypes.Name))
            {
                var entry = written[(folder.Key, DomainTypes.Name(type))].FirstOrDefault() ?? DomainTypes.Draft(type);
                page.Append($"| `{entry.Type}` | {entry.Chinese} | {entry.Source} |\n");
            }
            page.Append('\n');
        }
        System.IO.File.WriteAllText(File, page.ToString().TrimEnd('\n') + "\n");
    }
}
