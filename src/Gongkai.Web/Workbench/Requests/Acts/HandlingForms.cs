using System.Globalization;
using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Requests.Acts;

/// <summary>Forms of correction, reasons, extension, fee, search and closing.</summary>
internal static class HandlingForms
{
    public static IEnumerable<ActForm<RequestCase>> All => [.. Correction, .. Reasons, .. Extension, .. Fee, .. Closing];

    private static IEnumerable<ActForm<RequestCase>> Correction =>
    [
        new(typeof(AskForCorrection), _ => "补正告知",
            [
                new("items", "需要补正的事项", Required: true, Hint: "一次性列明，每行一项。"),
                new("how", "补正方式", Required: true) { Proposal = _ => ["请将补正后的完整申请内容寄送或者当面提交本机关，也可以在网站“申请办理进度”页面在线提交。"] },
                new("days", "补正期限（工作日）", FieldKind.Number, Hint: "1至60个工作日的合理期限。") { Proposal = s => [Number(s.World.Site.ClockLengths.GetValueOrDefault("request.applicant-correction", 15))] },
            ],
            a => new AskForCorrection(a.Text("items"), a.Text("how"), a.Number("days")))
        {
            Lead = "申请内容不明确的，收到申请之日起7个工作日内一次性告知补正；收到补正之日起重新计算答复期限。",
            Lawful = s => s.Record.Correction is null && s.Today <= RequestClock.CorrectionNoticeBy(s.Record, s.World.Calendar),
        },
        new(typeof(RegisterCorrection), _ => "登记补正",
            [
                new("description", "补正后的内容", Required: true, Hint: "写补正后的完整内容，原内容会保留备查。") { Proposal = s => [s.Record.Content.Description] },
                new("receivedOn", "收到补正的日期", FieldKind.Day, true) { Proposal = s => [Day(s.Today)] },
                new("excuse", "逾期的正当理由", Hint: "超过补正期限的必填。") { When = s => s.Today > RequestClock.CorrectBy(s.Record, s.World.Calendar) },
            ],
            a => new RegisterCorrection(a.Text("description"), a.Day("receivedOn") ?? a.Situation.Today, a.Optional("excuse"))) { Main = true },
        new(typeof(LapseCorrection), _ => "逾期不补正结案", [new("facts", "事实和日期", Hint: "不填的，按补正告知的日期和期限写明。")], a => new LapseCorrection(a.Text("facts")))
        {
            Confirm = true, Lead = "补正期满、没有正当理由的，视为放弃申请，不再处理，并书面告知申请人。",
            Lawful = s => s.Today > RequestClock.CorrectBy(s.Record, s.World.Calendar),
        },
    ];

    private static IEnumerable<ActForm<RequestCase>> Reasons =>
    [
        new(typeof(AskForReasons), _ => "要求说明理由",
            [
                new("count", "期间内的申请件数", FieldKind.Number, true),
                new("facts", "数量、频次和期间", Required: true, Hint: "写明起止日期和件数。"),
                new("days", "说明理由的期限（工作日）", FieldKind.Number, true) { Proposal = _ => ["10"] },
            ],
            a => new AskForReasons(a.Number("count") ?? 0, a.Text("facts"), a.Number("days") ?? 0))
        {
            Lead = "申请的数量、频次明显超过合理范围的，可以要求申请人说明理由。要求说明理由不停止答复期限的计算。", Lawful = s => s.Record.Reasons is null,
        },
        new(typeof(GiveReasons), _ => "登记申请人说明的理由",
            [new("text", "理由", Required: true), new("on", "说明日期", FieldKind.Day, Hint: "不填的，为今天。")], a => new GiveReasons(a.Text("text"), a.Day("on"))) { Main = true },
        new(typeof(JudgeReasons), _ => "认定申请理由",
            [
                new("reasonable", "认定结果", FieldKind.One, true) { Choices = _ => [new("yes", "理由合理"), new("no", "理由不合理，不予处理")] },
                new("opinion", "认定意见", Required: true),
                new("delayDays", "延迟答复的合理期限（工作日）", FieldKind.Number, Hint: "理由合理但是法定期限内无法答复的填写，从今天起算，并告知申请人。"),
            ],
            a => new JudgeReasons(a.Yes("reasonable") ?? false, a.Text("opinion"), a.Number("delayDays"))) { Main = true, Lawful = s => s.Record.Reasons is { JudgedOn: null } },
    ];

    private static IEnumerable<ActForm<RequestCase>> Extension =>
    [
        new(typeof(ProposeExtension), _ => "提请延期",
            [new("days", "延长（工作日）", FieldKind.Number, true, "最多20个工作日。") { Proposal = _ => ["20"] }, new("reason", "延期的理由", Required: true, Hint: "会写进给申请人的告知书。")],
            a => new ProposeExtension(a.Number("days") ?? 0, a.Text("reason")))
        {
            Lawful = s => s.Record.Extension is not { RefusedBecause: null } && s.Record.Reasons is not { DelayDays: not null } && s.Today <= s.Due,
            Lead = "只有一次；由政府信息公开工作机构负责人同意，在原期限届满前书面告知申请人。",
        },
        new(typeof(ApproveExtension), _ => "同意延期", [new("opinion", "意见", FieldKind.Line)], a => new ApproveExtension(a.Optional("opinion")))
        {
            Main = true, Lead = "同意后立即生成延期答复告知书。", Lawful = s => s.ExtensionPending && !s.IsHandOf(s.Record.Extension!.ProposedBy) && s.Today <= s.Due,
        },
        new(typeof(RefuseExtension), _ => "不同意延期", [new("reason", "原因", Required: true)], a => new RefuseExtension(a.Text("reason"))) { Lawful = s => s.ExtensionPending },
    ];

    private static IEnumerable<ActForm<RequestCase>> Fee =>
    [
        new(typeof(NotifyFee), _ => "收费通知",
            [
                new("method", "计收方式", FieldKind.One, true, "同一申请只能采用一种。") { Choices = _ => [new("item", "按件计收", "填本件是申请人当月第几件"), new("page", "按量计收", "填页数")] },
                new("count", "第几件或者页数", FieldKind.Number, true),
            ],
            a => new NotifyFee(a.Text("method"), a.Number("count") ?? 0))
        {
            Lead = "一般不收费；申请的数量、频次明显超过合理范围的，可以收取信息处理费。计算过程写进收费通知书。", Lawful = s => s.Settings.FeesEnabled && s.Record.Fee is null,
        },
        new(typeof(RecordFeeDelivery), _ => "登记收费通知送达", [new("on", "申请人收到通知的日期", FieldKind.Day, true)], a => new RecordFeeDelivery(a.Day("on") ?? a.Situation.Today)) { Main = true, Lawful = s => s.Record.Fee is { ReceivedOn: null } },
        new(typeof(RecordPayment), _ => "登记缴费",
            [
                new("amount", "金额（元）", FieldKind.Number, true) { Proposal = s => s.Record.Fee is { } fee ? [Number(fee.Amount - fee.Paid)] : [] },
                new("on", "缴费日期", FieldKind.Day, true) { Proposal = s => [Day(s.Today)] },
                new("receiptNumber", "缴款票据号", FieldKind.Line, true),
            ],
            a => new RecordPayment(a.Number("amount") ?? 0, a.Day("on") ?? a.Situation.Today, a.Text("receiptNumber"))) { Main = true, Lawful = s => s.Record.Fee is { ReceivedOn: not null } },
        new(typeof(LapseFee), _ => "逾期不缴费结案", [new("facts", "事实和日期", Hint: "不填的，按通知送达的日期和期限写明。")], a => new LapseFee(a.Text("facts")))
        {
            Confirm = true, Lead = "缴费期满未按通知缴纳的，视为放弃申请，不再处理，并书面告知申请人。", Lawful = s => s.Today > RequestClock.PayBy(s.Record, s.World.Calendar),
        },
        new(typeof(CancelFee), _ => "撤销收费", [new("reason", "原因", Required: true)], a => new CancelFee(a.Text("reason"))) { Confirm = true, Lawful = s => s.Record.Fee is { Paid: 0 } },
    ];

    private static IEnumerable<ActForm<RequestCase>> Closing =>
    [
        new(typeof(RecordSearch), _ => "登记检索",
            [
                new("scope", "检索范围", Required: true, Hint: "查了哪些档案、系统和科室。"), new("method", "检索方法", FieldKind.Line, true), new("keywords", "检索关键词", FieldKind.Line, true) { Proposal = s => [s.Record.Content.Title] },
                new("result", "检索结果", Required: true), new("on", "检索日期", FieldKind.Day, Hint: "不填的，为今天。"),
            ],
            a => new RecordSearch(a.Text("scope"), a.Text("method"), a.Text("keywords"), a.Text("result"), a.Day("on"))),
        new(typeof(CloseOtherwise), _ => "其他处理结案", [new("reason", "原因和依据", Required: true, Hint: "例如：属于一般咨询，已当面解释清楚。")], a => new CloseOtherwise(a.Text("reason")))
        {
            Confirm = true, Lead = "只用于不属于政府信息公开申请、又不需要作出答复决定的情形；年度报告计入“其他处理”。",
        },
        new(typeof(ReopenRequest), _ => "恢复办理", [new("reason", "申请人的正当理由和依据", Required: true)], a => new ReopenRequest(a.Text("reason")))
        {
            Confirm = true, Lead = "因逾期不补正结案、后来发现有正当理由的，恢复办理。", Lawful = s => s.Record is { Outcome: Domain.Reports.Table3Row.NotCorrected, Correction: not null },
        },
    ];

    /// <summary>A day as date fields take it.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
