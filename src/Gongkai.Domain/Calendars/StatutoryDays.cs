using System.Globalization;

namespace Gongkai.Domain.Calendars;

/// <summary>全体公民放假的节日 that follow from 《全国年节及纪念日放假办法》 (2024 revision, 13 days). They are not the arrangement: spans and make-up days come only with the yearly notice.</summary>
public static class StatutoryDays
{
    /// <summary>First year the 2024 revision holds for.</summary>
    public const int FirstYear = 2025;

    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The thirteen days of a year, in order, each with its Chinese name.</summary>
    /// <param name="year">2025 to 2099: the formula for 清明 holds for this century.</param>
    public static IReadOnlyList<(DateOnly Date, string Name)> Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        var newYear = FromLunar(year, 1, 1);
        return
        [
            (new(year, 1, 1), "元旦"),
            (newYear.AddDays(-1), "除夕"), (newYear, "春节"), (newYear.AddDays(1), "春节"), (newYear.AddDays(2), "春节"),
            (new(year, 4, QingmingDay(year)), "清明节"),
            (new(year, 5, 1), "劳动节"), (new(year, 5, 2), "劳动节"),
            (FromLunar(year, 5, 5), "端午节"),
            (FromLunar(year, 8, 15), "中秋节"),
            (new(year, 10, 1), "国庆节"), (new(year, 10, 2), "国庆节"), (new(year, 10, 3), "国庆节"),
        ];
    }

    /// <summary>Date of a lunar day. Months after a leap month are shifted by one in the calendar's own numbering.</summary>
    private static DateOnly FromLunar(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var ordinal = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, ordinal, day, 0, 0, 0, 0));
    }

    /// <summary>Day in April of 清明, by the usual constant of the 21st century (4.81).</summary>
    private static int QingmingDay(int year)
    {
        var y = year % 100;
        return (int)(y * 0.2422 + 4.81) - y / 4;
    }
}
