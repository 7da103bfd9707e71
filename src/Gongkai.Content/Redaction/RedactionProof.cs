using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Gongkai.Content.Redaction;

/// <summary>复核: reads the new file again with other eyes than wrote it and says what speaks against letting it out (R-SEC-06).</summary>
internal static class RedactionProof
{
    private const double Near = 0.6;
    private const int ShortestRun = 4;

    /// <summary>Pages read by one opened file; a new one begins before it has kept too many of them in memory.</summary>
    private const int AtOnce = 16;

    /// <param name="other">The text as a second program reads it, pages ended by form feeds; null where there is none.</param>
    /// <returns>What is doubtful, in words; null when nothing is.</returns>
    public static string? Doubt(Stream result, IReadOnlyList<PageEvidence> pages, string? other)
    {
        for (var first = 0; first < pages.Count; first += AtOnce)
        {
            result.Position = 0;
            using var pdf = PdfDocument.Open(result);
            if (pdf.NumberOfPages != pages.Count) return "页数不一致";
            if (first == 0 && Extra(pdf)) return "文件中还有文档属性、附件或者书签";
            for (var i = first; i < Math.Min(first + AtOnce, pages.Count); i++)
                if (OnPage(pdf.GetPage(i + 1), pages[i]) is { } doubt) return $"第 {i + 1} 页{doubt}";
        }
        return other is null ? null : Other(other, pages);
    }

    private static bool Extra(PdfDocument pdf) =>
        pdf.Information.DocumentInformationDictionary is { Data.Count: > 0 } || pdf.TryGetXmpMetadata(out _) || pdf.Advanced.TryGetEmbeddedFiles(out _) || pdf.TryGetForm(out _)
        || pdf.Structure.Catalog.CatalogDictionary.Data.Keys.Any(key => key is not ("Type" or "Pages" or "Lang"));

    private static string? OnPage(Page page, PageEvidence expected)
    {
        if (Math.Abs(page.Width - expected.Size.Width) > Near || Math.Abs(page.Height - expected.Size.Height) > Near) return "大小不一致";
        if (page.GetAnnotations().Any()) return "还有批注";
        return Letters(page, expected) ?? Picture(page, expected);
    }

    private static string? Letters(Page page, PageEvidence expected)
    {
        var letters = page.Letters;
        if (letters.Count < expected.Kept.Count) return "保留的文字不完整";
        for (var i = 0; i < letters.Count; i++)
        {
            var at = letters[i].StartBaseLine;
            if (i >= expected.Kept.Count)
            {
                // What follows the text layer are the labels: only on the black, and no more than were printed.
                if (i - expected.Kept.Count >= expected.Labels.Length || !expected.Black.Any(b => Holds(b, at.X / page.Width, 1 - at.Y / page.Height))) return "多出了文字";
                continue;
            }
            var kept = expected.Kept[i];
            if (letters[i].Value != kept.Value || Math.Abs(at.X - kept.X) > Near || Math.Abs(at.Y - kept.Y) > Near) return "保留的文字不一致";
        }
        var text = string.Concat(letters.Take(expected.Kept.Count).Select(l => PageEvidence.Compact(l.Value)));
        return expected.Removed.Any(run => PageEvidence.Count(text, run) > PageEvidence.Count(expected.Text, run)) ? "仍能读出已隐去的文字" : null;
    }

    private static bool Holds(PageRect rect, double x, double y) => x >= rect.Left && x <= rect.Right && y >= rect.Top && y <= rect.Bottom;

    private static string? Picture(Page page, PageEvidence expected)
    {
        var pictures = page.GetImages().ToList();
        if (pictures.Count != 1 || (pictures[0].WidthInSamples, pictures[0].HeightInSamples) != expected.Pixels) return "的图像不一致";
        var (width, height) = expected.Pixels;
        var depth = new PixelDepth(pictures[0].BitsPerComponent, pictures[0].ColorSpaceDetails?.NumberOfColorComponents ?? 0);
        if (depth is not { Bits: 4 or 8, Components: 1 or 3 }) return "的图像不一致";
        var black = expected.Black.Select(rect => PagePixels.Within(rect, width, height)).ToList();
        var y = 0;
        foreach (var row in PixelPacking.Rows(pictures[0].RawMemory, depth, width, height))
        {
            foreach (var rect in black)
                if (y >= rect.Top && y < rect.Bottom && row.AsSpan(rect.Left * depth.Components, (rect.Right - rect.Left) * depth.Components).ContainsAnyExcept((byte)0)) return "有涂黑处没有全黑";
            y++;
        }
        return null;
    }

    // A second program orders letters in its own way: only runs long enough not to arise by chance are held against it.
    private static string? Other(string text, IReadOnlyList<PageEvidence> pages)
    {
        var read = text.Split('\f');
        if (read.Length < pages.Count) return "另一程序读出的页数不一致";
        for (var i = 0; i < pages.Count; i++)
        {
            var page = PageEvidence.Compact(read[i]);
            foreach (var run in pages[i].Removed)
                if (run.Length >= ShortestRun && PageEvidence.Count(page, run) > PageEvidence.Count(pages[i].Text, run) + PageEvidence.Count(pages[i].Labels, run)) return $"第 {i + 1} 页用另一程序仍能读出已隐去的文字";
        }
        return null;
    }
}
