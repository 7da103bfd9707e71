using System.Xml;

namespace Gongkai.Content.Sheets;

/// <summary>The workbook's fixed list of looks: each <see cref="SheetStyle"/>, then each once more with the mark of text that must stay text.</summary>
internal static class SheetStyles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Number formats: 0 general, 1 whole, 2 two decimals, 164 ours.
    private static readonly (SheetStyle Style, int Format, int Font, int Fill, int Border, string Align)[] Looks =
    [
        (SheetStyle.Plain, 0, 0, 0, 0, "left"),
        (SheetStyle.Title, 0, 1, 0, 0, "center"),
        (SheetStyle.Note, 0, 3, 0, 0, "left"),
        (SheetStyle.Header, 0, 2, 2, 1, "center"),
        (SheetStyle.Text, 0, 0, 0, 1, "left"),
        (SheetStyle.Centred, 0, 0, 0, 1, "center"),
        (SheetStyle.Number, 1, 0, 0, 1, "right"),
        (SheetStyle.Decimal, 2, 0, 0, 1, "right"),
        (SheetStyle.Date, 164, 0, 0, 1, "center"),
    ];

    internal static int Index(SheetStyle style, bool quoted) => (int)style + (quoted ? Looks.Length : 0);

    internal static void Write(XmlWriter xml)
    {
        // Fonts: text, title, head, remark.
        string[] fonts = ["<sz val=\"10\"/>", "<b/><sz val=\"16\"/>", "<b/><sz val=\"10\"/>", "<sz val=\"9\"/>"];
        const string border = "<{0} style=\"thin\"><color rgb=\"FF000000\"/></{0}>";
        var borders = string.Concat(new[] { "left", "right", "top", "bottom" }.Select(side => string.Format(border, side)));
        var looks = string.Concat(new[] { false, true }.SelectMany(quoted => Looks.Select(look =>
            $"<xf numFmtId=\"{look.Format}\" fontId=\"{look.Font}\" fillId=\"{look.Fill}\" borderId=\"{look.Border}\" xfId=\"0\"{(quoted ? " quotePrefix=\"1\"" : "")}"
            + $" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"{look.Align}\" vertical=\"center\" wrapText=\"1\"/></xf>")));
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
            + $"<fonts count=\"{fonts.Length}\">{string.Concat(fonts.Select(f => $"<font>{f}<name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></font>"))}</fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
            + $"<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>{borders}<diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + $"<cellXfs count=\"{Looks.Length * 2}\">{looks}</cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.WriteEndElement();
    }
}
