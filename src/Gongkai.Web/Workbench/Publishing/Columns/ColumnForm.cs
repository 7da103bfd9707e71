using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;

namespace Gongkai.Web.Workbench.Publishing.Columns;

/// <summary>A column as its form carries it.</summary>
public sealed class ColumnForm
{
    public string? Path { get; set; }
    public string? Parent { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public string? Keywords { get; set; }
    public string? Type { get; set; }
    public string? UnitCode { get; set; }
    public bool EveryUnit { get; set; }
    public List<string> WritingUnits { get; set; } = [];
    public string? Keeper { get; set; }

    /// <summary>Days; empty for a column that changes only when its subject does.</summary>
    public string? FreshWithinDays { get; set; }
    public string? Openness { get; set; }
    public List<string> Items { get; set; } = [];
    public List<string> KeyFields { get; set; } = [];
    public string? Assessment { get; set; }

    public static ColumnForm Of(Column c) => new()
    {
        Path = c.Path,
        Parent = c.Parent,
        Name = c.Name,
        Description = c.Description,
        Keywords = c.Keywords,
        Type = c.Type,
        UnitCode = c.UnitCode,
        EveryUnit = c.WritingUnits.Contains(ColumnWriting.EveryUnit),
        WritingUnits = [.. c.WritingUnits.Where(u => u != ColumnWriting.EveryUnit)],
        Keeper = c.Keeper,
        FreshWithinDays = c.FreshWithinDays?.ToString(CultureInfo.InvariantCulture),
        Openness = c.Openness?.ToString(),
        Items = [.. c.StatutoryItems.Select(i => i.ToString(CultureInfo.InvariantCulture))],
        KeyFields = [.. c.KeyFields],
        Assessment = c.Assessment,
    };

    /// <summary>What was typed; a number that is none is refused.</summary>
    public (Column Column, IReadOnlyList<Refusal> Refusals) Read(string? unitName)
    {
        var fresh = Text(FreshWithinDays);
        var days = int.TryParse(fresh, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null;
        return (new Column
        {
            Path = Text(Path) ?? "",
            Parent = Text(Parent),
            Name = Text(Name) ?? "",
            Description = Text(Description) ?? "",
            Keywords = (Text(Keywords) ?? "").Replace('，', ',').Replace('、', ','),
            Type = Text(Type) ?? "",
            UnitCode = Text(UnitCode),
            ResponsibleUnit = unitName,
            WritingUnits = EveryUnit ? [ColumnWriting.EveryUnit] : [.. WritingUnits.Distinct()],
            Keeper = Text(Keeper),
            FreshWithinDays = days,
            Openness = Enum.TryParse<OpennessCategory>(Openness, out var openness) ? openness : null,
            StatutoryItems = [.. Items.Select(i => int.TryParse(i, out var item) ? item : 0).Where(i => i > 0).Distinct().Order()],
            KeyFields = [.. KeyFields.Distinct()],
            Assessment = Text(Assessment),
        }, fresh is not null && days is null ? [new("FORM-NUMBER", $"“{fresh}”不是整数，请只写天数。", null, "freshWithinDays")] : []);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
