using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Content.Documents;
using Gongkai.Content.Files;

namespace Gongkai.Content.Tests.Documents;

public sealed class OfficialDocxTests
{
    [Theory]
    [MemberData(nameof(SamplePapers.Names), MemberType = typeof(SamplePapers))]
    public void Every_form_is_valid_and_accepted_by_our_own_inspection(string name)
    {
        var bytes = OfficialDocx.ToBytes(SamplePapers.Of(name));
        if (Environment.GetEnvironmentVariable("GONGKAI_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), bytes);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package).Select(error => error.Description + " " + error.Path?.XPath));
        Assert.True(FileInspection.Inspect(new MemoryStream(bytes), "公文.docx").IsAccepted);
    }

    [Fact]
    public void Characters_a_file_cannot_hold_do_not_break_it()
    {
        const string odd = "坏\u0001\ud800\uffff<&>";
        var bytes = OfficialDocx.ToBytes(SamplePapers.Notice() with { Title = odd, Mark = [odd], DocNumber = odd, Issuers = [odd], CopyTo = odd, PrintedBy = odd, Note = odd, Body = Content.Html.PlainText.ToHtml(odd) });
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Contains("坏<&>", package.MainDocumentPart!.Document.InnerText);
    }

    [Theory]
    [InlineData("柳州市人民政府办公室关于进一步加强政务公开工作的通知", "柳州市人民政府办公室关于", "进一步加强政务公开工作的通知")]
    [InlineData("凌云县人民政府办公室全面推进政务公开工作措施", "凌云县人民政府办公室", "全面推进政务公开工作措施")]
    [InlineData("关于开展工作的通知", "关于开展工作的通知", null)]
    public void A_long_title_breaks_where_no_word_is_torn(string title, string first, string? second) =>
        Assert.Equal(second is null ? [first] : [first, second], OfficialHead.TitleLines(title));

    [Fact]
    [Requirement("R-DOC-11")]
    public void The_mark_stands_in_the_paragraph_after_the_date_in_both_wordings()
    {
        foreach (var note in new[] { "（此件公开发布）", "（此件依申请公开）", "（此件不予公开）", "公开方式：主动公开" })
        {
            using var package = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.ToBytes(SamplePapers.Notice() with { Note = note })), false);
            var paragraphs = package.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().ToList();
            var at = paragraphs.FindIndex(paragraph => paragraph.InnerText == "2018年8月10日");
            Assert.Equal(note, paragraphs[at + 1].InnerText);
            // Two characters in.
            Assert.Equal("632", paragraphs[at + 1].ParagraphProperties!.Indentation!.FirstLine!.Value);
        }
    }

    [Fact]
    [Requirement("R-WEB-17")]
    public void The_review_register_form_prints_its_fields_and_opinions()
    {
        var bytes = ReviewFormDocx.ToBytes(ReviewForm());
        if (Environment.GetEnvironmentVariable("GONGKAI_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, "form.docx"), bytes);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package).Select(error => error.Description));
        var text = package.MainDocumentPart!.Document.InnerText;
        Assert.Contains("政府信息发布审核登记表", text);
        Assert.Contains("签字：李某某　　2026年3月2日", text);
    }

    private static PrintForm ReviewForm() => new("政府信息发布审核登记表",
    [
        ("信息标题", "凌云县人民政府办公室关于印发全面推进政务公开工作措施的通知"), ("发文字号", "凌政办发〔2017〕68号"), ("公开属性", "主动公开"),
        ("提供单位", "县政府办公室"), ("拟稿人", "张某"), ("发布栏目", "政府文件、政策解读"), ("发布日期", "2026年3月3日"), ("公开依据", "《中华人民共和国政府信息公开条例》第二十条第（一）项"),
    ],
    [
        new("源头自审意见", "经自审，不涉及国家秘密、商业秘密和个人隐私，建议主动公开。", "张某", new DateOnly(2026, 3, 1)),
        new("信息公开机构审查意见", "同意公开。", "李某某", new DateOnly(2026, 3, 2)), new("主管领导审批意见", "", null, null),
    ], "2026-0012", "注：本表由专人登记、归档，保管、借阅和销毁按档案管理的有关规定执行。");

    [OfficeFact]
    [Requirement("R-DOC-11")]
    public void The_printed_page_is_A4_with_22_lines_of_28_characters_and_the_mark_below_the_date()
    {
        var pdf = Office.ToPdf(OfficialDocx.ToBytes(SamplePapers.Long()));
        Assert.Matches(@"Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)", Office.Information(pdf));
        var pages = Office.Text(pdf).Split('\f').Select(page => page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray()).ToArray();
        Assert.Contains("凌政办发〔2017〕68号", pages[0].Select(line => line.Replace(" ", "")));
        // Second page: 22 lines of text and the page number.
        Assert.Equal(23, pages[1].Length);
        Assert.Equal("—2—", pages[1][^1].Replace(" ", ""));
        Assert.InRange(pages[1].Max(line => line.Replace(" ", "").Sum(c => c >= 0x2000 ? 1 : 0.5)), 27.5, 28.5);
        var all = pages.SelectMany(page => page).Select(line => line.Replace(" ", "")).ToList();
        Assert.Equal(all.IndexOf("2017年11月29日") + 1, all.IndexOf("（此件公开发布）"));
        Assert.Contains("凌云县人民政府办公室2017年11月30日印发", all);
    }
}
