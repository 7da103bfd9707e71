using System.Globalization;
using System.Text;

namespace Gongkai.Content.Pdf;

/// <summary>Widths of the two faces of a PDF: Western text in Times, whose widths every reader knows, Chinese in a face of the reader's own, every character square.</summary>
internal static class PdfType
{
    private const string Closing = "，。、；：？！）》〉】』」”’…—·％％)]},.;:?!%〕";
    private const string Opening = "（《〈【『「“‘([{〔";

    // Times-Roman, 1/1000 of the size, from the space to the tilde.
    private static readonly int[] Times =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    /// <summary>Puts the two faces: the Chinese one is the object of that number, the Western one three further on.</summary>
    /// <param name="map">Number of the object that says what the Chinese face's codes stand for.</param>
    public static void Faces(PdfObjects file, int first, int map)
    {
        file.Put(first, $"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [{first + 1} 0 R] /ToUnicode {map} 0 R >>");
        file.Put(first + 1, $"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /FontDescriptor {first + 2} 0 R >>");
        file.Put(first + 2, "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        file.Put(first + 3, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
        file.Put(map, PdfObjects.Pack(Encoding.ASCII.GetBytes(CodesAreUtf16())));
    }

    public static bool IsWestern(char c) => c is >= ' ' and <= '~';

    /// <summary>Width of a text in points.</summary>
    public static double Width(string text, double size)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
            if (IsWestern(text[i])) sum += Times[text[i] - ' '];
            else if (!char.IsLowSurrogate(text[i])) sum += 1000;
        return sum * size / 1000;
    }

    /// <summary>Lines of a text no wider than the room; a closing mark may stand a little outside, none begins a line, and no opening one ends it.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double room, double first = 0)
    {
        var lines = new List<string>();
        foreach (var paragraph in Html.VisibleText.Of(text).Replace('\t', ' ').ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            var left = room - first;
            foreach (var piece in Pieces(paragraph))
            {
                var width = Width(piece, size);
                if (width > left && line.Length > 0 && !(piece.Length == 1 && Closing.Contains(piece[0]) && left > -size))
                {
                    var carried = line.Length > 1 && Opening.Contains(line[^1]) ? line[^1].ToString() : "";
                    lines.Add(line.ToString(0, line.Length - carried.Length).TrimEnd(' '));
                    line.Clear().Append(carried);
                    left = room - Width(carried, size);
                    if (piece == " ") continue;
                }
                line.Append(piece);
                left -= width;
            }
            lines.Add(line.ToString());
            first = 0;
        }
        return lines;
    }

    // Characters one by one, Western words whole unless they are longer than half a line could bear.
    private static IEnumerable<string> Pieces(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i + (char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1);
            if (char.IsAsciiLetterOrDigit(text[i]))
                while (end < text.Length && end - i < 24 && char.IsAsciiLetterOrDigit(text[end])) end++;
            yield return text[i..end];
            i = end;
        }
    }

    /// <summary>Operators that show a line at a place; the face changes with the script.</summary>
    public static void Show(StringBuilder page, string text, double x, double y, double size, bool bold = false)
    {
        if (text.Length == 0) return;
        page.Append("BT ").Append(bold ? $"2 Tr {Number(size / 40)} w " : "0 Tr ").Append($"1 0 0 1 {Number(x)} {Number(y)} Tm ");
        for (var i = 0; i < text.Length;)
        {
            var western = IsWestern(text[i]);
            var end = i + 1;
            while (end < text.Length && IsWestern(text[end]) == western) end++;
            page.Append(western ? "/L " : "/C ").Append(Number(size)).Append(" Tf <");
            foreach (var b in western ? Encoding.ASCII.GetBytes(text[i..end]) : Encoding.BigEndianUnicode.GetBytes(text[i..end])) page.Append(b.ToString("X2", CultureInfo.InvariantCulture));
            page.Append("> Tj ");
            i = end;
        }
        page.Append("ET\n");
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The map that tells every reader, also one without tables of Chinese faces, that a code is the character itself. Ranges may differ in the last byte only.</summary>
    private static string CodesAreUtf16()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /Utf16 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (var from = 0; from < 256; from += 64)
        {
            map.Append("64 beginbfrange\n");
            for (var high = from; high < from + 64; high++) map.Append(CultureInfo.InvariantCulture, $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n");
            map.Append("endbfrange\n");
        }
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
