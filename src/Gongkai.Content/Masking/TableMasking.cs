using System.IO.Compression;
using System.Text;
using Gongkai.Content.Files;
using Gongkai.Content.Sheets;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Masking;

/// <summary>A list that can be opened, or why not.</summary>
/// <param name="Heads">Heads of the columns.</param>
/// <param name="Suggested">What the heads suggest, one a column.</param>
/// <param name="Rows">The first rows, masked as asked.</param>
/// <param name="Refusal">Null when it was read.</param>
public sealed record TablePreview(IReadOnlyList<string> Heads, IReadOnlyList<ColumnMasking> Suggested, IReadOnlyList<IReadOnlyList<string>> Rows, Refusal? Refusal = null);

/// <summary>What was written.</summary>
/// <param name="Rows">Rows under the head.</param>
/// <param name="Hint">Whether rows can be told apart by what stays.</param>
/// <param name="Refusal">Null when it was written; otherwise what stands in the output is not to be used.</param>
public sealed record TableMasked(int Rows, ReidentificationHint Hint, Refusal? Refusal = null);

/// <summary>名单去标识化: a list by its columns, row after row, out of csv or xlsx. The new file holds the table and nothing else (R-SEC-06).</summary>
public static class TableMasking
{
    private const int LongestRow = 1_000_000, MostText = 100_000_000, WidthPerColumn = 16, MostTitles = 6;

    private static readonly Refusal Broken = new("TABLE-BROKEN", "表格无法读出。请确认第一行是表头、文件没有损坏，另存为 xlsx 或 csv 后重试。", "R-SEC-06", "file");

    private static readonly Refusal Kind = new("TABLE-KIND", "只有 xlsx 和 csv 表格可以按栏目去标识化，请先另存。", "R-SEC-06", "file");

    /// <summary>The head, suggestions, and the first rows as they would be written.</summary>
    /// <param name="columns">One a column; null for the suggestions.</param>
    public static TablePreview Preview(Stream content, string name, IReadOnlyList<ColumnMasking>? columns = null, int rows = 20, FileLimits? limits = null)
    {
        IReadOnlyList<string> heads = [];
        var shown = new List<IReadOnlyList<string>>();
        IReadOnlyList<ColumnMasking> suggested = [];
        var refusal = Walk(content, name, limits, row =>
        {
            if (heads.Count == 0)
            {
                heads = row;
                suggested = [.. row.Select(h => ColumnMasking.Guess(h))];
                return true;
            }
            shown.Add(Row(row, columns ?? suggested));
            return shown.Count < rows;
        });
        return new(heads, suggested, shown, heads.Count == 0 ? refusal ?? Broken : refusal);
    }

    /// <summary>Writes the whole list as csv (UTF-8, no value begins like a formula) or xlsx (no formulas).</summary>
    /// <param name="columns">One a column of the list; a column that has none is left out.</param>
    public static TableMasked Write(Stream content, string name, IReadOnlyList<ColumnMasking> columns, Stream output, FileKind format, FileLimits? limits = null)
    {
        if (format is not (FileKind.Csv or FileKind.Xlsx)) throw new ArgumentOutOfRangeException(nameof(format));
        var (count, like) = (-1, new LikeRows());
        using var csv = format == FileKind.Csv ? new StreamWriter(output, new UTF8Encoding(true), 1 << 16, leaveOpen: true) : null;
        using var book = format == FileKind.Xlsx ? new XlsxWriter(output) : null;
        var sheet = book?.Sheet("名单", new SheetLayout([.. columns.Where(c => c.Act != ColumnAct.Drop).Select(_ => (double)WidthPerColumn)], TitleRows: 0));
        var refusal = Walk(content, name, limits, row =>
        {
            var cells = ++count == 0 ? Kept(row, columns) : Row(row, columns);
            if (count > 0) like.Add(columns.Select((c, i) => (c, i)).Where(x => x.c.Identifies && x.c.Act != ColumnAct.Drop && x.i < row.Count).Select(x => x.c.Of(row[x.i])));
            if (csv is not null) CsvRows.Write(csv, cells);
            sheet?.Row([.. cells.Select(c => SheetCell.Of(c, count == 0 ? SheetStyle.Header : SheetStyle.Text))]);
            return true;
        });
        return new(Math.Max(0, count), like.Hint(), count < 0 ? refusal ?? Broken : refusal);
    }

    private static List<string> Kept(IReadOnlyList<string> row, IReadOnlyList<ColumnMasking> columns) =>
        [.. columns.Select((c, i) => (c, i)).Where(x => x.c.Act != ColumnAct.Drop).Select(x => x.i < row.Count ? row[x.i] : "")];

    private static List<string> Row(IReadOnlyList<string> row, IReadOnlyList<ColumnMasking> columns) =>
        [.. columns.Select((c, i) => (c, i)).Where(x => x.c.Act != ColumnAct.Drop).Select(x => x.i < row.Count ? x.c.Of(row[x.i]) : "")];

    /// <summary>Lines of a title above the table fill one cell; the head is the first line that fills more, unless the list has one column only.</summary>
    private static IEnumerable<IReadOnlyList<string>> FromHead(IEnumerable<IReadOnlyList<string>> rows)
    {
        var titles = new List<IReadOnlyList<string>>();
        var inTable = false;
        foreach (var row in rows)
        {
            if (!inTable && titles.Count < MostTitles && row.Count(c => c.Length > 0) <= 1)
            {
                titles.Add(row);
                continue;
            }
            if (!inTable && titles.Count == MostTitles)
                foreach (var title in titles) yield return title;
            inTable = true;
            yield return row;
        }
        if (inTable) yield break;
        foreach (var title in titles) yield return title;
    }

    private static Refusal? Walk(Stream content, string name, FileLimits? limits, Func<IReadOnlyList<string>, bool> take)
    {
        var verdict = FileInspection.Inspect(content, name, limits);
        if (!verdict.IsAccepted) return verdict.Refusals[0];
        if (verdict.Kind is not (FileKind.Csv or FileKind.Xlsx)) return Kind;
        try
        {
            using var zip = verdict.Kind == FileKind.Xlsx ? new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true) : null;
            foreach (var row in FromHead(zip is null ? CsvRows.Read(content, LongestRow) : new XlsxRows(zip, MostText).Read()))
                if (!take(row)) break;
            return null;
        }
        catch (Exception error) when (error is InvalidDataException or System.Xml.XmlException or DecoderFallbackException or InvalidOperationException or OverflowException)
        {
            return Broken;
        }
        finally
        {
            content.Position = 0;
        }
    }
}
