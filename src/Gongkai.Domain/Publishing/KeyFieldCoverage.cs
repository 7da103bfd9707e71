namespace Gongkai.Domain.Publishing;

/// <summary>How one field stands.</summary>
public enum FieldCoverage
{
    /// <summary>没有栏目承载</summary>
    NoColumn,

    /// <summary>有栏目，没有内容</summary>
    NoItem,

    /// <summary>有内容，但已超过更新期限</summary>
    Stale,

    /// <summary>正常</summary>
    Kept,
}

/// <summary>One column's contents as the read model counts them.</summary>
/// <param name="Items">What the public can see now.</param>
/// <param name="Newest">Day of the newest one, Asia/Shanghai, or null.</param>
/// <param name="InYear">Those published in the year asked for.</param>
public sealed record ColumnContents(int Items, DateOnly? Newest, int InYear);

/// <summary>One field with its columns and how they stand.</summary>
public sealed record FieldLine(KeyField Field, IReadOnlyList<Column> Columns, FieldCoverage Coverage, int Items, int InYear, DateOnly? Newest);

/// <summary>重点领域覆盖情况 (R-CAT-11): which field has no column or no item; the same figures give the part on key fields of the annual report (R-PUB-18).</summary>
public static class KeyFieldCoverage
{
    /// <summary>All groups with their lines.</summary>
    /// <param name="tree">The site's columns.</param>
    /// <param name="contents">What stands in each column, by path; a missing path is an empty column.</param>
    /// <param name="today">Legal day, Asia/Shanghai.</param>
    public static IReadOnlyList<(KeyFieldGroup Group, IReadOnlyList<FieldLine> Lines)> Of(ColumnTree tree, IReadOnlyDictionary<string, ColumnContents> contents, DateOnly today) =>
        [.. KeyFields.Groups.Select(g => (g, (IReadOnlyList<FieldLine>)[.. g.Fields.Select(f => Line(f, tree, contents, today))]))];

    private static FieldLine Line(KeyField field, ColumnTree tree, IReadOnlyDictionary<string, ColumnContents> contents, DateOnly today)
    {
        var columns = KeyFields.ColumnsOf(field, tree).ToList();
        var held = columns.Select(c => (Column: c, Contents: contents.GetValueOrDefault(c.Path))).ToList();
        var items = held.Sum(h => h.Contents?.Items ?? 0);
        var newest = held.Max(h => h.Contents?.Newest);
        var fresh = held.Any(h => h.Contents?.Newest is { } day && (h.Column.FreshWithinDays is not { } days || day.AddDays(days) >= today));
        var coverage = columns.Count == 0 ? FieldCoverage.NoColumn : items == 0 ? FieldCoverage.NoItem : fresh ? FieldCoverage.Kept : FieldCoverage.Stale;
        return new(field, columns, coverage, items, held.Sum(h => h.Contents?.InYear ?? 0), newest);
    }

    /// <summary>The part on key fields for 总体情况 of the annual report: one sentence for each group that published something in the year, and one that names what did not.</summary>
    public static IReadOnlyList<string> Report(int year, IReadOnlyList<(KeyFieldGroup Group, IReadOnlyList<FieldLine> Lines)> coverage)
    {
        List<string> sentences = [];
        List<string> without = [];
        foreach (var (group, lines) in coverage.Where(c => c.Group.Code != "openness"))
        {
            var named = lines.Where(l => l.InYear > 0).ToList();
            if (named.Count == 0) without.Add(group.Title);
            else sentences.Add($"{year}年在“{group.Title}”方面公开了{string.Join("、", named.Select(l => $"{l.Field.Name}（{l.InYear}条）"))}。");
        }
        if (without.Count > 0) sentences.Add($"{year}年尚未公开的方面：{string.Join("、", without)}。");
        return sentences;
    }

    /// <summary>In words.</summary>
    public static string Title(this FieldCoverage coverage) => coverage switch
    {
        FieldCoverage.NoColumn => "没有栏目",
        FieldCoverage.NoItem => "有栏目，没有内容",
        FieldCoverage.Stale => "超过更新期限",
        _ => "正常",
    };
}
