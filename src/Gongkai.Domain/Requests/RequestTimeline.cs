using System.Globalization;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests;

/// <summary>A dated line of what happened to an application.</summary>
/// <param name="On">Legal day of the fact, not the day somebody typed it.</param>
/// <param name="Code">Stable name, for example <c>submitted</c>.</param>
/// <param name="Title">In Chinese.</param>
/// <param name="Note">What the applicant should know of it, or null.</param>
public sealed record RequestTimelineLine(DateOnly On, string Code, string Title, string? Note = null);

/// <summary>
/// 办理进程 as the applicant sees it: derived from the case's own facts, each on its legal day. Nothing of the office's notes, opinions and
/// reviews, and no third party's name is in it (条例第十五条、第三十二条).
/// </summary>
public static class RequestTimeline
{
    /// <summary>What happened, in the order of the days.</summary>
    public static IReadOnlyList<RequestTimelineLine> Of(RequestCase record) =>
        // A stable sort: what fell on one day stays in the order of the procedure.
        [.. Lines(record).OrderBy(l => l.On)];

    private static IEnumerable<RequestTimelineLine> Lines(RequestCase record) =>
        [.. Arrival(record), .. Correction(record), .. Reasons(record), .. Consultations(record), .. Extension(record), .. Fee(record), .. Answer(record), .. End(record)];

    private static IEnumerable<RequestTimelineLine> Arrival(RequestCase record)
    {
        var intake = record.Intake;
        yield return new(intake.SubmittedOn, "submitted", "提交申请", Channels.TitleOf(intake.Channel));
        if (record.Kinship?.SplitFrom is { } whole) yield return new(intake.SubmittedOn, "split", "由一件申请拆分办理", $"原申请回执号{whole}");
        if (intake.ArrivedOn is { } arrived && arrived != intake.SubmittedOn) yield return new(arrived, "arrived", "申请到达");
        if (intake.SignedOn is { } signed) yield return new(signed, "signed", "邮件签收");
        if (intake.ConfirmedOn is { } confirmed) yield return new(confirmed, "confirmed", "双方确认收到申请");
        if (record.ReceivedOn is { } received) yield return new(received, "received", "收到申请之日", "答复期限从次日起计算");
    }

    private static IEnumerable<RequestTimelineLine> Correction(RequestCase record)
    {
        if (record.Correction is not { } correction) yield break;
        yield return new(correction.NoticedOn, "correction-asked", "告知补正", $"{correction.Items}（期限{correction.Days}个工作日）");
        if (correction.ReceivedOn is { } received) yield return new(received, "correction-received", "收到补正", "答复期限从次日起重新计算");
    }

    private static IEnumerable<RequestTimelineLine> Reasons(RequestCase record)
    {
        if (record.Reasons is not { } reasons) yield break;
        yield return new(reasons.AskedOn, "reasons-asked", "要求说明理由");
        if (reasons.GivenOn is { } given) yield return new(given, "reasons-given", "收到理由说明");
        if (reasons is { JudgedOn: { } judged, DelayDays: { } days }) yield return new(judged, "delayed", "告知延迟答复的合理期限", $"{days}个工作日");
    }

    // Who was asked and what he said stays in the office.
    private static IEnumerable<RequestTimelineLine> Consultations(RequestCase record)
    {
        foreach (var asked in record.Consultations)
        {
            var whom = asked.Kind == ConsultationKind.ThirdParty ? "第三方" : "其他机关";
            yield return new(asked.SentOn, "consulted", $"征求{whom}意见", "征求意见期间不计入答复期限");
            if (asked.AnsweredOn is { } answered) yield return new(answered, "consultation-ended", $"征求{whom}意见结束");
        }
    }

    private static IEnumerable<RequestTimelineLine> Extension(RequestCase record)
    {
        if (record.Extension is { NoticedOn: { } noticed } extension) yield return new(noticed, "extended", "告知延长答复期限", $"延长{extension.Days}个工作日");
    }

    private static IEnumerable<RequestTimelineLine> Fee(RequestCase record)
    {
        if (record.Fee is not { } fee) yield break;
        yield return new(fee.NoticedOn, "fee-noticed", "发出收费通知", $"{fee.Amount.ToString(CultureInfo.InvariantCulture)}元");
        if (fee.PaidOn is { } paid) yield return new(paid, "fee-paid", "足额缴费", "答复期限从次日起重新计算");
    }

    // Before it is served an answer is the office's own paper.
    private static IEnumerable<RequestTimelineLine> Answer(RequestCase record)
    {
        if (record is not { IsFinished: true, Reply: { IssuedOn: { } issued } reply }) yield break;
        yield return new(issued, "answered", "作出答复", ReplyKind.Find(reply.Kind)?.Title);
        if (record.Letters.FirstOrDefault(l => l.Serial == reply.LetterSerial) is not { ServedOn: { } served } letter) yield break;
        yield return new(served, "served", letter.Way == DeliveryWays.Mail ? "交寄答复" : "送达答复", DeliveryWays.TitleOf(letter.Way));
        if (letter.DeliveredOn is { } delivered) yield return new(delivered, "delivered", "签收答复");
    }

    private static IEnumerable<RequestTimelineLine> End(RequestCase record)
    {
        foreach (var step in record.Steps)
            if (step.Act is nameof(CancelFee)) yield return new(step.On, "fee-cancelled", "撤销收费");
            else if (step.Act is nameof(ReopenRequest)) yield return new(step.On, "reopened", "恢复办理");
        if (record is { State: RequestState.Merged, Kinship.MergedInto: { } into }) yield return new(record.StateSince, "merged", "与同一内容的申请合并办理", $"回执号{into}");
        if (record.State == RequestState.SetAside) yield return new(record.StateSince, "set-aside", "没有作为申请办理");
        if (record.FinishedOn is { } on && record.Reply?.IssuedOn is null) yield return new(on, "closed", "结案", WhyClosed(record));
        if (record.Rating is { } rating) yield return new(rating.On, "rated", "评价答复", $"{rating.Score}分");
    }

    /// <summary>Why a case ended without an answer, in the words of the law; an official's own words stay in the office.</summary>
    public static string? WhyClosed(RequestCase record) => record.FinishedOn is null ? null
        : record.Steps.Any(s => s.Act == nameof(WithdrawRequest)) ? "申请人撤回申请"
        : record.Outcome switch
        {
            Reports.Table3Row.NotCorrected => "无正当理由逾期不补正，视为放弃申请",
            Reports.Table3Row.NotPaid => "逾期未按要求缴纳费用，视为放弃申请",
            _ => record.Reply?.IssuedOn is null ? "按其他情形结案" : null,
        };
}
