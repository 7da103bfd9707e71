namespace Gongkai.Domain.Clocks;

public static partial class ClockRules
{
    private const string Fees = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";

    private static IEnumerable<ClockRule> Requests() =>
    [
        new(RequestReply, "依申请公开答复", ClockUnit.WorkingDays, 20, "收到申请之日；补正或者缴费后从收到补正、完成缴费之日重新起算", "条例第三十一条、第三十三条；R-REQ-07、R-REQ-12")
        {
            LawId = "C-REPLY", Events = ClockEvents.OfReply, OnExpiry = "逾期未答复",
        },
        new("request.extension", "延长答复期限（上限）", ClockUnit.WorkingDays, 20, "原答复期限届满之日", "条例第三十三条第二款；R-REQ-07、R-REQ-12")
        {
            LawId = "C-EXT", OnExpiry = "逾期未答复",
        },
        new("request.receipt-confirm", "平常信函当日与申请人确认", ClockUnit.SameDay, null, "收到信函之日", "条例第三十一条第二项")
        {
            LawId = "C-RECEIPT-CONFIRM", OnExpiry = "收到申请之日在双方确认前不确定，系统提醒",
        },
        new("request.receipt-alarm", "互联网、传真申请未确认提醒", ClockUnit.WorkingDays, 2, "申请到达之日", "条例第三十一条第三项；产品约定")
        {
            Configurable = true, OnExpiry = "提醒尽快与申请人确认",
        },
        new(CorrectionNotice, "一次性补正告知", ClockUnit.WorkingDays, 7, "收到申请之日", "条例第三十条；R-REQ-06")
        {
            LawId = "C-SUPP-NOTICE", OnExpiry = "不得再要求补正，应当按现有申请内容办理",
        },
        new("request.applicant-correction", "申请人补正的合理期限", ClockUnit.WorkingDays, 15, "补正告知送达之日", "条例第三十条（期限由告知书确定，默认值为产品约定）")
        {
            LawId = "C-SUPP-APPLICANT", Configurable = true, OnExpiry = "无正当理由逾期不补正的，视为放弃申请",
        },
        new("consult.third-party", "第三方回复意见", ClockUnit.WorkingDays, 15, "第三方收到征求意见书之日", "条例第三十二条；R-REQ-07")
        {
            LawId = "C-THIRD", OnExpiry = "由行政机关依照条例决定是否公开",
        },
        new("consult.agency", "共同制作机关回复意见", ClockUnit.WorkingDays, 15, "被征求意见机关收到征求意见书之日", "条例第三十四条；R-REQ-07")
        {
            LawId = "C-COAGENCY", OnExpiry = "视为同意公开",
        },
        new("request.delayed-reply", "申请数量、频次明显超过合理范围的延迟答复", ClockUnit.WorkingDays, null, "认定理由合理之日（期限由告知书确定）", "条例第三十五条")
        {
            LawId = "C-DELAY35", Configurable = true, OnExpiry = "逾期未答复",
        },
        new("request.fee-pay", "缴纳信息处理费", ClockUnit.WorkingDays, 20, "收到收费通知之日（次日起算）", Fees)
        {
            LawId = "C-FEE-PAY", OnExpiry = "视为放弃申请",
        },
        new("request.cohandling", "协办意见", ClockUnit.WorkingDays, 5, "收到协办函之日", "R-REQ-08") { Configurable = true, OnExpiry = "催办" },
        new("request.withholding-report", "不予公开上报备案", ClockUnit.WorkingDays, 5, "不予公开答复送达之日", "R-REQ-20（天数为产品约定）") { Configurable = true, OnExpiry = "催办" },
        new("request.withholding-look", "审阅不予公开备案", ClockUnit.WorkingDays, 10, "收到备案之日", "R-REQ-20（天数为产品约定）") { Configurable = true, OnExpiry = "催办" },
        new("reconsideration.apply", "申请行政复议", ClockUnit.CalendarDays, 60, "知道或者应当知道该行政行为之日", "行政复议法第二十条、第八十八条")
        {
            OnExpiry = "丧失复议申请权，有正当理由的除外",
        },
        new("reconsideration.decide", "行政复议决定（普通程序）", ClockUnit.CalendarDays, 60, "受理之日", "行政复议法第六十二条") { OnExpiry = "申请人可以起诉" },
        new("reconsideration.decide-summary", "行政复议决定（简易程序）", ClockUnit.CalendarDays, 30, "受理之日", "行政复议法第六十二条") { OnExpiry = "申请人可以起诉" },
        new("reconsideration.defend", "行政复议答复（普通程序）", ClockUnit.WorkingDays, 10, "收到申请书副本之日", "行政复议法第四十八条、第八十八条")
        {
            OnExpiry = "视为该行政行为没有证据、依据",
        },
        new("reconsideration.defend-summary", "行政复议答复（简易程序）", ClockUnit.WorkingDays, 5, "收到申请书副本之日", "行政复议法第五十四条、第八十八条")
        {
            OnExpiry = "视为该行政行为没有证据、依据",
        },
        new("lawsuit.defend", "行政诉讼答辩", ClockUnit.CalendarDays, 15, "收到起诉状副本之日", "行政诉讼法第六十七条") { OnExpiry = "不影响审理；逾期不提供证据的，视为没有证据" },
        new("dispute.redo", "按复议决定、判决重新答复", ClockUnit.WorkingDays, 20, "收到决定书、判决书之日（期限由决定书、判决书确定）", "条例第三十三条；行政复议法第七十七条") { Configurable = true, OnExpiry = "逾期未履行" },
        new("lawsuit.apply", "直接提起行政诉讼", ClockUnit.Months, 6, "知道或者应当知道作出行政行为之日", "行政诉讼法第四十六条"),
        new("lawsuit.after-reconsideration", "不服复议决定提起行政诉讼", ClockUnit.CalendarDays, 15, "收到复议决定书之日，或者复议期满之日", "行政诉讼法第四十五条"),
    ];
}
