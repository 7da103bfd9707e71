using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests;

/// <summary>答复期限 with what explains it.</summary>
/// <param name="Due">Last day of the answer; null while the clock has not started or waits for the applicant.</param>
/// <param name="Provisional">暂定: the holiday notice of a year it touches is not published yet.</param>
/// <param name="Suspended">The clock stands still: somebody is consulted.</param>
/// <param name="Sentence">The same in one Chinese sentence.</param>
/// <param name="Ladder">Day by day.</param>
public sealed record PublicDeadline(DateOnly? Due, bool Provisional, bool Suspended, string Sentence, IReadOnlyList<LadderDay> Ladder);

/// <summary>Something the applicant can do now.</summary>
/// <param name="Act">Stable name: correct, give-reasons, pay, withdraw, change-contact, rate.</param>
/// <param name="Title">In Chinese.</param>
/// <param name="Until">Last day, where there is one.</param>
/// <param name="Note">What it takes, or null.</param>
public sealed record PublicAction(string Act, string Title, DateOnly? Until = null, string? Note = null);

/// <summary>办理状态 as its applicant sees it. Made of the record each time; nothing internal is in it.</summary>
public sealed record PublicStatus
{
    public required string Receipt { get; init; }

    /// <summary>收件机关: code.</summary>
    public required string BodyCode { get; init; }

    public required string Title { get; init; }

    public required RequestPurpose Purpose { get; init; }

    /// <summary>Stable name. The office's own stages (审核、待印发、待送达) are examining, 归档 is what it was before.</summary>
    public required string State { get; init; }

    public required string StateTitle { get; init; }

    /// <summary>Where it stands and what comes next.</summary>
    public required string Sentence { get; init; }

    public required DateOnly SubmittedOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Null once it is finished.</summary>
    public PublicDeadline? Deadline { get; init; }

    public required IReadOnlyList<RequestTimelineLine> Timeline { get; init; }

    public required IReadOnlyList<PublicAction> Actions { get; init; }

    /// <summary>Letters to the applicant that went out.</summary>
    public required IReadOnlyList<SentLetter> Letters { get; init; }

    /// <summary>The status of a case on a day.</summary>
    /// <param name="record">The applicant's own.</param>
    /// <param name="site">Settings in force.</param>
    /// <param name="calendar">Calendar in force.</param>
    /// <param name="today">Legal day.</param>
    public static PublicStatus Of(RequestCase record, SiteSettings site, WorkCalendar calendar, DateOnly today)
    {
        var (state, title, sentence) = Stand(record, calendar);
        return new()
        {
            Receipt = record.Receipt,
            BodyCode = record.BodyCode,
            Title = record.Content.Title,
            Purpose = record.Content.Purpose,
            State = state,
            StateTitle = title,
            Sentence = sentence,
            SubmittedOn = record.Intake.SubmittedOn,
            ReceivedOn = record.ReceivedOn,
            Deadline = DeadlineOf(record, calendar),
            Timeline = RequestTimeline.Of(record),
            Actions = [.. ActionsOf(record, site.Requests, calendar, today)],
            Letters = LettersOf(record),
        };
    }

    /// <summary>Letters the applicant may open: addressed to him and gone out. One that waits for its seal is not yet a letter.</summary>
    public static IReadOnlyList<SentLetter> LettersOf(RequestCase record) => [.. record.Letters.Where(l => l.ToApplicant && l.ServedOn is not null)];

    private static (string, string, string) Stand(RequestCase record, WorkCalendar calendar) => record.State switch
    {
        RequestState.Screening => ("screening", "待核对", "申请已经收到，工作人员核对后转入办理。"),
        RequestState.Submitted => ("submitted", "待确认", "申请已经提交，工作人员将与您确认收到申请；双方确认之日为收到申请之日，答复期限从次日起计算。"),
        RequestState.AwaitingCorrection => ("awaiting-correction", "待补正", $"请按补正告知书补充内容{Until(RequestClock.CorrectBy(record, calendar))}。收到补正后重新计算答复期限；无正当理由逾期不补正的，视为放弃申请。"),
        RequestState.AwaitingReasons => ("awaiting-reasons", "待说明理由", "请按告知书说明申请的理由。"),
        RequestState.AwaitingFee => ("awaiting-fee", "待缴费", $"请按收费通知缴纳信息处理费{Until(RequestClock.PayBy(record, calendar))}。缴费次日起重新计算答复期限；逾期未缴的，视为放弃申请。"),
        RequestState.Merged => ("merged", "已合并办理", $"这件申请与您的另一件申请（回执号{record.Kinship?.MergedInto}）合并办理，请查询那一件。"),
        RequestState.SetAside => ("set-aside", "未作为申请", "经核对，这次提交没有作为政府信息公开申请办理。如有疑问，请与办理单位联系。"),
        RequestState.Answered or RequestState.Archived or RequestState.Closed when record.Reply?.IssuedOn is not null => ("answered", "已答复", "答复已经作出，可以在下面查看文书。"),
        RequestState.Archived or RequestState.Closed => ("closed", "已结案", $"申请已经结案：{RequestTimeline.WhyClosed(record)}。"),
        _ => record.Consultations.Any(c => c.IsOpen)
            ? ("examining", "征求意见中", "正在征求有关方面的意见，所需时间不计入答复期限。")
            : ("examining", "办理中", "申请正在办理，将在答复期限内答复。"),
    };

    private static string Until(DateOnly? day) => day is null ? "" : $"，最迟{day:yyyy年M月d日}";

    private static PublicDeadline? DeadlineOf(RequestCase record, WorkCalendar calendar)
    {
        if (record.IsFinished || record.State is RequestState.Merged or RequestState.SetAside) return null;
        if (RequestClock.Answer(record, calendar, ladder: true) is not { } answer) return new(null, false, false, "双方确认收到申请后开始计算答复期限。", []);
        // A restart is to come: the day as it stood would promise what no longer holds.
        if (answer.State == ClockState.WaitingForCorrection) return new(null, false, false, "收到补正后，答复期限重新计算。", []);
        if (answer.State == ClockState.WaitingForFee) return new(null, false, false, "足额缴费后，答复期限重新计算。", []);
        if (answer.Due is not { } due) return new(null, false, false, "双方确认收到申请后开始计算答复期限。", []);
        if (record.Consultations.Any(c => c.IsOpen)) return new(due, answer.Provisional, true, "正在征求意见，所需时间不计入答复期限；期限在征求意见结束后确定。", answer.Ladder);
        return new(due, answer.Provisional, false, answer.Provisional
            ? $"最迟{due:yyyy年M月d日}答复（暂定：{due.Year}年节假日安排公布后可能调整）。"
            : $"最迟{due:yyyy年M月d日}答复。", answer.Ladder);
    }

    // The same table the rights come from, less what the facts do not call for.
    private static IEnumerable<PublicAction> ActionsOf(RequestCase record, RequestSettings settings, WorkCalendar calendar, DateOnly today)
    {
        var acts = RequestTable.Of(settings).Rows.Where(r => r.Role == Roles.Applicant && r.State == record.State).Select(r => r.Act).ToHashSet();
        if (acts.Contains(nameof(CorrectRequest)) && RequestClock.CorrectBy(record, calendar) is { } last && today <= last)
            yield return new("correct", "提交补正", last, record.Correction?.Items);
        if (acts.Contains(nameof(GiveReasons))) yield return new("give-reasons", "说明理由", null, record.Reasons?.Facts);
        if (record is { State: RequestState.AwaitingFee, Fee: { } fee })
            yield return new("pay", "缴纳信息处理费", RequestClock.PayBy(record, calendar), $"应缴{fee.Amount}元，已缴{fee.Paid}元。{settings.HowToPay}。");
        if (acts.Contains(nameof(ChangeContact))) yield return new("change-contact", "更改联系方式");
        if (acts.Contains(nameof(WithdrawRequest))) yield return new("withdraw", "撤回申请");
        if (acts.Contains(nameof(RateReply)) && record is { Reply: not null, Rating: null }) yield return new("rate", "评价答复");
    }
}
