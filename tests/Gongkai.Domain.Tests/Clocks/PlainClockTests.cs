using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using static Gongkai.Domain.Tests.Clocks.ClockCase;

namespace Gongkai.Domain.Tests.Clocks;

public class PlainClockTests
{
    [Theory]
    [InlineData("request.correction-notice", "2026-02-09", "2026-02-25")]
    [InlineData("request.correction-notice", "2026-03-02", "2026-03-11")]
    [InlineData("consult.third-party", "2025-01-20", "2025-02-14")]
    [InlineData("consult.agency", "2025-01-20", "2025-02-14")]
    [InlineData("active.publish", "2026-09-28", "2026-10-30")]
    [InlineData("credit.publish", "2026-02-12", "2026-02-28")]
    [InlineData("request.fee-pay", "2026-04-28", "2026-05-28")]
    [InlineData("interpretation.publish", "2026-02-10", "2026-02-13")]
    [InlineData("request.cohandling", "2025-09-25", "2025-10-09")]
    // 60 days from 2026-08-05 end on Sunday 10-04 in the holiday and move to 10-08
    [InlineData("reconsideration.apply", "2026-08-05", "2026-10-08")]
    // seven days from Saturday 2026-02-07 end on a Saturday that works
    [InlineData("participation.report", "2026-02-07", "2026-02-14")]
    [InlineData("participation.report", "2026-03-07", "2026-03-16")]
    // six months from the last of August end with February
    [InlineData("lawsuit.apply", "2025-08-31", "2026-02-28")]
    [InlineData("assessment.rectify", "2026-01-15", "2026-02-24")]
    [InlineData("annual.department", "2025-12-31", "2026-01-31")]
    [InlineData("annual.government", "2025-12-31", "2026-03-31")]
    // fixed dates do not move: 2026-04-05 is a Sunday in a holiday
    [InlineData("report.statistics", "2026-03-31", "2026-04-05")]
    [InlineData("report.statistics", "2026-12-05", "2027-02-05")]
    [InlineData("report.monthly-statistics", "2026-01-31", "2026-02-28")]
    [InlineData("request.receipt-confirm", "2026-02-16", "2026-02-16")]
    [InlineData("emergency.press-conference", "2026-02-16", "2026-02-17")]
    [InlineData("emergency.first-release", "2026-02-16", "2026-02-16")]
    [InlineData("staff.no-transfer", "2025-02-28", "2026-02-28")]
    public void Each_kind_of_period_ends_where_the_law_says(string rule, string start, string due)
    {
        var answer = Clock.Compute(new(rule) { Start = Day(start) }, WorkCalendar.National, ladder: true);
        Assert.Empty(answer.Refusals);
        Assert.Equal(Day(due), answer.Due);
        Assert.Equal(Day(due), answer.Ladder[^1].Date);
    }

    [Theory]
    [Requirement("R-MSG-02")]
    [InlineData("policy", "2026-04-28", "2026-05-06")]
    [InlineData("投诉", "2026-04-28", "2026-05-11")]
    [InlineData("help", "2026-04-28", "2026-05-11")]
    [InlineData("investigation", "2026-02-10", "2026-03-02")]
    public void Messages_have_a_limit_for_each_class(string name, string start, string due) =>
        Assert.Equal(Day(due), Clock.Compute(new("message.reply") { Class = name, Start = Day(start) }, WorkCalendar.National).Due);

    [Fact]
    public void A_site_may_choose_fifteen_or_thirty_days_for_a_difficult_message()
    {
        Assert.Equal(Day("2026-03-09"), Clock.Compute(new("message.reply") { Class = "difficult", Days = 15, Start = Day("2026-02-10") }, WorkCalendar.National).Due);
        Assert.Equal(WorkCalendar.National.AddWorkdays(Day("2026-02-10"), 30), Clock.Compute(new("message.reply") { Class = "difficult", Start = Day("2026-02-10") }, WorkCalendar.National).Due);
    }

    [Theory]
    [InlineData("no.such.rule", "2026-03-02", null, null, "RULE-UNKNOWN", false)]
    [InlineData("working-days", "2026-03-02", null, null, "DAYS-MISSING", false)]
    [InlineData("working-days", "2026-03-02", 0, null, "DAYS-OUT-OF-RANGE", false)]
    [InlineData("working-days", "2026-03-02", 100000, null, "DAYS-OUT-OF-RANGE", false)]
    [InlineData("working-days", null, 5, null, "START-MISSING", false)]
    [InlineData("working-days", "1066-10-14", 5, null, "DATE-OUT-OF-RANGE", false)]
    [InlineData("working-days", "9999-12-31", 5, null, "DATE-OUT-OF-RANGE", false)]
    [InlineData("message.reply", "2026-03-02", null, null, "CLASS-MISSING", false)]
    [InlineData("message.reply", "2026-03-02", null, "gossip", "CLASS-UNKNOWN", false)]
    [InlineData("info-centre.staffing", "2026-03-02", null, null, "RULE-WITHOUT-DATE", false)]
    [InlineData("consult.third-party", "2026-03-02", 30, null, "LENGTH-FIXED", true)]
    [InlineData("annual.department", "2026-03-02", 30, null, "LENGTH-FIXED", true)]
    public void A_question_that_cannot_be_answered_is_refused(string rule, string? start, int? days, string? name, string code, bool hasDate)
    {
        var answer = Clock.Compute(new(rule) { Start = start is null ? null : Day(start), Days = days, Class = name }, WorkCalendar.National);
        Assert.Equal(code, answer.Codes());
        Assert.Equal(hasDate, answer.Due is not null);
    }

    [Fact]
    public void Each_change_of_the_information_starts_a_new_clock()
    {
        var answer = Clock.Compute(new(ClockRules.ActivePublish) { Start = Day("2026-01-05"), Events = Events("changed 2026-01-30; changed 2026-01-12") }, WorkCalendar.National);
        Assert.Equal(Day("2026-03-05"), answer.Due);
    }

    [Fact]
    public void Hours_run_through_holidays_from_the_instant()
    {
        var answer = Clock.Compute(new("emergency.first-release") { StartAt = new(2026, 2, 16, 14, 30, 0, TimeSpan.Zero) }, WorkCalendar.National);
        Assert.Equal(new DateTimeOffset(2026, 2, 17, 3, 30, 0, TimeSpan.FromHours(8)), answer.DueAt);
        Assert.Equal(Day("2026-02-17"), answer.Due);
    }

    [Fact]
    public void A_period_in_calendar_days_shows_how_it_moved()
    {
        var ladder = Clock.Compute(new("reconsideration.apply") { Start = Day("2026-08-05") }, WorkCalendar.National, ladder: true).Ladder;
        Assert.Equal(60, ladder.Count(d => d.Counted));
        Assert.StartsWith("期限最后一日为休息日，顺延至此", ladder[^1].Why);
        Assert.Equal(Day("2026-10-04"), ladder.Last(d => d.Counted).Date);
    }

    [Fact]
    public void A_calendar_period_is_provisional_only_when_its_end_is_uncertain()
    {
        Assert.True(Clock.Compute(new("reconsideration.apply") { Start = Day("2026-11-20") }, WorkCalendar.National).Provisional);
        Assert.False(Clock.Compute(new("reconsideration.apply") { Start = Day("2026-08-05") }, WorkCalendar.National).Provisional);
        Assert.False(Clock.Compute(new("annual.department") { Start = Day("2026-12-31") }, WorkCalendar.National).Provisional);
    }
}
