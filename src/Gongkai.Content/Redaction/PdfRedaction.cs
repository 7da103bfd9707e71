using Gongkai.Content.Files;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Redaction;

/// <summary>
/// 涂黑: every page is drawn anew as a picture, the boxes are painted on its pixels, and what remains can still be searched and copied. The result is read again and
/// proven before a byte of it is handed out; whatever goes wrong, there is no file (R-SEC-06; 条例第十五条、第三十七条).
/// </summary>
public static class PdfRedaction
{
    /// <param name="input">Seekable; left at its start.</param>
    /// <param name="boxes">At least one.</param>
    /// <param name="output">Written only when all is proven.</param>
    /// <param name="renderer">Draws the pages.</param>
    public static async Task<RedactionOutcome> RedactAsync(
        Stream input, IReadOnlyList<RedactionBox> boxes, Stream output, IPageRenderer renderer, RedactionLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= RedactionLimits.Default;
        if (Refused(input, boxes, renderer, limits) is { } refusal) return new RedactionRefused(refusal);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.MaxTime);
        using var folder = new PrivateFolder();
        try
        {
            var source = await folder.KeepAsync(input, "source.pdf", time.Token);
            var work = new RedactionWork(source, boxes, renderer, limits);
            var result = folder.PathOf("result.pdf");
            await using (var file = File.Create(result)) await work.WriteAsync(file, time.Token);
            var other = await renderer.TextAsync(result, time.Token);
            await using var proven = File.OpenRead(result);
            if (RedactionProof.Doubt(proven, work.Evidence, other) is { } doubt) return new RedactionRefused(RedactionRefusals.NotProven(doubt));
            proven.Position = 0;
            await proven.CopyToAsync(output, time.Token);
            return new Redacted(work.Marks, work.Evidence.Count, work.Unseen, work.StillOn());
        }
        catch (PageRenderingException error)
        {
            return new RedactionRefused(error.Refusal);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new RedactionRefused(RedactionRefusals.TimedOut);
        }
        // The reader of PDF throws whatever a hostile file makes it throw; none of it may let a file out.
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            return new RedactionRefused(RedactionRefusals.Broken);
        }
        finally
        {
            input.Position = 0;
        }
    }

    /// <summary>What an upload is refused for but drawing gets rid of: scripts and attachments do not survive it.</summary>
    private static readonly string[] Harmless = ["FILE-SCRIPT", "FILE-NESTED"];

    private static Refusal? Refused(Stream input, IReadOnlyList<RedactionBox> boxes, IPageRenderer renderer, RedactionLimits limits)
    {
        if (renderer.Missing is { } missing) return missing;
        if (boxes.Count == 0) return RedactionRefusals.NoBoxes;
        if (boxes.Count > limits.MaxBoxes) return RedactionRefusals.TooManyBoxes;
        if (!boxes.All(b => b.IsSound)) return RedactionRefusals.BadBox;
        var verdict = FileInspection.Inspect(input, "redact.pdf");
        if (verdict.Refusals.FirstOrDefault(r => !Harmless.Contains(r.Code)) is { } refusal) return refusal;
        return verdict.Kind == FileKind.Pdf ? null : RedactionRefusals.NotPdf;
    }
}
