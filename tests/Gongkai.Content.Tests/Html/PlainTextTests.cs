using Gongkai.Content.Html;

namespace Gongkai.Content.Tests.Html;

public sealed class PlainTextTests
{
    [Fact]
    public void Lines_become_paragraphs_and_official_levels_become_headings()
    {
        var html = PlainText.ToHtml("各乡(镇)人民政府:\n　　为贯彻要求,制定措施。\n\n一、总体要求\n（一）指导思想\n(二)基本原则。强化法治思维。\n2017年11月29日\n（此件公开发布）");
        Assert.Equal("<p class=\"no-indent\">各乡(镇)人民政府:</p><p>为贯彻要求,制定措施。</p><h2>一、总体要求</h2><h3>（一）指导思想</h3>"
            + "<p><strong>(二)基本原则。</strong>强化法治思维。</p><p class=\"align-right\">2017年11月29日</p><p>（此件公开发布）</p>", html.Value);
    }

    [Fact]
    public void Plain_text_that_holds_tags_stays_text() =>
        Assert.Equal("<p>印发&lt;2018年工作要点&gt; &lt;script&gt;a&amp;b</p>", PlainText.ToHtml("印发<2018年工作要点> <script>a&b").Value);

    [Theory]
    [InlineData("关于印发<2018年政务公开工作要点>的通知", false)]
    [InlineData("A & B 且 1 < 2", false)]
    [InlineData("<p>文</p>", true)]
    [InlineData("一<br/>二", true)]
    [InlineData("空&nbsp;格", true)]
    [InlineData("<ScRiPt>", true)]
    public void Markup_is_told_from_angle_quotes(string text, bool html) => Assert.Equal(html, PlainText.LooksLikeHtml(text));

    [Fact]
    public void Text_made_into_markup_is_already_clean()
    {
        foreach (var attack in AttackCorpus.Inputs)
        {
            var made = PlainText.ToHtml(attack + "\n一、标题\n" + attack);
            Assert.Equal(Spaced(made.Value), SafeHtml.Clean(made.Value).Value);
        }
    }

    private static string Spaced(string html) => System.Text.RegularExpressions.Regex.Replace(html, "[ \\t\\f]+", " ");

    [Fact]
    public void Text_of_markup_keeps_lines_and_cells_apart() =>
        Assert.Equal("标题\n甲&乙\n一\t二\n三\t四", PlainText.OfHtml("<h2>标题</h2><p>甲&amp;乙</p><table><tr><td>一</td><td><p>二</p></td></tr><tr><td>三<td>四</table>"));

    [Theory]
    [InlineData("一、总则", 1)]
    [InlineData("十二、附则", 1)]
    [InlineData("（三）要求", 2)]
    [InlineData("(三)要求", 2)]
    [InlineData("1.做好更新", 3)]
    [InlineData("2．做好更新", 3)]
    [InlineData("（4）其他", 4)]
    [InlineData("2.5万元", 0)]
    [InlineData("一是明确", 0)]
    public void Level_is_read_from_the_number(string line, int level) => Assert.Equal(level, PlainText.LevelOf(line));
}
