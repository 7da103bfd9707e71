using Gongkai.Content.Html;
using Gongkai.Content.Tests.Html.Fuzzing;

namespace Gongkai.Content.Tests.Html;

public sealed class WordPasteTests
{
    [Theory]
    // A typed number stays, with one blank after figures and none after 一、.
    [InlineData("<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]><span>甲</span></p>", "<p class=\"no-indent\">1. 甲</p>")]
    [InlineData("<p style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span><!--[endif]-->甲</p>", "<p>（一）甲</p>")]
    // A letter of Wingdings is the bullet it shows.
    [InlineData("<p style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-fareast-font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp; </span></span></span><![endif]>乙</p>", "<p>• 乙</p>")]
    [InlineData("<p style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp; </span></span>乙</p>", "<p>• 乙</p>")]
    [InlineData("<p style='mso-list:l1 level1 lfo2'><span style=\"mso-list:Ignore;font-family:&quot;Wingdings 2&quot;\">\uf0a7 </span>乙</p>", "<p>• 乙</p>")]
    // Conditions, islands, styles and scripts go with what they hold.
    [InlineData("<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style><!-- p{} --></style><p>丙<o:p></o:p></p>", "<p>丙</p>")]
    [InlineData("<xml><w:View>Normal</w:View></xml><p>丙<o:p>&nbsp;</o:p></p>", "<p>丙</p>")]
    [InlineData("<p>前<![if !vml]><img src=\"https://a.gov.cn/x.png\" v:shapes=x width=5><![endif]>后</p>", "<p>前<img src=\"https://a.gov.cn/x.png\" alt=\"\" width=\"5\">后</p>")]
    [InlineData("<p>前<v:shape><v:f eqn=\"1\"/>形</v:shape>后</p>", "<p>前形后</p>")]
    // Spans inside each other, closed in and out of order.
    [InlineData("<p><span lang=EN-US><span style='font-size:16pt'>甲<span style='font-weight:bold'>乙</span></span>丙</span></p>", "<p>甲<strong>乙</strong>丙</p>")]
    [InlineData("<p><span>甲<b>乙</span>丙</b>丁</p>", "<p>甲<strong>乙</strong><strong>丙</strong>丁</p>")]
    [InlineData("<p><span style='mso-bidi-font-family:&quot;Times New Roman&quot;;font-weight:bold'>甲</span></p>", "<p><strong>甲</strong></p>")]
    [InlineData("<p><b>甲<span style='font-weight:bold'>乙</span><i>丙</i></b><sub>1<sub>2</sub></sub></p>", "<p><strong>甲乙<em>丙</em></strong><sub>1<sub>2</sub></sub></p>")]
    [InlineData("<table><tr style='height:1pt'><td width=138 colspan=2 style='text-align:center;border:solid'><p align=right style='text-align:center'>甲</p></td></tr></table>", "<table><tbody><tr><td class=\"align-center\" colspan=\"2\"><p class=\"align-center\">甲</p></td></tr></tbody></table>")]
    // What stands between the items of a list is not lost.
    [InlineData("<ul>甲<li>乙</li><span>丙</span></ul>", "<ul><li>甲</li><li>乙</li><li>丙</li></ul>")]
    [InlineData("<dl><div><dt>甲</dt><dd>乙</dd></div></dl>", "<dl><dd><p>甲</p><p>乙</p></dd></dl>")]
    // Text that looks like the beginning of a tag, and tags that have no end.
    [InlineData("甲 < 乙，丙 <5 丁", "<p>甲 &lt; 乙，丙 &lt;5 丁</p>")]
    [InlineData("<p>甲</p><p style='x", "<p>甲</p>")]
    [InlineData("<p>甲<!-- 未完", "<p>甲</p>")]
    [InlineData("<p>甲<!--> 乙 --></p>", "<p>甲 乙 --&gt;</p>")]
    [InlineData("<title>题<p>乙</p>", "")]
    [InlineData("<p>甲</p><style>x</styles>y</style><p>乙</p>", "<p>甲</p><p>乙</p>")]
    public void What_word_processors_paste_keeps_its_structure(string pasted, string clean) => Assert.Equal(clean, SafeHtml.Clean(pasted).Value);

    [Fact]
    public void The_walk_before_the_parse_changes_nothing_of_what_is_kept()
    {
        foreach (var page in new[] { WordPages.Word(1, 45), WordPages.Word(2, 25, styles: false), WordPages.Wps(3, 12), WordPages.Portal(4, 20) })
        {
            Assert.Equal(HtmlCleaner.Pass(page), HtmlCleaner.Pass(WordNoise.Without(page)));
            Assert.True(StableMarkup.Is(SafeHtml.Clean(page).Value));
        }
    }

    [Fact]
    public void A_page_of_word_shrinks_before_it_is_parsed()
    {
        var page = WordPages.Word(1, 100);
        Assert.True(WordNoise.Without(page).Length < page.Length / 4);
    }

    [Theory]
    [InlineData("<xml>", 100_000)]
    [InlineData("<style>", 100_000)]
    [InlineData("<!--", 200_000)]
    [InlineData("<span>", 200_000)]
    [InlineData("<span>x</span", 100_000)]
    [InlineData("<p a='", 100_000)]
    [InlineData("<o:p/>", 200_000)]
    [InlineData("<!-", 200_000)]
    public void The_walk_before_the_parse_is_linear(string piece, int times) =>
        Assert.True(WordNoise.Without(string.Concat(Enumerable.Repeat(piece, times))).Length <= piece.Length * times);
}
