using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Review;
using Gongkai.Web.Portal;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Documents.Acts;

/// <summary>Forms of the acts between submission and print.</summary>
internal static class ReviewForms
{
    private static readonly Choice[] Conclusions = [new(nameof(SecrecyConclusion.MayBePublic), "可以公开"), new(nameof(SecrecyConclusion.MayNotBePublic), "不宜公开")];

    private static readonly Choice[] Reviews =
    [
        new(nameof(ReviewConclusion.Conforms), "审核通过"), new(nameof(ReviewConclusion.ConformsAsAmended), "有意见，已采纳修改"), new(nameof(ReviewConclusion.DoesNotConform), "不通过（请改用退文）"),
    ];

    public static IEnumerable<ActForm<DocumentRecord>> All =>
    [
        new(typeof(PassStep), s => $"{s.Step?.Title ?? "本环节"}：通过", PassFields(), Pass) { Main = true, Lawful = s => OwnWork(s).Count == 0 },
        new(typeof(CountersignDocument), _ => "会签",
            [new("agrees", "会签结论", FieldKind.One, true) { Choices = _ => [new("yes", "同意"), new("no", "不同意（退回起草单位）")] }, new("opinion", "会签意见")],
            a => new CountersignDocument(a.Yes("agrees") ?? false, a.Text("opinion"))) { Main = true, Lawful = s => OwnWork(s).Count == 0 },
        new(typeof(ReturnDocument), _ => "退文",
            [new("codes", "退文原因", FieldKind.Several, true) { Choices = _ => ReturnReason.All.Select(r => new Choice(r.Code, r.Title, ShownBasis.Of(r.Basis))) }, new("opinion", "退文意见", Required: true, Hint: "让起草单位知道怎样修改。")],
            a => new ReturnDocument(a.All("codes"), a.Text("opinion"))),
        new(typeof(AskCountersign), _ => "送会签",
            [
                new("unitCodes", "会签单位", FieldKind.Several, true) { Choices = Signers },
                new("dueOn", "会签期限", FieldKind.Day),
            ],
            a => new AskCountersign(a.All("unitCodes"), a.Day("dueOn"))) { Lawful = s => s.Table.StepAt(Stage.Countersign) is not null && Signers(s).Any() },
        new(typeof(ConfirmWithAgency), _ => "登记沟通确认",
            [
                new("agency", "涉及的机关", FieldKind.One, true) { Choices = s => s.Record.OpenConfirmations().Select(a => new Choice(a, a)) },
                new("agreed", "对方意见", FieldKind.One, true) { Choices = _ => [new("yes", "同意公开"), new("no", "不同意公开")] },
                new("confirmation", "说明"),
            ],
            a => new ConfirmWithAgency(a.Text("agency"), a.Yes("agreed") ?? false, a.Text("confirmation"))) { Lawful = s => s.Record.OpenConfirmations().Count > 0 },
        new(typeof(ReferForDetermination), _ => "报请确定",
            [
                new("to", "报请哪个主管部门或者保密行政管理部门", FieldKind.Line, true) { When = s => !Authorities(s).Any() },
                new("to", "报请哪个机关确定", FieldKind.One, true, "公共企事业单位不能确定的，报主管部门或者保密行政管理部门。") { When = s => Authorities(s).Any(), Choices = Authorities },
                new("question", "不能确定的问题", Required: true),
            ],
            a => new ReferForDetermination(a.Text("to"), a.Text("question"))) { Lead = "本单位不能确定可否公开的，报有关主管部门或者保密行政管理部门确定（条例第十七条第三款）。" },
        new(typeof(RecordDetermination), _ => "登记确定结果", [new("answer", "确定结果", Required: true)], a => new RecordDetermination(a.Text("answer"))) { Main = true },
        new(typeof(ApproveInterpretation), _ => "审定解读方案", [new("approvalOpinion", "审定意见")], a => new ApproveInterpretation(a.Optional("approvalOpinion")))
        {
            Lead = "由牵头起草部门主要负责人审定解读方案和解读材料，与代拟稿一并报送。",
            Lawful = s => s.Record.Content.IsPolicy && s.Record.InterpretationApproval is null && (s.Record.Content.Plan is not null || s.Record.Content.Material is not null)
                && !SeparationOfDuties.IsAuthor(s.Record, [s.Actor.AccountId]),
        },
    ];

    /// <summary>Why the person may not pass the step though the post could; shown instead of the form.</summary>
    public static IReadOnlyList<Domain.Acts.Refusal> OwnWork(Situation<DocumentRecord> s) =>
        s.Step is { } step ? [.. SeparationOfDuties.Check(s.Record, step, s.Table, s.Settings, s.Actor.AccountId, null)] : [];

    private static IReadOnlyList<ActField<DocumentRecord>> PassFields() =>
    [
        new("mark", "送审稿公开属性", FieldKind.One, true, "参照报送稿的标注，以公开为常态、不公开为例外。")
        {
            When = s => s.Record.Stage == Stage.Handling, Choices = MarkForms.Attributes, Proposal = s => s.Record.Content.Mark is { } m ? [m.Attribute.ToString()] : [],
        },
        MarkForms.Reasons with { When = s => s.Record.Stage == Stage.Handling, Proposal = s => s.Record.Content.Mark?.ReasonCodes ?? [] },
        new("supplement", "理由补充说明", FieldKind.Line) { When = s => s.Record.Stage == Stage.Handling, Proposal = s => s.Record.Content.Mark?.Supplement is { } text ? [text] : [] },
        new("secrecy", "保密审查结论", FieldKind.One, true) { When = s => Stages.Secrecy.Contains(s.Record.Stage), Choices = _ => Conclusions },
        new("review", "审核结论", FieldKind.One, true) { When = s => s.Record.Stage is Stage.NormReview or Stage.LegalReview, Choices = _ => Reviews },
        new("opinion", "意见") { Proposal = _ => [] },
        new("interpretationOpinion", "对解读方案的处理意见", Required: true) { When = s => s.Record.Stage == Stage.Handling && s.Record.Content.IsPolicy },
        new("collectiveOn", "集体讨论决定日期", FieldKind.Day, Hint: "重大行政决策送印前应当经集体讨论决定。") { When = NeedsCollective },
        new("collectiveSummary", "集体讨论决定情况", FieldKind.Line) { When = NeedsCollective },
    ];

    private static bool NeedsCollective(Situation<DocumentRecord> s) => s.Record.Content.IsMajorDecision && s.Record.Stage is Stage.LeaderApproval or Stage.MainApproval or Stage.PrePrint or Stage.Handling
        && s.Settings.DecisionStepsBeforePrint.Contains(DecisionStep.CollectiveDecision) && s.Record.Content.Procedures.All(p => p.Step != DecisionStep.CollectiveDecision);

    private static PassStep Pass(Answers<DocumentRecord> a) => new()
    {
        Opinion = a.Optional("opinion"),
        InterpretationOpinion = a.Optional("interpretationOpinion"),
        Secrecy = a.Value<SecrecyConclusion>("secrecy"),
        Review = a.Value<ReviewConclusion>("review"),
        Mark = a.Situation.Record.Stage == Stage.Handling ? MarkForms.Read(a, a.Situation.Record.Content.Mark) : null,
        Procedures = a.Day("collectiveOn") is { } on ? [new ProcedureEvidence(DecisionStep.CollectiveDecision, on, a.Text("collectiveSummary"))] : [],
    };

    private static IEnumerable<Choice> Authorities(Situation<DocumentRecord> s) =>
        ReferralAuthorities.Of(s.Record.UnitCode, s.World.Organisations).Select(a => new Choice(a, a));

    private static IEnumerable<Choice> Signers(Situation<DocumentRecord> s)
    {
        var asked = s.Record.Countersigns.Select(c => c.UnitCode).Append(s.Record.UnitCode).ToHashSet();
        return s.World.Organisations.Units.Where(u => u.Kind is UnitKind.Department or UnitKind.Township or UnitKind.Institution && !asked.Contains(u.Code)).Select(u => new Choice(u.Code, u.Name));
    }
}
