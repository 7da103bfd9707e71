using Gongkai.Domain.Acts;
using UglyToad.PdfPig;

namespace Gongkai.Content.Redaction;

/// <summary>Size of a page as it is seen, in points.</summary>
public readonly record struct PageSize(double Width, double Height);

/// <summary>Pages of a PDF as pictures to draw boxes on.</summary>
public static class PageImages
{
    /// <summary>Fine enough to read by on a screen.</summary>
    public const int ScreenDpi = 100;

    /// <summary>Sizes of all pages; null when the file cannot be read or has more pages than may be redacted.</summary>
    public static IReadOnlyList<PageSize>? Sizes(Stream pdf, RedactionLimits? limits = null)
    {
        try
        {
            pdf.Position = 0;
            using var document = PdfDocument.Open(pdf);
            if (document.IsEncrypted || document.NumberOfPages > (limits ?? RedactionLimits.Default).MaxPages) return null;
            return [.. document.GetPages().Select(p => new PageSize(p.Width, p.Height))];
        }
        // Whatever the reader of a broken file throws means the same here.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null;
        }
        finally
        {
            pdf.Position = 0;
        }
    }

    /// <summary>One page as PNG, or why not.</summary>
    /// <param name="page">From 1.</param>
    public static async Task<(byte[]? Png, Refusal? Refusal)> PngAsync(Stream pdf, int page, IPageRenderer renderer, int dpi = ScreenDpi, CancellationToken cancellation = default)
    {
        if (renderer.Missing is { } missing) return (null, missing);
        using var folder = new PrivateFolder();
        try
        {
            return (await renderer.RenderPngAsync(await folder.KeepAsync(pdf, "source.pdf", cancellation), page, dpi, cancellation), null);
        }
        catch (PageRenderingException error)
        {
            return (null, error.Refusal);
        }
        finally
        {
            pdf.Position = 0;
        }
    }
}
