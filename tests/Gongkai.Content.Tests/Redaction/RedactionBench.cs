using System.IO.Compression;
using System.Text;
using Gongkai.Content.Redaction;
using Gongkai.Domain.Review;
using UglyToad.PdfPig;

namespace Gongkai.Content.Tests.Redaction;

/// <summary>What the redaction tests do with files.</summary>
internal static class RedactionBench
{
    public static RedactionLimits Coarse { get; } = new() { Dpi = 72 };

    public static async Task<(RedactionOutcome Outcome, byte[] Result)> Run(byte[] pdf, IReadOnlyList<RedactionBox> boxes, IPageRenderer? renderer = null, RedactionLimits? limits = null)
    {
        using var output = new MemoryStream();
        var outcome = await PdfRedaction.RedactAsync(new MemoryStream(pdf), boxes, output, renderer ?? new PopplerRenderer(), limits ?? Coarse);
        return (outcome, output.ToArray());
    }

    public static async Task<byte[]> Redacted(byte[] pdf, params RedactionBox[] boxes)
    {
        var (outcome, result) = await Run(pdf, boxes);
        Assert.True(outcome is Redacted, (outcome as RedactionRefused)?.Refusal.Sentence);
        return result;
    }

    /// <summary>A box around a place given in points from the lower left corner of the page as it is seen.</summary>
    public static RedactionBox Box(double x, double y, double width, double height, int page = 1, double pageWidth = 595, double pageHeight = 842) =>
        new(page, x / pageWidth, 1 - (y + height) / pageHeight, width / pageWidth, height / pageHeight, StatutoryGround.ThirdParty);

    public static IReadOnlyList<string> Texts(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(p => string.Concat(p.Letters.Select(l => l.Value)))];
    }

    /// <summary>The file, and every stream of it unpacked, one after the other.</summary>
    public static byte[] Laid(byte[] pdf)
    {
        using var all = new MemoryStream();
        all.Write(pdf);
        for (var at = 0; ;)
        {
            var next = pdf.AsSpan(at).IndexOf("stream\n"u8);
            if (next < 0) return all.ToArray();
            at += next + 7;
            try
            {
                using var zlib = new ZLibStream(new MemoryStream(pdf, at, pdf.Length - at), CompressionMode.Decompress);
                zlib.CopyTo(all);
            }
            catch (InvalidDataException)
            {
                // "endstream", or a stream that is not packed.
            }
        }
    }

    public static bool Holds(byte[] pdf, string text)
    {
        var laid = Laid(pdf);
        return new[] { Encoding.UTF8, Encoding.BigEndianUnicode, Encoding.Unicode, Encoding.Latin1 }.Any(e => laid.AsSpan().IndexOf(e.GetBytes(text)) >= 0)
            || laid.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)))) >= 0;
    }
}
