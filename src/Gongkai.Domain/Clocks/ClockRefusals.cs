using System.Globalization;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Clocks;

/// <summary>Refusals of the clocks. Their codes are part of the contract with the outside.</summary>
internal static class ClockRefusals
{
    private const string Art30 = "条例第三十条", Art33 = "条例第三十三条第二款", Fees = "国办函〔2020〕109号";

    internal static Refusal RuleUnknown(string rule) => new("RULE-UNKNOWN", $"没有名为“{rule}”的期限规则，可用 gongkai law rules 查看全部规则。", null, "rule");

    internal static Refusal RuleWithoutDate(ClockRule rule) => new("RULE-WITHOUT-DATE", $"“{rule.Title}”是数量要求，没有到期日。", rule.Basis, "rule");

    internal static Refusal StartMissing() => new("START-MISSING", "缺少起算日期。", "民法典第二百零一条", "start");

    internal static Refusal DateOutOfRange(string field) => new("DATE-OUT-OF-RANGE", "日期不在1991年至2099年之间，请核对。", null, field);

    internal static Refusal DaysMissing() => new("DAYS-MISSING", "这条规则没有法定天数，请写明天数。", null, "days");

    internal static Refusal DaysOutOfRange() => new("DAYS-OUT-OF-RANGE", "天数应当是1至3650之间的整数。", null, "days");

    internal static Refusal LengthFixed(ClockRule rule) => new("LENGTH-FIXED", $"“{rule.Title}”的期限由法律规定，不能另设天数，已按法定期限计算。", rule.Basis, "days");

    internal static Refusal ClassMissing(ClockRule rule) => new("CLASS-MISSING", $"请写明类别：{ClassNames(rule)}。", rule.Basis, "class");

    internal static Refusal ClassUnknown(ClockRule rule, string name) => new("CLASS-UNKNOWN", $"没有类别“{name}”，可用类别：{ClassNames(rule)}。", rule.Basis, "class");

    internal static Refusal ChannelUnknown(string channel) => new("CHANNEL-UNKNOWN", $"没有名为“{channel}”的收件渠道。", "条例第三十一条", "received.channel");

    internal static Refusal ReceiptMissing() => new("RECEIPT-MISSING", "缺少收件渠道和日期，不能确定收到申请之日。", "条例第三十一条", "received");

    internal static Refusal ReceiptDateMissing() => new("RECEIPT-DATE-MISSING", "缺少提交或者签收日期，不能确定收到申请之日。", "条例第三十一条", "received.date");

    internal static Refusal ConfirmedBeforeArrival(DateOnly confirmed) =>
        new("CONFIRMED-BEFORE-ARRIVAL", $"确认日期{Day(confirmed)}早于申请到达日期，不能作为收到申请之日。", "条例第三十一条", "received.confirmed");

    internal static Refusal EventUnknown(string type, int at) => new("EVENT-UNKNOWN", $"没有名为“{type}”的事件类型。", null, Event(at));

    internal static Refusal EventNotForRule(ClockRule rule, string type, int at) => new("EVENT-NOT-FOR-RULE", $"事件“{type}”与“{rule.Title}”无关，没有计入。", rule.Basis, Event(at));

    internal static Refusal EventWithoutReceipt(int at) => new("EVENT-WITHOUT-RECEIPT", "收到申请之日尚未确定，此事件没有计入。", "条例第三十一条", Event(at));

    internal static Refusal EventBeforeStart(DateOnly date, int at) => new("EVENT-BEFORE-RECEIPT", $"事件日期{Day(date)}早于起算日，没有计入。", "条例第三十一条", Event(at));

    internal static Refusal CorrectionRepeated(DateOnly date, int at) =>
        new("CORRECTION-NOTICE-REPEATED", $"补正应当一次性告知，{Day(date)}的第二次补正告知没有效力。", Art30, Event(at));

    internal static Refusal CorrectionLate(DateOnly date, DateOnly last, int at) =>
        new("CORRECTION-NOTICE-LATE", $"补正告知应当在收到申请之日起7个工作日内（{Day(last)}前）作出，{Day(date)}已经超期，应当按现有内容办理。", Art30, Event(at));

    internal static Refusal CorrectionWithoutNotice(DateOnly date, int at) =>
        new("CORRECTION-WITHOUT-NOTICE", $"{Day(date)}收到补正之前没有有效的补正告知，期限不重新起算。", Art30, Event(at));

    internal static Refusal ConsultLate(DateOnly date, DateOnly due, int at) =>
        new("CONSULT-AFTER-DEADLINE", $"答复期限已于{Day(due)}届满，{Day(date)}征求意见不再扣除时间。", "条例第三十三条第三款", Event(at));

    internal static Refusal ReplyWithoutConsult(DateOnly date, int at) =>
        new("REPLY-WITHOUT-CONSULT", $"{Day(date)}收到意见之前没有相应的征求意见记录，没有计入。", "条例第三十二条、第三十四条", Event(at));

    internal static Refusal ExtensionDaysMissing(int at) => new("EXTENSION-DAYS-MISSING", "延期没有写明天数。", Art33, Event(at));

    internal static Refusal ExtensionDays(int days, int at) => new("EXTENSION-DAYS-INVALID", $"延期天数{days}无效，至少为1个工作日。", Art33, Event(at));

    internal static Refusal ExtensionTooLong(int days, int at) => new("EXTENSION-TOO-LONG", $"延长的期限最长不得超过20个工作日，{days}个工作日不予计入。", Art33, Event(at));

    internal static Refusal ExtensionRepeated(DateOnly date, int at) => new("EXTENSION-REPEATED", $"只能延期一次，{Day(date)}的再次延期没有计入。", Art33, Event(at));

    internal static Refusal ExtensionLate(DateOnly date, DateOnly due, int at) =>
        new("EXTENSION-AFTER-DEADLINE", $"答复期限已于{Day(due)}届满，{Day(date)}不能再延期。", Art33, Event(at));

    internal static Refusal FeeRepeated(DateOnly date, int at) => new("FEE-NOTICE-REPEATED", $"同一申请只收取一次信息处理费，{Day(date)}的收费通知没有计入。", Fees, Event(at));

    internal static Refusal FeeLate(DateOnly date, DateOnly due, int at) =>
        new("FEE-NOTICE-LATE", $"收费通知应当在申请处理期限内（{Day(due)}前）送达，{Day(date)}的收费通知没有计入。", Fees, Event(at));

    internal static Refusal PaidWithoutNotice(DateOnly date, int at) => new("FEE-PAID-WITHOUT-NOTICE", $"{Day(date)}缴费之前没有有效的收费通知，期限不重新起算。", Fees, Event(at));

    internal static Refusal PaidLate(DateOnly date, DateOnly last, int at) =>
        new("FEE-PAID-LATE", $"缴费期限已于{Day(last)}届满，{Day(date)}缴费时申请已视为放弃，期限不重新起算。", Fees, Event(at));

    internal static string Event(int at) => string.Create(CultureInfo.InvariantCulture, $"events[{at}]");

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string ClassNames(ClockRule rule) => string.Join("、", rule.Classes.Select(c => $"{c.Id}（{c.Title}）"));
}
