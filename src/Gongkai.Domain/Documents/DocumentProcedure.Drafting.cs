using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

public sealed partial class DocumentProcedure
{
    private static Decision<DocumentRecord> Open(IAct<DocumentRecord> act, DocumentTable table, ActContext context)
    {
        var (unit, content) = act switch
        {
            OpenDraft a => (a.UnitCode, a.Content),
            SubmitFromOutside a => (a.UnitCode, a.Content),
            _ => throw new NotSupportedException(act.GetType().Name),
        };
        var draft = new DocumentRecord
        {
            Stage = Stage.Draft,
            StageSince = context.Today,
            UnitCode = context.Organisations.BodyOf(unit),
            DrafterId = context.Actor.AccountId,
            DrafterName = context.Actor.Name,
            Content = content,
            DraftedOn = context.Today,
        };
        var at = new DocumentCase(draft, act, context, table, new RecordFace("", Right.Opening, "", unit, [], []));
        if (act is OpenDraft) return at.Moved(draft, Stage.Draft);

        // What comes from outside is always taken in; what it lacks is counted as a return (R-DOC-20).
        var source = ((SubmitFromOutside)act).Source;
        var submitted = draft with { SubmittedMark = content.Mark };
        var missing = SubmissionGate.Missing(draft, at.Settings);
        if (missing.Count == 0) return at.Moved(submitted, at.Onward(draft), e => e with { Opinion = $"来源：{source}" });
        var codes = missing.Select(ReturnReason.CodeFor).Distinct().ToList();
        return at.Moved(Returned(at, submitted, codes, "报送材料不齐全，按退文处理。", missing), Stage.Returned,
            e => e with { ReturnCodes = codes, Opinion = $"来源：{source}" });
    }

    private static DocumentRecord Returned(DocumentCase at, DocumentRecord record, IReadOnlyList<string> codes, string opinion, IReadOnlyList<Refusal> missing) =>
        record with
        {
            Returns = [.. record.Returns, new(at.Record.Stage, codes, opinion, at.Context.Actor.AccountId, at.Context.Actor.Name, at.Context.Today, [.. missing.Select(m => m.Sentence)])],
        };

    private static Decision<DocumentRecord> Edit(DocumentCase at, EditDraft act)
    {
        var old = at.Record;
        if (act.Content.Path != old.Content.Path)
            return Refuse("DOC-PATH", "公文和非公文信息走不同的流程，不能互改，请另行起草。", "R-DOC-12", "path");
        if (old.PendingChange is not null || old.LateInterpretation is { Reviewed: false })
            return Refuse("DOC-EDIT-AFTER-ISSUE", "已印发的公文不能修改正文。", "R-DOC-18");
        if (old.Number is not null && act.Content.SeriesCode != old.Content.SeriesCode)
            return Refuse("DOC-NUMBERED", "公文已经编号，不能更换文号系列。", "R-DOC-17", "series");
        if (act.Content.SameAs(old.Content)) return at.Moved(old, old.Stage);

        var edited = old with
        {
            Content = act.Content,
            TextVersion = old.TextVersion + 1,
            InterpretationApproval = act.Content.SameInterpretation(old.Content) ? old.InterpretationApproval : null,
        };
        // Reviews look at a text; a changed text goes back to the first of them (R-SEC-03 一事一审).
        var again = at.Table.Chain.TakeWhile(s => s.Stage != old.Stage)
            .FirstOrDefault(s => at.Step is not null && Stages.OfText.Contains(s.Stage) && s.AppliesTo(edited));
        return at.Moved(edited, again?.Stage ?? old.Stage);
    }

    private static Decision<DocumentRecord> Submit(DocumentCase at, SubmitDocument act)
    {
        var missing = SubmissionGate.Missing(at.Record, at.Settings);
        return missing.Count > 0
            ? Refuse(missing)
            : at.Moved(at.Record with { SubmittedMark = at.Record.Content.Mark }, at.Table.After(Stage.Draft, at.Record)!.Stage, e => e with { Opinion = act.Opinion },
                // What will be public is looked at before others spend their time on it, and again on its way out.
                at.Record.IsActive ? [new PassGate(DocumentPublication.Outgoing(at, at.Record))] : []);
    }

    private static Decision<DocumentRecord> Recall(DocumentCase at, RecallDocument act)
    {
        var last = at.Record.Steps.LastOrDefault(s => s.Act is not (nameof(ApproveInterpretation) or nameof(EditDraft)));
        return last is { Act: nameof(SubmitDocument) or nameof(SubmitFromOutside) } && at.Hands.Any(last.IsBy)
            ? at.Moved(at.Record, Stage.Draft, e => e with { Opinion = act.Opinion })
            : Refuse("DOC-RECALL", "只有提交人可以收回，并且下一环节尚未办理。", "R-DOC-01");
    }

    private static Decision<DocumentRecord> Abandon(DocumentCase at, AbandonDraft act) =>
        at.Record.Number is not null ? Refuse("DOC-NUMBERED", "公文已经编号印发，不能作废；请更正重发或者归档。", "R-DOC-17")
        : string.IsNullOrWhiteSpace(act.Reason) ? Refuse("DOC-REASON-EMPTY", "请说明作废的原因。", null, "reason")
        : at.Moved(at.Record, Stage.Abandoned, e => e with { Opinion = act.Reason });

    private static Decision<DocumentRecord> Approve(DocumentCase at, ApproveInterpretation act)
    {
        var refusals = new List<Refusal>();
        if (SeparationOfDuties.IsAuthor(at.Record, at.Hands)) refusals.Add(CommonRefusals.OwnWork);
        if (at.Record.Content.Plan is null && at.Record.Content.Material is not { IsWritten: true })
            refusals.Add(new("DOC-INTERPRETATION-PLAN", "还没有解读方案和解读材料，无从审定。", "R-INT-02", "plan"));
        if (refusals.Count > 0) return Refuse(refusals);
        var approval = new InterpretationApproval(at.Context.Actor.AccountId, at.Context.Actor.Name, at.Context.Today);
        return at.Moved(at.Record with { InterpretationApproval = approval }, at.Record.Stage, e => e with { Opinion = act.Opinion });
    }

    private static Decision<DocumentRecord> Urge(DocumentCase at, UrgeDocument act)
    {
        var urging = new Urging(at.Record.Stage, at.Context.Actor.AccountId, at.Context.Actor.Name, at.Context.Now, act.Text);
        var payload = JsonSerializer.Serialize(new { document = at.Context.RecordId, stage = at.Record.Stage.Code(), text = act.Text });
        return Decision<DocumentRecord>.Accept(at.Record with { Urgings = [.. at.Record.Urgings, urging] }, new Send("document.urged", payload));
    }

    private static Decision<DocumentRecord> Comment(DocumentCase at, CommentDocument act) => string.IsNullOrWhiteSpace(act.Text)
        ? Refuse("DOC-COMMENT-EMPTY", "请填写批注内容。", null, "text")
        : Decision<DocumentRecord>.Accept(at.Record with
        {
            Comments = [.. at.Record.Comments, new(at.Context.Actor.AccountId, at.Context.Actor.Name, at.Context.Now, act.Text)],
        });
}
