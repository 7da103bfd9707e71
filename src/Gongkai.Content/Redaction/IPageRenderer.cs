using Gongkai.Domain.Acts;

namespace Gongkai.Content.Redaction;

/// <summary>Draws the pages of a PDF: a program of its own, so that a page made to harm cannot reach the server's memory.</summary>
public interface IPageRenderer
{
    /// <summary>Why it cannot draw on this machine and what to install; null when it can.</summary>
    Refusal? Missing { get; }

    /// <summary>One page as it is seen (rotation and crop box applied).</summary>
    /// <param name="pdf">Path of the file.</param>
    /// <param name="page">From 1.</param>
    /// <param name="dpi">Dots per inch.</param>
    /// <exception cref="PageRenderingException">The page cannot be drawn within the limits.</exception>
    Task<PagePixels> RenderAsync(string pdf, int page, int dpi, CancellationToken cancellation);

    /// <summary>The same page as PNG, for showing.</summary>
    /// <exception cref="PageRenderingException">The page cannot be drawn within the limits.</exception>
    Task<byte[]> RenderPngAsync(string pdf, int page, int dpi, CancellationToken cancellation);

    /// <summary>All text of a file as another program reads it, pages ended by form feeds; null where that program is missing.</summary>
    /// <exception cref="PageRenderingException">The program failed.</exception>
    Task<string?> TextAsync(string pdf, CancellationToken cancellation);
}
