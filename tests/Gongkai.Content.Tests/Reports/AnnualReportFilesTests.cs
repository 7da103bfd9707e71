using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Content.Files;
using Gongkai.Content.Html;
using Gongkai.Content.Reports;
using Gongkai.Content.Tests.Documents;
using Gongkai.Domain.Reports;

namespace Gongkai.Content.Tests.Reports;

public sealed class AnnualReportFilesTests
{
    private static readonly AnnualReport Report = ReportReading.Of(Encoding.UTF8.GetBytes(ReportPapers.Json)).Report! with
    {
        Unit = "示范县人民政府",
        Texts = new(
            "2025年，本机关认真贯彻《中华人民共和国政府信息公开条例》，全年主动公开政府信息3216条，新收政府信息公开申请14069件，办结13810件。\n政府信息管理、平台建设和监督保障工作有序推进。",
            null, "公开内容的质量还有差距，将在新的一年改进。", "2025年收取信息处理费3000元。"),
    };

    public static TheoryData<string, AnnualReport> Papers => new()
    {
        { "full", Report },
        { "text-three", Report with { Texts = Report.Texts! with { Requests = "本年申请数量与上年持平。" } } },
        { "empty", new AnnualReport(2025, "") },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void Document_and_workbook_are_valid(string name, AnnualReport report)
    {
        var (docx, xlsx) = (AnnualReportDocx.ToBytes(report), AnnualReportXlsx.ToBytes(report));
        if (Environment.GetEnvironmentVariable("GONGKAI_PAPERS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"annual-{name}.docx"), docx);
            File.WriteAllBytes(Path.Combine(folder, $"annual-{name}.xlsx"), xlsx);
            File.WriteAllText(Path.Combine(folder, $"annual-{name}.html"), AnnualReportHtml.Of(report).Value);
        }
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013);
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Empty(validator.Validate(document).Select(error => error.Description + " " + error.Path?.XPath));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(xlsx), false);
        Assert.Empty(validator.Validate(workbook).Select(error => error.Description + " " + error.Path?.XPath));
        Assert.True(FileInspection.Inspect(new MemoryStream(docx), "年报.docx").IsAccepted);
        Assert.True(FileInspection.Inspect(new MemoryStream(xlsx), "年报.xlsx").IsAccepted);
    }

    [Fact]
    public void Markup_is_in_the_grammar_of_the_allow_list_and_every_number_has_its_heads()
    {
        var html = AnnualReportHtml.Of(Report);
        Assert.Equal(SafeHtml.Clean(html.Value).Value, html.Value);
        foreach (var part in AnnualReport.Parts) Assert.Contains($"<h2>{part}</h2>", html.Value);
        var table = AnnualReportHtml.Of(Report.Table3!).Value;
        Assert.StartsWith("<table><caption>收到和处理政府信息公开申请情况</caption><thead>", table);
        Assert.Contains(Table3Row.CornerNote, table);
        Assert.Contains("<th class=\"align-center\" rowspan=\"22\" scope=\"row\">三、本年度办理结果</th>", table);
        foreach (var row in Table3Row.All) Assert.Contains($"scope=\"row\">{row.Text}</th>", table);
        Assert.Equal(1 + 25 * 7, table.Split("<td ").Length - 1);
        Assert.Contains("<td class=\"align-center\">14069</td>", table);
    }

    [Fact]
    public void Texts_are_text_in_every_form()
    {
        var report = Report with { Unit = "=HYPERLINK(\"x\")", Texts = new("<script>alert(1)</script>\u0001 & “引号” 'x' \"y\" 😀 é") };
        var html = AnnualReportHtml.Of(report).Value;
        Assert.DoesNotContain("<script", html);
        Assert.Equal(SafeHtml.Clean(html).Value, html);
        using var document = WordprocessingDocument.Open(new MemoryStream(AnnualReportDocx.ToBytes(report)), false);
        Assert.Contains("<script>alert(1)</script> & ", document.MainDocumentPart!.Document.InnerText);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(AnnualReportXlsx.ToBytes(report)), false);
        Assert.Empty(workbook.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()));
    }

    [OfficeFact]
    public void Table_3_fits_on_one_landscape_page_between_the_upright_ones()
    {
        var pdf = Office.ToPdf(AnnualReportDocx.ToBytes(Report));
        var pages = Office.Text(pdf).Split('\f').Select(page => page.Replace(" ", "")).Where(page => page.Length > 0).ToArray();
        Assert.Equal(3, pages.Length);
        Assert.Contains("2025年政府信息公开工作年度报告", pages[0]);
        Assert.Contains("二、主动公开政府信息情况", pages[0]);
        Assert.Contains("三、收到和处理政府信息公开申请情况", pages[1]);
        Assert.Contains("四、结转下年度继续办理", pages[1]);
        Assert.Contains("六、其他需要报告的事项", pages[2]);
        var sizes = Office.Information(pdf, "-l", "3").Split('\n').Where(line => line.StartsWith("Page", StringComparison.Ordinal) && line.Contains(" size:")).ToArray();
        Assert.Matches(@"595\.\d+ x 841", sizes[0]);
        Assert.Matches(@"841\.\d+ x 595", sizes[1]);
        Assert.Matches(@"595\.\d+ x 841", sizes[2]);
    }

    [OfficeFact]
    public void The_workbook_prints_each_table_on_one_page()
    {
        var pages = Office.Text(Office.ToPdf(AnnualReportXlsx.ToBytes(Report), "xlsx")).Split('\f').Where(page => page.Trim().Length > 0).ToArray();
        Assert.Equal(2, pages.Length);
        Assert.Contains("14069", pages[0]);
        Assert.Contains("819", pages[0]);
        Assert.Contains("790", pages[1]);
    }
}
