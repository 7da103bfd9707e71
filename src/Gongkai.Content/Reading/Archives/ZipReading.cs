using System.Buffers.Binary;
using System.IO.Compression;
using Gongkai.Content.Files;
using Gongkai.Content.Reading.Office;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Reading.Archives;

/// <summary>Everything that is a zip: Office files, OFD, and archives.</summary>
internal static class ZipReading
{
    private const int EndRecord = 22;

    public static void Read(ReadingDraft draft, Stream content, string extension)
    {
        if (!IsOneZip(content)) throw new UnreadableException(FileFindings.Polyglot);
        var (kind, refusals) = ZipInspection.Look(content, draft.Limits.Files);
        draft.Kind = kind;
        var findings = refusals.Select(RefusalFindings.Of).OfType<FindingKind>().ToList();
        foreach (var finding in findings.Where(f => f != FileFindings.Archive)) draft.Meet(finding);
        // What is merely carried along does not hinder reading the rest; a bomb or a broken directory does.
        if (findings.Exists(f => f == FileFindings.Bomb || f == FileFindings.Broken || f == FileFindings.Encrypted)) return;
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var package = new OfficePackage(zip, draft);
        switch (kind)
        {
            case FileKind.Docx: WordReading.Read(package, draft); break;
            case FileKind.Xlsx: WorkbookReading.Read(package, draft); break;
            case FileKind.Pptx: SlidesReading.Read(package, draft); break;
            case FileKind.Ofd: FileReader.ReadLegacy(draft, content, extension); break;
            default: ArchiveReading.Read(zip, draft); break;
        }
    }

    /// <summary>The directory ends where the end record begins, and nothing follows that: nothing was glued to the file.</summary>
    private static bool IsOneZip(Stream content)
    {
        if (content.Length < EndRecord) return false;
        var tail = new byte[(int)Math.Min(content.Length, 65_557)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        content.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndRecord > tail.Length) throw new UnreadableException(FileFindings.Broken);
        var end = tail.AsSpan(at);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var comment = BinaryPrimitives.ReadUInt16LittleEndian(end[20..]);
        if (at + EndRecord + comment != tail.Length) return false;
        // Zip64 keeps the true numbers in a record before; it begins no more than a page ahead of the end.
        return start == uint.MaxValue || size == uint.MaxValue || content.Length - tail.Length + at - (start + size) is 0 or 76;
    }
}
