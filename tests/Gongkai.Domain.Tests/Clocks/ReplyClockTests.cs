using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using static Gongkai.Domain.Tests.Clocks.ClockCase;

namespace Gongkai.Domain.Tests.Clocks;

public class ReplyClockTests
{
    [Theory]
    [Requirement("R-REQ-07")]
    [InlineData("2026-01-05", "", "2026-02-02")]
    // P1: twelve working days of a consultation are left out
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12; third-party-replied 2026-01-28", "2026-02-25")]
    // P2: restart with the corrected application
    [InlineData("2026-03-02", "correction-noticed 2026-03-11; correction-received 2026-03-20", "2026-04-20")]
    // P3: restart with the payment
    [InlineData("2026-04-20", "fee-noticed 2026-04-28; fee-paid 2026-05-12", "2026-06-09")]
    // given in any order
    [InlineData("2026-01-05", "third-party-replied 2026-01-28; third-party-consulted 2026-01-12", "2026-02-25")]
    [InlineData("2026-03-02", "correction-received 2026-03-20; correction-noticed 2026-03-11", "2026-04-20")]
    // overlapping consultations are merged: the second lies within the first
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12; agency-consulted 2026-01-14; agency-replied 2026-01-20; third-party-replied 2026-01-28", "2026-02-25")]
    // or goes on after it, two working days more
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12; agency-consulted 2026-01-14; third-party-replied 2026-01-28; agency-replied 2026-01-30", "2026-02-27")]
    // no opinion at all: fifteen working days (to 02-02), then the clock runs by itself
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12", "2026-02-28")]
    // an opinion after the fifteen days changes nothing
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12; third-party-replied 2026-02-09", "2026-02-28")]
    // answered the same day: nothing is left out
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12; third-party-replied 2026-01-12", "2026-02-02")]
    // sent and answered within a holiday: nothing is left out
    [InlineData("2026-02-10", "agency-consulted 2026-02-16; agency-replied 2026-02-22", "2026-03-16")]
    // sent on a holiday, answered on the second working day after it
    [InlineData("2026-02-10", "agency-consulted 2026-02-16; agency-replied 2026-02-25", "2026-03-18")]
    // handed in on a holiday (E4)
    [InlineData("2026-02-17", "", "2026-03-20")]
    // a consultation on the last day leaves the date as it is
    [InlineData("2026-01-05", "third-party-consulted 2026-02-02; third-party-replied 2026-02-09", "2026-02-02")]
    // a consultation open across a correction goes on being left out after the restart: 23 to 25 March
    [InlineData("2026-03-02", "third-party-consulted 2026-03-05; correction-noticed 2026-03-11; correction-received 2026-03-20; third-party-replied 2026-03-25", "2026-04-23")]
    // one that ended before the restart leaves no trace
    [InlineData("2026-03-02", "third-party-consulted 2026-03-03; third-party-replied 2026-03-10; correction-noticed 2026-03-11; correction-received 2026-03-20", "2026-04-20")]
    // extension (E1, +20)
    [InlineData("2026-02-10", "extended 2026-03-16 20", "2026-04-14")]
    // granted while the clock is suspended
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12; extended 2026-01-20 1; third-party-replied 2026-01-28", "2026-02-26")]
    // on a day that is still in time only because of the consultation
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12; third-party-replied 2026-01-28; extended 2026-02-25 1", "2026-02-26")]
    // an extension granted before the restart stays granted
    [InlineData("2026-03-02", "correction-noticed 2026-03-11; extended 2026-03-12 5; correction-received 2026-03-20", "2026-04-27")]
    // correction and fee: the last restart counts
    [InlineData("2026-04-08", "correction-noticed 2026-04-10; correction-received 2026-04-20; fee-noticed 2026-04-28; fee-paid 2026-05-12", "2026-06-09")]
    // two third parties asked on different days; both answer
    [InlineData("2026-01-05", "third-party-consulted 2026-01-12; third-party-consulted 2026-01-14; third-party-replied 2026-01-16; third-party-replied 2026-01-28", "2026-02-25")]
    public void A_lawful_course_gives_this_date_and_no_refusal(string receipt, string events, string due)
    {
        var answer = Reply(receipt, events, ladder: true);
        Assert.Equal("", answer.Codes());
        Assert.Equal(Day(due), answer.Due);
        Assert.False(answer.Provisional);
        Assert.Equal(Day(due), answer.Ladder[^1].Date);
        Assert.Equal(20 + Events(events).Sum(e => e.Days ?? 0), answer.Ladder.Count(d => d.Counted));
    }

    [Theory]
    [Requirement("R-REQ-06")]
    [InlineData("2026-03-02", "correction-noticed 2026-03-12", "CORRECTION-NOTICE-LATE", "2026-03-30")]
    [InlineData("2026-03-02", "correction-noticed 2026-03-12; correction-received 2026-03-20", "CORRECTION-NOTICE-LATE CORRECTION-WITHOUT-NOTICE", "2026-03-30")]
    [InlineData("2026-03-02", "correction-noticed 2026-03-04; correction-noticed 2026-03-05", "CORRECTION-NOTICE-REPEATED", "2026-03-30")]
    [InlineData("2026-03-02", "correction-noticed 2026-03-04; correction-received 2026-03-20; correction-noticed 2026-03-23; correction-received 2026-03-30", "CORRECTION-NOTICE-REPEATED CORRECTION-WITHOUT-NOTICE", "2026-04-20")]
    [InlineData("2026-03-02", "correction-received 2026-03-20", "CORRECTION-WITHOUT-NOTICE", "2026-03-30")]
    [InlineData("2026-03-02", "third-party-replied 2026-03-20", "REPLY-WITHOUT-CONSULT", "2026-03-30")]
    [InlineData("2026-03-02", "third-party-consulted 2026-03-10; agency-replied 2026-03-11; third-party-replied 2026-03-12", "REPLY-WITHOUT-CONSULT", "2026-04-01")]
    [InlineData("2026-03-02", "third-party-consulted 2026-03-12; third-party-replied 2026-03-10; third-party-replied 2026-03-13", "REPLY-WITHOUT-CONSULT", "2026-03-31")]
    [InlineData("2026-03-02", "third-party-consulted 2026-03-31", "CONSULT-AFTER-DEADLINE", "2026-03-30")]
    [InlineData("2026-03-02", "extended 2026-03-10 21", "EXTENSION-TOO-LONG", "2026-03-30")]
    [InlineData("2026-03-02", "extended 2026-03-10 0", "EXTENSION-DAYS-INVALID", "2026-03-30")]
    [InlineData("2026-03-02", "extended 2026-03-10", "EXTENSION-DAYS-MISSING", "2026-03-30")]
    [InlineData("2026-03-02", "extended 2026-03-31 5", "EXTENSION-AFTER-DEADLINE", "2026-03-30")]
    [InlineData("2026-03-02", "extended 2026-03-31 25", "EXTENSION-TOO-LONG EXTENSION-AFTER-DEADLINE", "2026-03-30")]
    [InlineData("2026-03-02", "extended 2026-03-30 5; extended 2026-03-31 5", "EXTENSION-REPEATED", "2026-04-07")]
    [InlineData("2026-03-02", "fee-paid 2026-03-10", "FEE-PAID-WITHOUT-NOTICE", "2026-03-30")]
    [InlineData("2026-03-02", "fee-noticed 2026-03-31", "FEE-NOTICE-LATE", "2026-03-30")]
    [InlineData("2026-04-20", "fee-noticed 2026-04-28; fee-paid 2026-05-29", "FEE-PAID-LATE", "2026-05-20")]
    [InlineData("2026-04-20", "fee-noticed 2026-04-28; fee-noticed 2026-04-29; fee-paid 2026-05-12", "FEE-NOTICE-REPEATED", "2026-06-09")]
    [InlineData("2026-03-02", "correction-noticed 2026-03-01", "EVENT-BEFORE-RECEIPT", "2026-03-30")]
    [InlineData("2026-03-02", "moon-rose 2026-03-03", "EVENT-UNKNOWN", "2026-03-30")]
    [InlineData("2026-03-02", "changed 2026-03-03", "EVENT-NOT-FOR-RULE", "2026-03-30")]
    [InlineData("2026-03-02", "extended 0001-01-01 5", "DATE-OUT-OF-RANGE", "2026-03-30")]
    public void An_unlawful_event_is_refused_and_the_date_stands_as_without_it(string receipt, string events, string codes, string due)
    {
        var answer = Reply(receipt, events);
        Assert.Equal(codes, answer.Codes());
        Assert.Equal(Day(due), answer.Due);
        Assert.All(answer.Refusals, r => Assert.StartsWith("events[", r.Field));
    }

    [Theory]
    [InlineData(ReceiptChannels.InPerson, "2026-03-02", null, "2026-03-30")]
    [InlineData(ReceiptChannels.MailSigned, "2026-03-02", null, "2026-03-30")]
    [InlineData(ReceiptChannels.MailOrdinary, "2026-03-02", "2026-03-03", "2026-03-31")]
    [InlineData(ReceiptChannels.Online, "2026-02-27", "2026-03-02", "2026-03-30")]
    [InlineData(ReceiptChannels.Fax, "2026-02-27", "2026-03-02", "2026-03-30")]
    [InlineData(ReceiptChannels.Online, "2026-02-27", null, null)]
    [InlineData(ReceiptChannels.Fax, "2026-02-27", null, null)]
    [InlineData(ReceiptChannels.MailOrdinary, "2026-02-27", null, null)]
    [InlineData(ReceiptChannels.InPerson, "2026-03-02", "2026-03-09", "2026-03-30")]
    public void The_receipt_date_follows_the_channel(string channel, string date, string? confirmed, string? due)
    {
        var answer = Clock.Compute(
            new(ClockRules.RequestReply) { Received = new(channel, Day(date), confirmed is null ? null : Day(confirmed)) }, WorkCalendar.National);
        Assert.Equal(due is null ? null : Day(due), answer.Due);
        Assert.Empty(answer.Refusals);
        Assert.Equal(due is null ? ClockState.NotStarted : ClockState.Running, answer.State);
    }

    [Fact]
    public void A_confirmation_before_arrival_an_unknown_channel_and_events_without_receipt_are_refused()
    {
        Assert.Equal("CONFIRMED-BEFORE-ARRIVAL", Ask(new("online", Day("2026-03-02"), Day("2026-03-01"))).Codes());
        Assert.Equal("CHANNEL-UNKNOWN", Ask(new("pigeon", Day("2026-03-02"))).Codes());
        Assert.Equal("RECEIPT-DATE-MISSING", Ask(new("in-person", null)).Codes());
        Assert.Equal("RECEIPT-MISSING", Ask(null).Codes());
        var waiting = Clock.Compute(new(ClockRules.RequestReply) { Received = new("online", Day("2026-03-02")), Events = Events("extended 2026-03-03 5; moon-rose 2026-03-03") }, WorkCalendar.National);
        Assert.Equal("EVENT-WITHOUT-RECEIPT EVENT-UNKNOWN", waiting.Codes());
        Assert.Null(waiting.Due);

        static ClockAnswer Ask(Receipt? receipt) => Clock.Compute(new(ClockRules.RequestReply) { Received = receipt }, WorkCalendar.National);
    }

    [Fact]
    public void The_clock_says_whom_it_waits_for()
    {
        Assert.Equal(ClockState.WaitingForCorrection, Reply("2026-03-02", "correction-noticed 2026-03-04").State);
        Assert.Equal(ClockState.WaitingForFee, Reply("2026-03-02", "fee-noticed 2026-03-04").State);
        Assert.Equal(ClockState.Running, Reply("2026-03-02", "correction-noticed 2026-03-04; correction-received 2026-03-05").State);
    }

    [Fact]
    public void P6_a_count_that_reaches_a_year_without_notice_is_provisional()
    {
        var firm = Reply("2026-11-20");
        Assert.Equal((Day("2026-12-18"), false), (firm.Due!.Value, firm.Provisional));
        var extended = Reply("2026-11-20", "extended 2026-12-18 20");
        Assert.Equal((Day("2027-01-15"), true), (extended.Due!.Value, extended.Provisional));
        Assert.False(Reply("2014-12-31").Provisional);
        Assert.True(Reply("2014-12-30").Provisional);
    }

    [Fact]
    public void A_guangxi_site_leaves_out_its_own_days_off()
    {
        const string p2 = "correction-noticed 2026-03-11; correction-received 2026-03-20";
        Assert.Equal(Day("2026-04-22"), Reply("2026-03-02", p2, WorkCalendar.For("guangxi")).Due);
        Assert.False(Reply("2026-03-02", p2, WorkCalendar.For("guangxi")).Provisional);
        Assert.True(Reply("2025-03-03", "", WorkCalendar.For("guangxi")).Provisional);
    }

    [Fact]
    public void The_ladder_explains_every_day_from_the_day_after_the_start()
    {
        var ladder = Reply("2026-01-05", "third-party-consulted 2026-01-12; agency-consulted 2026-01-13; agency-replied 2026-01-15; third-party-replied 2026-01-28", ladder: true).Ladder;
        Assert.Equal(Day("2026-01-06"), ladder[0].Date);
        Assert.Equal((true, 1, "工作日"), (ladder[0].Counted, ladder[0].N, ladder[0].Why));
        Assert.Equal(ladder[^1].Date.DayNumber - ladder[0].Date.DayNumber + 1, ladder.Count);
        Assert.Equal("不计入：征求第三方意见期间", Why("2026-01-13"));
        Assert.Equal("不计入：征求第三方意见和其他机关意见期间", Why("2026-01-14"));
        Assert.Equal("周末", Why("2026-01-17"));
        Assert.Equal("调休上班（国办发明电〔2025〕7号）", Why("2026-02-14"));
        Assert.Equal("法定节假日或调休放假（国办发明电〔2025〕7号）", Why("2026-02-16"));
        Assert.Equal(20, ladder[^1].N);

        string Why(string day) => ladder.Single(d => d.Date == Day(day)).Why;
    }

    [Fact]
    public void A_very_long_course_of_events_is_computed_like_a_short_one()
    {
        var many = string.Join(';', Enumerable.Range(0, 200).Select(i => $"third-party-consulted 2026-01-12; third-party-replied 2026-01-{13 + i % 16}"));
        Assert.Equal(Day("2026-02-25"), Reply("2026-01-05", many).Due);
    }
}
