using Gongkai.Domain.Review.NegativeLists;

namespace Gongkai.Web.Workbench.Review.NegativeLists;

/// <summary>A proposal as its form carries it.</summary>
public sealed class NegativeListForm
{
    public string? Reason { get; set; }

    public string? InForceFrom { get; set; }

    public List<NegativeItemForm> Items { get; set; } = [];

    /// <summary>The version before, to be adjusted; three empty rows for a first one.</summary>
    public static NegativeListForm Of(NegativeListVersion? before) => new()
    {
        Items = before is null ? [new() { Blocks = true }, new() { Blocks = true }, new() { Blocks = true }] : [.. before.Items.Select(NegativeItemForm.Of)],
    };

    public IReadOnlyList<NegativeItem> ToItems() => [.. Items.Where(i => !i.IsEmpty).Select(i => i.ToItem())];
}

/// <summary>One matter of the form; an empty one is left out.</summary>
public sealed class NegativeItemForm
{
    public string? Code { get; set; }

    public string? Matter { get; set; }

    public string? Detail { get; set; }

    public string? Ground { get; set; }

    public string? Basis { get; set; }

    /// <summary>Words with 、 between them.</summary>
    public string? Terms { get; set; }

    public bool Blocks { get; set; }

    /// <summary>移出清单.</summary>
    public bool Drop { get; set; }

    public bool IsEmpty => Drop || new[] { Code, Matter, Detail, Ground, Basis, Terms }.All(string.IsNullOrWhiteSpace);

    public static NegativeItemForm Of(NegativeItem item) => new()
    {
        Code = item.Code,
        Matter = item.Matter,
        Detail = item.Detail,
        Ground = item.Ground,
        Basis = item.Basis,
        Terms = string.Join('、', item.Terms),
        Blocks = item.Blocks,
    };

    public NegativeItem ToItem() => new(Text(Code), Text(Matter), Text(Detail), Ground ?? "", Text(Basis),
        [.. (Terms ?? "").Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()])
    {
        Blocks = Blocks,
    };

    private static string Text(string? typed) => typed?.Trim().ReplaceLineEndings("\n") ?? "";
}
