using System.Runtime.CompilerServices;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Documents;

/// <summary>One line of the procedure: in this state this role may do this act, and the document is then in one of these states.</summary>
/// <param name="State">null stands for opening a record.</param>
/// <param name="Act">Type name of the act.</param>
/// <param name="Next">Possible next states; the first that applies to the document is taken.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Relation">Where the role must be held.</param>
/// <param name="Basis">Requirement or article.</param>
public sealed record DocumentRow(Stage? State, string Act, IReadOnlyList<Stage> Next, string Role, UnitRelation Relation, string Basis);

/// <summary>办理程序表, generated from a site's chain. Rights, decisions, timeline, docs and the test matrix all read it.</summary>
public sealed class DocumentTable
{
    private static readonly ConditionalWeakTable<DocumentSettings, DocumentTable[]> Generated = [];

    private readonly HashSet<(Stage?, string)> _known;
    private readonly DocumentSettings _settings;
    private readonly List<DocumentRow> _rows = [];

    private DocumentTable(DocumentSettings settings, DocumentPath path)
    {
        _settings = settings;
        Chain = settings.ChainOf(path);
        Opening();
        Drafting();
        for (var i = 0; i < Chain.Count; i++) Step(i);
        AfterChain();
        Everywhere();
        Rights = [.. _rows.Select(r => new Right(r.Act, r.State?.Code() ?? Right.Opening, r.Role, r.Relation, r.Basis)).Distinct()];
        _known = [.. _rows.Select(r => (r.State, r.Act))];
    }

    /// <summary>The table of a site's settings; settings are immutable, so each table is generated once.</summary>
    public static DocumentTable Of(DocumentSettings settings, DocumentPath path) =>
        Generated.GetValue(settings, s => [new(s, DocumentPath.Official), new(s, DocumentPath.Information)])[(int)path];

    public IReadOnlyList<DocumentRow> Rows => _rows;

    public IReadOnlyList<ChainStep> Chain { get; }

    public IReadOnlyList<Right> Rights { get; }

    public bool Knows(Stage? state, string act) => _known.Contains((state, act));

    public ChainStep? StepAt(Stage stage) => Chain.FirstOrDefault(s => s.Stage == stage);

    /// <summary>The next step of the chain the document walks after a stage; the first when it is not in the chain yet; null at the end.</summary>
    public ChainStep? After(Stage stage, DocumentRecord record)
    {
        var at = Chain.ToList().FindIndex(s => s.Stage == stage);
        return Chain.Skip(at + 1).FirstOrDefault(s => s.AppliesTo(record));
    }

    private void Row(Stage? state, string act, IReadOnlyList<Stage> next, string role, UnitRelation relation, string basis) =>
        _rows.Add(new(state, act, next, role, relation, basis));

    private List<Stage> Completion() =>
        [_settings.Publisher is null ? Stage.Published : Stage.Issued, Stage.FiledNotPublic];

    private List<Stage> CandidatesAfter(int index)
    {
        var next = new List<Stage>();
        foreach (var step in Chain.Skip(index + 1))
        {
            next.Add(step.Stage);
            if (step.When == AppliesWhen.Always) return next;
        }
        return [.. next, .. Completion()];
    }

    private void Opening()
    {
        Row(null, nameof(OpenDraft), [Stage.Draft], Roles.Drafter, UnitRelation.Own, "R-DOC-09 谁制作、谁提出");
        foreach (var (role, relation) in new[] { (Roles.Drafter, UnitRelation.Own), (Roles.System, UnitRelation.Site) })
            Row(null, nameof(SubmitFromOutside), [Stage.Returned, .. CandidatesAfter(-1)], role, relation, "R-DOC-20");
    }

    private void Drafting()
    {
        foreach (var state in new[] { Stage.Draft, Stage.Returned })
        {
            Row(state, nameof(EditDraft), [state], Roles.Drafter, UnitRelation.Own, "R-DOC-01");
            Row(state, nameof(SubmitDocument), CandidatesAfter(-1), Roles.Drafter, UnitRelation.Own, "R-DOC-01、R-DOC-08");
            Row(state, nameof(AbandonDraft), [Stage.Abandoned], Roles.Drafter, UnitRelation.Own, "R-DOC-01");
            Row(state, nameof(ConfirmWithAgency), [state], Roles.Drafter, UnitRelation.Own, "R-SEC-07；条例第十一条");
            if (_settings.InterpretationApprover is { } approver)
                Row(state, nameof(ApproveInterpretation), [state], approver, UnitRelation.Own, "R-INT-02");
        }
        foreach (var first in CandidatesAfter(-1))
            if (StepAt(first) is not null)
                Row(first, nameof(RecallDocument), [Stage.Draft], Roles.Drafter, UnitRelation.Own, "R-DOC-01");
    }

    private void Step(int index)
    {
        var step = Chain[index];
        var next = CandidatesAfter(index);
        var late = Stages.Secrecy.Contains(step.Stage);
        if (late) next = [.. next, .. Stages.Secrecy.Where(s => s > step.Stage), Stage.AttributeChange, .. Origins];
        next = [.. next.Distinct()];
        void Here(string act, IReadOnlyList<Stage> to, string basis) => Row(step.Stage, act, to, step.Role, UnitRelation.Desk, basis);

        if (step.Stage == Stage.Countersign)
            Here(nameof(CountersignDocument), [Stage.Returned, Stage.Countersign, .. next], step.Basis);
        else if (step.Stage == Stage.Printing)
            Here(nameof(PrintDocument), [Stage.Numbered], step.Basis);
        else
            Here(nameof(PassStep), next, step.Basis);

        // Co-signers answer with their signature; the office takes back what nobody signs.
        if (step.Stage == Stage.Countersign)
            Row(step.Stage, nameof(ReturnDocument), [Stage.Returned], Roles.Secretariat, UnitRelation.Site, "条例第十一条；R-DOC-20");
        else
            Here(nameof(ReturnDocument), late ? [Stage.Returned, .. Origins] : [Stage.Returned], "R-DOC-20");
        if (step.Stage is Stage.CaseReview or Stage.Handling)
            Here(nameof(AskCountersign), [step.Stage], "条例第十一条；R-DEC-01");
        if (step.Stage is Stage.CaseReview or Stage.Handling or Stage.DisclosureReview)
            Here(nameof(ConfirmWithAgency), [step.Stage], "R-SEC-07；条例第十一条");
        if (step.Stage is Stage.SelfSecrecy or Stage.DisclosureReview)
            Here(nameof(ReferForDetermination), [Stage.Referred], "条例第十七条第三款");
        if (step.Editor is { } editor)
            Row(step.Stage, nameof(EditDraft), [step.Stage, .. Chain.Take(index).Select(s => s.Stage).Where(Stages.OfText.Contains)], editor, UnitRelation.Desk, "R-DOC-14；R-SEC-03");
        if (_settings.InterpretationApprover is { } approver)
            Row(step.Stage, nameof(ApproveInterpretation), [step.Stage], approver, UnitRelation.Own, "R-INT-02");
        Here(nameof(CommentDocument), [step.Stage], "R-DOC-14");
    }

    /// <summary>Where an act after issue can have started, and returns to.</summary>
    private static IReadOnlyList<Stage> Origins { get; } = [Stage.Published, Stage.FiledNotPublic, Stage.Archived];

    private void AfterChain()
    {
        Row(Stage.Numbered, nameof(IssueDocument), Completion(), Roles.Secretariat, UnitRelation.Desk, "R-DOC-17、R-DOC-18");
        if (_settings.Publisher is { } publisher)
            Row(Stage.Issued, nameof(PublishDocument), [Stage.Published], publisher, UnitRelation.Desk, "R-DOC-18；R-PUB-02");
        Row(Stage.Referred, nameof(RecordDetermination), [Stage.SelfSecrecy, Stage.DisclosureReview], Roles.DisclosureOfficer, UnitRelation.Desk, "条例第十七条第三款");

        foreach (var state in Origins)
        {
            if (state != Stage.Archived)
                Row(state, nameof(ArchiveDocument), [Stage.Archived], Roles.Archivist, UnitRelation.Site, "R-WEB-17");
            foreach (var (role, relation) in new[] { (Roles.Drafter, UnitRelation.Own), (Roles.DisclosureOfficer, UnitRelation.Site) })
                Row(state, nameof(ProposeAttributeChange), [Stage.SelfSecrecy, Stage.AttributeChange], role, relation, "条例第十八条");
            if (state != Stage.Published)
                Row(state, nameof(AssessWithheld), [state], Roles.DisclosureOfficer, UnitRelation.Site, "条例第十八条");
            if (state == Stage.FiledNotPublic) continue;
            Row(state, nameof(SupplyInterpretation), [Stage.SelfSecrecy], Roles.Drafter, UnitRelation.Own, "R-INT-03、R-INT-06");
            Row(state, nameof(PublishInterpretation), [state], _settings.Publisher ?? Roles.InfoCentre, UnitRelation.Site, "R-INT-06、R-INT-16");
            if (_settings.InterpretationApprover is { } approver)
                Row(state, nameof(ApproveInterpretation), [state], approver, UnitRelation.Own, "R-INT-02");
        }

        foreach (var state in Stages.Secrecy.Where(s => StepAt(s) is not null).Concat([Stage.Published, Stage.Archived, Stage.AttributeChange, Stage.Referred]))
            foreach (var role in new[] { Roles.DisclosureOfficer, Roles.InfoCentre })
                Row(state, nameof(WithdrawPublication), [Stage.Withdrawn], role, UnitRelation.Site, "条例第十七条；R-SEC-04");

        Row(Stage.AttributeChange, nameof(ApproveAttributeChange), [Stage.Published, Stage.Withdrawn, .. Origins.Skip(1)], _settings.ChangeApprover, UnitRelation.Desk, "条例第十八条");
        Row(Stage.AttributeChange, nameof(RejectAttributeChange), Origins, _settings.ChangeApprover, UnitRelation.Desk, "条例第十八条");
        foreach (var role in new[] { Roles.System, Roles.InfoCentre })
            Row(Stage.Withdrawn, nameof(ConfirmWithdrawalSeen), [Stage.FiledNotPublic, Stage.Withdrawn], role, UnitRelation.Site, "R-SEC-04");
        Row(Stage.Withdrawn, nameof(ReopenWithdrawn), [Stage.Draft], Roles.DisclosureOfficer, UnitRelation.Site, "条例第六条；R-SEC-03");
        Row(Stage.Withdrawn, nameof(ArchiveDocument), [Stage.Archived], Roles.Archivist, UnitRelation.Site, "R-WEB-17");
    }

    private void Everywhere()
    {
        var waiting = Chain.Select(s => s.Stage).Concat([Stage.Numbered, Stage.Issued, Stage.Returned, Stage.Referred, Stage.AttributeChange]);
        foreach (var state in waiting.Distinct())
            foreach (var (role, relation) in new[] { (Roles.Drafter, UnitRelation.Own), (Roles.Secretariat, UnitRelation.Site), (Roles.DisclosureOfficer, UnitRelation.Site) })
                Row(state, nameof(UrgeDocument), [state], role, relation, "R-DOC-17");
        foreach (var state in Enum.GetValues<Stage>().Except([Stage.Abandoned]))
            if (StepAt(state) is not null || !IsChainOnly(state))
                foreach (var (role, relation) in new[] { (Roles.Drafter, UnitRelation.Own), (Roles.UnitHead, UnitRelation.Own), (Roles.DisclosureOfficer, UnitRelation.Site), (Roles.Secretariat, UnitRelation.Site) })
                    Row(state, nameof(CommentDocument), [state], role, relation, "R-DOC-14");
    }

    /// <summary>The table as a Markdown table for the documentation.</summary>
    public string ToMarkdown() => string.Join('\n',
    [
        "| 环节 | 行为 | 下一环节 | 岗位 | 范围 | 依据 |",
        "| --- | --- | --- | --- | --- | --- |",
        .. _rows.Select(r => $"| {r.State?.Title() ?? "（新建）"} | {r.Act} | {string.Join(" / ", r.Next.Select(n => n.Title()))} | {Roles.DefaultTitles[r.Role]} | {r.Relation} | {r.Basis} |"),
    ]) + "\n";

    private static bool IsChainOnly(Stage state) => state is >= Stage.UnitReview and <= Stage.Printing;
}
