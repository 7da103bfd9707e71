using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Requests;

/// <summary>What a supervisor should look at: steps that are lawful one by one and make a pattern when they pile up.</summary>
public enum RequestSignal
{
    /// <summary>补正告知 in the last two working days of its seven.</summary>
    LateCorrectionNotice,

    /// <summary>征求意见 begun in the last two working days of the reply period.</summary>
    LateConsultation,

    /// <summary>收费通知 in the last two working days of the reply period.</summary>
    LateFeeNotice,

    /// <summary>延期.</summary>
    Extended,

    /// <summary>答复 returned by a reviewer twice or more.</summary>
    ReturnedOften,
}

/// <summary>Signals of a case, derived from its evidence.</summary>
public static class RequestSignals
{
    /// <summary>Working days before the end that count as the last moment.</summary>
    public const int LastDays = 2;

    /// <summary>Each signal with the day of the step.</summary>
    public static IReadOnlyList<(RequestSignal Signal, DateOnly On)> Of(RequestCase record, WorkCalendar calendar)
    {
        var signals = new List<(RequestSignal, DateOnly)>();
        if (record.ReceivedOn is null) return signals;
        if (record.Correction is { } correction && RequestClock.CorrectionNoticeBy(record, calendar) is { } by && IsLast(correction.NoticedOn, by, calendar))
            signals.Add((RequestSignal.LateCorrectionNotice, correction.NoticedOn));
        foreach (var asked in record.Consultations)
            if (DueWithout(record, asked.SentOn, calendar) is { } due && IsLast(asked.SentOn, due, calendar)) signals.Add((RequestSignal.LateConsultation, asked.SentOn));
        if (record.Fee is { } fee && DueWithout(record, fee.NoticedOn, calendar) is { } last && IsLast(fee.NoticedOn, last, calendar)) signals.Add((RequestSignal.LateFeeNotice, fee.NoticedOn));
        if (record.Extension is { NoticedOn: { } extended }) signals.Add((RequestSignal.Extended, extended));
        if (record.Reply is { Returns: >= 2 } reply) signals.Add((RequestSignal.ReturnedOften, reply.DraftedOn));
        return signals;
    }

    // The deadline as it stood that morning: what came on the day or later had not happened yet.
    private static DateOnly? DueWithout(RequestCase record, DateOnly day, WorkCalendar calendar) =>
        Clock.Compute(new ClockQuestion(ClockRules.RequestReply) { Start = record.ReceivedOn, Events = [.. RequestClock.Events(record).Where(e => e.Date < day)] }, calendar).Due;

    private static bool IsLast(DateOnly on, DateOnly due, WorkCalendar calendar) => on <= due && calendar.CountBetween(on, due) < LastDays;
}
