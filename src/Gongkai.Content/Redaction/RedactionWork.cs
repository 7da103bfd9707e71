using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Gongkai.Content.Redaction;

/// <summary>Makes the new pages one after the other; only one is held in memory while the next is drawn.</summary>
internal sealed class RedactionWork(string source, IReadOnlyList<RedactionBox> boxes, IPageRenderer renderer, RedactionLimits limits)
{
    private const double PointsPerInch = 72, Margin = 0.6;

    // Shorter runs are words that stand anywhere.
    private const int ShortestRun = 6, MostRuns = 2_000;

    private readonly ILookup<int, RedactionBox> _boxes = boxes.ToLookup(b => b.Page);
    private readonly List<PageEvidence> _evidence = [];
    private readonly List<RedactionMark> _marks = [];

    /// <summary>What each new page must hold, for the proof.</summary>
    public IReadOnlyList<PageEvidence> Evidence => _evidence;

    public IReadOnlyList<RedactionMark> Marks => _marks;

    /// <summary>Letters left out because nobody sees them on the page.</summary>
    public int Unseen { get; private set; }

    /// <summary>Pages whose text holds, without a box, what was blackened here or elsewhere.</summary>
    public IReadOnlyList<int> StillOn()
    {
        var runs = _evidence.SelectMany(e => e.Removed).Where(r => r.Length >= ShortestRun).Distinct().Take(MostRuns).ToList();
        return [.. _evidence.Index().Where(e => runs.Exists(r => e.Item.Text.Contains(r, StringComparison.Ordinal))).Select(e => e.Index + 1)];
    }

    /// <exception cref="PageRenderingException">Some page cannot be done.</exception>
    public async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(source);
        using var pdf = PdfDocument.Open(stream);
        if (pdf.IsEncrypted) throw new PageRenderingException(RedactionRefusals.Encrypted);
        var count = pdf.NumberOfPages;
        if (count == 0) throw new PageRenderingException(RedactionRefusals.Broken);
        if (count > limits.MaxPages) throw new PageRenderingException(RedactionRefusals.TooManyPages(count, limits.MaxPages));
        if (boxes.Any(b => b.Page > count)) throw new PageRenderingException(RedactionRefusals.BadBox);
        var result = new RedactedPdf(output);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (page, drawn) = Begin(pdf, 1, stop.Token);
        try
        {
            for (var number = 1; number <= count; number++)
            {
                var (present, pixels) = (page, await drawn);
                if (number < count) (page, drawn) = Begin(pdf, number + 1, stop.Token);
                Add(result, present, pixels);
            }
        }
        catch
        {
            await stop.CancelAsync();
            // The page drawn ahead is nobody's any more; it ends before its file is taken away.
            await drawn.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
        result.End();
    }

    private (Page Page, Task<PagePixels> Drawn) Begin(PdfDocument pdf, int number, CancellationToken cancellation)
    {
        var page = pdf.GetPage(number);
        return (page, renderer.RenderAsync(source, number, Dpi(page), cancellation));
    }

    private int Dpi(Page page)
    {
        var inches = page.Width * page.Height / (PointsPerInch * PointsPerInch);
        if (!(inches > 0.001) || !double.IsFinite(inches)) throw new PageRenderingException(RedactionRefusals.Drawing);
        return Math.Max(20, (int)Math.Min(limits.Dpi, Math.Sqrt(limits.MaxPixels / inches)));
    }

    private void Add(RedactedPdf result, Page page, PagePixels pixels)
    {
        // Letters and pixels must speak of the same rectangle of paper, or a box would cover the wrong words.
        var scale = Dpi(page) / PointsPerInch;
        if (Math.Abs(page.Width * scale - pixels.Width) > 2 || Math.Abs(page.Height * scale - pixels.Height) > 2) throw new PageRenderingException(RedactionRefusals.Drawing);
        var own = _boxes[page.Number].ToList();
        var letters = PageLetters.Of(page);
        var cover = PageCover.Of(letters, own, (Margin / page.Width, Margin / page.Height));
        foreach (var rect in cover.Black) pixels.Blacken(rect);
        var (kept, removed, unseen) = PageSight.Of(letters, cover, pixels);
        var labels = BoxLabels.Of(own, page.Width, page.Height);
        result.Page(pixels, page.Width, page.Height, kept, labels.Operators);
        for (var i = 0; i < own.Count; i++) _marks.Add(new(_marks.Count + 1, own[i], labels.Labelled[i]));
        _evidence.Add(new((page.Width, page.Height), (pixels.Width, pixels.Height), [.. kept.Select(l => new KeptLetter(l.Value, (float)l.From.X, (float)l.From.Y))], labels.Text, removed, cover.Black));
        Unseen += unseen;
    }
}
