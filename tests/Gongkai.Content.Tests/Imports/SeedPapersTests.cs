using Gongkai.Content.Html;

namespace Gongkai.Content.Tests.Imports;

public sealed class SeedPapersTests
{
    [Fact]
    public void Five_papers_are_read_without_the_furniture_of_their_pages()
    {
        Assert.Equal(5, SeedPapers.All.Count);
        foreach (var paper in SeedPapers.All)
        {
            Assert.True(paper.Body.Length > 2_000, paper.Id);
            foreach (var stray in new[] { "當前位置", "您当前所在位置", "字号:", "福彩", "上一篇", "浏览次数", "![]()", "- 10 -" })
                Assert.DoesNotContain(stray, paper.Body);
        }
        Assert.StartsWith("為認真貫徹落實", SeedPapers.All[1].Body);
        Assert.EndsWith("進行督查。", SeedPapers.All[1].Body);
        Assert.StartsWith("开发区、高新园", SeedPapers.All[2].Body);
        Assert.StartsWith("各县、区人民政府", SeedPapers.All[3].Body);
        Assert.StartsWith("罗甸县人民政府办公室印发", SeedPapers.All[4].Body);
    }

    [Fact]
    public void Their_levels_become_headings()
    {
        var html = PlainText.ToHtml(SeedPapers.All[0].Body).Value;
        Assert.Contains("<h2>一、将“五公开”要求落实到公文办理程序</h2>", html);
        Assert.Contains("<h2>一、加大主动公开力度</h2>", PlainText.ToHtml(SeedPapers.All[2].Body).Value);
        Assert.Contains("<h3>（二）全面制定并落实“十公开”制度</h3>", PlainText.ToHtml(SeedPapers.All[3].Body).Value);
    }
}
