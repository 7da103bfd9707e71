using Gongkai.Content.Html;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Publishing;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Documents.Acts;

/// <summary>Forms of drafting and of everything from print to withdrawal.</summary>
internal static class PublicationForms
{
    public static IEnumerable<ActForm<DocumentRecord>> All =>
    [
        new(typeof(SubmitDocument), _ => "提交", [new("submitOpinion", "说明", FieldKind.Line)], a => new SubmitDocument(a.Optional("submitOpinion"))) { Main = true },
        new(typeof(RecallDocument), _ => "撤回", [new("recallOpinion", "说明", FieldKind.Line)], a => new RecallDocument(a.Optional("recallOpinion")))
        {
            Lead = "下一环节办理之前，提交人可以撤回修改。",
            Lawful = s => s.Record.Steps.LastOrDefault(e => e.Act is not (nameof(ApproveInterpretation) or nameof(EditDraft))) is { Act: nameof(SubmitDocument) or nameof(SubmitFromOutside) } last && s.Hands.Any(last.IsBy),
        },
        new(typeof(AbandonDraft), _ => "作废", [new("reason", "作废原因", Required: true)], a => new AbandonDraft(a.Text("reason")))
        {
            Confirm = true, Lead = "作废后不能恢复，也不能再修改或者提交；记录和办理过程保留。",
        },
        new(typeof(PrintDocument), _ => "编号送印", [new("dateWritten", "成文日期", FieldKind.Day, Hint: "不填的，为最后一级审批通过之日。")], a => new PrintDocument(a.Day("dateWritten")))
        {
            Main = true, Lead = "给出发文字号，同一系列同一年度连续编号，不跳号、不重号。",
        },
        new(typeof(IssueDocument), _ => "印发", [], _ => new IssueDocument()) { Main = true },
        new(typeof(PublishDocument), _ => "公布", [], _ => new PublishDocument()) { Main = true, Lead = "文件和解读材料同时公布，在“政府文件”“政策解读”两个栏目互相链接。" },
        new(typeof(SupplyInterpretation), _ => "补报解读材料",
            [new("materialTitle", "解读材料标题", FieldKind.Line, true), new("material", "解读材料正文", Required: true)],
            a => new SupplyInterpretation(Material(a)))
        {
            Lawful = s => s.Settings.InterpretationDeadline == InterpretationDeadline.WithinWorkingDays && s.Record is { Content.IsPolicy: true, Publication: { State: PublicationState.Public, InterpretationOn: null } },
        },
        new(typeof(PublishInterpretation), _ => "公布解读材料", [], _ => new PublishInterpretation())
        {
            Main = true, Lawful = s => s.Record is { Publication: { State: PublicationState.Public, InterpretationOn: null }, LateInterpretation.Reviewed: true },
        },
        new(typeof(ArchiveDocument), _ => "归档", [], _ => new ArchiveDocument()) { Lawful = s => s.Record.Publication.State != PublicationState.Withdrawing },
        new(typeof(ProposeAttributeChange), _ => "提出属性变更",
            [
                new("mark", "变更为", FieldKind.One, true) { Choices = s => MarkForms.Attributes(s).Where(c => c.Value != s.Record.Attribute?.ToString()) },
                MarkForms.Reasons with { Name = "reasonCodes", Label = "不主动公开的理由" },
                new("reason", "变更理由", Required: true),
            ],
            a => new ProposeAttributeChange(new AttributeMark { Attribute = a.Value<DisclosureAttribute>("mark") ?? a.Situation.Record.Attribute ?? default, ReasonCodes = a.All("reasonCodes") }, a.Text("reason")))
        {
            Lead = "印发后变更公开属性，由另一人批准；改为主动公开的，先经保密审查。", Lawful = s => s.Record.Publication.State != PublicationState.Withdrawing,
        },
        new(typeof(ApproveAttributeChange), _ => "批准属性变更", [new("opinion", "审批意见", Required: true)], a => new ApproveAttributeChange(a.Text("opinion"))) { Main = true, Lawful = NotProposer },
        new(typeof(RejectAttributeChange), _ => "不批准属性变更", [new("opinion", "审批意见", Required: true)], a => new RejectAttributeChange(a.Text("opinion"))) { Lawful = NotProposer },
        new(typeof(WithdrawPublication), _ => "撤下",
            [
                new("reasonCode", "撤下原因", FieldKind.One, true) { Choices = s => s.Settings.WithdrawalReasons.Select(r => new Choice(r.Key, r.Value)) },
                new("mode", "原地址显示", FieldKind.One, true) { Choices = _ => [new(nameof(WithdrawalMode.Notice), "保留说明页"), new(nameof(WithdrawalMode.Gone), "不再提供（410）")], Proposal = _ => [nameof(WithdrawalMode.Notice)] },
                new("notice", "向公众说明的内容", Hint: "保留说明页时必填，公众会看到。"),
            ],
            a => new WithdrawPublication(a.Text("reasonCode"), a.Value<WithdrawalMode>("mode") ?? WithdrawalMode.Notice, a.Text("notice")))
        {
            Confirm = true, Lead = "公众将立即看不到文件和解读材料；系统会核实页面、列表、订阅和附件都已撤下，核实完成才算办结。", Lawful = s => s.Record.Publication.State == PublicationState.Public,
        },
        new(typeof(ConfirmWithdrawalSeen), _ => "确认已经撤下", [new("stillVisible", "仍能看到的地址", Hint: "一行一个；全部看不到的留空。")],
            a => new ConfirmWithdrawalSeen(a.Text("stillVisible").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            Main = true, Lawful = s => s.Record.Publication.State == PublicationState.Withdrawing,
        },
        new(typeof(AssessWithheld), _ => "登记定期评估",
            [new("keep", "评估结论", FieldKind.One, true) { Choices = _ => [new("yes", "维持现在的公开属性"), new("no", "可以公开，另行提出属性变更")] }, new("opinion", "评估意见", Required: true)],
            a => new AssessWithheld(a.Yes("keep") ?? true, a.Text("opinion"))) { Lawful = s => !s.Record.IsActive },
        new(typeof(UrgeDocument), _ => "催办", [new("urgeText", "催办内容", FieldKind.Line)], a => new UrgeDocument(a.Text("urgeText"))),
        new(typeof(CommentDocument), _ => "批注", [new("text", "内部批注", Required: true, Hint: "只供内部查看，不会公开。")], a => new CommentDocument(a.Text("text"))),
    ];

    private static bool NotProposer(Situation<DocumentRecord> s) => s.Record.PendingChange is { } change && change.ProposedById != s.Actor.AccountId;

    private static InterpretationMaterial Material(Answers<DocumentRecord> a) => (a.Situation.Record.Content.Material ?? new()) with
    {
        Title = a.Text("materialTitle"),
        BodyHtml = SafeHtml.Clean(PlainText.ToHtml(a.Text("material")).Value).Value,
    };
}
