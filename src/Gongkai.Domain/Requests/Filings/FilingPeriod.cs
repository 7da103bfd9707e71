using System.Globalization;

namespace Gongkai.Domain.Requests.Filings;

/// <summary>报备期: whole months, both days included, Asia/Shanghai.</summary>
/// <param name="From">First day of a month.</param>
/// <param name="To">Last day of a month.</param>
public readonly record struct FilingPeriod(DateOnly From, DateOnly To)
{
    /// <summary>For addresses and keys, for example <c>202512-202601</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{From:yyyyMM}-{To:yyyyMM}");

    public string Title => From.Year == To.Year
        ? From.Month == To.Month ? $"{From.Year}年{From.Month}月" : $"{From.Year}年{From.Month}月至{To.Month}月"
        : $"{From.Year}年{From.Month}月至{To.Year}年{To.Month}月";

    public int Months => (To.Year - From.Year) * 12 + To.Month - From.Month + 1;

    /// <summary>Last day to file (双月5日前): counted from the period's end and never moved (W8).</summary>
    public DateOnly DueBy(FilingSettings settings) => To.AddDays(settings.DueDay);

    /// <summary>The period a day lies in.</summary>
    public static FilingPeriod Of(DateOnly day, FilingSettings settings)
    {
        var month = day.Year * 12 + day.Month - 1;
        var offset = (month - (settings.FirstDueMonth - 1)) % settings.MonthsPerPeriod;
        if (offset < 0) offset += settings.MonthsPerPeriod;
        var first = FirstDay(month - offset);
        return new(first, FirstDay(month - offset + settings.MonthsPerPeriod).AddDays(-1));
    }

    /// <summary>The last period that is over on a day.</summary>
    public static FilingPeriod EndedBefore(DateOnly day, FilingSettings settings) => Of(Of(day, settings).From.AddDays(-1), settings);

    /// <summary>Reads a code; a period may be of any length up to a year, for the site may have changed it since.</summary>
    public static FilingPeriod? Find(string? code)
    {
        if (code?.Split('-') is not [var from, var to]) return null;
        if (!DateOnly.TryParseExact(from, "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return null;
        if (!DateOnly.TryParseExact(to, "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)) return null;
        var period = new FilingPeriod(first, last.AddMonths(1).AddDays(-1));
        return period is { Months: >= 1 and <= 12, From.Year: >= 1991 and <= 2098 } ? period : null;
    }

    private static DateOnly FirstDay(int month) => new(month / 12, month % 12 + 1, 1);
}
