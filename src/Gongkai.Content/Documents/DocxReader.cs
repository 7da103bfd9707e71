using System.IO.Compression;
using System.Xml;
using Gongkai.Content.Files;
using Gongkai.Content.Html;

namespace Gongkai.Content.Documents;

/// <summary>Text of a .docx with headings, tables and pictures. Tracked deletions, comments and hidden text stay behind and are named.</summary>
public static class DocxReader
{
    /// <param name="docx">Seekable; left at its start.</param>
    /// <param name="storeImage">Stores a picture (bytes, media type) and answers its address, <c>/files/{hash}/…</c>.</param>
    public static DocxReading Read(Stream docx, Func<byte[], string, string> storeImage, FileLimits? limits = null)
    {
        limits ??= FileLimits.Default;
        var verdict = FileInspection.Inspect(docx, "import.docx", limits);
        if (!verdict.IsAccepted || verdict.Kind != FileKind.Docx)
            return new(SafeHtml.Empty, new DocxGuess(), [], verdict.IsAccepted ? [FileRefusals.Unknown] : verdict.Refusals);
        try
        {
            using var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
            var parts = new DocxParts(zip);
            parts.Load();
            var walk = new DocxWalk(parts, storeImage, limits);
            var body = SafeHtml.Clean(walk.Html());
            return new(body, DocxGuesses.From(walk.Lines), walk.Notices, []);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or EndOfStreamException or FormatException or NotSupportedException)
        {
            return new(SafeHtml.Empty, new DocxGuess(), [], [FileRefusals.Broken]);
        }
        finally
        {
            docx.Position = 0;
        }
    }
}

/// <summary>One paragraph as the guesses see it.</summary>
internal sealed record DocxLine(string Text, bool IsCentred, bool IsTitle);
