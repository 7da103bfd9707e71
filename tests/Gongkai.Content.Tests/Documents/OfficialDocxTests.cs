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
