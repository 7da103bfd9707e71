using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>Holds what a font says a code means against the name of the glyph it paints for it: a font can show 1 and give 7 to whoever copies.</summary>
internal static class GlyphNames
{
    private const int MostNames = 5_000;

    private static readonly string[] Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Codes whose glyph is called otherwise than their character.</summary>
    /// <param name="resources">Where the font was named.</param>
    public static HashSet<int> Contradicted(IFont font, string name, DictionaryToken resources, IPdfTokenScanner scanner)
    {
        var found = new HashSet<int>();
        if (!Inner(resources, "Font", scanner, out var fonts) || !Inner(fonts, name, scanner, out var dictionary) || !dictionary.Data.ContainsKey("ToUnicode")) return found;
        foreach (var (code, named) in Named(dictionary, scanner))
            if (font.TryGetUnicode(code, out var said) && said is [var character] && char.IsAsciiLetterOrDigit(character) && character != named) found.Add(code);
        return found;
    }

    private static IEnumerable<(int Code, char Named)> Named(DictionaryToken font, IPdfTokenScanner scanner)
    {
        var encoding = font.Data.GetValueOrDefault("Encoding");
        // In the usual encodings the codes of the ten digits are theirs alone.
        if (DirectObjectFinder.TryGet<NameToken>(encoding, scanner, out var usual) && usual.Data is "WinAnsiEncoding" or "MacRomanEncoding" or "StandardEncoding")
            for (var digit = '0'; digit <= '9'; digit++) yield return (digit, digit);
        if (!DirectObjectFinder.TryGet<DictionaryToken>(encoding, scanner, out var own)
            || !DirectObjectFinder.TryGet<ArrayToken>(own.Data.GetValueOrDefault("Differences"), scanner, out var differences)) yield break;
        var code = 0;
        foreach (var item in differences.Data.Take(MostNames))
            if (item is NumericToken number) code = number.Int;
            else if (item is NameToken glyph && CharacterOf(glyph.Data) is { } character) yield return (code++, character);
            else code++;
    }

    private static char? CharacterOf(string glyph) => glyph.Length == 1 && char.IsAsciiLetterOrDigit(glyph[0]) ? glyph[0]
        : Array.IndexOf(Digits, glyph) is >= 0 and var digit ? (char)('0' + digit) : null;

    private static bool Inner(DictionaryToken from, string key, IPdfTokenScanner scanner, out DictionaryToken found) =>
        DirectObjectFinder.TryGet(from.Data.GetValueOrDefault(key), scanner, out found!);
}
