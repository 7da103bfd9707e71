using System.Globalization;
using Gongkai.Domain.Calendars;

namespace Gongkai.Domain.Tests.Calendars;

/// <summary>The worked examples of the calendar: each date was counted by hand against the notices.</summary>
public class GoldenCalendarTests
{
    [Theory]
    [InlineData("2026-02-10", "2026-02-13", "2026-02-24", "2026-02-26", "2026-03-09", "2026-03-16", "2026-04-14")]
    [InlineData("2025-09-25", "2025-09-29", "2025-10-09", "2025-10-11", "2025-10-22", "2025-10-29", "2025-11-26")]
    [InlineData("2026-09-18", "2026-09-22", "2026-09-24", "2026-09-29", "2026-10-15", "2026-10-22", "2026-11-19")]
    [InlineData("2026-02-17", "2026-02-26", "2026-02-28", "2026-03-03", "2026-03-13", "2026-03-20", "2026-04-20")]
    [InlineData("2025-01-22", "2025-01-26", "2025-02-05", "2025-02-07", "2025-02-18", "2025-02-25", "2025-03-25")]
    [InlineData("2020-01-17", "2020-01-21", "2020-01-23", "2020-02-04", "2020-02-14", "2020-02-21", "2020-03-20")]
    [InlineData("2024-09-27", "2024-10-08", "2024-10-10", "2024-10-12", "2024-10-23", "2024-10-30", "2024-11-27")]
    [InlineData("2026-04-28", "2026-05-06", "2026-05-08", "2026-05-11", "2026-05-21", "2026-05-28", "2026-06-26")]
    public void Worked_examples_E1_to_E8_hold_in_every_column(string start, params string[] due)
    {
        int[] lengths = [3, 5, 7, 15, 20, 40];
        for (var i = 0; i < lengths.Length; i++)
            Assert.Equal(Day(due[i]), WorkCalendar.National.AddWorkdays(Day(start), lengths[i]));
    }

    [Theory]
    [InlineData("2026-02-09", 7, "2026-02-25", "2026-02-18")]
    [InlineData("2026-02-12", 7, "2026-02-28", "2026-02-23")]
    [InlineData("2026-02-09", 20, "2026-03-13", "2026-03-09")]
    [InlineData("2025-09-26", 20, "2025-10-30", "2025-10-24")]
    [InlineData("2025-01-20", 15, "2025-02-14", "2025-02-10")]
    [InlineData("2026-09-18", 20, "2026-10-22", "2026-10-16")]
    [InlineData("2026-04-28", 20, "2026-05-28", "2026-05-26")]
    [InlineData("2025-12-31", 20, "2026-01-29", "2026-01-28")]
    public void Make_up_days_and_holidays_both_move_the_date(string start, int days, string due, string weekendsOnly)
    {
        Assert.Equal(Day(due), WorkCalendar.National.AddWorkdays(Day(start), days));
        Assert.NotEqual(Day(weekendsOnly), WorkCalendar.National.AddWorkdays(Day(start), days));
    }

    [Theory]
    [InlineData(2015, 249), InlineData(2016, 250), InlineData(2017, 249), InlineData(2018, 250), InlineData(2019, 250), InlineData(2020, 249)]
    [InlineData(2021, 250), InlineData(2022, 249), InlineData(2023, 249), InlineData(2024, 251), InlineData(2025, 248), InlineData(2026, 248)]
    public void Every_year_has_as_many_working_days_as_its_notice_gives(int year, int workdays) =>
        Assert.Equal(workdays, WorkCalendar.National.CountBetween(new(year - 1, 12, 31), new(year, 12, 31)));

    [Theory]
    [InlineData("2026-02-12", 7, "2026-02-28")]
    [InlineData("2026-09-29", 7, "2026-10-14")]
    [InlineData("2025-09-30", 7, "2025-10-16")]
    [InlineData("2026-09-28", 20, "2026-10-30")]
    [InlineData("2026-01-30", 20, "2026-03-05")]
    public void Publication_examples_P4_and_P5_hold(string start, int days, string due) =>
        Assert.Equal(Day(due), WorkCalendar.National.AddWorkdays(Day(start), days));

    [Fact]
    public void The_thirteen_statutory_days_of_2027_follow_from_the_regulation() =>
        Assert.Equal(
            ["01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09", "09-15", "10-01", "10-02", "10-03"],
            StatutoryDays.Of(2027).Select(d => d.Date.ToString("MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(2025), InlineData(2026)]
    public void Announced_years_give_every_statutory_day_off(int year) =>
        Assert.DoesNotContain(StatutoryDays.Of(year), d => WorkCalendar.National.IsWorkday(d.Date));

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
