using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Requests;

/// <summary>The reply clock of a case: its evidence, and whether a new piece of evidence is lawful. The computing itself is <see cref="Clock"/>'s.</summary>
public static class RequestClock
{
    /// <summary>收到申请之日 by channel (条例第三十一条); null while not confirmed.</summary>
    public static (DateOnly? On, IReadOnlyList<Refusal> Refusals) ReceiptDate(Intake intake, WorkCalendar calendar)
    {
        var answer = Clock.Compute(new ClockQuestion(ClockRules.RequestReply) { Received = intake.Evidence }, calendar);
        return (answer.Start, answer.Refusals);
    }

    /// <summary>All evidence of the case, in no order.</summary>
    public static IReadOnlyList<ClockEvent> Events(RequestCase record)
    {
        var events = new List<ClockEvent>();
        if (record.Correction is { } correction)
        {
            events.Add(new(ClockEvents.CorrectionNoticed, correction.NoticedOn));
            if (correction.ReceivedOn is { } received) events.Add(new(ClockEvents.CorrectionReceived, received));
        }
        foreach (var consultation in record.Consultations)
        {
            if (consultation.Uncounted) continue;
            var (asked, replied) = consultation.Kind == ConsultationKind.ThirdParty
                ? (ClockEvents.ThirdPartyConsulted, ClockEvents.ThirdPartyReplied) : (ClockEvents.AgencyConsulted, ClockEvents.AgencyReplied);
            // Two intervals that the clock merges: the way of the letter, and the party's own fifteen days from its receipt.
            IEnumerable<DateOnly> from = consultation is { CountedFromDelivery: true, DeliveredOn: { } delivered } ? [consultation.SentOn, delivered] : [consultation.SentOn];
            foreach (var day in from)
            {
                events.Add(new(asked, day));
                if (consultation.AnsweredOn is { } answered) events.Add(new(replied, answered));
            }
        }
        if (record.Extension is { NoticedOn: { } noticed } extension) events.Add(new(ClockEvents.Extended, noticed, extension.Days));
        if (record.Fee is { } fee)
        {
            // While the notice is under way nobody is late.
            events.Add(new(ClockEvents.FeeNoticed, fee.CountedFromSending ? fee.NoticedOn : fee.ReceivedOn ?? fee.NoticedOn));
            if (fee.PaidOn is { } paid) events.Add(new(ClockEvents.FeePaid, paid));
        }
        return events;
    }

    /// <summary>The reply's deadline with its ladder, or null while there is no receipt date or a delayed date stands in its place (条例第三十五条).</summary>
    public static ClockAnswer? Answer(RequestCase record, WorkCalendar calendar, bool ladder = false) => record.ReceivedOn is { } start
        ? Delayed(record) is { } delayed
            ? Clock.Compute(new ClockQuestion("request.delayed-reply") { Start = delayed.From, Days = delayed.Days }, calendar, ladder)
            : Clock.Compute(new ClockQuestion(ClockRules.RequestReply) { Start = start, Events = Events(record) }, calendar, ladder)
        : null;

    /// <summary>延迟答复 (条例第三十五条): day 0 and working days; null where the ordinary period holds. A correction or a payment after it starts it anew (W6).</summary>
    public static (DateOnly From, int Days)? Delayed(RequestCase record) => record.Reasons is { DelayDays: { } days, JudgedOn: { } judged }
        ? (new[] { judged, record.Correction?.ReceivedOn ?? judged, record.Fee?.PaidOn ?? judged }.Max(), days)
        : null;

    /// <summary>What the clock has against the case as it would be and not as it is: the refusals of the act that brings the new evidence.</summary>
    public static IReadOnlyList<Refusal> Against(RequestCase before, RequestCase after, WorkCalendar calendar)
    {
        var known = Refusals(before, calendar).Select(r => r.Code).ToList();
        return [.. Refusals(after, calendar).Where(r => !known.Remove(r.Code)).Select(r => r with { Field = null })];
    }

    // A delayed date moves the end of the period and nothing else: what came once stays once, the seven days stay seven.
    private static IEnumerable<Refusal> Refusals(RequestCase record, WorkCalendar calendar)
    {
        if (record.ReceivedOn is not { } start) return [];
        var refusals = Clock.Compute(new ClockQuestion(ClockRules.RequestReply) { Start = start, Events = Events(record) }, calendar).Refusals;
        return Delayed(record) is null ? refusals : refusals.Where(r => r.Code is not (LateConsultation or "REPLY-WITHOUT-CONSULT" or LateFee or "FEE-PAID-WITHOUT-NOTICE" or "EXTENSION-AFTER-DEADLINE"));
    }

    /// <summary>The clock's word for a consultation begun after the last day.</summary>
    internal const string LateConsultation = "CONSULT-AFTER-DEADLINE";

    /// <summary>The clock's word for a fee notice after the last day.</summary>
    internal const string LateFee = "FEE-NOTICE-LATE";

    /// <summary>Last day for the applicant's reasons (条例第三十五条), or null where none was fixed.</summary>
    public static DateOnly? ReasonsBy(RequestCase record, WorkCalendar calendar) =>
        record.Reasons is { Days: { } days } reasons ? calendar.AddWorkdays(reasons.AskedOn, days) : null;

    /// <summary>Last day for the one correction notice (条例第三十条).</summary>
    public static DateOnly? CorrectionNoticeBy(RequestCase record, WorkCalendar calendar) =>
        record.ReceivedOn is { } start ? Clock.Compute(new ClockQuestion(ClockRules.CorrectionNotice) { Start = start }, calendar).Due : null;

    /// <summary>Last day for the applicant's correction, as the notice fixed it.</summary>
    public static DateOnly? CorrectBy(RequestCase record, WorkCalendar calendar) => record.Correction is { } correction
        ? Clock.Compute(new ClockQuestion("request.applicant-correction") { Start = correction.NoticedOn, Days = correction.Days }, calendar).Due
        : null;

    /// <summary>Last day to pay, once the notice was received.</summary>
    public static DateOnly? PayBy(RequestCase record, WorkCalendar calendar) => record.Fee is { ReceivedOn: { } received }
        ? Clock.Compute(new ClockQuestion("request.fee-pay") { Start = received }, calendar).Due
        : null;

    /// <summary>Last day for an asked party: fifteen working days from its receipt, from sending while that is not known.</summary>
    public static DateOnly OpinionBy(Consultation consultation, WorkCalendar calendar) =>
        Clock.Compute(new ClockQuestion(consultation.Kind == ConsultationKind.ThirdParty ? "consult.third-party" : "consult.agency")
        {
            Start = consultation.DeliveredOn ?? consultation.SentOn,
        }, calendar).Due!.Value;
}
