using Gongkai.Content.Sheets;

namespace Gongkai.Content.Reports;

/// <summary>A form as a sheet.</summary>
internal static class FormTableXlsx
{
    /// <param name="workbook">Receives the sheet.</param>
    /// <param name="tab">Name on the tab.</param>
    /// <param name="title">Above the table.</param>
    /// <param name="unit">Reporting unit.</param>
    /// <param name="form">The form.</param>
    /// <param name="characters">Characters of the standard font to the millimetre on paper.</param>
    public static void Write(XlsxWriter workbook, string tab, string title, string unit, FormTable form, double characters)
    {
        var sheet = workbook.Sheet(tab, new SheetLayout([.. form.Widths.Select(w => Math.Round(w * characters, 1))], 2, form.HeadRows) { OnePage = true });
        sheet.Row([SheetCell.Of(title, SheetStyle.Title, form.Widths.Count)], 30);
        sheet.Row([SheetCell.Of("填报单位：" + unit, SheetStyle.Note, form.Widths.Count)], 18);
        foreach (var row in form.Rows) sheet.Row([.. row.Select(Cell)]);
    }

    private static SheetCell Cell(FormCell cell) => cell.Kind switch
    {
        FormCellKind.Column => SheetCell.Of(cell.Text, SheetStyle.Header, cell.Across, cell.Down),
        FormCellKind.Value => SheetCell.Of(cell.Value, SheetStyle.Centred) with { Across = cell.Across },
        _ => SheetCell.Of(cell.Text, cell.IsLeft ? SheetStyle.Text : SheetStyle.Centred, cell.Across, cell.Down),
    };
}
