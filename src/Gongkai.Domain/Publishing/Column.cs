namespace Gongkai.Domain.Publishing;

/// <summary>栏目 of the portal. Its values fill the column tags of every page (网页标签 4–7), so none of the texts may be empty.</summary>
public sealed record Column
{
    /// <summary>Address part, for example <c>zwgk/zfwj</c>. Never reused for another column.</summary>
    public required string Path { get; init; }

    public required string Name { get; init; }

    /// <summary>栏目简介: what a reader finds here.</summary>
    public required string Description { get; init; }

    /// <summary>栏目关键词, separated by half-width commas.</summary>
    public required string Keywords { get; init; }

    /// <summary>栏目类别, for example 政策文件, 政策解读, 政务动态.</summary>
    public required string Type { get; init; }

    /// <summary>Path of the column above, or null for a first-level column.</summary>
    public string? Parent { get; init; }

    /// <summary>Which of the five kinds of openness it serves, or null.</summary>
    public OpennessCategory? Openness { get; init; }

    /// <summary>Items of 条例第二十条 it carries, 1–15.</summary>
    public IReadOnlyList<int> StatutoryItems { get; init; } = [];

    /// <summary>Ids of <see cref="KeyField"/> it carries (R-PUB-05 to R-PUB-17).</summary>
    public IReadOnlyList<string> KeyFields { get; init; } = [];

    /// <summary>Days after which a column without a new item counts as not kept up (国办秘函〔2019〕19号); null for static columns.</summary>
    public int? FreshWithinDays { get; init; }

    /// <summary>责任单位 as printed (R-WEB-11).</summary>
    public string? ResponsibleUnit { get; init; }

    /// <summary>Unit code of the responsible unit: its people write the column. Null means the office alone does (R-WEB-14, R-WEB-24).</summary>
    public string? UnitCode { get; init; }

    /// <summary>Further units that write the column, for example every unit's items in a column of the whole county; <c>*</c> stands for every unit.</summary>
    public IReadOnlyList<string> WritingUnits { get; init; } = [];

    /// <summary>内容保障责任人: the named person (R-WEB-11, R-WEB-20), or null.</summary>
    public string? Keeper { get; init; }

    /// <summary>内容要求和考核办法 of the column (R-WEB-03), or null.</summary>
    public string? Assessment { get; init; }

    /// <summary>Day the column was closed: it takes no new items, says so, and what it carries stays readable; null while it is kept.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What readers of a closed column are told, for example where its subject is found now.</summary>
    public string? ClosedNotice { get; init; }

    /// <summary>Path of the column a closed one was merged into, or null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Stands in for a column that is not (or no longer) in the tree, so that what was published there stays readable.</summary>
    public static Column Unlisted(string path) => new()
    {
        Path = path,
        Name = "其他信息",
        Description = "未列入栏目目录的已公开信息。",
        Keywords = "政府信息公开,其他信息",
        Type = "信息公开",
    };
}

/// <summary>The columns as a tree, with the questions pages ask of it.</summary>
public sealed class ColumnTree(IReadOnlyList<Column> all)
{
    private readonly Dictionary<string, Column> _byPath = all.ToDictionary(c => c.Path);
    private readonly ILookup<string, Column> _byParent = all.ToLookup(c => c.Parent ?? "");

    /// <summary>All columns in the order they are shown.</summary>
    public IReadOnlyList<Column> All { get; } = all;

    public Column? Find(string? path) => path is not null && _byPath.TryGetValue(path, out var column) ? column : null;

    /// <summary>First-level columns for null, else the columns directly under it.</summary>
    public IEnumerable<Column> Under(string? parent) => _byParent[parent ?? ""];

    /// <summary>The column itself and all below it.</summary>
    public IEnumerable<Column> WithAllBelow(Column column) =>
        Under(column.Path).SelectMany(WithAllBelow).Prepend(column);

    /// <summary>From the first level down to the column itself.</summary>
    public IReadOnlyList<Column> Trail(Column column)
    {
        var trail = new List<Column>();
        for (var at = column; at is not null && trail.Count < 16; at = Find(at.Parent)) trail.Insert(0, at);
        return trail;
    }
}
