using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Domain.Calendars;

/// <summary>A short name for the content of a calendar: the same on every machine and in every run.</summary>
internal static class CalendarVersion
{
    internal static string Of(WorkCalendar calendar, UnannouncedYears unannounced)
    {
        var text = new StringBuilder().Append(unannounced).Append('\n');
        foreach (var year in calendar.Years.Concat(calendar.RegionalYears))
        {
            text.Append(CultureInfo.InvariantCulture, $"{year.Region}|{year.Year}|{year.Paper}|{year.Also}");
            Add(text.Append("|off"), year.Off);
            Add(text.Append("|work"), year.Work);
            text.Append('\n');
        }
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return $"{calendar.Region ?? "cn"}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}";
    }

    private static void Add(StringBuilder text, IEnumerable<DateOnly> days)
    {
        foreach (var day in days.Order()) text.Append(CultureInfo.InvariantCulture, $" {day:yyyy-MM-dd}");
    }
}
