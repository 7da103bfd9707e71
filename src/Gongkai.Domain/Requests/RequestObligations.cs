using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests;

/// <summary>Duties with a time limit that follow from a case. Due dates are the clock's business.</summary>
internal static class RequestObligations
{
    public static IReadOnlyList<ObligationClaim> Of(RequestCase record, SiteSettings site) =>
        record.State is RequestState.Merged or RequestState.SetAside && record.ReceivedOn is null ? []
        : [.. Confirmation(record), .. Reply(record), .. Waiting(record), .. Asked(record), .. Withholding(record, site)];

    private static IEnumerable<ObligationClaim> Confirmation(RequestCase record)
    {
        if (!ReceiptChannels.NeedsConfirmation(record.Intake.Channel)) yield break;
        var rule = record.Intake.Channel == ReceiptChannels.MailOrdinary ? "request.receipt-confirm" : "request.receipt-alarm";
        yield return new(rule, record.UnitCode, record.Intake.ArrivedOn ?? record.Intake.SubmittedOn, $"与申请人确认收到申请《{record.Content.Title}》", record.Intake.ConfirmedOn ?? record.EndedOn);
    }

    // 条例第三十三条; a delayed date under 条例第三十五条 takes its place.
    private static IEnumerable<ObligationClaim> Reply(RequestCase record)
    {
        if (record.ReceivedOn is not { } start) yield break;
        var subject = $"答复《{record.Content.Title}》";
        if (RequestClock.Delayed(record) is { } delayed) yield return new("request.delayed-reply", record.UnitCode, delayed.From, subject, record.EndedOn, Days: delayed.Days);
        else yield return new(ClockRules.RequestReply, record.UnitCode, start, subject, record.EndedOn, Events: RequestClock.Events(record));
    }

    private static IEnumerable<ObligationClaim> Waiting(RequestCase record)
    {
        if (record.Correction is { } correction)
            yield return new("request.applicant-correction", record.UnitCode, correction.NoticedOn, $"申请人补正《{record.Content.Title}》", correction.ReceivedOn ?? record.EndedOn, Days: correction.Days);
        if (record.Fee is { ReceivedOn: { } notice } fee)
            yield return new("request.fee-pay", record.UnitCode, notice, $"申请人缴纳信息处理费《{record.Content.Title}》", fee.PaidOn ?? record.EndedOn);
    }

    private static IEnumerable<ObligationClaim> Asked(RequestCase record)
    {
        foreach (var asked in record.Consultations)
            yield return new(asked.Kind == ConsultationKind.ThirdParty ? "consult.third-party" : "consult.agency", record.UnitCode, asked.DeliveredOn ?? asked.SentOn,
                $"“{asked.Name}”对《{record.Content.Title}》的意见", asked.AnsweredOn ?? record.EndedOn, $"{asked.Serial}");
        foreach (var asked in record.CoHandlings)
            yield return new("request.cohandling", asked.UnitCode, asked.AskedOn, $"对《{record.Content.Title}》的协办意见", asked.AnsweredOn ?? record.EndedOn, $"{asked.Serial}");
    }

    // R-REQ-20: an answer that withholds is reported to the competent department.
    private static IEnumerable<ObligationClaim> Withholding(RequestCase record, SiteSettings site)
    {
        if (record.State is not (RequestState.Answered or RequestState.Archived) || record.FinishedOn is not { } on) yield break;
        if (!record.Withholds) yield break;
        yield return new("request.withholding-report", record.UnitCode, on, $"不予公开上报备案《{record.Content.Title}》", record.Withholding?.ReportedOn);
        if (record.Withholding is { } report)
            yield return new("request.withholding-look", site.OfficeCode, report.ReportedOn, $"审阅不予公开备案《{record.Content.Title}》", report.AcknowledgedOn);
    }
}
