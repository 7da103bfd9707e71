using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>A printed form: 发布审核登记表 (R-WEB-17), 办文笺, 会议处理笺.</summary>
/// <param name="Title">Name of the form.</param>
/// <param name="Fields">Label and value, two pairs a row; a long value takes its row alone.</param>
/// <param name="Opinions">Opinions in the order they were given.</param>
/// <param name="Number">Register number above the table, or null.</param>
/// <param name="Remark">A line below the table, or null.</param>
public sealed record PrintForm(string Title, IReadOnlyList<(string Label, string Value)> Fields, IReadOnlyList<PrintOpinion> Opinions, string? Number = null, string? Remark = null);

/// <summary>One opinion row.</summary>
/// <param name="Step">Step or post, for example 保密审查意见.</param>
/// <param name="Text">The opinion; empty leaves room to write by hand.</param>
/// <param name="Signer">Who signed, or null.</param>
/// <param name="Date">When (Asia/Shanghai), or null.</param>
public sealed record PrintOpinion(string Step, string Text, string? Signer, DateOnly? Date);

/// <summary>Writes a <see cref="PrintForm"/> as .docx on A4.</summary>
public static class ReviewFormDocx
{
    private const int Short = 16;
    private static readonly int[] Columns = [1_500, 2_932, 1_500, 2_932];
    private static readonly Hand Label = new(M.Hei, 24);
    private static readonly Hand Value = new(M.Fang, 24);

    /// <summary>Writes to a readable, writable and seekable stream and leaves it open at its start.</summary>
    public static void Write(PrintForm form, Stream output)
    {
        using (var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            DocxFrame.AddStyles(main);
            var body = new Body(Ink.Paragraph(form.Title, new Hand(M.Title, M.Size2), JustificationValues.Center, line: 720, after: 160));
            if (!string.IsNullOrWhiteSpace(form.Number))
                body.Append(Ink.Paragraph("编号：" + form.Number, Value, JustificationValues.Right, line: 440));
            body.Append(Table(form));
            body.Append(Ink.Paragraph(form.Remark ?? "", Value, line: 440, before: 100));
            body.Append(DocxFrame.Section(main));
            main.Document = new Document(body);
            main.Document.Save();
            package.PackageProperties.Title = Html.VisibleText.Of(form.Title);
        }
        output.Position = 0;
    }

    public static byte[] ToBytes(PrintForm form)
    {
        using var stream = new MemoryStream();
        Write(form, stream);
        return stream.ToArray();
    }

    private static Table Table(PrintForm form)
    {
        var table = new Table(TableInk.Properties(), new TableGrid(Columns.Select(width => new GridColumn { Width = width.ToString() })));
        (string Label, string Value)? waiting = null;
        foreach (var field in form.Fields)
        {
            if (Ink.Width(field.Value) > Short || field.Value.Contains('\n'))
            {
                if (waiting is { } single)
                    table.Append(Wide(single));
                waiting = null;
                table.Append(Wide(field));
            }
            else if (waiting is { } first)
            {
                table.Append(Row(600, Cell(0, 1, Label, first.Label, true), Cell(1, 1, Value, first.Value), Cell(2, 1, Label, field.Label, true), Cell(3, 1, Value, field.Value)));
                waiting = null;
            }
            else
                waiting = field;
        }
        if (waiting is { } last)
            table.Append(Wide(last));
        foreach (var opinion in form.Opinions)
            table.Append(Row(1_500, Cell(0, 1, Label, opinion.Step, true), Opinion(opinion)));
        return table;
    }

    private static TableRow Wide((string Label, string Value) field) => Row(600, Cell(0, 1, Label, field.Label, true), Cell(1, 3, Value, field.Value));

    private static TableRow Row(uint height, params TableCell[] cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableRowHeight { Val = height, HeightType = HeightRuleValues.AtLeast }));
        row.Append(cells);
        return row;
    }

    private static TableCell Cell(int column, int span, Hand hand, string text, bool centred = false)
    {
        var cell = Frame(column, span);
        foreach (var line in text.Split('\n'))
            cell.Append(Ink.Paragraph(line, hand, centred ? JustificationValues.Center : JustificationValues.Left, line: 360));
        return cell;
    }

    /// <summary>The opinion above, signer and date below to the right; blanks to fill in by hand where nobody has signed yet.</summary>
    private static TableCell Opinion(PrintOpinion opinion)
    {
        var cell = Frame(1, 3);
        foreach (var line in opinion.Text.Split('\n'))
            cell.Append(Ink.Paragraph(line, Value, JustificationValues.Left, line: 360, before: 60));
        if (opinion.Text.Length == 0)
            cell.Append(Ink.Paragraph([], line: 360));
        var date = opinion.Date is { } day ? OfficialDocument.Print(day) : "    年   月   日";
        var signer = string.IsNullOrWhiteSpace(opinion.Signer) ? "　　　　" : opinion.Signer;
        cell.Append(Ink.Paragraph($"签字：{signer}　　{date}", Value, JustificationValues.Right, right: 240, line: 400, before: 120, after: 60));
        return cell;
    }

    private static TableCell Frame(int column, int span)
    {
        var properties = new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Columns.Skip(column).Take(span).Sum().ToString() },
        };
        if (span > 1)
            properties.GridSpan = new GridSpan { Val = span };
        properties.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        return new TableCell(properties);
    }
}
