using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Tests.Clocks;

/// <summary>
/// Laws that every calendar and clock must keep, tried on random cases from fixed seeds. Each law is a function of a clock, so that its twin can hand
/// it a clock that is wrong in exactly the way the law is there to notice.
/// </summary>
public class ClockPropertyTests
{
    private const int Tries = 2000;

    private delegate ClockAnswer ReplyRule(DateOnly receipt, IReadOnlyList<ClockEvent> events, WorkCalendar calendar);

    private delegate DateOnly Adding(WorkCalendar calendar, DateOnly start, int days);

    private static ClockAnswer Right(DateOnly receipt, IReadOnlyList<ClockEvent> events, WorkCalendar calendar) => Clock.Compute(
        new(ClockRules.RequestReply) { Received = new(ReceiptChannels.InPerson, receipt), Events = events }, calendar, ladder: true);

    private static DateOnly RightAdding(WorkCalendar calendar, DateOnly start, int days) => calendar.AddWorkdays(start, days);

    [Fact]
    public void A_make_up_day_never_makes_a_deadline_later() => Assert.Null(MakeUpDayMakesLater(RightAdding));

    [Fact]
    public void Can_fail_a_calendar_that_takes_make_up_days_for_days_off_makes_it_later() => Assert.NotNull(MakeUpDayMakesLater((c, start, days) => Step(start, days, d =>
        c.IsWorkday(d) && c.KindOf(d) != DayKind.MakeUpWorkday && !c.Years.Any(y => y.Year == d.Year && y.Work.Contains(d.AddDays(2))))));

    [Fact]
    public void A_day_off_never_makes_a_deadline_earlier() => Assert.Null(DayOffMakesEarlier(RightAdding));

    [Fact]
    public void Can_fail_a_calendar_that_works_on_weekends_after_a_day_off_makes_it_earlier() => Assert.NotNull(DayOffMakesEarlier((c, start, days) =>
        c.AddWorkdays(start, days) is var due && c.Years.Single(y => y.Year == 2024).Off.Count > WorkCalendar.National.Years.Single(y => y.Year == 2024).Off.Count ? due.AddDays(-1) : due));

    [Fact]
    public void A_consultation_in_two_adjoining_parts_is_the_same_as_in_one() => Assert.Null(SplitChanges(Right));

    [Fact]
    public void Can_fail_a_clock_that_leaves_out_the_day_of_sending_too_tells_the_parts_apart() => Assert.NotNull(SplitChanges((receipt, events, calendar) =>
    {
        var answer = Right(receipt, events, calendar);
        return answer with { Due = calendar.AddWorkdays(answer.Due!.Value, events.Count(e => e.Type == ClockEvents.ThirdPartyConsulted)) };
    }));

    [Fact]
    public void Every_deadline_is_a_working_day() => Assert.Null(EndsOnADayOff(Right));

    [Fact]
    public void Can_fail_a_clock_that_counts_calendar_days_ends_on_days_off() =>
        Assert.NotNull(EndsOnADayOff((receipt, events, calendar) => Right(receipt, events, calendar) with { Due = receipt.AddDays(28) }));

    [Fact]
    public void Adding_days_and_counting_them_undo_each_other() => Assert.Null(AddAndCountDiffer(RightAdding));

    [Fact]
    public void Can_fail_a_calendar_that_counts_the_first_day_does_not_come_back() => Assert.NotNull(AddAndCountDiffer((c, start, days) => c.AddWorkdays(start.AddDays(-1), days)));

    [Fact]
    public void A_ladder_has_exactly_as_many_counted_days_as_the_period() => Assert.Null(LadderMiscounts(Right));

    [Fact]
    public void Can_fail_a_ladder_that_counts_suspended_days_has_too_many() => Assert.NotNull(LadderMiscounts((receipt, events, calendar) =>
    {
        var answer = Right(receipt, events, calendar);
        return answer with { Ladder = [.. answer.Ladder.Select(d => d.Why.StartsWith("不计入", StringComparison.Ordinal) ? d with { Counted = true } : d)] };
    }));

    [Fact]
    public void The_fast_count_agrees_with_walking_day_by_day() => Assert.Null(FirstCase(20, random =>
    {
        var (start, days) = (RandomDay(random), random.Next(1, 300));
        return RightAdding(WorkCalendar.National, start, days) == Step(start, days, WorkCalendar.National.IsWorkday) ? null : $"{start:O} +{days}";
    }));

    [Fact]
    public void The_order_in_which_evidence_is_given_does_not_matter() => Assert.Null(FirstCase(21, random =>
    {
        var (receipt, events) = RandomCourse(random);
        // Evidence of one day keeps its order: only different days are shuffled.
        if (events.GroupBy(e => e.Date).Any(g => g.Count() > 1)) return null;
        var shuffled = events.ToArray();
        random.Shuffle(shuffled);
        return Right(receipt, events, WorkCalendar.National).Due == Right(receipt, shuffled, WorkCalendar.National).Due ? null : $"{receipt:O}";
    }));

    [Fact]
    public void Leaving_out_refused_evidence_gives_the_same_date_and_no_refusal() => Assert.Null(FirstCase(22, random =>
    {
        var (receipt, events) = RandomCourse(random);
        var answer = Right(receipt, events, WorkCalendar.National);
        var refused = answer.Refusals.Select(r => r.Field).ToHashSet();
        var clean = Right(receipt, [.. events.Where((_, i) => !refused.Contains($"events[{i}]"))], WorkCalendar.National);
        return clean.Due == answer.Due && clean.Refusals.Count == 0 ? null : $"{receipt:O} {string.Join("; ", events)} {answer.Codes()} / {clean.Codes()}";
    }));

    [Fact]
    public void The_explanation_and_the_date_come_from_the_same_count() => Assert.Null(FirstCase(23, random =>
    {
        var (receipt, events) = RandomCourse(random);
        var answer = Right(receipt, events, WorkCalendar.National);
        return answer.Ladder[^1] is { Counted: true } last && last.Date == answer.Due && answer.Ladder[0].Date == answer.Start!.Value.AddDays(1) ? null : $"{receipt:O}";
    }));

    private static string? MakeUpDayMakesLater(Adding add) => FirstCase(1, random =>
    {
        var calendar = WorkCalendar.National;
        var (start, days) = (RandomDay(random), random.Next(1, 60));
        var weekend = start.AddDays(random.Next(1, 60));
        while (calendar.KindOf(weekend) != DayKind.Weekend) weekend = weekend.AddDays(1);
        var year = calendar.Years.Single(y => y.Year == weekend.Year);
        var more = calendar.WithYear(year with { Work = [.. year.Work, weekend] });
        return add(more, start, days) > add(calendar, start, days) ? $"{start:O} +{days}, {weekend:O}" : null;
    }, 300);

    private static string? DayOffMakesEarlier(Adding add) => FirstCase(2, random =>
    {
        var calendar = WorkCalendar.National;
        var (start, days) = (RandomDay(random), random.Next(1, 60));
        var workday = calendar.AddWorkdays(start, random.Next(1, 60));
        var year = calendar.Years.Single(y => y.Year == workday.Year);
        var fewer = calendar.WithYear(year with { Off = [.. year.Off, workday], Work = [.. year.Work.Where(d => d != workday)] });
        return add(fewer, start, days) < add(calendar, start, days) ? $"{start:O} +{days}, {workday:O}" : null;
    }, 300);

    private static string? SplitChanges(ReplyRule rule) => FirstCase(3, random =>
    {
        var calendar = WorkCalendar.National;
        var receipt = RandomDay(random);
        var from = calendar.AddWorkdays(receipt, random.Next(0, 15));
        var (middle, to) = (calendar.AddWorkdays(from, random.Next(0, 7)), calendar.AddWorkdays(from, random.Next(7, 15)));
        var one = rule(receipt, [new(ClockEvents.ThirdPartyConsulted, from), new(ClockEvents.ThirdPartyReplied, to)], calendar);
        var two = rule(receipt,
            [new(ClockEvents.ThirdPartyConsulted, from), new(ClockEvents.ThirdPartyReplied, middle), new(ClockEvents.ThirdPartyConsulted, middle), new(ClockEvents.ThirdPartyReplied, to)],
            calendar);
        return one.Due == two.Due ? null : $"{receipt:O}: {from:O} {middle:O} {to:O}";
    });

    private static string? EndsOnADayOff(ReplyRule rule) => FirstCase(4, random =>
    {
        var (receipt, events) = RandomCourse(random);
        var due = rule(receipt, events, WorkCalendar.National).Due!.Value;
        return WorkCalendar.National.IsWorkday(due) ? null : $"{receipt:O} {due:O}";
    });

    private static string? AddAndCountDiffer(Adding add) => FirstCase(5, random =>
    {
        var (start, days) = (RandomDay(random), random.Next(1, 300));
        return WorkCalendar.National.CountBetween(start, add(WorkCalendar.National, start, days)) == days ? null : $"{start:O} +{days}";
    });

    private static string? LadderMiscounts(ReplyRule rule) => FirstCase(6, random =>
    {
        var (receipt, events) = RandomCourse(random);
        var answer = rule(receipt, events, WorkCalendar.National);
        var refused = answer.Refusals.Select(r => r.Field).ToHashSet();
        var length = 20 + events.Where((e, i) => e.Type == ClockEvents.Extended && !refused.Contains($"events[{i}]")).Sum(e => e.Days!.Value);
        return answer.Ladder.Count(d => d.Counted) == length ? null : $"{receipt:O} {string.Join("; ", events)}";
    });

    /// <summary>The first random case that breaks the law, described; null when none does.</summary>
    private static string? FirstCase(int seed, Func<Random, string?> broken, int tries = Tries)
    {
        var random = new Random(seed);
        for (var i = 0; i < tries; i++)
            if (broken(random) is { } found) return found;
        return null;
    }

    private static DateOnly RandomDay(Random random) => new DateOnly(2015, 1, 1).AddDays(random.Next(0, 4000));

    /// <summary>Up to eight pieces of evidence, lawful or not, within a hundred days of the receipt.</summary>
    private static (DateOnly Receipt, IReadOnlyList<ClockEvent> Events) RandomCourse(Random random)
    {
        var receipt = RandomDay(random);
        var events = new List<ClockEvent>();
        for (var count = random.Next(0, 9); count > 0; count--)
        {
            var type = ClockEvents.OfReply[random.Next(ClockEvents.OfReply.Count)];
            events.Add(new(type, receipt.AddDays(random.Next(-2, random.Next(2, 100))), type == ClockEvents.Extended ? random.Next(0, 23) : null));
        }
        return (receipt, events);
    }

    private static DateOnly Step(DateOnly start, int days, Func<DateOnly, bool> works)
    {
        var date = start;
        while (days > 0)
        {
            date = date.AddDays(1);
            if (works(date)) days--;
        }
        return date;
    }
}
