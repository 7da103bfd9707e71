using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Tests.Clocks;

/// <summary>The reply clock against the rule as a clerk would apply it with a wall calendar: cross out days, then count twenty.</summary>
public class ReplyClockReferenceTests
{
    [Fact]
    public void The_clock_agrees_with_crossing_out_days_on_a_wall_calendar()
    {
        var random = new Random(7);
        var (lawful, moved) = (0, 0);
        for (var i = 0; i < 5000; i++)
        {
            var receipt = new DateOnly(2015, 1, 1).AddDays(random.Next(0, 4000));
            var events = RandomCourse(random, receipt);
            var answer = Clock.Compute(new(ClockRules.RequestReply) { Received = new(ReceiptChannels.MailSigned, receipt), Events = events }, WorkCalendar.National);
            if (answer.Refusals.Count > 0) continue;
            lawful++;
            if (events.Count > 0) moved++;
            Assert.Equal(ByHand(receipt, events), answer.Due);
        }
        Assert.True(lawful > 1000 && moved > 500, $"Only {lawful} lawful courses, {moved} with events: the test says too little.");
    }

    [Fact]
    public void Can_fail_crossing_out_the_day_of_sending_gives_another_date()
    {
        var receipt = new DateOnly(2026, 1, 5);
        ClockEvent[] events = [new(ClockEvents.ThirdPartyConsulted, new(2026, 1, 12)), new(ClockEvents.ThirdPartyReplied, new(2026, 1, 28))];
        Assert.NotEqual(ByHand(receipt, [events[0] with { Date = new(2026, 1, 11) }, events[1]]), ByHand(receipt, events));
    }

    private static DateOnly ByHand(DateOnly receipt, IReadOnlyList<ClockEvent> events)
    {
        var crossed = new HashSet<DateOnly>();
        CrossOut(crossed, events, ClockEvents.ThirdPartyConsulted, ClockEvents.ThirdPartyReplied);
        CrossOut(crossed, events, ClockEvents.AgencyConsulted, ClockEvents.AgencyReplied);
        var day = events.Where(e => e.Type is ClockEvents.CorrectionReceived or ClockEvents.FeePaid).Select(e => e.Date).Append(receipt).Max();
        var left = 20 + events.Sum(e => e.Days ?? 0);
        while (left > 0)
        {
            day = day.AddDays(1);
            if (WorkCalendar.National.IsWorkday(day) && !crossed.Contains(day)) left--;
        }
        return day;
    }

    private static void CrossOut(HashSet<DateOnly> crossed, IReadOnlyList<ClockEvent> events, string sent, string answered)
    {
        if (events.FirstOrDefault(e => e.Type == sent) is not { } asked) return;
        var opinion = events.FirstOrDefault(e => e.Type == answered)?.Date ?? DateOnly.MaxValue;
        var (day, working) = (asked.Date, 0);
        while (working < 15 && day < opinion)
        {
            day = day.AddDays(1);
            if (WorkCalendar.National.IsWorkday(day)) working++;
            crossed.Add(day);
        }
    }

    private static List<ClockEvent> RandomCourse(Random random, DateOnly receipt)
    {
        var events = new List<ClockEvent>();
        Pair(ClockEvents.ThirdPartyConsulted, ClockEvents.ThirdPartyReplied, 25, 30);
        Pair(ClockEvents.AgencyConsulted, ClockEvents.AgencyReplied, 25, 30);
        Pair(ClockEvents.CorrectionNoticed, ClockEvents.CorrectionReceived, 9, 25);
        Pair(ClockEvents.FeeNoticed, ClockEvents.FeePaid, 25, 25, mustClose: true);
        if (random.Next(3) == 0) events.Add(new(ClockEvents.Extended, receipt.AddDays(random.Next(0, 40)), random.Next(1, 21)));
        var shuffled = events.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];

        void Pair(string opens, string closes, int within, int later, bool mustClose = false)
        {
            if (random.Next(3) > 0) return;
            var from = receipt.AddDays(random.Next(0, within));
            events.Add(new(opens, from));
            if (mustClose || random.Next(3) > 0) events.Add(new(closes, from.AddDays(random.Next(0, later))));
        }
    }
}
