namespace Gongkai.Domain.Review.NegativeLists;

/// <summary>How a matter differs between two versions.</summary>
public enum NegativeChange
{
    /// <summary>增加</summary>
    Added,

    /// <summary>移出: public in principle from now on.</summary>
    Removed,

    /// <summary>调整</summary>
    Changed,
}

/// <summary>One matter that differs.</summary>
/// <param name="Change">How.</param>
/// <param name="Before">As it was; null when added.</param>
/// <param name="After">As it is; null when removed.</param>
public sealed record NegativeDifferenceLine(NegativeChange Change, NegativeItem? Before, NegativeItem? After)
{
    public NegativeItem Shown => After ?? Before!;

    /// <summary>What changed, with the words before and after.</summary>
    public IReadOnlyList<(string Title, string Before, string After)> Parts => Before is null || After is null ? [] :
        [.. NegativeListDifference.Parts.Select(p => (p.Title, p.Of(Before), p.Of(After))).Where(p => p.Item2 != p.Item3)];
}

/// <summary>两个版本的差别: what was added, taken out or reworded, by the items' codes (R-SEC-01: 及时调整更新、便于检查监督).</summary>
public static class NegativeListDifference
{
    internal static IReadOnlyList<(string Title, Func<NegativeItem, string> Of)> Parts { get; } =
    [
        ("事项", i => i.Matter), ("具体说明", i => i.Detail), ("法定依据", i => StatutoryGround.Find(i.Ground)?.Title ?? i.Ground),
        ("其他依据", i => i.Basis), ("识别词", i => string.Join('、', i.Terms)), ("触及时", i => i.Blocks ? "阻断" : "提示"),
    ];

    /// <param name="before">Items of the earlier version.</param>
    /// <param name="after">Items of the later one.</param>
    /// <returns>In the order of the later version, those taken out last.</returns>
    public static IReadOnlyList<NegativeDifferenceLine> Between(IReadOnlyList<NegativeItem> before, IReadOnlyList<NegativeItem> after)
    {
        var earlier = before.ToDictionary(i => i.Code);
        var later = after.Select(i => i.Code).ToHashSet();
        return
        [
            .. after.Select(i => earlier.TryGetValue(i.Code, out var was) ? new NegativeDifferenceLine(NegativeChange.Changed, was, i) : new(NegativeChange.Added, null, i))
                .Where(l => l.Change == NegativeChange.Added || l.Parts.Count > 0),
            .. before.Where(i => !later.Contains(i.Code)).Select(i => new NegativeDifferenceLine(NegativeChange.Removed, i, null)),
        ];
    }
}
