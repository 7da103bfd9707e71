using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Requests;

/// <summary>Correction, reasons, extension, fee: the acts that move the clock. Whether each is in time is the clock's word, not this file's.</summary>
public sealed partial class RequestProcedure
{
    private const string Art30 = "条例第三十条", Art35 = "条例第三十五条", Art33 = "条例第三十三条第二款", Fees = "国办函〔2020〕109号";

    // ---- 补正 ----

    private static Decision<RequestCase> AskCorrection(RequestMatter at, AskForCorrection a)
    {
        var record = at.Record;
        var days = a.Days ?? at.Context.Site.ClockLengths.GetValueOrDefault("request.applicant-correction", ClockRules.Find("request.applicant-correction")!.Length!.Value);
        var refusals = Needed(a.Items, "items", "需要补正的事项").Concat(Needed(a.How, "how", "怎样补正")).ToList();
        if (days is < 1 or > 60) refusals.Add(new("CORRECTION-DAYS", "补正的合理期限应当是1至60个工作日。", Art30, "days"));
        if (record.Correction is not null) refusals.Add(new("CORRECTION-NOTICE-REPEATED", "补正只能一次性告知，本件已经告知过，应当按现有内容答复。", Art30));
        var candidate = record with { Correction = record.Correction ?? new Correction(at.Today, Math.Clamp(days, 1, 60), a.Items.Trim()) };
        if (record.Correction is null) refusals.AddRange(RequestClock.Against(record, candidate, at.Context.Calendar));
        if (refusals.Count > 0) return Refuse(refusals);
        var (changed, missing) = at.Write(candidate, "P03", new Dictionary<string, string>
        {
            ["items"] = a.Items.Trim(), ["how"] = a.How.Trim(), ["correctBy"] = CaseLetters.Day(RequestClock.CorrectBy(candidate, at.Context.Calendar)!.Value),
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Moved(changed, RequestState.AwaitingCorrection, a.Items.Trim());
    }

    private static Decision<RequestCase> Correct(RequestMatter at, CorrectRequest a) =>
        Corrected(at, a.Description, at.Today, null, at.Record.Content with
        {
            Title = string.IsNullOrWhiteSpace(a.InformationTitle) ? at.Record.Content.Title : a.InformationTitle.Trim(),
            DocNumber = string.IsNullOrWhiteSpace(a.DocNumber) ? at.Record.Content.DocNumber : a.DocNumber.Trim(),
            Files = [.. at.Record.Content.Files, .. a.Files ?? []],
        });

    private static Decision<RequestCase> Correct(RequestMatter at, RegisterCorrection a) => Corrected(at, a.Description, a.ReceivedOn, Plain(a.Excuse), at.Record.Content);

    private static Decision<RequestCase> Corrected(RequestMatter at, string description, DateOnly on, string? excuse, RequestContent content)
    {
        var record = at.Record;
        var correction = record.Correction!;
        var refusals = Needed(description, "description", "补正后的内容").Concat(at.Check(on, "receivedOn", "收到补正的日期", correction.NoticedOn, "补正告知之日")).ToList();
        var last = RequestClock.CorrectBy(record, at.Context.Calendar)!.Value;
        if (on > last && excuse is null)
            refusals.Add(at.IsApplicant
                ? new("CORRECTION-LAPSED", $"补正期限已于{last:yyyy-MM-dd}届满。有正当理由的，请与办理单位联系说明；没有的，可以重新提出申请。", Art30)
                : new("CORRECTION-LAPSED", $"补正期限已于{last:yyyy-MM-dd}届满。有正当理由的请写明理由；没有的，应当以逾期不补正结案。", Art30, "excuse"));
        refusals.AddRange(ApplicationChecks.TooLong(new Application(record.Applicant, content with { Description = description })));
        if (refusals.Count > 0) return Refuse(refusals);
        var candidate = record with
        {
            Content = content with { Description = description.Trim() },
            Correction = correction with { ReceivedOn = on, Before = record.Content.Description, Excuse = excuse },
        };
        return RequestClock.Against(record, candidate, at.Context.Calendar) is { Count: > 0 } unlawful ? Refuse(unlawful) : at.Moved(candidate, RequestState.Examining, excuse);
    }

    private static Decision<RequestCase> Lapse(RequestMatter at, LapseCorrection a)
    {
        var last = RequestClock.CorrectBy(at.Record, at.Context.Calendar)!.Value;
        if (at.Today <= last) return Refuse("CORRECTION-NOT-LAPSED", $"补正期限到{last:yyyy-MM-dd}为止，尚未届满，不能视为放弃。", Art30);
        var (changed, missing) = at.Write(at.Record, "P14", new Dictionary<string, string>
        {
            ["case"] = "逾期不补正",
            ["facts"] = string.IsNullOrWhiteSpace(a.Facts) ? $"本机关于{at.Record.Correction!.NoticedOn:yyyy年M月d日}告知补正，补正期限至{last:yyyy年M月d日}，期满未收到补正。" : a.Facts.Trim(),
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Moved(at.Finish(changed, Reports.Table3Row.NotCorrected, at.Today, "申请人无正当理由逾期不补正"), RequestState.Closed);
    }

    // ---- 说明理由 ----

    private static Decision<RequestCase> AskReasons(RequestMatter at, AskForReasons a)
    {
        var refusals = Needed(a.Facts, "facts", "申请的数量、频次和期间").ToList();
        if (a.Count < 2) refusals.Add(new("REASONS-COUNT", "请填写期间内的申请件数。", Art35, "count"));
        if (a.Days is < 1 or > 30) refusals.Add(new("REASONS-DAYS", "说明理由的期限应当是1至30个工作日。", Art35, "days"));
        if (at.Record.Reasons is not null) refusals.Add(new("REASONS-REPEATED", "本件已经要求说明过理由。", Art35));
        if (refusals.Count > 0) return Refuse(refusals);
        var (changed, missing) = at.Write(at.Record with { Reasons = new ReasonsRequest(at.Today, a.Count, a.Facts.Trim()) }, "P04", new Dictionary<string, string>
        {
            ["facts"] = a.Facts.Trim(), ["explainBy"] = CaseLetters.Day(at.Context.Calendar.AddWorkdays(at.Today, a.Days)),
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Moved(changed, RequestState.AwaitingReasons, a.Facts.Trim());
    }

    private static Decision<RequestCase> Give(RequestMatter at, GiveReasons a)
    {
        var on = a.On ?? at.Today;
        var refusals = Needed(a.Text, "text", "申请理由").Concat(at.Check(on, "on", "说明理由的日期", at.Record.Reasons!.AskedOn, "告知之日")).ToList();
        return refusals.Count > 0 ? Refuse(refusals) : at.Moved(at.Record with { Reasons = at.Record.Reasons with { Given = a.Text.Trim(), GivenOn = on } }, RequestState.Examining);
    }

    private static Decision<RequestCase> Judge(RequestMatter at, JudgeReasons a)
    {
        if (at.Record.Reasons is not { } reasons) return Refuse("REASONS-NOT-ASKED", "尚未要求申请人说明理由。", Art35);
        var refusals = Needed(a.Opinion, "opinion", "认定意见").ToList();
        if (reasons.JudgedOn is not null) refusals.Add(new("REASONS-JUDGED", "理由已经认定过。", Art35));
        if (a.Reasonable && reasons.GivenOn is null) refusals.Add(new("REASONS-NOT-GIVEN", "申请人还没有说明理由，不能认定为合理。", Art35, "reasonable"));
        if (!a.Reasonable && a.DelayDays is not null) refusals.Add(new("REASONS-DELAY", "理由不合理的不存在延迟答复，应当不予处理。", Art35, "delayDays"));
        if (a.DelayDays is < 1 or > 250) refusals.Add(new("REASONS-DELAY", "延迟答复的期限应当是1至250个工作日。", Art35, "delayDays"));
        if (refusals.Count > 0) return Refuse(refusals);
        var changed = at.Record with { Reasons = reasons with { Reasonable = a.Reasonable, JudgedOn = at.Today, DelayDays = a.DelayDays } };
        if (a.DelayDays is null) return at.Moved(changed, RequestState.Examining, a.Opinion.Trim());
        var until = RequestClock.Answer(changed, at.Context.Calendar)!.Value.Due!.Value;
        if (RequestClock.Answer(at.Record, at.Context.Calendar) is { Due: { } due } && until <= due)
            return Refuse("REASONS-DELAY-SHORT", $"法定答复期限到{due:yyyy-MM-dd}，能在法定期限内答复的不需要延迟。", Art35, "delayDays");
        var (written, missing) = at.Write(changed, "P13", new Dictionary<string, string>
        {
            ["accepted"] = a.Opinion.Trim(),
            ["delayedTo"] = CaseLetters.Day(until),
        }, new LetterPlan(ServedOn: at.Today));
        return written is null ? Refuse(missing) : at.Moved(written, RequestState.Examining, a.Opinion.Trim());
    }

    // ---- 延期 ----

    private static Decision<RequestCase> Propose(RequestMatter at, ProposeExtension a)
    {
        var refusals = Needed(a.Reason, "reason", "延期的理由").ToList();
        if (at.Record.Extension is { RefusedBecause: null }) refusals.Add(new("EXTENSION-REPEATED", "本件已经提请或者办理过延期，只能延期一次。", Art33));
        if (at.Record.Reasons is { DelayDays: not null }) refusals.Add(new("EXTENSION-DELAYED", "本件已经告知延迟答复的合理期限，不再适用延期。", Art35));
        var proposed = at.Record with { Extension = new Extension(a.Days, a.Reason?.Trim() ?? "", at.By, at.Today) };
        if (refusals.Count == 0) refusals.AddRange(Unlawful(at, proposed));
        return refusals.Count > 0 ? Refuse(refusals) : at.Stays(proposed, a.Reason!.Trim());
    }

    private static Decision<RequestCase> Extend(RequestMatter at, ApproveExtension a)
    {
        if (at.Record.Extension is not { NoticedOn: null, RefusedBecause: null } proposed) return Refuse("EXTENSION-NOT-PROPOSED", "没有待同意的延期。", Art33);
        if (at.IsHandOf(proposed.ProposedBy)) return Refuse(CommonRefusals.OwnWork);
        if (Unlawful(at, at.Record) is { Count: > 0 } refusals) return Refuse(refusals);
        var original = RequestClock.Answer(at.Record, at.Context.Calendar)!.Value.Due!.Value;
        var extended = at.Record with { Extension = proposed with { ApprovedBy = at.By, NoticedOn = at.Today } };
        var (changed, missing) = at.Write(extended, "P05", new Dictionary<string, string>
        {
            ["originalBy"] = CaseLetters.Day(original),
            ["reason"] = proposed.Reason,
            ["extendedTo"] = CaseLetters.Day(RequestClock.Answer(extended, at.Context.Calendar)!.Value.Due!.Value),
            ["approver"] = at.By.Name,
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Stays(changed, Plain(a.Opinion));
    }

    // The clock judges length, day and repetition as if the notice went out today.
    private static IReadOnlyList<Refusal> Unlawful(RequestMatter at, RequestCase proposed) => RequestClock.Against(at.Record with { Extension = null },
        proposed with { Extension = proposed.Extension! with { NoticedOn = at.Today } }, at.Context.Calendar);

    private static Decision<RequestCase> NotExtend(RequestMatter at, RefuseExtension a) => at.Record.Extension is not { NoticedOn: null, RefusedBecause: null } proposed
        ? Refuse("EXTENSION-NOT-PROPOSED", "没有待同意的延期。", Art33)
        : string.IsNullOrWhiteSpace(a.Reason) ? Refuse("REASON-MISSING", "请写明不同意的原因。", null, "reason")
        : at.Stays(at.Record with { Extension = proposed with { RefusedBecause = a.Reason.Trim() } }, a.Reason.Trim());

    // ---- 信息处理费 ----

    private static Decision<RequestCase> Notify(RequestMatter at, NotifyFee a)
    {
        if (!at.Settings.FeesEnabled) return Refuse("FEE-OFF", "本站点没有开启信息处理费，一般不收取费用。", "条例第四十二条第一款；R-REQ-13");
        if (at.Record.Fee is not null) return Refuse("FEE-NOTICE-REPEATED", "同一申请只能通知收费一次。", Fees);
        var (fee, refusals) = FeeSchedule.Compute(a.Method, a.Count);
        if (fee is null) return Refuse(refusals);
        // By item the month's applications are each charged at the price of their own ordinal.
        var amount = a.Method == "item" ? FeeSchedule.PriceOfItem(a.Count) : fee.Total;
        if (amount == 0) return Refuse("FEE-NONE", a.Method == "item" ? "同一申请人当月前10件不收取信息处理费。" : "30页以内不收取信息处理费。", Fees, "count");
        var candidate = at.Record with { Fee = new FeeNotice(a.Method, a.Count, amount, at.Today) };
        var unlawful = RequestClock.Against(at.Record, candidate with { Fee = candidate.Fee with { ReceivedOn = at.Today } }, at.Context.Calendar);
        if (unlawful.Count > 0) return Refuse(unlawful);
        var (changed, missing) = at.Write(candidate, "P12", new Dictionary<string, string>
        {
            ["method"] = a.Method == "item" ? "按件计收" : "按量计收",
            ["standard"] = a.Method == "item" ? "同一申请人一个自然月内：1至10件不收费；11至30件每件100元；31件以上以10件为一档，每增加一档每件增加100元。" : "30页以下不收费；31至100页每页10元；101至200页每页20元；201页以上每页40元。",
            ["calculation"] = a.Method == "item" ? $"本件为当月第{a.Count}件，按所在档每件{amount}元计收。" : string.Join("；", fee.Bands.Where(b => b.Price > 0).Select(b => $"第{b.From}至{b.From + b.Units - 1}页共{b.Units}页，每页{b.Price}元，计{b.Amount}元")) + "。",
            ["amount"] = amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["how"] = at.Settings.HowToPay,
            ["payBy"] = CaseLetters.Day(RequestClock.PayBy(candidate with { Fee = candidate.Fee with { ReceivedOn = at.Today } }, at.Context.Calendar)!.Value),
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Moved(changed, RequestState.AwaitingFee, $"{amount}元");
    }

    private static Decision<RequestCase> Delivered(RequestMatter at, RecordFeeDelivery a)
    {
        var fee = at.Record.Fee!;
        var refusals = at.Check(a.On, "on", "收到通知的日期", fee.NoticedOn, "发出通知之日").ToList();
        if (fee.ReceivedOn is not null) refusals.Add(new("FEE-RECEIVED", "收费通知的送达已经登记。", Fees));
        var candidate = at.Record with { Fee = fee with { ReceivedOn = a.On } };
        if (refusals.Count == 0) refusals.AddRange(RequestClock.Against(at.Record, candidate, at.Context.Calendar));
        return refusals.Count > 0 ? Refuse(refusals) : at.Stays(candidate);
    }

    private static Decision<RequestCase> Pay(RequestMatter at, RecordPayment a)
    {
        var fee = at.Record.Fee!;
        var refusals = Needed(a.ReceiptNumber, "receiptNumber", "缴款票据号").Concat(at.Check(a.On, "on", "缴费日期", fee.ReceivedOn ?? fee.NoticedOn, "收到收费通知之日")).ToList();
        if (fee.ReceivedOn is null) refusals.Add(new("FEE-NOT-RECEIVED", "请先登记申请人收到收费通知的日期。", Fees, "on"));
        if (a.Amount <= 0 || a.Amount > fee.Amount - fee.Paid) refusals.Add(new("FEE-AMOUNT", $"应缴{fee.Amount}元，已缴{fee.Paid}元，本次应当在1至{fee.Amount - fee.Paid}元之间。", Fees, "amount"));
        if (refusals.Count > 0) return Refuse(refusals);
        var paid = fee with { Payments = [.. fee.Payments, new FeePayment(a.Amount, a.On, a.ReceiptNumber.Trim())] };
        if (paid.Paid < paid.Amount) return at.Stays(at.Record with { Fee = paid }, $"已缴{paid.Paid}元，尚欠{paid.Amount - paid.Paid}元");
        var candidate = at.Record with { Fee = paid with { PaidOn = paid.Payments.Max(p => p.On) } };
        return RequestClock.Against(at.Record, candidate, at.Context.Calendar) is { Count: > 0 } unlawful ? Refuse(unlawful) : at.Moved(candidate, RequestState.Examining, "足额缴费");
    }

    private static Decision<RequestCase> Lapse(RequestMatter at, LapseFee a)
    {
        if (RequestClock.PayBy(at.Record, at.Context.Calendar) is not { } last) return Refuse("FEE-NOT-RECEIVED", "请先登记申请人收到收费通知的日期，缴费期限从次日起算。", Fees);
        if (at.Today <= last) return Refuse("FEE-NOT-LAPSED", $"缴费期限到{last:yyyy-MM-dd}为止，尚未届满。", Fees);
        var (changed, missing) = at.Write(at.Record, "P14", new Dictionary<string, string>
        {
            ["case"] = "逾期未缴费",
            ["facts"] = string.IsNullOrWhiteSpace(a.Facts) ? $"收费通知于{at.Record.Fee!.ReceivedOn:yyyy年M月d日}送达，缴费期限至{last:yyyy年M月d日}，期满未足额缴费。" : a.Facts.Trim(),
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Moved(at.Finish(changed, Reports.Table3Row.NotPaid, at.Today, "申请人逾期未按收费通知要求缴纳费用"), RequestState.Closed);
    }

    private static Decision<RequestCase> Cancel(RequestMatter at, CancelFee a)
    {
        if (string.IsNullOrWhiteSpace(a.Reason)) return Refuse("REASON-MISSING", "请写明撤销收费的原因。", Fees, "reason");
        // What was paid must be returned first; the notice itself stays among the letters.
        if (at.Record.Fee!.Paid > 0) return Refuse("FEE-PARTLY-PAID", $"已缴{at.Record.Fee.Paid}元，请先退还后再撤销收费。", Fees);
        return at.Moved(at.Record with { Fee = null }, RequestState.Examining, a.Reason.Trim());
    }

    // ---- closing without an answer ----

    private static Decision<RequestCase> Close(RequestMatter at, CloseOtherwise a) => string.IsNullOrWhiteSpace(a.Reason)
        ? Refuse("REASON-MISSING", "请写明结案的原因和依据。", "年度报告格式（六）3", "reason")
        : at.Moved(at.Finish(at.Record, Reports.Table3Row.OtherHandling, at.Today, a.Reason.Trim()), RequestState.Closed, a.Reason.Trim());

    private static Decision<RequestCase> Withdraw(RequestMatter at, WithdrawRequest a)
    {
        var on = a.On ?? at.Today;
        // Nothing is finished before it was received, or a year's table would not balance (国办公开办函〔2021〕30号, 表三勾稽关系).
        var refusals = (at.Record.ReceivedOn is { } received && received > at.Record.Intake.SubmittedOn
            ? at.Check(on, "on", "撤回日期", received, "收到申请之日") : at.Check(on, "on", "撤回日期", at.Record.Intake.SubmittedOn, "申请日期")).ToList();
        if (refusals.Count > 0) return Refuse(refusals);
        return at.Moved(at.Finish(at.Record, Reports.Table3Row.OtherHandling, on, "申请人撤回申请"), RequestState.Closed, Plain(a.Reason));
    }

    private static Decision<RequestCase> Reopen(RequestMatter at, ReopenRequest a)
    {
        if (string.IsNullOrWhiteSpace(a.Reason)) return Refuse("REASON-MISSING", "请写明申请人的正当理由和依据。", Art30, "reason");
        if (at.Record is not { Outcome: Reports.Table3Row.NotCorrected, Correction: { } waiting })
            return Refuse("REOPEN-NOT-ABANDONED", "只有因逾期不补正结案、又有正当理由的申请可以恢复办理；其他情形请申请人重新提出申请。", Art30);
        var correction = waiting with { ReceivedOn = at.Today, Before = at.Record.Content.Description, Excuse = a.Reason.Trim() };
        return at.Moved(at.Record with { Outcome = null, FinishedOn = null, CloseReason = null, Correction = correction }, RequestState.Examining, a.Reason.Trim());
    }
}
