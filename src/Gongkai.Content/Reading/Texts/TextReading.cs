using System.Text;
using Gongkai.Content.Files;

namespace Gongkai.Content.Reading.Texts;

/// <summary>纯文本、CSV 和网页: decoded as a stream, so that a gigabyte of one line costs no more than the limit.</summary>
internal static class TextReading
{
    private static readonly string[] WebMarks = ["<!doctype html", "<html", "<head", "<body", "<?xml", "<svg", "<script", "<iframe"];

    public static void Read(ReadingDraft draft, Stream content, string extension)
    {
        draft.Kind = extension == ".csv" ? FileKind.Csv : FileKind.Txt;
        if (TextEncodings.Of(content, draft) is not { } encoding)
        {
            // Bytes that are no text at all are an unknown file; a text with some wrong bytes is a text with wrong bytes.
            draft.Kind = extension is ".txt" or ".csv" or ".htm" or ".html" ? draft.Kind : FileKind.Unknown;
            throw new UnreadableException(draft.Kind == FileKind.Unknown ? FileFindings.Unknown : FileFindings.Encoding);
        }
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, 1 << 15, leaveOpen: true);
        var isWeb = extension is ".htm" or ".html" || IsWeb(content, encoding);
        content.Position = 0;
        reader.DiscardBufferedData();
        if (isWeb)
        {
            draft.Kind = FileKind.Unknown;
            HtmlReading.Read(draft, reader);
        }
        else if (extension == ".csv") CsvReading.Read(draft, reader);
        else Lines(draft, reader);
    }

    private static bool IsWeb(Stream content, Encoding encoding)
    {
        var head = new byte[1_024];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var start = Decoded(encoding.GetDecoder(), head.AsSpan(0, length));
        return WebMarks.Any(mark => start.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static string Decoded(Decoder decoder, ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length];
        return new string(chars, 0, decoder.GetChars(bytes, chars, flush: false)).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
    }

    /// <summary>A part for every twenty lines; whoever reads the place finds the line from there.</summary>
    private static void Lines(ReadingDraft draft, StreamReader reader)
    {
        const int together = 20;
        var block = new StringBuilder();
        var (line, first) = (1, 1);
        var buffer = new char[1 << 14];
        for (int read; (read = reader.Read(buffer)) > 0;)
        {
            foreach (var c in buffer.AsSpan(0, read))
            {
                block.Append(c);
                if (c != '\n') continue;
                line++;
                if (line - first >= together) Flush();
            }
            if (block.Length > draft.Limits.MaxText) Flush();
            draft.Pulse();
        }
        Flush();

        void Flush()
        {
            DirectionControls.Count(draft, block);
            draft.Add(block.ToString(), TextPartKind.Visible, $"第 {first} 行起");
            block.Clear();
            first = line;
        }
    }
}
