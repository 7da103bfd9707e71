namespace Gongkai.Domain.Requests.Letters;

/// <summary>The fields of P12 from the calculation, so that notice and calculation cannot differ (国办函〔2020〕109号).</summary>
public static class FeeNoticeText
{
    /// <param name="basis"><c>item</c> (按件) or <c>page</c> (按量), as in <see cref="FeeSchedule.Compute"/>.</param>
    /// <param name="fee">The calculation.</param>
    /// <returns>Values of <c>method</c>, <c>standard</c>, <c>calculation</c> and <c>amount</c> (yuan).</returns>
    public static IReadOnlyDictionary<string, string> Fields(string basis, FeeCalculation fee)
    {
        var (method, unit, standard) = basis == "item"
            ? ("按件计收", "件", "按同一申请人一个自然月内的累计件数计算，第1件至第10件不收费，第11件至第30件每件100元，第31件起每10件为一档，第一档每件200元，以后每档每件增加100元")
            : ("按量计收", "页", "按一件申请提供的页数计算，A4纸及以下规格单面为1页，第1页至第30页不收费，第31页至第100页每页10元，第101页至第200页每页20元，第201页起每页40元");
        return new Dictionary<string, string>
        {
            ["method"] = method,
            ["standard"] = standard,
            ["calculation"] = string.Join('；', [.. fee.Bands.Select(b => $"{Range(b, unit)}，{b.Units}{unit}×{b.Price}元={b.Amount}元"), $"合计{fee.Total}元"]),
            ["amount"] = fee.Total.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static string Range(FeeBand band, string unit)
    {
        var last = band.From + band.Units - 1;
        return last == band.From ? $"第{band.From}{unit}" : $"第{band.From}{unit}至第{last}{unit}";
    }
}
