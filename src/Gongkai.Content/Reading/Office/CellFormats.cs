using System.Globalization;

namespace Gongkai.Content.Reading.Office;

/// <summary>What the formats of cells do to being seen, and which numbers are days.</summary>
internal sealed class CellFormats
{
    private const int MostFormats = 100_000;

    private readonly List<(bool Unseen, bool IsDate)> _cells = [];

    public bool IsUnseen(int style) => (uint)style < (uint)_cells.Count && _cells[style].Unseen;

    /// <summary>A stored number as it is read: a day as a day, all else as stored.</summary>
    public string Written(int style, string stored)
    {
        if ((uint)style >= (uint)_cells.Count || !_cells[style].IsDate) return stored;
        return double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 1 and < 2_958_466
            ? DateTime.FromOADate(Math.Floor(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : stored;
    }

    public static CellFormats Of(OfficePackage package, string part)
    {
        var made = new CellFormats();
        var (formats, whiteFonts, grounds) = (new Dictionary<int, string>(), new List<bool>(), new List<bool>());
        var inside = "";
        using var walk = package.Open(part);
        while (walk?.Next() == true)
        {
            if (walk.IsEnd && walk.Name is "fonts" or "fills" or "cellXfs" or "dxfs" or "cellStyleXfs") inside = "";
            if (!walk.IsStart) continue;
            switch (walk.Name)
            {
                case "fonts" or "fills" or "cellXfs" or "dxfs" or "cellStyleXfs": inside = walk.IsEmpty ? "" : walk.Name; break;
                case "numFmt": formats[Number(walk, "numFmtId")] = walk.Attribute("formatCode") ?? ""; break;
                case "font" when inside == "fonts": whiteFonts.Add(false); break;
                case "color" when inside == "fonts" && whiteFonts.Count > 0: whiteFonts[^1] = IsWhite(walk); break;
                case "fill" when inside == "fills": grounds.Add(false); break;
                case "patternFill" when inside == "fills" && grounds.Count > 0: grounds[^1] = walk.Attribute("patternType") is not (null or "none"); break;
                case "fgColor" when inside == "fills" && grounds.Count > 0: grounds[^1] &= !IsWhite(walk); break;
                case "gradientFill" when inside == "fills" && grounds.Count > 0: grounds[^1] = true; break;
                case "xf" when inside == "cellXfs" && made._cells.Count < MostFormats:
                    var (format, font, fill) = (Number(walk, "numFmtId"), Number(walk, "fontId"), Number(walk, "fillId"));
                    var code = formats.GetValueOrDefault(format, "");
                    var white = (uint)font < (uint)whiteFonts.Count && whiteFonts[font] && !((uint)fill < (uint)grounds.Count && grounds[fill]);
                    made._cells.Add((white || ShowsNothing(code), IsDate(format, code)));
                    break;
            }
        }
        return made;
    }

    private static bool ShowsNothing(string code) => code.Replace("\"\"", "", StringComparison.Ordinal).Trim() is ";;;" or ";;";

    private static bool IsDate(int id, string code) => code.Length == 0
        ? id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58
        : code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('m', StringComparison.OrdinalIgnoreCase) && !code.Contains("General", StringComparison.Ordinal);

    private static bool IsWhite(XmlWalk walk) => walk.Attribute("rgb") is { Length: >= 6 } rgb ? rgb[^6..].Equals("FFFFFF", StringComparison.OrdinalIgnoreCase)
        : walk.Attribute("indexed") is "1" or "9" || (walk.Attribute("theme") == "0" && (walk.Attribute("tint") ?? "0") is "0" or "-0");

    private static int Number(XmlWalk walk, string name) => int.TryParse(walk.Attribute(name), out var number) ? number : 0;
}
