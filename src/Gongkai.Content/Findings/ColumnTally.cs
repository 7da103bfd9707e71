using System.Globalization;
using Gongkai.Content.Reading;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>A table column that holds one kind of personal data.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Table">Sheet, page or table, as far as the place in words names it before the cell.</param>
/// <param name="Head">Its head.</param>
/// <param name="Part">Seen or hidden.</param>
internal readonly record struct ColumnKey(FindingKind Kind, string Table, string Head, TextPartKind Part)
{
    /// <returns>null for what does not stand in a column, or is not personal data: two typing errors of one column are two findings.</returns>
    public static ColumnKey? Of(FindingKind kind, TextPart? part) =>
        part is { Column: { } head } cell && kind.Code.StartsWith("PII-", StringComparison.Ordinal) ? new(kind, TableOf(cell.Where), head, cell.Kind) : null;

    /// <summary>The number of the line a place in words ends with; 0 when it names none.</summary>
    public static int LineOf(string where)
    {
        var end = where.Length;
        while (end > 0 && !char.IsAsciiDigit(where[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(where[start - 1])) start--;
        return int.TryParse(where.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;
    }

    private static string TableOf(string where)
    {
        var quote = where.LastIndexOf('”');
        if (quote >= 0) return where[..(quote + 1)];
        var cell = where.LastIndexOf('第');
        return cell > 0 ? where[..cell] : "";
    }
}

/// <summary>How often a column holds it, and on which lines.</summary>
internal sealed class ColumnTally(ContentFinding first, TextPart cell)
{
    private readonly int _first = ColumnKey.LineOf(cell.Where);
    private int _last = ColumnKey.LineOf(cell.Where);
    private int _count = 1;
    private FindingSeverity _severity = first.Severity;

    public void Count(TextPart again, FindingSeverity severity)
    {
        _count++;
        _last = Math.Max(_last, ColumnKey.LineOf(again.Where));
        if (severity > _severity) _severity = severity;
    }

    public ContentFinding Finding => _count == 1 ? first : first with
    {
        Severity = _severity,
        Message = string.Create(CultureInfo.InvariantCulture, $"列“{cell.Column}”：{(_last > _first ? $"第 {_first} 至 {_last} 行，" : "")}共 {_count} 个{first.Kind.Title}。"),
    };
}
