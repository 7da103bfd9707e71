using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests;

/// <summary>依法可以做的一步 that the law provides for, beside the clock: until when, and whether it is still open.</summary>
/// <param name="Act">Type name of the act that takes it, or null when it is another's.</param>
/// <param name="Until">Last day, Asia/Shanghai; null where the law sets none.</param>
/// <param name="IsOpen">Whether it can be taken today; otherwise <paramref name="Note"/> says why not.</param>
public sealed record LawfulStep(string? Act, string Title, DateOnly? Until, bool IsOpen, string Note, string Basis);

/// <summary>依法可以做的下一步 with their last days (条例第三十条至第三十五条). A view of the clock, never a judgement of its own: the act decides.</summary>
public static class LawfulSteps
{
    public static IReadOnlyList<LawfulStep> Of(RequestCase record, SiteSettings site, WorkCalendar calendar, DateOnly today)
    {
        if (record.IsFinished || record.State is RequestState.Merged or RequestState.SetAside or RequestState.Screening) return [];
        if (record.ReceivedOn is null)
            return [new(nameof(ConfirmReceipt), "与申请人确认收到", record.Intake.ArrivedOn ?? record.Intake.SubmittedOn, true, "双方确认之日为收到申请之日，答复期限从次日起算。", "条例第三十一条")];
        var due = RequestClock.Answer(record, calendar)?.Due;
        return [.. Correction(record, calendar, today), .. Reasons(record, calendar, today), .. Fee(record, calendar), .. Extension(record, due, today), .. Consultations(record, due, calendar, today), .. CoHandlings(record, site, calendar), .. Answer(record, site.Requests, due, today)];
    }

    private static IEnumerable<LawfulStep> Correction(RequestCase record, WorkCalendar calendar, DateOnly today)
    {
        const string Basis = "条例第三十条";
        if (record.Correction is { } correction)
        {
            if (correction.ReceivedOn is { } received)
                yield return new(nameof(AskForCorrection), "补正告知", null, false, $"已于{correction.NoticedOn:yyyy-MM-dd}告知一次，{received:yyyy-MM-dd}收到补正，答复期限重新起算；不能再次要求补正。", Basis);
            else
            {
                var last = RequestClock.CorrectBy(record, calendar)!.Value;
                yield return new(nameof(RegisterCorrection), "等待申请人补正", last, today <= last, today <= last ? "收到补正之日起重新计算答复期限。" : "期限已满，无正当理由的视为放弃申请，不再处理。", Basis);
            }
        }
        else if (record.State == RequestState.Examining && RequestClock.CorrectionNoticeBy(record, calendar) is { } by)
            yield return new(nameof(AskForCorrection), "补正告知", by, today <= by, today <= by ? "内容不明确的，一次性告知补正；只有这一次。" : "已过7个工作日，不能再要求补正，按现有内容办理。", Basis);
    }

    private static IEnumerable<LawfulStep> Reasons(RequestCase record, WorkCalendar calendar, DateOnly today)
    {
        if (record.State != RequestState.AwaitingReasons) yield break;
        var last = RequestClock.ReasonsBy(record, calendar);
        yield return new(today > last ? nameof(JudgeReasons) : nameof(GiveReasons), "等待申请人说明理由", last, true, "要求说明理由不停止答复期限的计算；理由不合理的不予处理，合理的可以告知延迟答复。", "条例第三十五条");
    }

    private static IEnumerable<LawfulStep> Fee(RequestCase record, WorkCalendar calendar)
    {
        if (record.Fee is not { PaidOn: null } fee) yield break;
        yield return fee.ReceivedOn is null
            ? new(nameof(RecordFeeDelivery), "登记收费通知送达", null, true, "缴费期限从申请人收到通知的次日起算。", "国办函〔2020〕109号")
            : new(nameof(RecordPayment), "等待申请人缴费", RequestClock.PayBy(record, calendar), true, $"应缴{fee.Amount}元，已缴{fee.Paid}元；足额缴费之日起重新计算答复期限。", "国办函〔2020〕109号");
    }

    private static IEnumerable<LawfulStep> Extension(RequestCase record, DateOnly? due, DateOnly today)
    {
        const string Basis = "条例第三十三条第二款";
        if (record.State is not (RequestState.Examining or RequestState.ReplyReview or RequestState.ToIssue) || due is null) yield break;
        if (record.Reasons is { DelayDays: not null }) yield return new(nameof(ProposeExtension), "延期", null, false, "已经告知延迟答复的合理期限，不再适用延期。", "条例第三十五条");
        else if (record.Extension is { NoticedOn: { } noticed } extended) yield return new(nameof(ProposeExtension), "延期", null, false, $"已于{noticed:yyyy-MM-dd}延长{extended.Days}个工作日，只能一次。", Basis);
        else if (record.Extension is { RefusedBecause: null }) yield return new(nameof(ApproveExtension), "同意延期并告知申请人", due, today <= due, "已经提请，由政府信息公开工作机构负责人在原期限内同意，书面告知申请人。", Basis);
        else yield return new(nameof(ProposeExtension), "延期", due, today <= due, today <= due ? "只有一次，最多20个工作日，经负责人同意并在原期限内告知申请人。" : "原期限已满，不能再延期。", Basis);
    }

    private static IEnumerable<LawfulStep> Consultations(RequestCase record, DateOnly? due, WorkCalendar calendar, DateOnly today)
    {
        foreach (var asked in record.Consultations.Where(c => c.IsOpen))
        {
            var last = RequestClock.OpinionBy(asked, calendar);
            var silent = asked.Kind == ConsultationKind.CoProducer ? "逾期视为同意公开" : "逾期由本机关依法决定";
            yield return new(today <= last ? nameof(RecordOpinion) : nameof(LapseConsultation), $"“{asked.Name}”的意见", last, today <= last, $"{(asked.DeliveredOn is null ? "暂按发出之日起算，请登记送达，以送达之日为准；" : "")}{silent}；{(asked.Uncounted ? "答复期限届满后征求，不扣除时间" : "征求意见的时间不计入答复期限")}。", "条例第三十二条、第三十三条第三款、第三十四条");
        }
        if (record.State == RequestState.Examining && due is not null)
            yield return new(nameof(Consult), "征求意见", due, true, today <= due ? "涉及第三方权益、共同制作或者其他机关的，书面征求意见，对方有15个工作日，其间不计入答复期限。" : "答复期限已满；仍然可以征求意见，但是不扣除时间。", "条例第三十二条、第三十四条");
    }

    private static IEnumerable<LawfulStep> CoHandlings(RequestCase record, SiteSettings site, WorkCalendar calendar)
    {
        foreach (var asked in record.CoHandlings.Where(c => c.AnsweredOn is null))
            yield return new(null, "协办意见", CoHandlingBy(asked, site, calendar), true, "不停止答复期限的计算。", "R-REQ-08");
    }

    /// <summary>Last day of a co-handling (R-REQ-08).</summary>
    public static DateOnly CoHandlingBy(CoHandling asked, SiteSettings site, WorkCalendar calendar) => ReplyChecks.CoHandlingBy(asked, site, calendar);

    private static IEnumerable<LawfulStep> Answer(RequestCase record, RequestSettings settings, DateOnly? due, DateOnly today)
    {
        var (act, next) = record.State switch
        {
            RequestState.Examining => (nameof(DraftReply), "拟写答复，提交审核"),
            RequestState.ReplyReview when record.Reply is { } reply && reply.At < settings.Chain.Count => (nameof(PassReply), settings.Chain[reply.At].Title),
            RequestState.ToIssue => (nameof(IssueReply), "编号用印"),
            RequestState.ToServe => (nameof(ServeReply), "送达答复"),
            _ => (null, ""),
        };
        if (act is not null) yield return new(act, next, due, true, today > due ? "已经超过答复期限。" : "期限届满前应当送达申请人；邮寄的以交寄之日为准。", "条例第三十三条、第四十条");
    }
}
