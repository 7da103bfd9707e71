using System.Text;
using Gongkai.Content.Pdf;

namespace Gongkai.Content.Redaction;

/// <summary>Writes the new file page after page: a picture, invisible text, labels. It takes no object over from the file before, and holds no facts about itself.</summary>
internal sealed class RedactedPdf(Stream output)
{
    // 1 catalogue, 2 page tree, 3 to 7 the invisible face, 8 to 11 those of the labels, 12 the map of glyphs, 13 what the labels' codes stand for; then three objects a page.
    private const int First = 14;

    private readonly PdfObjects _file = new(output);
    private readonly TextLayer _text = new();
    private int _pages;

    /// <param name="width">Points.</param>
    /// <param name="height">Points.</param>
    public void Page(PagePixels pixels, double width, double height, IEnumerable<PageLetter> letters, string labels)
    {
        var page = First + 3 * _pages++;
        var (w, h) = (PdfType.Number(width), PdfType.Number(height));
        _file.Put(page, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w} {h}] /Resources << /Font << /T 3 0 R /C 8 0 R /L 11 0 R >> /XObject << /P {page + 2} 0 R >> >> /Contents {page + 1} 0 R >>");
        var content = new StringBuilder($"q {w} 0 0 {h} 0 0 cm /P Do Q\n");
        _text.Write(content, letters);
        _file.Put(page + 1, PdfObjects.Pack(Encoding.ASCII.GetBytes(content.Append(labels).ToString())));
        var depth = PixelDepth.Of(pixels);
        _file.Put(page + 2, PixelPacking.Pack(pixels, depth), $"/Type /XObject /Subtype /Image /Width {pixels.Width} /Height {pixels.Height} /BitsPerComponent {depth.Bits} /ColorSpace /{depth.ColorSpace} "
            + $"/DecodeParms << /Predictor 15 /Colors {depth.Components} /BitsPerComponent {depth.Bits} /Columns {pixels.Width} >> ");
    }

    public void End()
    {
        _file.Put(1, "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>");
        _file.Put(2, $"<< /Type /Pages /Count {_pages} /Kids [{string.Join(' ', Enumerable.Range(0, _pages).Select(i => $"{First + 3 * i} 0 R"))}] >>");
        _file.Put(3, "<< /Type /Font /Subtype /Type0 /BaseFont /GlyphLess /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 7 0 R >>");
        // Every code shows the one empty glyph, as wide as the size.
        _file.Put(4, $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GlyphLess /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW {GlyphlessFont.UnitsPerEm} /CIDToGIDMap 12 0 R /FontDescriptor 5 0 R >>");
        _file.Put(5, "<< /Type /FontDescriptor /FontName /GlyphLess /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 /FontFile2 6 0 R >>");
        _file.Put(6, PdfObjects.Pack(GlyphlessFont.Bytes), $"/Length1 {GlyphlessFont.Bytes.Length} ");
        _file.Put(7, PdfObjects.Pack(Encoding.ASCII.GetBytes(_text.ToUnicode())));
        PdfType.Faces(_file, 8, 13);
        _file.Put(12, PdfObjects.Pack(new byte[2 * (TextLayer.MostCodes + 1)]));
        _file.End(root: 1);
    }
}
