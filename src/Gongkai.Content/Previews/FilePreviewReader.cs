using System.IO.Compression;
using System.Text;
using System.Xml;
using Gongkai.Content.Documents;
using Gongkai.Content.Masking;
using Gongkai.Content.Reading;

namespace Gongkai.Content.Previews;

/// <summary>Makes the preview of a file. Never throws for what a file holds: what cannot be read is not shown, and the file itself can still be downloaded.</summary>
public static class FilePreviewReader
{
    private const int LongestRow = 1_000_000;

    /// <param name="content">Seekable.</param>
    /// <param name="name">File name, for the extension.</param>
    public static FilePreview Read(Stream content, string name, PreviewLimits? limits = null)
    {
        limits ??= PreviewLimits.Default;
        if (content.Length == 0 || content.Length > limits.MaxBytes) return FilePreview.None;
        try
        {
            return Path.GetExtension(name).ToLowerInvariant() switch
            {
                ".docx" => Document(content, name, limits),
                ".xlsx" => Workbook(content, limits),
                ".csv" => Tables([("", CsvRows.Read(content, LongestRow))], limits),
                _ => Text(content, name, limits),
            };
        }
        // Parsers fail in many ways on files made to make them fail; such a file has no preview.
        catch (Exception error) when (error is InvalidDataException or XmlException or DecoderFallbackException or InvalidOperationException or OverflowException
            or FormatException or NotSupportedException or EndOfStreamException or ArgumentException)
        {
            return FilePreview.None;
        }
    }

    private static FilePreview Document(Stream content, string name, PreviewLimits limits)
    {
        var pictures = false;
        var reading = DocxReader.Read(content, (_, _) =>
        {
            pictures = true;
            return "";
        });
        if (reading.Refusals.Count > 0 || reading.Body.IsEmpty) return Text(content, name, limits);
        if (reading.Body.Value.Length <= limits.MaxText) return new FilePreview { Body = reading.Body, LeavesPicturesOut = pictures };
        // Markup is not cut in the middle; a long document is shown as its text.
        return Text(content, name, limits) with { LeavesPicturesOut = pictures };
    }

    private static FilePreview Workbook(Stream content, PreviewLimits limits)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var rows = new XlsxRows(zip, limits.MaxText * 20);
        return Tables(rows.Sheets().Select(s => (s.Name, rows.Read(s.Part))), limits);
    }

    private static FilePreview Tables(IEnumerable<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> tables, PreviewLimits limits)
    {
        var sheets = new List<PreviewSheet>();
        var (left, room, cut) = (limits.MaxRows, limits.MaxText, false);
        foreach (var (name, all) in tables)
        {
            var rows = new List<IReadOnlyList<string>>();
            foreach (var row in all)
            {
                if (left <= 0 || room <= 0)
                {
                    cut = true;
                    break;
                }
                var filled = row.Count;
                while (filled > 0 && string.IsNullOrWhiteSpace(row[filled - 1])) filled--;
                if (filled == 0) continue;
                cut |= filled > limits.MaxColumns;
                var shown = row.Take(Math.Min(filled, limits.MaxColumns)).ToArray();
                (left, room) = (left - 1, room - shown.Sum(c => c.Length));
                rows.Add(shown);
            }
            if (rows.Count > 0) sheets.Add(new PreviewSheet(name, rows, rows.Max(r => r.Count)));
            if (cut && (left <= 0 || room <= 0)) break;
        }
        return new FilePreview { Sheets = sheets, IsShortened = cut };
    }

    private static FilePreview Text(Stream content, string name, PreviewLimits limits)
    {
        content.Position = 0;
        var reading = FileReader.Read(content, name, new ReadingLimits { MaxText = limits.MaxText, MaxTime = limits.MaxTime });
        var parts = new List<PreviewPart>();
        foreach (var part in reading.Parts.Where(p => p.Kind == TextPartKind.Visible))
        {
            var text = reading.Text.Substring(part.Start, part.Length).Trim('\n');
            // Places of a text without pages ("第 31 行起", "B3") mean nothing to a reader.
            var place = part.Where.EndsWith('页') || part.Where.EndsWith("幻灯片", StringComparison.Ordinal) ? part.Where : "";
            if (parts.Count > 0 && parts[^1].Name == place) parts[^1] = parts[^1] with { Text = parts[^1].Text + "\n" + text };
            else parts.Add(new PreviewPart(place, text));
        }
        return new FilePreview { Parts = parts, IsShortened = reading.Findings.Any(f => f.Kind == FileFindings.TooLarge || f.Kind == FileFindings.TooHard) };
    }
}
