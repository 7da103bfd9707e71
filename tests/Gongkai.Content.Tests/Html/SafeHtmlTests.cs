using System.Text;
using Gongkai.Content.Html;
using Gongkai.Content.Tests.Html.Fuzzing;

namespace Gongkai.Content.Tests.Html;

public sealed class SafeHtmlTests
{
    public static TheoryData<string> Attacks => [.. AttackCorpus.Inputs];

    [Fact]
    public void The_corpus_has_at_least_forty_attacks() => Assert.True(AttackCorpus.Inputs.Length >= 40);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_outside_the_list_survives_an_attack(string attack) => AssertHarmless(attack, SafeHtml.Clean(attack).Value);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_outside_the_list_survives_in_a_cell_or_in_bold(string attack)
    {
        AssertHarmless(attack, SafeHtml.Clean("<table><tr><td>" + attack).Value);
        AssertHarmless(attack, SafeHtml.Clean("<p><b>前" + attack + "后</b></p>").Value);
    }

    [Fact]
    public void Cleaning_twice_is_cleaning_once()
    {
        var random = new Random(20_180_810);
        string[] pieces = [.. AttackCorpus.Inputs, "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<b>", "</b>", "<a href=/x>", "</a>",
            "<li>", "<ul>", "</ul>", "文", " ", "\n", "<br>", "<h2>", "</h2>", "<dl>", "<dd>", "<span style='font-weight:bold'>", "</span>", "<center>", "&nbsp;"];
        for (var i = 0; i < 600; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(1, 12); n > 0; n--)
                text.Append(pieces[random.Next(pieces.Length)]);
            var once = SafeHtml.Clean(text.ToString());
            Assert.Equal(once.Value, SafeHtml.Clean(once.Value).Value);
            AssertHarmless(text.ToString(), once.Value);
        }
    }

    [Theory]
    [InlineData("<p>藏<span style='display: NONE !important'>看不见</span></p>", "<p>藏</p>")]
    [InlineData("<p>公\u202e开\u200b信息</p>", "<p>公开信息</p>")]
    [InlineData("<h2 align=center>标题</h2>", "<h2 class=\"align-center\">标题</h2>")]
    [InlineData("<p style='text-indent:2em;text-align:right'>文</p>", "<p class=\"align-right indent\">文</p>")]
    [InlineData("<div>甲</div><div>乙<br>丙</div>丁<br>戊", "<p>甲</p><p>乙<br>丙</p><p>丁</p><p>戊</p>")]
    [InlineData("<font color=red><b>重</b>要</font>", "<p><strong>重</strong>要</p>")]
    [InlineData("<a href='https://www.gov.cn/'>国</a>", "<p><a href=\"https://www.gov.cn/\" rel=\"noopener\">国</a></p>")]
    [InlineData("<a href='/articles/1' onclick=x>文</a>", "<p><a href=\"/articles/1\">文</a></p>")]
    [InlineData("<table><caption>表</caption><tr><th scope=col colspan=2>头</th></tr><tr><td rowspan=3><p>格</p></td><td></td></tr></table>",
        "<table><caption>表</caption><tbody><tr><th colspan=\"2\" scope=\"col\">头</th></tr><tr><td rowspan=\"3\"><p>格</p></td><td></td></tr></tbody></table>")]
    [InlineData("<ol start=3><li>一<li>二</ol>", "<ol start=\"3\"><li>一</li><li>二</li></ol>")]
    [InlineData("<p>H<sub>2</sub>O 与 <u>线</u></p>", "<p>H<sub>2</sub>O 与 <u>线</u></p>")]
    public void Structure_of_official_documents_is_kept(string dirty, string clean) => Assert.Equal(clean, SafeHtml.Clean(dirty).Value);

    [Fact]
    public void A_picture_of_our_file_store_is_kept_and_others_only_over_https()
    {
        var own = "/files/" + new string('a', 64) + "/图.png";
        Assert.Equal($"<p><img src=\"{own}\" alt=\"图\"></p>", SafeHtml.Clean($"<img src='{own}' alt='图'>").Value);
        Assert.Equal("", SafeHtml.Clean("<img src='http://a.example/x.png'>").Value);
        Assert.Equal("", SafeHtml.Clean("<img src='/files/abc/x.png'>").Value);
    }

    [Theory]
    // Found by the fuzzer, series 101, number 5121569.
    [InlineData("<p>文<select><xmp></xmp><select>>", "<p>文&gt;</p>")]
    public void Markup_that_breaks_the_parser_comes_back_as_its_bare_text(string breaking, string text) => Assert.Equal(text, SafeHtml.Clean(breaking).Value);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<b id=%>", 100_000)]
    [InlineData("<p><b id=%>x", 50_000)]
    [InlineData("<a href=%><table>", 30_000)]
    [InlineData("<svg><desc>", 50_000)]
    [InlineData("&", 500_000)]
    [InlineData("<", 500_000)]
    [InlineData("<p>x", 300_000)]
    public void Hostile_size_and_depth_end_with_bounded_output(string piece, int times)
    {
        var text = new StringBuilder();
        for (var i = 0; i < times; i++)
            text.Append(piece.Replace("%", i.ToString(), StringComparison.Ordinal));
        var clean = SafeHtml.Clean(text.ToString());
        Assert.True(clean.Value.Length <= 2_000 + text.Length * 8L);
        AssertHarmless(piece, clean.Value.Length > 200_000 ? "" : clean.Value);
    }

    private static void AssertHarmless(string attack, string clean)
    {
        var fault = Harmless.FaultIn(clean);
        Assert.True(fault is null, $"{fault} out of {attack}");
        Assert.DoesNotContain("藏", clean);
    }
}
