using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>One step of a progressive tariff: what each unit costs from here on.</summary>
/// <param name="From">First unit of the band.</param>
/// <param name="Through">Last unit of the band.</param>
/// <param name="Units">Units that fall into it.</param>
/// <param name="Price">Yuan for each.</param>
public readonly record struct FeeBand(int From, int Through, int Units, int Price)
{
    /// <summary>Yuan for the band.</summary>
    public long Amount => (long)Units * Price;
}

/// <summary>The calculation that goes with a fee notice and can be made again at any time.</summary>
/// <param name="Total">Yuan.</param>
/// <param name="Bands">Its steps, those without a price too.</param>
public sealed record FeeCalculation(long Total, IReadOnlyList<FeeBand> Bands);

/// <summary>信息处理费 (国办函〔2020〕109号; 条例第四十二条第二款). Both tariffs are marginal (超额累进); one application is charged by one of them only.</summary>
public static class FeeSchedule
{
    /// <summary>Largest count a calculation is made for.</summary>
    public const int LargestCount = 1_000_000;

    /// <summary>By application: all applications of one applicant in one calendar month, free to the 10th, from the 31st dearer by 100 yuan every ten.</summary>
    public static FeeCalculation ByItem(int count)
    {
        var bands = new List<FeeBand>();
        Add(bands, count, 1, 10, 0);
        Add(bands, count, 11, 30, 100);
        for (var (from, price) = (31, 200); from <= count; from += 10, price += 100) Add(bands, count, from, from + 9, price);
        return new(bands.Sum(b => b.Amount), bands);
    }

    /// <summary>What the k-th application of the month costs.</summary>
    public static int PriceOfItem(int ordinal) => ordinal <= 10 ? 0 : ordinal <= 30 ? 100 : 100 + 100 * ((ordinal - 30 + 9) / 10);

    /// <summary>By page of one application: free to the 30th page, 10 yuan to the 100th, 20 to the 200th, then 40.</summary>
    public static FeeCalculation ByPage(int pages)
    {
        var bands = new List<FeeBand>();
        Add(bands, pages, 1, 30, 0);
        Add(bands, pages, 31, 100, 10);
        Add(bands, pages, 101, 200, 20);
        Add(bands, pages, 201, int.MaxValue, 40);
        return new(bands.Sum(b => b.Amount), bands);
    }

    /// <summary>The fee by the name of its method.</summary>
    /// <param name="basis"><c>item</c> (按件) or <c>page</c> (按量).</param>
    /// <param name="count">Applications in the month, or pages.</param>
    /// <returns>The calculation, or refusals FEE-BASIS, FEE-COUNT.</returns>
    public static (FeeCalculation? Fee, IReadOnlyList<Refusal> Refusals) Compute(string? basis, int? count)
    {
        var refusals = new List<Refusal>();
        if (basis is not ("item" or "page"))
            refusals.Add(new("FEE-BASIS", "计费方式只能是按件（item）或者按量（page），同一申请不能并用。", "国办函〔2020〕109号", "basis"));
        if (count is not (>= 0 and <= LargestCount))
            refusals.Add(new("FEE-COUNT", "件数或者页数应当是0至1000000之间的整数。", "国办函〔2020〕109号", "count"));
        return refusals.Count > 0 ? (null, refusals) : (basis == "item" ? ByItem(count!.Value) : ByPage(count!.Value), []);
    }

    private static void Add(List<FeeBand> bands, int count, int from, int through, int price)
    {
        if (count >= from) bands.Add(new(from, through, Math.Min(count, through) - from + 1, price));
    }
}
