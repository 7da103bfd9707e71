using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Links;
using Gongkai.Content.Html;
using Gongkai.Content.Tests.Html.Fuzzing;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Links;

public sealed class LinkFindingTests
{
    private static readonly PaperFacts Facts = new() { OwnHosts = ["www.shifan.gov.cn", "https://www.xinhuanet.com/", "media.shifanrb.com"] };

    private static bool IsPublished(string address) => address is "/articles/101" or "/columns/zwgk" or "/files/a.pdf?x=1";

    private static string Codes(string html) =>
        string.Join(' ', HtmlLinks.Findings(html, Facts, IsPublished).Select(f => (f.Blocks ? "!" : "?") + f.Code["LINK-".Length..]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("没有链接的文字")]
    [InlineData("<p>没有链接的段落</p>")]
    [InlineData("<a name=top>锚</a>")]
    [InlineData("<a href='#_Toc1'></a><a href='#fn1'>[1]</a>")]
    [InlineData("<a href='/articles/101'>通知</a>")]
    [InlineData("<a href='/articles/101#part2'>通知第二部分</a>")]
    [InlineData("<a href='https://www.shifan.gov.cn/articles/101'>通知</a>")]
    [InlineData("<a href='http://shifan.gov.cn/columns/zwgk'>政务公开</a>")]
    [InlineData("<a href='/files/a.pdf?x=1'>附件</a>")]
    [InlineData("<a href='https://www.gov.cn/zhengce/2019-04/15/content_5382991.htm'>国务院令第711号</a>")]
    [InlineData("<a href='https://www.mee.gov.cn/'>生态环境部 www.mee.gov.cn</a>")]
    [InlineData("<a href='https://www.mee.gov.cn/ywgz/'>www.mee.gov.cn</a>")]
    [InlineData("<a href='https://www.mee.gov.cn/ywgz/'>https://mee.gov.cn/ywgz</a>")]
    [InlineData("<a href='http://www.xinhuanet.com/x.htm'>新华网报道</a>")]
    [InlineData("<a href='https://www.cac.政务/'>网信办</a>")]
    [InlineData("<a href='mailto:gkb@shifan.gov.cn'>gkb@shifan.gov.cn</a>")]
    [InlineData("<a href='tel:0372-1234567'>0372-1234567</a>")]
    [InlineData("<a href='https://www.gov.cn/'><img src='https://www.gov.cn/logo.png' width=200 height=60></a>")]
    [InlineData("<table><tr bgcolor='#4472C4'><td><font color=white><a href='https://www.gov.cn/'>国务院</a></font></td></tr></table>")]
    [InlineData("<td style='background:#1f4e79;color:#fff'><a href='https://www.gov.cn/'>国务院</a></td>")]
    [InlineData("<!-- <a href='http://bocai.example/'>博彩</a> -->")]
    [Requirement("R-WEB-10")]
    public void A_sound_link_is_left_alone(string html) => Assert.Equal("", Codes(html));

    [Theory]
    [InlineData("<p style='display:none'><a href='http://x.example.com/'>好站</a></p>")]
    [InlineData("<div hidden><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<span style='visibility:hidden'><a href='http://x.example.com/'>好站</a></span>")]
    [InlineData("<div style='position:absolute;left:-9999px'><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<div style='position: fixed; top: -500em'><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<div style='text-indent:-9999px'><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<div style='margin-left:-3000px'><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<a style='font-size:0' href='http://x.example.com/'>好站</a>")]
    [InlineData("<a style='font-size:1px' href='http://x.example.com/'>好站</a>")]
    [InlineData("<div style='height:1px;overflow:hidden'><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<div style='width:0;height:0;overflow:hidden'><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<marquee width=1 height=1 scrollamount=3000><a href='http://x.example.com/'>好站</a></marquee>")]
    [InlineData("<p style='opacity:0'><a href='http://x.example.com/'>好站</a></p>")]
    [InlineData("<p style='line-height:0'><a href='http://x.example.com/'>好站</a></p>")]
    [InlineData("<font color=white><a href='http://x.example.com/'>好站</a></font>")]
    [InlineData("<a style='color:#FFFFFF' href='http://x.example.com/'>好站</a>")]
    [InlineData("<a style='color:rgb(254, 254, 254) !important' href='http://x.example.com/'>好站</a>")]
    [InlineData("<a href='http://x.example.com/'><span style='color:#fefefe'>好站</span></a>")]
    [InlineData("<div style='background:#eee'><a style='color:#efefef' href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<a style='color:transparent' href='http://x.example.com/'>好站</a>")]
    [InlineData("<a href='http://x.example.com/'></a>")]
    [InlineData("<a href='http://x.example.com/'>\u200b&nbsp;</a>")]
    [InlineData("<a href='http://x.example.com/'>。</a>")]
    [InlineData("<a href='http://x.example.com/'><img src='https://x.example.com/1.gif' width=1 height=1></a>")]
    [InlineData("<style>.zz{display:none} #q , .yy { position:absolute; top:-999px }</style><div class='a zz'><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<style>.zz{display:none} #q , .yy { position:absolute; top:-999px }</style><div id=q><a href='http://x.example.com/'>好站</a></div>")]
    [InlineData("<iframe src='http://x.example.com/' width=0 height=0></iframe>")]
    [InlineData("<p sty<p><span style='mso-hide:all'><a href='http://x.example.com/'>好站</a></span>")]
    [Requirement("R-WEB-10")]
    [Requirement("R-WEB-18")]
    public void A_foreign_link_that_nobody_sees_blocks(string html) => Assert.Contains("!HIDDEN", Codes(html));

    [Theory]
    [InlineData("<a href='http://x.example.com/'>澳门新葡京</a>")]
    [InlineData("<a href='http://x.example.com/'>百·家·乐 在线</a>")]
    [InlineData("<a href='http://x.example.com/'>博\u200b彩公司</a>")]
    [InlineData("<a href='http://www.bet365-cn.com/'>更多</a>")]
    [InlineData("<a href='http://x.example.com/CASINO/?a=1'>点此</a>")]
    [InlineData("<a href='http://x.example.com/'>成人视频</a>")]
    [InlineData("<a href='//x.example.com/'>无抵押贷款 秒下款</a>")]
    [InlineData("<a href='http://x.example.com/'>ｐｏｒｎ</a>")]
    [InlineData("<a href='http://x.example.com/'><img alt='时时彩' src='https://x.example.com/a.gif'></a>")]
    [InlineData("<div style='display:none'><a href='http://x.example.com/'>代开发票</a></div>")]
    [Requirement("R-WEB-18")]
    public void A_foreign_link_with_words_of_gambling_porn_or_loans_blocks(string html) => Assert.Contains("!SPAM", Codes(html));

    [Theory]
    [InlineData("<a href='https://www.mps.gov.cn/x'>关于打击网络赌博、博彩网站的通告</a>", "")]
    [InlineData("<a href='https://x.example.com/'>加快三农工作</a>", "?FOREIGN")]
    [InlineData("<a href='https://x.example.com/'>亚博会公私服务情况</a>", "?FOREIGN")]
    [InlineData("<a href='https://baike.baidu.com/item/1'>百科</a>", "?FOREIGN")]
    [InlineData("<a href='//cdn.example.org/a.pdf'>附件</a>", "?FOREIGN")]
    [InlineData("<a href='http://8.8.8.8/x'>数据</a>", "?FOREIGN")]
    [InlineData("<a href='https://notgov.cn/'>某站</a>", "?FOREIGN")]
    [Requirement("R-WEB-10")]
    public void Other_foreign_links_are_only_pointed_out(string html, string codes) => Assert.Equal(codes, Codes(html));

    [Theory]
    [InlineData("file:///C:/Users/zhang/Desktop/附件.docx", "?BROKEN")]
    [InlineData("C:\\\\Users\\\\zhang\\\\附件.docx", "?BROKEN")]
    [InlineData("\\\\\\\\192.168.1.5\\\\share\\\\a.doc", "?BROKEN")]
    [InlineData("http://localhost:8080/a", "!BROKEN")]
    [InlineData("http://127.0.0.1/a", "!BROKEN")]
    [InlineData("http://10.1.2.3/oa/a", "!BROKEN")]
    [InlineData("http://172.20.0.9/oa/a", "!BROKEN")]
    [InlineData("http://192.168.10.20:81/a", "!BROKEN")]
    [InlineData("http://[::1]/a", "!BROKEN")]
    [InlineData("http://2130706433/", "!BROKEN")]
    [InlineData("javascript:void(0)", "?BROKEN")]
    [InlineData("java&#10;script:alert(1)", "?BROKEN")]
    [InlineData("data:text/html,x", "?BROKEN")]
    [InlineData("mailto:", "?BROKEN")]
    [InlineData("mailto:张三", "?BROKEN")]
    [InlineData("tel:", "?BROKEN")]
    [InlineData("http://http://www.gov.cn/", "!BROKEN")]
    [InlineData("http://https//www.gov.cn/", "!BROKEN")]
    [InlineData("http:///a", "!BROKEN")]
    [InlineData("http:/www.gov.cn/", "!BROKEN")]
    [InlineData("htp://www.gov.cn/", "!BROKEN")]
    [InlineData("http//www.gov.cn/", "!BROKEN")]
    [InlineData("http：//www.gov.cn/", "!BROKEN")]
    [InlineData("www.gov.cn", "!BROKEN")]
    [InlineData("https://www.gov.cn/a b.pdf", "?BROKEN")]
    [InlineData("https://www..gov.cn/", "!BROKEN")]
    [InlineData("https://www,gov,cn/", "!BROKEN")]
    [InlineData("https://gov/", "!BROKEN")]
    [InlineData("blob:https://www.gov.cn/1f", "!BROKEN")]
    [InlineData("/workbench/documents/5", "!BROKEN")]
    [InlineData("https://mp.weixin.qq.com/s?tempkey=MTI&chksm=1", "!BROKEN")]
    [InlineData("https://www.shifan.gov.cn/wcm/preview/12.html", "?BROKEN")]
    [InlineData("https://www.shifan.gov.cn/ueditor/php/upload/1.doc", "?BROKEN")]
    [InlineData("", "?BROKEN")]
    [Requirement("R-WEB-10")]
    public void An_address_that_leads_nowhere_is_told(string address, string codes) => Assert.Equal(codes, Codes($"<p><a href=\"{address.Replace("\\\\", "\\")}\">附件</a></p>"));

    [Theory]
    [InlineData("<a href='https://www.mof.gov.cn/'>www.mee.gov.cn</a>", "?MISMATCH")]
    [InlineData("<a href='https://x.example.com/login'>https://www.gov.cn/login</a>", "?FOREIGN ?MISMATCH")]
    [InlineData("<a href='/articles/101'>https://www.gov.cn/</a>", "?MISMATCH")]
    [InlineData("<a href='/articles/101'>www.shifan.gov.cn</a>", "")]
    [InlineData("<a href='/articles/102'>未公开的文件</a>", "!DEAD")]
    [InlineData("<a href='articles/102'>未公开的文件</a>", "!DEAD")]
    [InlineData("<a href='https://www.shifan.gov.cn/articles/999?x=2#a'>未公开的文件</a>", "!DEAD")]
    [InlineData("<a href='https://www.shlfan.gov.cn/'>示范县政府</a>", "")]
    [InlineData("<a href='https://www.xinhuanet.co/'>新华网</a>", "?NEAR-HOST")]
    [InlineData("<a href='https://xlnhuanet.com/'>新华网</a>", "?NEAR-HOST")]
    [InlineData("<a href='https://xihnuanet.com/'>新华网</a>", "?NEAR-HOST")]
    [InlineData("<a href='https://www.shifan.gov.cn.login.example/'>示范县政府</a>", "?NEAR-HOST")]
    [InlineData("<a href='https://www.shifan.g0v.cn/'>示范县政府</a>", "?NEAR-HOST")]
    [InlineData("<a href='https://www.shifan-gov-cn.com/'>示范县政府</a>", "?NEAR-HOST")]
    [InlineData("<a href='https://xn--80ak6aa92e.com/'>苹果</a>", "?NEAR-HOST")]
    [InlineData("<a href='https://示范县.公司/'>示范县</a>", "?NEAR-HOST")]
    [InlineData("<p style='display:none'><a href='/articles/101'>旧目录</a></p>", "?HIDDEN")]
    [Requirement("R-WEB-10")]
    public void Shown_and_meant_published_and_look_alike_are_compared(string html, string codes) => Assert.Equal(codes, Codes(html));

    [Fact]
    public void A_link_knows_its_place_in_the_plain_text()
    {
        const string Html = "<style>p{}</style><h2>一、 总则</h2>\n<p>见 <b><a href='/articles/101'>通知\u200b 全文</a></b>，<span hidden>藏<a href='http://x.example.com'>暗</a></span>另见<a href='javascript:x'>附件</a>。</p><table><tr><td>甲<td><a href='/b'>乙 &amp; 丙</a></table>";
        var text = PlainText.OfHtml(Html);
        var links = HtmlLinks.Of(Html);
        Assert.Equal(["通知 全文", "", "附件", "乙 & 丙"], links.Select(l => text.Substring(l.Start, l.Length)));
        Assert.Equal(["通知 全文", "暗", "附件", "乙 & 丙"], links.Select(l => l.Text));
        Assert.Equal([false, true, false, false], links.Select(l => l.Hidden is not null));
    }

    [Fact]
    public void The_sanitised_page_has_lost_the_hidden_link_and_keeps_the_others()
    {
        const string Html = "<p style='display:none'><a href='http://x.example.com/'>好站</a></p><p><a href='https://www.gov.cn/'>国务院</a></p>";
        Assert.Equal(2, HtmlLinks.Of(Html).Count);
        Assert.Equal("国务院", Assert.Single(HtmlLinks.Of(SafeHtml.Clean(Html).Value)).Text);
    }

    [Fact]
    public void What_is_found_is_said_in_Chinese_with_the_address_and_an_excerpt_of_bounded_length()
    {
        var found = HtmlLinks.Findings("<p><a href='http://x.example.com/" + new string('a', 5_000) + "'>" + new string('字', 500) + "</a></p>", Facts);
        var finding = Assert.Single(found);
        Assert.True(finding.Excerpt.Length <= 80 && finding.Message.Length < 300);
        Assert.Equal("R-WEB-10", finding.Basis);
        Assert.Equal(FindingSeverity.Warn, finding.Severity);
    }

    [Fact]
    public void Hostile_markup_is_read_to_its_end_and_every_place_lies_in_the_text()
    {
        for (var i = 0; i < 3_000; i++)
        {
            var html = HostileMarkup.Of(1_907, i);
            var text = PlainText.OfHtml(html);
            foreach (var link in HtmlLinks.Of(html)) Assert.True(link.Start >= 0 && link.Length >= 0 && link.Start + link.Length <= text.Length, html);
            foreach (var finding in HtmlLinks.Findings(html, Facts, IsPublished)) Assert.True(finding.Excerpt.Length <= 80, html);
        }
        Assert.True(HtmlLinks.Findings(string.Concat(Enumerable.Repeat("<a href=http://x.example>", 50_000)), Facts).Count <= 10_000);
    }
}
