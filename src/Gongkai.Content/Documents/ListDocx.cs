using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Content.Reports;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>A list to print: 卷内目录, results of an evaluation.</summary>
/// <param name="Title">Name of the list.</param>
/// <param name="Above">Lines above the table.</param>
/// <param name="Columns">Heads with their widths in millimetres, 156 in all.</param>
/// <param name="Rows">Cells, as many as columns.</param>
public sealed record ListPaper(string Title, IReadOnlyList<string> Above, IReadOnlyList<(string Name, double Width)> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Lines below the table.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];
}

/// <summary>Writes a <see cref="ListPaper"/> as .docx on A4; the heads are repeated on each page.</summary>
public static class ListDocx
{
    public static byte[] ToBytes(ListPaper list)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            DocxFrame.AddStyles(main);
            var body = new Body(Ink.Paragraph(list.Title, new Hand(M.Title, M.Size2), JustificationValues.Center, line: 720, after: 200));
            body.Append(list.Above.Select(Line));
            body.Append(FormTableDocx.Table(Form(list), 21, 420));
            body.Append(list.Below.Prepend("").Select(Line));
            body.Append(DocxFrame.Section(main));
            main.Document = new Document(body);
            main.Document.Save();
            package.PackageProperties.Title = Html.VisibleText.Of(list.Title);
        }
        return stream.ToArray();
    }

    private static FormTable Form(ListPaper list) => new(list.Title, [.. list.Columns.Select(c => c.Width)], 1,
    [
        [.. list.Columns.Select(c => new FormCell(FormCellKind.Column, c.Name))],
        .. list.Rows.Select(row => (IReadOnlyList<FormCell>)[.. row.Select(text => new FormCell(FormCellKind.Value, text) { IsLeft = Ink.Width(text) > 8 })]),
    ]);

    private static Paragraph Line(string text) => Ink.Paragraph(text, new Hand(M.Fang, 24), JustificationValues.Left, line: 400);
}
