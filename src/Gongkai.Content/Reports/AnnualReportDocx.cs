using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Content.Documents;
using Gongkai.Domain.Reports;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Reports;

/// <summary>Writes the whole annual report as .docx on A4; Table 3 stands on a landscape page of its own.</summary>
public static class AnnualReportDocx
{
    /// <summary>Writes to a readable, writable and seekable stream and leaves it open at its start.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Receives the document.</param>
    /// <param name="unitName">Printed name of the unit; null prints <see cref="AnnualReport.Unit"/>.</param>
    public static void Write(AnnualReport report, Stream output, string? unitName = null)
    {
        var unit = unitName ?? report.Unit;
        using (var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            DocxFrame.AddStyles(main);
            var body = new Body();
            var title = new Hand(M.Title, M.Size2);
            if (!string.IsNullOrWhiteSpace(unit)) body.Append(Ink.Paragraph(unit, title, JustificationValues.Center, line: 720));
            body.Append(Ink.Paragraph(report.Title, title, JustificationValues.Center, line: 720, after: 400));
            body.Append(Part(0, report.Texts?.Overview));
            body.Append(Heading(1, 120));
            body.Append(Form(report.Table2 is { } table2 ? StatutoryForms.Of(table2) : null, 24, 460));
            // The text of part 三 stays with the upright pages, so that the table keeps its page to itself.
            if (ReportText.Paragraphs(report.Texts?.Requests).Count > 0) body.Append(Part(2, report.Texts?.Requests));
            body.Append(SectionEnd(DocxFrame.Section(main)));
            if (ReportText.Paragraphs(report.Texts?.Requests).Count == 0) body.Append(Heading(2, 120));
            body.Append(Form(report.Table3 is { } table3 ? StatutoryForms.Of(table3) : null, 18, 290));
            body.Append(SectionEnd(DocxFrame.LandscapeSection(main)));
            body.Append(Heading(3, 120));
            body.Append(Form(report.Table4 is { } table4 ? StatutoryForms.Of(table4) : null, 21, 460));
            body.Append(Part(4, report.Texts?.Problems));
            body.Append(Part(5, report.Texts?.Other));
            body.Append(DocxFrame.Section(main));
            main.Document = new Document(body);
            main.Document.Save();
            package.PackageProperties.Title = Html.VisibleText.Of(report.Title);
            package.PackageProperties.Creator = Html.VisibleText.Of(unit);
        }
        output.Position = 0;
    }

    public static byte[] ToBytes(AnnualReport report, string? unitName = null)
    {
        using var stream = new MemoryStream();
        Write(report, stream, unitName);
        return stream.ToArray();
    }

    private static Paragraph Heading(int part, int after = 0) =>
        Ink.Paragraph(AnnualReport.Parts[part], new Hand(M.Hei), first: 2 * M.Char, after: after, keepNext: true);

    private static Paragraph Line(string text) => Ink.Paragraph(text, new Hand(), first: 2 * M.Char);

    private static IEnumerable<OpenXmlElement> Part(int part, string? text)
    {
        var paragraphs = ReportText.Paragraphs(text);
        return [Heading(part), .. paragraphs.Count == 0 ? [Line(ReportText.Missing)] : paragraphs.Select(Line)];
    }

    private static IEnumerable<OpenXmlElement> Form(FormTable? form, int size, uint height) =>
        form is null ? [Line(ReportText.Missing)] : [FormTableDocx.Table(form, size, height), Ink.Paragraph([], line: 200)];

    /// <summary>The last paragraph of a section carries its page; as low as can be, so that it never makes a page of its own.</summary>
    private static Paragraph SectionEnd(SectionProperties section)
    {
        var paragraph = Ink.Paragraph([], line: 20);
        paragraph.ParagraphProperties!.SectionProperties = section;
        return paragraph;
    }
}
