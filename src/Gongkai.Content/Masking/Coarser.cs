using System.Globalization;

namespace Gongkai.Content.Masking;

/// <summary>泛化: a value that says less. What cannot be understood says nothing afterwards.</summary>
internal static class Coarser
{
    private static readonly string[] Townships = ["街道办事处", "街道", "镇", "乡", "苏木"];
    private static readonly string[] Counties = ["自治县", "自治旗", "新区", "县", "区", "旗", "市"];

    public static string Of(string value, Coarseness coarseness) => coarseness switch
    {
        Coarseness.Year => Year(value),
        Coarseness.Decade => int.TryParse(value.Trim().TrimEnd('岁'), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is >= 0 and < 150 ? $"{age / 10 * 10}—{age / 10 * 10 + 9}" : "",
        _ => Township(value),
    };

    private static string Year(string value)
    {
        var digits = value.Trim();
        if (digits.Length < 4 || !int.TryParse(digits.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1850 or > 2200) return "";
        return year.ToString(CultureInfo.InvariantCulture) + "年";
    }

    private static string Township(string value)
    {
        foreach (var places in new[] { Townships, Counties })
        {
            var end = places.Select(p => value.IndexOf(p, Math.Min(1, value.Length), StringComparison.Ordinal) is var at and > 0 ? at + p.Length : 0).Max();
            if (end > 0) return value[..end];
        }
        return "";
    }
}
