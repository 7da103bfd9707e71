using Gongkai.Domain.Calendars;
using static Gongkai.Domain.Tests.Calendars.GoldenCalendarTests;

namespace Gongkai.Domain.Tests.Calendars;

public class WorkCalendarTests
{
    private static readonly CalendarYear Year2027 = new(
        2027, "国办发明电〔2026〕99号",
        [Day("2027-01-01"), .. Span("2027-02-05", 7), Day("2027-04-05"), Day("2027-05-01"), Day("2027-05-02"), Day("2027-05-03"), Day("2027-06-09"), Day("2027-09-15"), .. Span("2027-10-01", 7)],
        [Day("2027-02-20"), Day("2027-09-26")]);

    [Fact]
    public void A_loaded_year_replaces_the_unannounced_one_and_changes_the_version()
    {
        var national = WorkCalendar.National;
        var loaded = national.WithYear(Year2027);

        Assert.False(national.IsKnown(2027));
        Assert.True(loaded.IsKnown(2027));
        Assert.NotEqual(national.Version, loaded.Version);
        Assert.True(national.IsWorkday(Day("2027-01-01")));
        Assert.False(loaded.IsWorkday(Day("2027-01-01")));
        Assert.True(loaded.IsWorkday(Day("2027-02-20")));
        Assert.Equal("调休上班（国办发明电〔2026〕99号）", loaded.WhyOf(Day("2027-02-20")));
    }

    [Fact]
    public void Equal_content_has_an_equal_version_whatever_the_order_of_loading()
    {
        var twice = WorkCalendar.National.WithYear(Year2027 with { Paper = "国办发明电〔2026〕98号" }).WithYear(Year2027 with { Off = [.. Year2027.Off.Reverse()] });
        Assert.Equal(WorkCalendar.National.WithYear(Year2027).Version, twice.Version);
    }

    [Fact]
    public void A_region_is_laid_over_the_nation_and_only_over_its_own_sites()
    {
        var guangxi = WorkCalendar.For("guangxi");
        Assert.False(guangxi.IsWorkday(Day("2026-04-17")));
        Assert.False(guangxi.IsWorkday(Day("2026-04-20")));
        Assert.True(WorkCalendar.National.IsWorkday(Day("2026-04-17")));
        Assert.Equal("壮族三月三放假（广西壮族自治区人民政府令第98号）", guangxi.WhyOf(Day("2026-04-17")));
        Assert.Equal(Day("2026-04-22"), guangxi.AddWorkdays(Day("2026-03-20"), 20));
        Assert.NotEqual(WorkCalendar.National.Version, guangxi.Version);
    }

    [Fact]
    public void A_region_s_year_is_known_only_when_both_notices_are_loaded()
    {
        var guangxi = WorkCalendar.For("guangxi");
        Assert.True(guangxi.IsKnown(2026));
        Assert.False(guangxi.IsKnown(2025));
        Assert.True(WorkCalendar.National.IsKnown(2025));
        var loaded = guangxi.WithYear(new(2025, "桂政办电〔2025〕1号", [Day("2025-03-31")], [], null, "guangxi"));
        Assert.True(loaded.IsKnown(2025));
        Assert.False(loaded.IsWorkday(Day("2025-03-31")));
        Assert.True(loaded.InRegion(null).IsWorkday(Day("2025-03-31")));
    }

    [Fact]
    public void An_unknown_region_is_an_error_and_not_the_nation() => Assert.Throws<ArgumentException>(() => WorkCalendar.For("atlantis"));

    [Fact]
    public void A_year_without_notice_says_so_on_every_day_and_can_leave_out_the_statutory_days()
    {
        Assert.Equal("暂按工作日计（2027年放假安排尚未装入）", WorkCalendar.National.WhyOf(Day("2027-01-04")));
        var less = WorkCalendar.National.Counting(UnannouncedYears.LessStatutoryDays);
        Assert.False(less.IsWorkday(Day("2027-01-01")));
        Assert.Equal("法定节假日（2027年放假安排尚未装入）", less.WhyOf(Day("2027-01-01")));
        Assert.Equal(Day("2027-01-18"), less.AddWorkdays(Day("2026-11-20"), 40));
    }

    [Theory]
    [InlineData("2026-02-10", "工作日"), InlineData("2026-02-08", "周末")]
    [InlineData("2026-02-16", "法定节假日或调休放假（国办发明电〔2025〕7号）"), InlineData("2026-02-14", "调休上班（国办发明电〔2025〕7号）")]
    public void Every_day_says_why_it_counts(string day, string why) => Assert.Equal(why, WorkCalendar.National.WhyOf(Day(day)));

    [Fact]
    public void Days_outside_the_calendar_are_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkCalendar.National.IsWorkday(new(1989, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkCalendar.National.AddWorkdays(new(2119, 12, 30), 5));
    }

    internal static DateOnly[] Span(string from, int days) => [.. Enumerable.Range(0, days).Select(i => Day(from).AddDays(i))];
}
