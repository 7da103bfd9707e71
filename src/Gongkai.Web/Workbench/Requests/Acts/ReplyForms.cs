using System.Globalization;
using Gongkai.Content.Html;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Requests.Acts;

/// <summary>Forms of reply, service and what follows.</summary>
internal static class ReplyForms
{
    public static IEnumerable<ActForm<RequestCase>> All => [.. Reply, .. Service, .. Afterwards];

    private static IEnumerable<ActForm<RequestCase>> Reply =>
    [
        new(typeof(DraftReply), s => s.Record.Reply is null ? "拟写答复" : "修改答复", []) { Page = "reply", Main = true },
        new(typeof(SubmitReply), _ => "提交答复审核", [], _ => new SubmitReply()) { Lawful = s => s.Record.Reply is not null, Lead = "提交时检查答复的内容和依据是否齐全，再送法务和负责人审核。" },
        new(typeof(AnswerOnTheSpot), _ => "当场答复", [])
        {
            Page = "reply?spot=yes", Lawful = s => s.Record is { Reply: null, Consultations.Count: 0, Intake.Channel: Domain.Clocks.ReceiptChannels.InPerson } && s.Record.ReceivedOn == s.Today && s.Record.Content.Purpose == RequestPurpose.Disclosure,
        },
        new(typeof(RoutePetition), _ => "转信访、投诉、举报渠道",
            [
                new("reason", "认定的理由", Required: true) { Proposal = s => [$"您（单位）提出的“{s.Record.Content.Title}”，实质是反映情况、提出意见或者诉求，属于以政府信息公开申请的形式进行信访、投诉、举报等活动，不属于申请公开政府信息。"] },
                new("channel", "反映问题的渠道", Required: true) { Proposal = _ => ["可以向信访部门反映，或者通过12345政务服务便民热线、网站“互动交流”栏目提出。"] },
            ],
            a => new RoutePetition(a.Text("reason"), a.Text("channel")))
        {
            Lead = "依照条例第三十九条第一款，告知申请人不作为政府信息公开申请处理，并写明通过什么渠道提出。按下列内容生成告知书，直接提交审核。", Lawful = s => s.Record.Content.Purpose == RequestPurpose.Disclosure,
        },
        new(typeof(PassReply), s => $"{s.Step?.Title ?? "审核"}：通过", [new("opinion", "审核意见")], a => new PassReply(a.Optional("opinion"))) { Main = true, Lawful = s => OwnWork(s) is null },
        new(typeof(ReturnReply), _ => "退回修改", [new("reason", "退回的原因和修改意见", Required: true)], a => new ReturnReply(a.Text("reason"))),
        new(typeof(RecallReply), _ => "撤回答复修改", [], _ => new RecallReply()) { Lead = "撤回后已经作出的审核意见失效，修改后重新提交审核。" },
        new(typeof(IssueReply), _ => "编号用印", [], _ => new IssueReply())
        {
            Main = true, Confirm = true, Lead = "给出文书编号，答复定稿，不能再修改。第三方不同意而决定公开的，同时生成给第三方的告知书。",
        },
    ];

    private static IEnumerable<ActForm<RequestCase>> Service =>
    [
        new(typeof(ServeReply), _ => "送达答复",
            [
                new("way", "送达方式", FieldKind.One, true, "按申请人要求的方式；邮寄的，以交寄之日为答复之日。") { Choices = _ => DeliveryWays.All.Select(w => new Choice(w.Code, w.Title)), Proposal = s => [s.Record.Content.Way] },
                new("on", "送达或者交寄日期", FieldKind.Day, true) { Proposal = s => [HandlingForms.Day(s.Today)] },
                new("evidence", "送达凭证", FieldKind.Line, Hint: "邮件号码、签收人或者传真回执；邮寄、传真、当面领取的必填。"),
            ],
            a => new ServeReply(a.Text("way"), a.Day("on") ?? a.Situation.Today, a.Optional("evidence"))) { Main = true },
        new(typeof(RecordDelivery), _ => "登记签收",
            [
                new("letterSerial", "文书", FieldKind.One, true) { Choices = s => Undelivered(s).Select(l => new Choice(Number(l.Serial), l.Letter.Title, l.Letter.Number)), Proposal = s => Undelivered(s).ToList() is [var only] ? [Number(only.Serial)] : [] },
                new("on", "签收日期", FieldKind.Day, true), new("evidence", "签收凭证", FieldKind.Line, true, "签收人、邮件查询结果等。"),
            ],
            a => new RecordDelivery(a.Number("letterSerial") ?? 0, a.Day("on") ?? a.Situation.Today, a.Text("evidence"))) { Lawful = s => Undelivered(s).Any() },
    ];

    private static IEnumerable<ActForm<RequestCase>> Afterwards =>
    [
        new(typeof(ReportWithholding), _ => "不予公开上报备案", [], _ => new ReportWithholding()) { Main = true, Lawful = s => s.Record.Withholds && s.Record.Withholding is null, Lead = "不予公开、部分公开的答复，上报政府信息公开工作主管部门备案。" },
        new(typeof(AcknowledgeWithholding), _ => "审阅不予公开备案", [new("opinion", "审阅意见", Required: true)], a => new AcknowledgeWithholding(a.Text("opinion")))
        {
            Main = true, Lawful = s => s.Record.Withholding is { AcknowledgedOn: null } report && !s.IsHandOf(report.ReportedBy),
        },
        new(typeof(ProposeRelease), _ => "提请公开答复",
            [
                new("kind", "公开方式", FieldKind.One, true)
                {
                    Choices = s => s.Record.Content.MayBePublished
                        ? [new(nameof(ReleaseKind.Archive), "答复选登", "申请人已经同意"), new(nameof(ReleaseKind.ActiveDisclosure), "转为主动公开")]
                        : [new(nameof(ReleaseKind.ActiveDisclosure), "转为主动公开", "申请人没有同意答复选登")],
                },
                new("informationTitle", "公开的标题", FieldKind.Line, true) { Proposal = s => [s.Record.Content.Title] },
                new("bodyHtml", "公开的内容", Required: true, Hint: "不得出现申请人的姓名、联系方式和回执号。") { Proposal = s => s.Record.Reply?.Fields.GetValueOrDefault("information") is { } text ? [text] : [] },
                new("files", "公开的附件", FieldKind.Files),
            ],
            a => new ProposeRelease(a.Value<ReleaseKind>("kind") ?? ReleaseKind.ActiveDisclosure, a.Text("informationTitle"), SafeHtml.Clean(PlainText.ToHtml(a.Text("bodyHtml")).Value).Value) { Files = [.. a.Files("files").Select(CaseFiles.Of)] })
        {
            Lead = "多个申请人提出相同申请的，可以转为主动公开；公开内容由另一人审核同意。",
            Lawful = s => s.Settings.ReleaseEnabled && s.Record.Release is not { WithdrawnOn: null } && s.Group is ReplyGroup.Granted or ReplyGroup.Partly,
        },
        new(typeof(ApproveRelease), _ => "同意公开答复", [], _ => new ApproveRelease())
        {
            Main = true, Confirm = true, Lead = "同意后立即公开。", Lawful = s => s.Record.Release is { ApprovedOn: null, WithdrawnOn: null } release && !s.IsHandOf(release.ProposedBy),
        },
        new(typeof(ConfirmReleaseGone), _ => "登记撤下核实结果",
            [new("stillVisible", "仍能看到的地址", FieldKind.Text, Hint: "每行一个；逐处看过、都看不到了的，不填。")],
            a => new ConfirmReleaseGone([.. a.Text("stillVisible").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)])) { Lawful = s => s.Record.Release is { IsGoing: true } },
        new(typeof(WithdrawRelease), s => s.Record.Release is { IsPublic: true } ? "撤下公开的答复" : "不同意公开答复", [new("reason", "原因", Required: true)], a => new WithdrawRelease(a.Text("reason"))) { Confirm = true, Lawful = s => s.Record.Release is { WithdrawnOn: null } },
        new(typeof(ArchiveRequest), _ => "归档",
            [
                new("volume", "案卷号", FieldKind.Line, true),
                new("retentionYears", "保管期限", FieldKind.One, true) { Choices = s => s.Settings.RetentionYears.Select(y => new Choice(Number(y), $"{y}年")).Prepend(new("permanent", "永久")), Proposal = _ => ["permanent"] },
                new("paperPlace", "纸质材料存放处", FieldKind.Line),
            ],
            a => new ArchiveRequest(a.Text("volume"), a.Text("retentionYears") is "permanent" or "" ? null : a.Number("retentionYears"), a.Optional("paperPlace"))) { Confirm = true, Lead = "归档后不能再修改；材料仍然可以查阅。" },
    ];

    /// <summary>Why the step before the person is not his to pass, or null.</summary>
    public static Domain.Acts.Refusal? OwnWork(Situation<RequestCase> s)
    {
        if (s.Record.Reply is not { } reply) return null;
        if (s.IsHandOf(reply.DraftedBy)) return Domain.Acts.CommonRefusals.OwnWork;
        return !s.Settings.SamePersonMayApproveTwice && s.IsHandOf([.. reply.Approvals.Select(a => a.By)])
            ? new("APPROVED-TWICE", "您已经审核过本件的前一环节，请由其他有权人员办理。", "职责分离") : null;
    }

    private static IEnumerable<SentLetter> Undelivered(Situation<RequestCase> s) => s.Record.Letters.Where(l => l is { ServedOn: not null, DeliveredOn: null });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
