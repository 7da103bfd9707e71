using Gongkai.Domain.Calendars;
using static Gongkai.Domain.Tests.Calendars.GoldenCalendarTests;

namespace Gongkai.Domain.Tests.Calendars;

public class CalendarYearTests
{
    internal const string Good = """
        {"year":2027,"paper":"国办发明电〔2026〕99号","off":["2027-01-01","2027-02-05","2027-02-06","2027-02-07","2027-02-08","2027-04-05",
        "2027-05-01","2027-05-02","2027-06-09","2027-09-15","2027-10-01","2027-10-02","2027-10-03","2027-10-04"],"work":["2027-10-09"]}
        """;

    [Fact]
    public void A_year_that_is_written_out_reads_back_the_same()
    {
        var (year, refusals) = CalendarYear.Parse(Good);
        Assert.Empty(refusals);
        var again = CalendarYear.Parse(year!.ToJson()).Year!;
        Assert.Equal(year.ToJson(), again.ToJson());
        Assert.Contains("国办发明电〔2026〕99号", year.ToJson());
    }

    [Fact]
    public void Every_delivered_year_passes_its_own_check()
    {
        Assert.Equal(Enumerable.Range(2015, 12), WorkCalendar.National.Years.Select(y => y.Year));
        Assert.All(WorkCalendar.National.Years.Concat(WorkCalendar.For("guangxi").RegionalYears), y => Assert.Empty(y.Check()));
    }

    [Theory]
    [InlineData("\"2027-10-09\"", "\"2027-10-08\"", "CALENDAR-WORK-ON-WEEKDAY")]
    [InlineData("\"2027-10-09\"", "\"2028-01-01\"", "CALENDAR-WRONG-YEAR")]
    [InlineData("\"2027-10-09\"", "\"2027-10-03\"", "CALENDAR-BOTH")]
    [InlineData("\"2027-10-09\"", "\"2027-10-09\",\"2027-10-09\"", "CALENDAR-DOUBLE")]
    [InlineData("\"2027-10-04\"", "\"2027-10-03\"", "CALENDAR-DOUBLE")]
    [InlineData("\"2027-10-04\"", "\"十月四日\"", "CALENDAR-DATE")]
    [InlineData("\"2027-02-08\",", "", "CALENDAR-STATUTORY")]
    [InlineData("国办发明电〔2026〕99号", "", "CALENDAR-PAPER")]
    [InlineData("国办发明电〔2026〕99号", "听说的", "CALENDAR-PAPER")]
    [InlineData("\"year\":2027", "\"year\":1027", "CALENDAR-YEAR")]
    [InlineData("\"year\":2027", "\"jahr\":2027", "CALENDAR-JSON")]
    [InlineData("\"year\":2027", "\"region\":\"atlantis\",\"year\":2027", "CALENDAR-REGION")]
    [InlineData("{", "", "CALENDAR-JSON")]
    public void What_no_notice_can_mean_is_refused(string good, string bad, string code)
    {
        var at = Good.IndexOf(good, StringComparison.Ordinal);
        var (year, refusals) = CalendarYear.Parse(Good.Remove(at, good.Length).Insert(at, bad));
        Assert.Null(year);
        Assert.Contains(refusals, r => r.Code == code);
    }

    [Fact]
    public void A_regional_year_needs_no_statutory_days()
    {
        var (year, refusals) = CalendarYear.Parse("""{"year":2027,"region":"guangxi","paper":"桂政办电〔2027〕1号","off":["2027-04-09"]}""");
        Assert.Empty(refusals);
        Assert.False(WorkCalendar.For("guangxi").WithYear(year!).IsWorkday(Day("2027-04-09")));
    }
}
