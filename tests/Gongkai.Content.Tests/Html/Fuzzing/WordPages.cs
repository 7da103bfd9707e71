using System.Globalization;
using System.Text;

namespace Gongkai.Content.Tests.Html.Fuzzing;

/// <summary>Pages as word processors put them on the clipboard. Every number of the series gives the same page each time.</summary>
public static class WordPages
{
    private const string Body = "各乡镇人民政府，县政府各部门、各直属机构：为贯彻落实《中华人民共和国政府信息公开条例》，进一步规范政府信息公开申请办理工作，现将有关事项通知如下。";

    /// <summary>A page of Word: name-spaced root, style block of several tens of kilobytes, conditional comments, a span for every run.</summary>
    /// <param name="paragraphs">How many paragraphs of text; a table of ten rows follows every twentieth.</param>
    public static string Word(int seed, int paragraphs, bool styles = true)
    {
        var random = new Random(seed);
        var html = new StringBuilder(paragraphs * 700 + 40_000);
        html.Append("<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\r\nxmlns:o=\"urn:schemas-microsoft-com:office:office\"\r\nxmlns:w=\"urn:schemas-microsoft-com:office:word\"\r\nxmlns=\"http://www.w3.org/TR/REC-html40\">\r\n\r\n<head>\r\n<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n<meta name=ProgId content=Word.Document>\r\n<meta name=Generator content=\"Microsoft Word 15\">\r\n<link rel=File-List href=\"file:///C:/Users/zhang/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml\">\r\n");
        if (styles) Styles(html);
        html.Append("</head>\r\n\r\n<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word;text-justify-trim:punctuation'>\r\n<!--StartFragment-->\r\n\r\n");
        html.Append("<p class=MsoNormal align=center style='text-align:center;line-height:28.0pt;mso-line-height-rule:exactly'><span style='font-size:22.0pt;font-family:方正小标宋简体;mso-hansi-font-family:仿宋;mso-bidi-font-family:方正小标宋简体'>关于做好政府信息公开工作的通知<span lang=EN-US><o:p></o:p></span></span></p>\r\n\r\n");
        for (var i = 1; i <= paragraphs; i++)
        {
            if (i % 7 == 0) ListParagraph(html, random, i);
            else Paragraph(html, random);
            if (i % 11 == 0) Picture(html, i);
            if (i % 20 == 0) Table(html, random);
        }
        return html.Append("<!--EndFragment-->\r\n</body>\r\n\r\n</html>\r\n").ToString();
    }

    /// <summary>A page of WPS: entities in the styles, everything in double quotes, list marks as plain text.</summary>
    public static string Wps(int seed, int paragraphs)
    {
        var random = new Random(seed);
        var html = new StringBuilder("<!--StartFragment--><div class=\"Section0\" style=\"layout-grid:15.6000pt;\">");
        for (var i = 1; i <= paragraphs; i++)
            html.Append("<p class=\"MsoNormal\" style=\"text-indent:32.0000pt;mso-char-indent-count:2.0000;line-height:28pt;\"><span style=\"mso-spacerun:'yes';font-family:仿宋_GB2312;mso-bidi-font-family:&quot;Times New Roman&quot;;font-size:16.0000pt;mso-font-kerning:1.0000pt;\"><font face=\"仿宋_GB2312\">")
                .Append(Piece(random)).Append("</font></span><b><span style=\"mso-spacerun:'yes';font-family:&quot;Times New Roman&quot;;font-weight:bold;font-size:16.0000pt;\">2026</span></b><span style=\"mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;\"><o:p></o:p></span></p>");
        return html.Append("</div><!--EndFragment-->").ToString();
    }

    /// <summary>A page of another portal: boxes, few styles, links to files.</summary>
    public static string Portal(int seed, int paragraphs)
    {
        var random = new Random(seed);
        var html = new StringBuilder("<div class=\"TRS_Editor\"><div class=\"Custom_UnionStyle\">");
        for (var i = 1; i <= paragraphs; i++)
            html.Append("<p align=\"justify\">　　").Append(Piece(random)).Append(i % 9 == 0 ? "<a href=\"/art/2026/3/18/art_1_2.html\" target=\"_blank\">附件<b>一</b></a>" : "").Append("</p>\n");
        return html.Append("</div></div>").ToString();
    }

    private static void Paragraph(StringBuilder html, Random random)
    {
        html.Append("<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;\r\nline-height:28.0pt;mso-line-height-rule:exactly;mso-layout-grid-align:none'>");
        for (var runs = random.Next(2, 5); runs > 0; runs--)
        {
            html.Append("<span style='font-size:16.0pt;font-family:仿宋_GB2312;\r\nmso-hansi-font-family:\"Times New Roman\";mso-bidi-font-family:仿宋;color:black;mso-font-kerning:0pt'>").Append(Piece(random)).Append("</span>");
            html.Append(random.Next(3) == 0
                ? "<b style='mso-bidi-font-weight:normal'><span lang=EN-US style='font-size:16.0pt;font-family:\"Times New Roman\",serif;mso-fareast-font-family:仿宋_GB2312'>20<span style='mso-spacerun:yes'>&nbsp; </span></span></b>"
                : "<span lang=EN-US style='font-size:16.0pt;mso-fareast-font-family:仿宋_GB2312'>2026</span>");
        }
        html.Append("<span lang=EN-US style='font-size:16.0pt;font-family:仿宋_GB2312'><o:p></o:p></span></p>\r\n\r\n");
    }

    private static void ListParagraph(StringBuilder html, Random random, int number) => html
        .Append("<p class=MsoListParagraph style='margin-left:39.0pt;text-indent:-18.0pt;\r\nmso-char-indent-count:0;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-size:16.0pt;mso-fareast-font-family:仿宋'><span style='mso-list:Ignore'>")
        .Append(CultureInfo.InvariantCulture, $"{number}.").Append("<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-size:16.0pt;font-family:仿宋'>")
        .Append(Piece(random)).Append("<span lang=EN-US><o:p></o:p></span></span></p>\r\n\r\n");

    private static void Picture(StringBuilder html, int number) => html
        .Append("<p class=MsoNormal><span lang=EN-US style='mso-no-proof:yes'><!--[if gte vml 1]><v:shapetype\r\n id=\"_x0000_t75\" coordsize=\"21600,21600\" o:spt=\"75\" o:preferrelative=\"t\" path=\"m@4@5l@4@11@9@11@9@5xe\" filled=\"f\" stroked=\"f\">\r\n <v:stroke joinstyle=\"miter\"/>\r\n <v:formulas>\r\n  <v:f eqn=\"if lineDrawn pixelLineWidth 0\"/>\r\n  <v:f eqn=\"sum @0 1 0\"/>\r\n </v:formulas>\r\n <v:path o:extrusionok=\"f\" gradientshapeok=\"t\" o:connecttype=\"rect\"/>\r\n</v:shapetype><v:shape id=\"图片_x0020_1\" type=\"#_x0000_t75\" style='width:415pt;height:233pt;visibility:visible'>\r\n <v:imagedata src=\"file:///C:/Users/zhang/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png\" o:title=\"\"/>\r\n</v:shape><![endif]--><![if !vml]><img width=554 height=311 src=\"https://www.example.gov.cn/pic/")
        .Append(number).Append(".png\" v:shapes=\"图片_x0020_1\"><![endif]></span></p>\r\n\r\n");

    private static void Table(StringBuilder html, Random random)
    {
        html.Append("<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt;mso-yfti-tbllook:1184;mso-padding-alt:0cm 5.4pt 0cm 5.4pt'>\r\n");
        for (var row = 0; row < 10; row++)
        {
            html.Append(CultureInfo.InvariantCulture, $" <tr style='mso-yfti-irow:{row};height:23.0pt'>\r\n");
            for (var cell = 0; cell < (row == 0 ? 3 : 4); cell++)
                html.Append(CultureInfo.InvariantCulture, $"  <td width=138 {(row == 0 && cell == 0 ? "colspan=2 " : "")}valign=top style='width:103.7pt;border:solid windowtext 1.0pt;\r\n  border-left:none;mso-border-left-alt:solid windowtext .5pt;mso-border-alt:solid windowtext .5pt;\r\n  padding:0cm 5.4pt 0cm 5.4pt'>\r\n  <p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-size:12.0pt;font-family:宋体;mso-bidi-font-family:宋体'>{random.Next(100_000)}<o:p></o:p></span></p>\r\n  </td>\r\n");
            html.Append(" </tr>\r\n");
        }
        html.Append("</table>\r\n\r\n");
    }

    private static void Styles(StringBuilder html)
    {
        html.Append("<!--[if gte mso 9]><xml>\r\n <w:WordDocument>\r\n  <w:View>Normal</w:View>\r\n  <w:Zoom>0</w:Zoom>\r\n  <w:PunctuationKerning/>\r\n </w:WordDocument>\r\n</xml><![endif]--><!--[if gte mso 9]><xml>\r\n <w:LatentStyles DefLockedState=\"false\" LatentStyleCount=\"376\">\r\n");
        for (var i = 0; i < 200; i++)
            html.Append(CultureInfo.InvariantCulture, $"  <w:LsdException Locked=\"false\" Priority=\"{i % 99}\" SemiHidden=\"true\" UnhideWhenUsed=\"true\" Name=\"index {i}\"/>\r\n");
        html.Append(" </w:LatentStyles>\r\n</xml><![endif]-->\r\n<style>\r\n<!--\r\n /* Font Definitions */\r\n");
        for (var i = 0; i < 40; i++)
            html.Append(CultureInfo.InvariantCulture, $" @font-face\r\n\t{{font-family:仿宋_{i};\r\n\tpanose-1:2 1 6 0 3 1 1 1 1 1;\r\n\tmso-font-charset:134;\r\n\tmso-generic-font-family:auto;\r\n\tmso-font-pitch:variable;\r\n\tmso-font-signature:3 680460288 22 0 262145 0;}}\r\n p.MsoStyle{i}, li.MsoStyle{i}\r\n\t{{mso-style-name:样式{i};\r\n\ttext-align:justify;\r\n\tfont-size:10.5pt;}}\r\n");
        html.Append("-->\r\n</style>\r\n<!--[if gte mso 10]>\r\n<style>\r\n table.MsoNormalTable\r\n\t{mso-style-name:普通表格;}\r\n</style>\r\n<![endif]-->\r\n");
    }

    private static string Piece(Random random)
    {
        var start = random.Next(Body.Length / 2);
        return Body[start..(start + random.Next(8, Body.Length / 2))];
    }
}
