using UglyToad.PdfPig;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>How the library reads, and what the page walk needs to know; the library hands its options to the walk and nothing else.</summary>
internal sealed class PdfOptions : ParsingOptions
{
    public PdfOptions(ReadingDraft draft, BoundedFilters filters)
    {
        (Draft, FilterProvider, ClipPaths, SkipMissingFonts, UseLenientParsing) = (draft, filters, false, false, true);
        MaxStackDepth = 200;
    }

    public ReadingDraft Draft { get; }

    /// <summary>Layers not shown by default; known once the document is open.</summary>
    public PdfLayers Layers { get; set; } = PdfLayers.None;
}
