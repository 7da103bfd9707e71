using System.Globalization;
using System.Text;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Redaction;

/// <summary>Draws with poppler's <c>pdftoppm</c>, one process a page, with bounds of time and memory set by the system.</summary>
public sealed class PopplerRenderer : IPageRenderer
{
    private readonly string? _draw;
    private readonly string? _text;

    /// <param name="draw">Path of pdftoppm; null looks for it.</param>
    /// <param name="text">Path of pdftotext; null looks for it.</param>
    public PopplerRenderer(string? draw = null, string? text = null) => (_draw, _text) = (Existing(draw) ?? (draw is null ? Locate("pdftoppm") : null), Existing(text) ?? (text is null ? Locate("pdftotext") : null));

    /// <summary>Wall time of one page.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Address space of the program in bytes.</summary>
    public long Memory { get; init; } = 2L << 30;

    /// <summary>Pixels it may answer with.</summary>
    public int MaxPixels { get; init; } = 40_000_000;

    public Refusal? Missing => _draw is null ? RedactionRefusals.NoRenderer : null;

    public async Task<PagePixels> RenderAsync(string pdf, int page, int dpi, CancellationToken cancellation)
    {
        using var program = new BoundedProgram(Draw(), [.. Arguments(page, dpi), pdf], Memory, PageTime, cancellation);
        return await program.ReadAsync(output => Ppm.ReadAsync(output, MaxPixels, program.Cancellation));
    }

    public async Task<byte[]> RenderPngAsync(string pdf, int page, int dpi, CancellationToken cancellation)
    {
        using var program = new BoundedProgram(Draw(), [.. Arguments(page, dpi), "-png", pdf], Memory, PageTime, cancellation);
        return await program.ReadAsync(output => BoundedProgram.BytesAsync(output, 3L * MaxPixels, program.Cancellation));
    }

    public async Task<string?> TextAsync(string pdf, CancellationToken cancellation)
    {
        if (_text is null) return null;
        using var program = new BoundedProgram(_text, ["-raw", "-enc", "UTF-8", pdf, "-"], Memory, TimeSpan.FromMinutes(2), cancellation);
        return Encoding.UTF8.GetString(await program.ReadAsync(output => BoundedProgram.BytesAsync(output, 100L << 20, program.Cancellation)));
    }

    private string Draw() => _draw ?? throw new PageRenderingException(RedactionRefusals.NoRenderer);

    private static string[] Arguments(int page, int dpi)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return ["-cropbox", "-r", dpi.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number];
    }

    private static string? Existing(string? path) => path is not null && File.Exists(path) ? path : null;

    private static string? Locate(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
