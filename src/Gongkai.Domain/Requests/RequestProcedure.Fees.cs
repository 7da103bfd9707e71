using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Requests;

/// <summary>信息处理费 (条例第四十二条第二款; 国办函〔2020〕109号; R-REQ-13).</summary>
public sealed partial class RequestProcedure
{
    private const string Fees = "国办函〔2020〕109号";

    private static Decision<RequestCase> Notify(RequestMatter at, NotifyFee a)
    {
        if (!at.Settings.FeesEnabled) return Refuse("FEE-OFF", "本站点没有开启信息处理费，一般不收取费用。", "条例第四十二条第一款；R-REQ-13");
        if (at.Record.Fee is not null) return Refuse("FEE-NOTICE-REPEATED", "同一申请只能通知收费一次。", Fees);
        var (fee, refusals) = FeeSchedule.Compute(a.Method, a.Count);
        if (fee is null) return Refuse(refusals);
        // By item the month's applications are each charged at the price of their own ordinal.
        var amount = a.Method == "item" ? FeeSchedule.PriceOfItem(a.Count) : fee.Total;
        if (amount == 0) return Refuse("FEE-NONE", a.Method == "item" ? "同一申请人当月前10件不收取信息处理费，不需要通知收费。" : "30页以内不收取信息处理费，不需要通知收费。", Fees, "count");
        var candidate = at.Record with { Fee = new FeeNotice(a.Method, a.Count, amount, at.Today) };
        var unlawful = RequestClock.Against(at.Record, candidate, at.Context.Calendar);
        // Under a delayed date (条例第三十五条) its end is the end of the period.
        if (RequestClock.Delayed(at.Record) is not null && RequestClock.Answer(at.Record, at.Context.Calendar)!.Value.Due is { } due && at.Today > due)
            unlawful = [.. unlawful, new(RequestClock.LateFee, $"答复期限已于{due:yyyy-MM-dd}届满，不能再通知收费，应当尽快答复。", Fees)];
        if (unlawful.Count > 0) return Refuse(unlawful);
        var charged = a.Method == "item" ? new FeeCalculation(amount, [new FeeBand(a.Count, a.Count, 1, (int)amount)]) : fee;
        var (changed, missing) = at.Write(candidate, "P12", new Dictionary<string, string>(FeeNoticeText.Fields(a.Method, charged))
        {
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
        if (refusals.Count > 0) return Refuse(refusals);
        // Sent in time, received after the end: lawful (the notice must go out within the period), and the clock stands still from the sending.
        if (RequestClock.Against(at.Record, candidate, at.Context.Calendar) is { Count: > 0 }) candidate = at.Record with { Fee = fee with { ReceivedOn = a.On, CountedFromSending = true } };
        return at.Stays(candidate);
    }

    private static Decision<RequestCase> Pay(RequestMatter at, RecordPayment a)
    {
        var fee = at.Record.Fee!;
        var refusals = Needed(a.ReceiptNumber, "receiptNumber", "缴款票据号").Concat(at.Check(a.On, "on", "缴费日期", fee.ReceivedOn ?? fee.NoticedOn, "收到收费通知之日")).ToList();
        if (RequestClock.PayBy(at.Record, at.Context.Calendar) is { } last && a.On > last)
            refusals.Add(new("FEE-PAID-LATE", $"缴费期限已于{last:yyyy-MM-dd}届满，申请已视为放弃，请退还款项并以逾期不缴费结案。", Fees, "on"));
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
}
