using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests.Filings;
using static Gongkai.Domain.Tests.Requests.Filings.FilingExamples;

namespace Gongkai.Domain.Tests.Requests.Filings;

/// <summary>双月5日前: which two months, and by which day.</summary>
public class FilingPeriodTests
{
    [Theory]
    [InlineData("2026-01-31", "2025-12-01", "2026-01-31", "2026-02-05")]
    [InlineData("2026-02-01", "2026-02-01", "2026-03-31", "2026-04-05")] // 清明节放假的星期日，不顺延
    [InlineData("2026-09-30", "2026-08-01", "2026-09-30", "2026-10-05")] // 国庆节假期，不顺延
    [InlineData("2024-02-29", "2024-02-01", "2024-03-31", "2024-04-05")]
    [InlineData("2026-12-31", "2026-12-01", "2027-01-31", "2027-02-05")]
    [Requirement("R-REQ-17")]
    public void The_table_of_two_months_is_due_on_the_fifth_of_the_even_month_after_and_the_day_does_not_move(string day, string from, string to, string due)
    {
        var settings = new FilingSettings();
        var period = FilingPeriod.Of(Day(day), settings);
        Assert.Equal((Day(from), Day(to)), (period.From, period.To));
        Assert.Equal(Day(due), period.DueBy(settings));
        var claim = Assert.Single(new FilingProcedure().Obligations(new Filing { UnitCode = "fgj", From = period.From, To = period.To }, Site()));
        var duty = Obligations.Derive(claim, Calendar);
        Assert.Equal((Day(due), false), (duty.Due, duty.Provisional));
        Assert.Empty(duty.Refusals);
    }

    [Theory]
    [InlineData(1, 2, "2026-03-15", "2026-03-01", "2026-03-31")]
    [InlineData(3, 1, "2026-03-15", "2026-01-01", "2026-03-31")]
    [InlineData(3, 4, "2026-12-15", "2026-10-01", "2026-12-31")]
    [InlineData(6, 7, "2026-01-01", "2026-01-01", "2026-06-30")]
    [InlineData(12, 2, "2026-01-31", "2025-02-01", "2026-01-31")]
    public void Length_and_first_month_are_the_sites(int months, int firstDue, string day, string from, string to)
    {
        var period = FilingPeriod.Of(Day(day), new FilingSettings { MonthsPerPeriod = months, FirstDueMonth = firstDue });
        Assert.Equal((Day(from), Day(to)), (period.From, period.To));
        Assert.Equal(period, FilingPeriod.Find(period.Code));
    }

    [Fact]
    public void Every_day_lies_in_one_period_and_the_one_before_ends_the_day_before()
    {
        foreach (var months in new[] { 1, 2, 3, 4, 6, 12 })
        {
            var settings = new FilingSettings { MonthsPerPeriod = months };
            for (var day = new DateOnly(2024, 1, 1); day.Year < 2026; day = day.AddDays(1))
            {
                var period = FilingPeriod.Of(day, settings);
                Assert.True(period.From <= day && day <= period.To && period.Months == months);
                Assert.Equal(period.From.AddDays(-1), FilingPeriod.EndedBefore(day, settings).To);
            }
        }
    }

    [Theory]
    [InlineData("202602")]
    [InlineData("202602-202601")]
    [InlineData("202601-202701")]
    [InlineData("202613-202614")]
    [InlineData("x-y")]
    [InlineData(null)]
    public void What_is_no_period_is_not_found(string? code) => Assert.Null(FilingPeriod.Find(code));

    [Fact]
    public void The_due_day_is_a_setting()
    {
        var filing = new Filing { UnitCode = "fgj", From = Day("2026-02-01"), To = Day("2026-03-31") };
        var duty = Obligations.Derive(new FilingProcedure().Obligations(filing, Site(new FilingSettings { DueDay = 12 })), WorkCalendar.National).Single();
        Assert.Equal(Day("2026-04-12"), duty.Due);
        Assert.Contains(Site(new FilingSettings { MonthsPerPeriod = 5 }).Requests.Problems(), p => p.Code == "FILING-MONTHS");
        Assert.Contains(Site(new FilingSettings { DueDay = 31 }).Requests.Problems(), p => p.Code == "FILING-DUE");
    }
}
