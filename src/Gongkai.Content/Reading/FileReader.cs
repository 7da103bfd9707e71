using Gongkai.Content.Files;
using Gongkai.Content.Reading.Archives;
using Gongkai.Content.Reading.Images;
using Gongkai.Content.Reading.Pdf;
using Gongkai.Content.Reading.Texts;

namespace Gongkai.Content.Reading;

/// <summary>Reads text and hidden parts out of any file the house takes in. Never throws for what a file holds: what cannot be read is a finding that blocks.</summary>
public static class FileReader
{
    private const int HeadLength = 64 * 1024;

    private static readonly string[] LegacyExtensions = [".doc", ".xls", ".ppt", ".wps", ".et", ".dps", ".rtf", ".ofd"];

    /// <param name="content">Seekable; left at its start.</param>
    /// <param name="name">File name, for the extension.</param>
    public static FileReading Read(Stream content, string name, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        if (!content.CanSeek) throw new ArgumentException("The stream must be seekable: store the file first.", nameof(content));
        using var late = new CancellationTokenSource(limits.MaxTime);
        var draft = new ReadingDraft(limits, late.Token);
        ReadInto(draft, content, name);
        content.Position = 0;
        // Nothing seen and nothing met: either there is nothing, or it was not found, and neither goes out.
        if (draft.IsBlank) draft.Meet(FileFindings.Empty);
        return draft.Finish();
    }

    /// <summary>Reads one file, or one member of an archive, into a draft.</summary>
    internal static void ReadInto(ReadingDraft draft, Stream content, string name)
    {
        try
        {
            Look(draft, content, Path.GetExtension(name).ToLowerInvariant());
        }
        catch (UnreadableException error)
        {
            draft.Meet(error.Kind);
        }
        // Parsers fail in many ways on files made to make them fail. Whatever it is, the file was not read and does not go out.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            draft.Meet(error is InsufficientExecutionStackException ? FileFindings.TooHard : FileFindings.Broken);
        }
    }

    private static void Look(ReadingDraft draft, Stream content, string extension)
    {
        if (content.Length == 0) throw new UnreadableException(FileFindings.Empty);
        var found = Recognise(content, extension);
        draft.Kind = found.Kind;
        if (found.IsZip) ZipReading.Read(draft, content, extension);
        else if (found.Refusal is { } refusal && RefusalFindings.Of(refusal) is { } kind && kind != FileFindings.Program) throw new UnreadableException(kind);
        else if (found.Kind == FileKind.Pdf) PdfReading.Read(draft, content);
        else if (found.Kind.IsImage()) ImageReading.Read(draft, content, found.Kind);
        else if (IsOle(content) || IsRtf(content)) ReadLegacy(draft, content, extension);
        else if (IsProgram(content)) throw new UnreadableException(FileFindings.Program);
        else TextReading.Read(draft, content, extension);
    }

    /// <summary>By the beginning alone, so that a gigabyte costs no more than a page; only an old Office file keeps its directory anywhere.</summary>
    private static Magic.Found Recognise(Stream content, string extension)
    {
        if (IsOle(content)) return Magic.Recognise(content, extension);
        using var head = new MemoryStream(Head(content, HeadLength));
        return Magic.Recognise(head, extension);
    }

    /// <summary>旧格式: through the converter where there is one, else it blocks with what to do.</summary>
    internal static void ReadLegacy(ReadingDraft draft, Stream content, string extension)
    {
        var kind = draft.Kind;
        if (extension != ".ofd" && LegacyExtensions.Contains(extension) && draft.Limits.Legacy is { } converter && content.Length <= draft.Limits.Files.MaxBytes.Values.Max())
        {
            content.Position = 0;
            if (converter.Convert(content, extension) is { } made)
            {
                using var inner = new MemoryStream(made.Content, writable: false);
                Look(draft, inner, made.Extension);
                draft.Kind = kind;
                return;
            }
        }
        throw new UnreadableException(FileFindings.Legacy);
    }

    private static bool IsOle(Stream content) => Head(content, 8).AsSpan().SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static bool IsRtf(Stream content) => Head(content, 5).AsSpan().SequenceEqual("{\\rtf"u8);

    private static bool IsProgram(Stream content) => Magic.IsProgram(Head(content, 16));

    private static byte[] Head(Stream content, int length)
    {
        content.Position = 0;
        var head = new byte[Math.Min(length, content.Length)];
        content.ReadExactly(head);
        content.Position = 0;
        return head;
    }
}
