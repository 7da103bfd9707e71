using Gongkai.Content.Html;
using Gongkai.Web.Workbench.Documents;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>The text box keeps the structure of what it shows.</summary>
public class LightTextTests
{
    private const string Table = "<table><tbody><tr><td>一</td><td>二</td></tr></tbody></table>";

    [Theory]
    [InlineData("<p class=\"no-indent\">各单位：</p><h2>一、任务</h2><p>第一段。</p><p class=\"align-right\">2026年3月9日</p>")]
    [InlineData("<p>前面。</p>" + Table + "<p>后面。</p><ul><li>甲</li><li>乙</li></ul>")]
    [InlineData("<p>含<a href=\"/articles/1\">链接</a>和<strong>强调</strong>。</p><h3>没有编号的小标题</h3>")]
    [InlineData("<p>尖括号 &lt;2018年要点&gt; 和 &amp; 号。</p>")]
    [InlineData("<p>甲：</p><p>乙：</p>")]
    public void Clean_markup_comes_back_as_it_was(string html)
    {
        var clean = SafeHtml.Clean(html);
        Assert.Equal(clean.Value, LightText.Of(clean).ToHtml().Value);
    }

    [Fact]
    public void The_papers_of_the_seeds_come_back_as_they_were()
    {
        foreach (var paper in SeedPapers.All)
        {
            var clean = PlainText.ToHtml(paper.Body);
            Assert.Equal(SafeHtml.Clean(clean.Value).Value, LightText.Of(clean).ToHtml().Value);
        }
    }

    [Fact]
    public void A_mark_that_is_moved_or_deleted_moves_or_deletes_its_block()
    {
        var light = LightText.Of(SafeHtml.Clean("<p>前面。</p>" + Table));
        Assert.Equal("前面。\n【表格1】", light.Text);
        Assert.StartsWith("<table", (light with { Text = "【表格1】\n前面。" }).ToHtml().Value);
        Assert.DoesNotContain("<table", (light with { Text = "前面。" }).ToHtml().Value);
    }

    [Fact]
    public void Pasted_markup_goes_through_the_allow_list()
    {
        var html = new LightText("<p>好</p>\n<script>alert(1)</script>\n<table>\n<tr><td onclick=\"x\">格</td></tr>\n</table>", []).ToHtml().Value;
        Assert.DoesNotContain("script", html);
        Assert.DoesNotContain("onclick", html);
        Assert.Contains("<td>格</td>", html);
    }
}
