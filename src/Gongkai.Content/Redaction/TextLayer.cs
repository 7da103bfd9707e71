using System.Globalization;
using System.Text;

namespace Gongkai.Content.Redaction;

/// <summary>Invisible text over the picture of a page: each letter in its place and width, by a code of this file alone, with the table that says what the codes stand for.</summary>
internal sealed class TextLayer
{
    /// <summary>Different letters a file may have.</summary>
    public const int MostCodes = 60_000;

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    /// <summary>Operators that place letters; nothing shows.</summary>
    /// <exception cref="InvalidDataException">There are more different letters than codes.</exception>
    public void Write(StringBuilder page, IEnumerable<PageLetter> letters)
    {
        page.Append("BT 3 Tr /T 1 Tf\n");
        foreach (var letter in letters)
        {
            var size = Math.Max(letter.Size, 0.5);
            var (ax, ay) = (letter.Along.X, letter.Along.Y);
            var length = Math.Sqrt(ax * ax + ay * ay);
            var (ux, uy) = length > 0.01 ? (ax / length, ay / length) : (1, 0);
            if (length <= 0.01) (ax, ay) = (0.01, 0);
            page.Append($"{Number(ax)} {Number(ay)} {Number(-uy * size)} {Number(ux * size)} {Number(letter.From.X)} {Number(letter.From.Y)} Tm <{Code(letter.Value):X4}> Tj\n");
        }
        page.Append("ET\n");
    }

    /// <summary>The table of codes for programs that read the text.</summary>
    public string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in _codes.OrderBy(c => c.Value).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (value, code) in block) map.Append($"<{code:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }

    private int Code(string value)
    {
        if (_codes.TryGetValue(value, out var code)) return code;
        if (_codes.Count >= MostCodes) throw new InvalidDataException();
        return _codes[value] = _codes.Count + 1;
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
