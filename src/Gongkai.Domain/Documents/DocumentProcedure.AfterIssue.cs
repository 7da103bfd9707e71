using Gongkai.Domain.Acts;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

public sealed partial class DocumentProcedure
{
    /// <summary>Whether the document walks the secrecy steps a second time, for a changed attribute or a later interpretation.</summary>
    private static bool IsAfterIssue(DocumentRecord record) => record.PendingChange is not null || record.LateInterpretation is { Reviewed: false };

    private static DocumentRecord LateReviewed(DocumentCase at, DocumentRecord record, out Stage next)
    {
        var following = Stages.Secrecy.SkipWhile(s => s != at.Record.Stage).Skip(1).ToList();
        if (following.Count > 0) { next = following[0]; return record; }
        if (record.PendingChange is not null) { next = Stage.AttributeChange; return record; }
        next = record.LateInterpretation!.Origin;
        return record with { LateInterpretation = record.LateInterpretation with { Reviewed = true } };
    }

    private static DocumentRecord GivenUp(DocumentCase at, string opinion, out Stage origin)
    {
        if (at.Record.PendingChange is { } change)
        {
            origin = change.Origin;
            return Closed(at, at.Record, change, approved: false, opinion);
        }
        origin = at.Record.LateInterpretation!.Origin;
        return at.Record with { LateInterpretation = null };
    }

    private static DocumentRecord Closed(DocumentCase at, DocumentRecord record, AttributeChangeEntry change, bool approved, string opinion) => record with
    {
        AttributeChanges =
        [
            .. record.AttributeChanges.SkipLast(1),
            change with { Approved = approved, DecidedBy = at.Context.Actor.Name, DecidedOn = at.Context.Today, Opinion = opinion },
        ],
    };

    private static Decision<DocumentRecord> Propose(DocumentCase at, ProposeAttributeChange act)
    {
        var record = at.Record;
        // The change is itself laid before the disclosure unit with this reason: that is the opinion 国办发〔2016〕80号 asks for.
        var content = record.Content with { DisclosureUnitOpinion = record.Content.DisclosureUnitOpinion ?? act.Reason };
        var refusals = new List<Refusal>(AttributeRules.Missing(act.Mark, content, at.Settings));
        if (string.IsNullOrWhiteSpace(act.Reason)) refusals.Add(new("DOC-CHANGE-REASON", "请说明变更公开属性的理由。", "条例第十八条", "reason"));
        if (act.Mark.Attribute == record.Attribute) refusals.Add(new("DOC-CHANGE-SAME", "变更后的属性与现在相同。", "条例第十八条", "mark"));
        if (record.Publication.State == PublicationState.Withdrawing) refusals.Add(new("DOC-CHANGE-WITHDRAWING", "撤下尚未确认完成，请稍后再变更属性。", "条例第十八条"));
        if (refusals.Count > 0) return Refuse(refusals);

        var change = new AttributeChangeEntry(record.Content.Mark, act.Mark, act.Reason, record.Stage,
            at.Context.Actor.AccountId, at.Context.Actor.Name, at.OnBehalfOf, at.Context.Today);
        // 先审查、后公开 holds for what becomes public later as well (R-SEC-03).
        var next = act.Mark.Attribute == DisclosureAttribute.ActiveDisclosure ? Stage.SelfSecrecy : Stage.AttributeChange;
        return at.Moved(record with { AttributeChanges = [.. record.AttributeChanges, change] }, next, e => e with { Opinion = act.Reason });
    }

    private static Decision<DocumentRecord> DecideChange(DocumentCase at, string opinion, bool approve)
    {
        var change = at.Record.PendingChange!;
        var refusals = new List<Refusal>();
        if (at.Hands.Any(h => h != 0 && (h == change.ProposedById || h == change.ProposedOnBehalfOf))) refusals.Add(CommonRefusals.OwnWork);
        if (string.IsNullOrWhiteSpace(opinion)) refusals.Add(new("DOC-OPINION-MISSING", "请填写审批意见。", "条例第十八条", "opinion"));
        if (refusals.Count > 0) return Refuse(refusals);

        var decided = Closed(at, at.Record, change, approve, opinion);
        StepEntry Detail(StepEntry e) => e with { Opinion = opinion };
        if (!approve) return at.Moved(decided, change.Origin, Detail);

        decided = decided with { Content = decided.Content with { Mark = change.To } };
        if (decided.IsActive)
        {
            var open = PublicationBlock.Reasons(decided, at.Settings, at.Context.Today).ToList();
            return open.Count > 0 ? Refuse(open) : Published(at, at.Move(decided, Stage.Published, Detail));
        }
        return at.Record.Publication.State == PublicationState.Public
            ? TakenDown(at, decided, "attribute", WithdrawalMode.Gone, "公开属性已变更。", Detail)
            : at.Moved(decided, change.Origin == Stage.Archived ? Stage.Archived : Stage.FiledNotPublic, Detail);
    }

    private static Decision<DocumentRecord> Withdraw(DocumentCase at, WithdrawPublication act)
    {
        var refusals = new List<Refusal>();
        if (at.Record.Publication.State != PublicationState.Public) refusals.Add(new("DOC-NOT-PUBLIC", "本件现在没有公开，不需要撤下。", "R-SEC-04"));
        if (!at.Settings.WithdrawalReasons.ContainsKey(act.ReasonCode)) refusals.Add(new("DOC-WITHDRAW-REASON", "请从清单中选择撤下原因。", "R-SEC-04", "reasonCode"));
        if (act.Mode == WithdrawalMode.Notice && string.IsNullOrWhiteSpace(act.Notice)) refusals.Add(new("DOC-WITHDRAW-NOTICE", "保留说明页的，请写明向公众说明的内容。", null, "notice"));
        if (refusals.Count > 0) return Refuse(refusals);
        // What is public can be taken down at any moment; a change or an interpretation on its way is given up with it.
        var record = IsAfterIssue(at.Record) ? GivenUp(at, "因撤下终止", out _) : at.Record;
        return TakenDown(at, record, act.ReasonCode, act.Mode, act.Notice, e => e with { Opinion = at.Settings.WithdrawalReasons[act.ReasonCode] });
    }

    private static Decision<DocumentRecord> TakenDown(DocumentCase at, DocumentRecord record, string reason, WithdrawalMode mode, string notice, Func<StepEntry, StepEntry> detail)
    {
        string[] keys = record.Publication.InterpretationOn is null ? [at.TextKey] : [at.TextKey, at.InterpretationKey];
        var down = record with
        {
            Publication = record.Publication with
            {
                State = PublicationState.Withdrawing,
                WithdrawnOn = at.Context.Today,
                WithdrawalReason = reason,
                Mode = mode,
                Notice = notice,
                GoneOn = null,
            },
        };
        return at.Moved(down, Stage.Withdrawn, detail, [.. keys.Select(k => new Withdraw(k, mode, notice)), Verify(at, keys)]);
    }

    private static Send Verify(DocumentCase at, IReadOnlyList<string> keys) =>
        new WithdrawalCheck("document", at.Context.RecordId, keys).ToSend();

    private static Decision<DocumentRecord> ConfirmGone(DocumentCase at, ConfirmWithdrawalSeen act)
    {
        var publication = at.Record.Publication;
        if (publication.State != PublicationState.Withdrawing) return Refuse("DOC-WITHDRAWAL-DONE", "撤下已经确认完成。", "R-SEC-04");
        if (act.StillVisible.Count > 0)
        {
            string[] keys = publication.InterpretationOn is null ? [at.TextKey] : [at.TextKey, at.InterpretationKey];
            return at.Moved(at.Record, Stage.Withdrawn, e => e with { Opinion = $"仍可访问：{string.Join("、", act.StillVisible)}" }, Verify(at, keys));
        }
        var gone = at.Record with { Publication = publication with { State = PublicationState.Withdrawn, GoneOn = at.Context.Today } };
        return at.Moved(gone, gone.IsActive ? Stage.Withdrawn : Stage.FiledNotPublic);
    }

    private static Decision<DocumentRecord> Reopen(DocumentCase at, ReopenWithdrawn act)
    {
        var refusals = new List<Refusal>();
        if (at.Record.Publication.State != PublicationState.Withdrawn) refusals.Add(new("DOC-REOPEN-WITHDRAWING", "撤下确认完成之后才能更正重发。", "R-SEC-04"));
        if (string.IsNullOrWhiteSpace(act.Reason)) refusals.Add(new("DOC-REASON-EMPTY", "请说明更正的原因。", null, "reason"));
        // A new version of the text: no review of the withdrawn one holds for it.
        return refusals.Count > 0
            ? Refuse(refusals)
            : at.Moved(at.Record with { TextVersion = at.Record.TextVersion + 1, LateInterpretation = null }, Stage.Draft, e => e with { Opinion = act.Reason });
    }

    private static Decision<DocumentRecord> Assess(DocumentCase at, AssessWithheld act)
    {
        if (at.Record.IsActive) return Refuse("DOC-ASSESS-ACTIVE", "本件已经主动公开，不需要评估。", "条例第十八条");
        if (string.IsNullOrWhiteSpace(act.Opinion)) return Refuse("DOC-OPINION-MISSING", "请填写评估意见。", "条例第十八条", "opinion");
        var assessment = new WithheldAssessment(at.Context.Today, at.Context.Actor.Name, act.Keep, act.Opinion);
        return at.Moved(at.Record with { Assessments = [.. at.Record.Assessments, assessment] }, at.Record.Stage, e => e with { Opinion = act.Opinion });
    }

    private static Decision<DocumentRecord> Supply(DocumentCase at, SupplyInterpretation act)
    {
        var refusals = new List<Refusal>();
        if (at.Settings.InterpretationDeadline != InterpretationDeadline.WithinWorkingDays)
            refusals.Add(new("DOC-INTERPRETATION-LATE", "本站要求解读材料与文件同步公布，不能事后补报。", "R-INT-06"));
        if (at.Record.Publication is not { State: PublicationState.Public, InterpretationOn: null })
            refusals.Add(new("DOC-INTERPRETATION-STATE", "文件未公开或者解读材料已经公布，不能补报。", "R-INT-06"));
        if (!act.Material.IsWritten) refusals.Add(new("DOC-INTERPRETATION-MATERIAL", "请填写解读材料的标题和内容。", "R-INT-07", "material"));
        if (refusals.Count > 0) return Refuse(refusals);
        return at.Moved(at.Record with
        {
            Content = at.Record.Content with { Material = act.Material },
            TextVersion = at.Record.TextVersion + 1,
            InterpretationApproval = null,
            LateInterpretation = new(at.Record.Stage, at.Context.Today),
        }, Stage.SelfSecrecy);
    }

    private static Decision<DocumentRecord> PublishLate(DocumentCase at)
    {
        var record = at.Record;
        var refusals = new List<Refusal>();
        if (record.Publication is not { State: PublicationState.Public, InterpretationOn: null } || record.LateInterpretation is not { Reviewed: true })
            refusals.Add(new("DOC-INTERPRETATION-STATE", "没有已审查待公布的解读材料。", "R-INT-06"));
        refusals.AddRange(record.OpenSecrecy().Select(s => new Refusal("PUB-SECRECY", $"解读材料没有通过“{s.Title()}”。", "条例第十七条；R-SEC-04")));
        if (at.Settings.InterpretationApprover is not null && record.InterpretationApproval is null)
            refusals.Add(new("PUB-INTERPRETATION-APPROVAL", "解读材料未经牵头起草部门主要负责人审定。", "R-INT-02", "material"));
        if (refusals.Count > 0) return Refuse(refusals);
        var published = at.Move(record with { Publication = record.Publication with { InterpretationOn = at.Context.Today } }, record.Stage);
        return Decision<DocumentRecord>.Accept(published, new Publish(DocumentPublication.Items(at, published)));
    }
}
