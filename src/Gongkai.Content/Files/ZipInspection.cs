using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Files;

/// <summary>Containers (docx, xlsx, pptx, ofd). Every part is inflated once, counted and thrown away, so declared sizes need not be believed.</summary>
internal static class ZipInspection
{
    private const int SmallPart = 2 * 1024 * 1024;

    public static (FileKind Kind, List<Refusal> Refusals) Look(Stream content, FileLimits limits)
    {
        if (PartCount(content) is not { } count)
            return (FileKind.Unknown, [FileRefusals.Broken]);
        if (count > limits.MaxParts)
            return (FileKind.Unknown, [FileRefusals.Bomb]);
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Any(part => part.IsEncrypted))
            return (FileKind.Unknown, [FileRefusals.Encrypted]);
        var kind = KindOf(zip, out var macro);
        if (kind == FileKind.Unknown && !macro)
            return (kind, [FileRefusals.Archive]);
        var refusals = new List<Refusal>();
        if (macro || zip.Entries.Any(part => part.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase) || part.Name.Equals("vbaData.xml", StringComparison.OrdinalIgnoreCase)))
            refusals.Add(FileRefusals.Macro);
        if (zip.Entries.Any(part => part.FullName.Contains("..", StringComparison.Ordinal) || part.FullName.StartsWith('/') || part.FullName.Contains('\\'))
            || zip.Entries.GroupBy(part => part.FullName, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1))
            refusals.Add(FileRefusals.Broken);
        Measure(zip, limits, refusals);
        if (refusals.Count == 0 && kind.IsOpenXml() && ReachesOut(zip))
            refusals.Add(FileRefusals.External);
        return (kind, refusals);
    }

    private static void Measure(ZipArchive zip, FileLimits limits, List<Refusal> refusals)
    {
        var buffer = new byte[1 << 15];
        var total = 0L;
        foreach (var part in zip.Entries)
        {
            using var stream = part.Open();
            var size = 0L;
            for (int read; (read = stream.Read(buffer)) > 0; size += read, total += read)
            {
                if (size == 0 && (Magic.IsProgram(buffer.AsSpan(0, read)) || Magic.IsArchive(buffer.AsSpan(0, read)) || IsStrayZip(part.FullName, buffer.AsSpan(0, read))))
                {
                    refusals.Add(FileRefusals.Nested);
                    return;
                }
                if (size + read > limits.MaxPart || total + read > limits.MaxInflated
                    || (size > limits.RatioFrom && size / Math.Max(1, part.CompressedLength) > limits.MaxRatio))
                {
                    refusals.Add(FileRefusals.Bomb);
                    return;
                }
            }
        }
    }

    /// <summary>Charts carry their figures as an embedded workbook; any other packed part is a nested archive.</summary>
    private static bool IsStrayZip(string name, ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\x03\x04"u8)
        && !(name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && Path.GetExtension(name).ToLowerInvariant() is ".xlsx" or ".docx" or ".pptx");

    private static FileKind KindOf(ZipArchive zip, out bool macro)
    {
        macro = false;
        if (zip.GetEntry("OFD.xml") is not null)
            return FileKind.Ofd;
        if (zip.GetEntry("[Content_Types].xml") is not { } types || ReadSmall(types) is not { } text)
            return FileKind.Unknown;
        macro = text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || text.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
        if (text.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) || (macro && text.Contains("ms-word.document", StringComparison.Ordinal)))
            return FileKind.Docx;
        if (text.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) || (macro && text.Contains("ms-excel.sheet", StringComparison.Ordinal)))
            return FileKind.Xlsx;
        return text.Contains("presentationml.presentation.main+xml", StringComparison.Ordinal) ? FileKind.Pptx : FileKind.Unknown;
    }

    /// <summary>An external template or object is fetched when the file is opened, with the reader's rights.</summary>
    private static bool ReachesOut(ZipArchive zip)
    {
        foreach (var part in zip.Entries.Where(part => part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            if (ReadSmall(part) is not { } text)
                return true;
            try
            {
                using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
                foreach (var relation in XElement.Load(reader).Elements())
                {
                    var type = ((string?)relation.Attribute("Type") ?? "").Split('/')[^1];
                    if ((string?)relation.Attribute("TargetMode") == "External"
                        && type is "attachedTemplate" or "oleObject" or "frame" or "subDocument" or "package" or "control"
                        && IsRemote((string?)relation.Attribute("Target") ?? ""))
                        return true;
                }
            }
            catch (XmlException)
            {
                throw new InvalidDataException();
            }
        }
        return false;
    }

    /// <summary>A template on the author's own disk is a leftover and stays; another machine's is not.</summary>
    private static bool IsRemote(string target) =>
        !(target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) && !target.StartsWith("file:////", StringComparison.OrdinalIgnoreCase))
        && (target.Contains("//", StringComparison.Ordinal) || target.StartsWith("\\\\", StringComparison.Ordinal) || target.StartsWith("mhtml:", StringComparison.OrdinalIgnoreCase));

    private static string? ReadSmall(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var bytes = new byte[SmallPart];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length ? null : Encoding.UTF8.GetString(bytes, 0, length).TrimStart('\ufeff');
    }

    /// <summary>Number of parts from the end record, before the directory itself is read.</summary>
    private static int? PartCount(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, 65_557)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        return at < 0 || at + 12 > tail.Length ? null : tail[at + 10] | (tail[at + 11] << 8);
    }
}
