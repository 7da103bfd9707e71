using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using static Gongkai.Domain.Tests.Clocks.ClockCase;

namespace Gongkai.Domain.Tests.Clocks;

public class ObligationTests
{
    private static readonly ObligationClaim Claim = new(ClockRules.RequestReply, "fgj", Day("2026-03-02"), "答复申请");

    [Theory]
    [InlineData("2026-03-02", AlarmLevel.None), InlineData("2026-03-24", AlarmLevel.None), InlineData("2026-03-25", AlarmLevel.Yellow)]
    [InlineData("2026-03-28", AlarmLevel.Yellow), InlineData("2026-03-30", AlarmLevel.Yellow), InlineData("2026-03-31", AlarmLevel.Red)]
    public void A_yellow_card_comes_before_and_a_red_card_after_the_last_day(string today, AlarmLevel level) =>
        Assert.Equal(level, Alarm.Of(Obligations.Derive(Claim, WorkCalendar.National), Day(today), WorkCalendar.National, new()));

    [Fact]
    public void The_yellow_card_comes_when_the_site_wants_it()
    {
        var duty = Obligations.Derive(Claim, WorkCalendar.National);
        Assert.Equal(AlarmLevel.Yellow, Alarm.Of(duty, Day("2026-03-16"), WorkCalendar.National, new(3, new Dictionary<string, int> { [ClockRules.RequestReply] = 10 })));
    }

    [Fact]
    public void Fulfilled_and_waiting_duties_give_no_alarm()
    {
        var late = Obligations.Derive(Claim with { MetOn = Day("2026-03-31") }, WorkCalendar.National);
        var waiting = Obligations.Derive(Claim with { Events = Events("correction-noticed 2026-03-04") }, WorkCalendar.National);
        Assert.Equal(ObligationState.Met, Obligations.Derive(Claim with { MetOn = Day("2026-03-30") }, WorkCalendar.National).State);
        Assert.Equal(ObligationState.MetLate, late.State);
        Assert.Equal(ObligationState.Waiting, waiting.State);
        Assert.All([late, waiting], o => Assert.Equal(AlarmLevel.None, Alarm.Of(o, Day("2026-12-31"), WorkCalendar.National, new())));
    }

    [Fact]
    public void A_newly_loaded_year_reports_what_moved_and_nothing_else()
    {
        var loaded = WorkCalendar.National.WithYear(new(2027, "国办发明电〔2026〕99号", [Day("2027-01-01")], []));
        ObligationClaim[] claims = [Claim, Claim with { Start = Day("2026-12-21"), Key = "late" }];
        var (before, after) = (Obligations.Derive(claims, WorkCalendar.National), Obligations.Derive(claims, loaded));
        var change = Assert.Single(Obligations.Compare(before, after));
        Assert.Equal("late", change.Claim.Key);
        Assert.Equal((Day("2027-01-18"), true, Day("2027-01-19"), false), (change.OldDue!.Value, change.OldProvisional, change.NewDue!.Value, change.NewProvisional));
        Assert.Empty(Obligations.Compare(before, Obligations.Derive(claims, WorkCalendar.National)));
    }

    [Fact]
    public void A_site_s_own_length_holds_only_where_the_law_leaves_it_open()
    {
        var lengths = new Dictionary<string, int> { ["request.cohandling"] = 3, ["consult.third-party"] = 3 };
        Assert.Equal(Day("2026-03-05"), Obligations.Derive(new ObligationClaim("request.cohandling", "fgj", Day("2026-03-02"), "协办"), WorkCalendar.National, lengths).Due);
        Assert.Equal("LENGTH-FIXED", Assert.Single(Obligations.Derive(new ObligationClaim("consult.third-party", "fgj", Day("2026-03-02"), "征求意见"), WorkCalendar.National, lengths).Refusals).Code);
    }
}
