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
            var third = consultation.Kind == ConsultationKind.ThirdParty;
            events.Add(new(third ? ClockEvents.ThirdPartyConsulted : ClockEvents.AgencyConsulted, consultation.SentOn));
            if (consultation.AnsweredOn is { } answered) events.Add(new(third ? ClockEvents.ThirdPartyReplied : ClockEvents.AgencyReplied, answered));
        }
        if (record.Extension is { NoticedOn: { } noticed } extension) events.Add(new(ClockEvents.Extended, noticed, extension.Days));
        if (record.Fee is { ReceivedOn: { } notice } fee)
        {
            events.Add(new(ClockEvents.FeeNoticed, notice));
            if (fee.PaidOn is { } paid) events.Add(new(ClockEvents.FeePaid, paid));
        }
        return events;
    }

    /// <summary>The reply's deadline with its ladder, or null while there is no receipt date or a delayed date stands in its place (条例第三十五条).</summary>
    public static ClockAnswer? Answer(RequestCase record, WorkCalendar calendar, bool ladder = false) => record.ReceivedOn is { } start
        ? record.Reasons is { DelayDays: { } days, JudgedOn: { } from }
            ? Clock.Compute(new ClockQuestion("request.delayed-reply") { Start = from, Days = days }, calendar, ladder)
            : Clock.Compute(new ClockQuestion(ClockRules.RequestReply) { Start = start, Events = Events(record) }, calendar, ladder)
        : null;

    /// <summary>What the clock has against the case as it would be and not as it is: the refusals of the act that brings the new evidence.</summary>
    public static IReadOnlyList<Refusal> Against(RequestCase before, RequestCase after, WorkCalendar calendar)
    {
        var known = Answer(before, calendar)?.Refusals.Select(r => r.Code).ToList() ?? [];
        return [.. (Answer(after, calendar)?.Refusals ?? []).Where(r => !known.Remove(r.Code)).Select(r => r with { Field = null })];
    }

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
