using Gongkai.Domain.Acts;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

public sealed partial class DocumentProcedure
{
    private static Decision<DocumentRecord> Pass(DocumentCase at, PassStep act)
    {
        var step = at.Step!;
        var refusals = new List<Refusal>(SeparationOfDuties.Check(at.Record, step, at.Table, at.Settings, at.Context.Actor.AccountId, at.OnBehalfOf));
        refusals.AddRange(Demands(at, act));
        if (refusals.Count > 0) return Refuse(refusals);

        var changed = at.Record with
        {
            Content = at.Record.Content with
            {
                Mark = at.Record.Stage == Stage.Handling && act.Mark is not null ? act.Mark : at.Record.Content.Mark,
                Procedures = [.. at.Record.Content.Procedures, .. act.Procedures],
            },
        };
        StepEntry Detail(StepEntry e) => e with
        {
            Passed = true,
            Opinion = act.Opinion,
            InterpretationOpinion = act.InterpretationOpinion,
            Secrecy = act.Secrecy,
            Review = act.Review,
        };

        if (IsAfterIssue(at.Record)) return at.Moved(LateReviewed(at, changed, out var late), late, Detail);
        var next = at.Onward(changed);
        // Non-document information is finished with its last review; it is neither numbered nor printed (R-DOC-12).
        return at.Table.StepAt(next) is null
            ? Finish(at, changed with { DateWritten = DocumentPublication.FormedOn(changed), IssuedOn = at.Context.Today }, Detail)
            : at.Moved(changed, next, Detail);
    }

    /// <summary>What the step demands of the one who passes it.</summary>
    private static IEnumerable<Refusal> Demands(DocumentCase at, PassStep act)
    {
        var (record, settings, stage) = (at.Record, at.Settings, at.Record.Stage);
        var noOpinion = string.IsNullOrWhiteSpace(act.Opinion);
        if (stage == Stage.CaseReview)
            foreach (var refusal in SubmissionGate.Missing(record, settings)) yield return refusal;

        if (stage == Stage.Handling)
        {
            if (noOpinion) yield return new("DOC-OPINION-MISSING", "请对文稿提出明确的处理意见。", "R-DOC-14", "opinion");
            if (settings.NeedsInterpretation(record.Content) && string.IsNullOrWhiteSpace(act.InterpretationOpinion))
                yield return new("DOC-OPINION-INTERPRETATION", "请对解读方案提出明确的处理意见。", "R-DOC-14、R-INT-05", "interpretationOpinion");
            if (act.Mark is null)
                yield return new("DOC-ATTRIBUTE-UNMARKED", "请参照报送稿的标注，审核标注送审稿的公开属性。", "R-DOC-14", "mark");
            else
                foreach (var refusal in AttributeRules.Missing(act.Mark, record.Content, settings)) yield return refusal;
        }

        if (Stages.Secrecy.Contains(stage))
        {
            if (noOpinion) yield return new("DOC-OPINION-MISSING", "请填写保密审查意见。", "条例第十七条；R-SEC-05", "opinion");
            if (act.Secrecy is null)
                yield return new("DOC-SECRECY-MISSING", "请作出保密审查结论。", "R-SEC-03", "secrecy");
            var target = record.PendingChange?.To.Attribute ?? record.Attribute;
            if (act.Secrecy == SecrecyConclusion.MayNotBePublic && target == DisclosureAttribute.ActiveDisclosure)
                yield return new("DOC-SECRECY-CONTRADICTION", "标注为主动公开的公文，审查结论为不宜公开的，请退回修改或者报请确定。", "条例第十七条；R-SEC-04", "secrecy");
        }

        if (stage == Stage.DisclosureReview)
            foreach (var agency in record.OpenConfirmations())
                yield return new("DOC-AGENCY-OPEN", $"内容涉及“{agency}”，请先与其沟通确认。", "条例第十一条；R-SEC-07", "concernedAgencies");

        if (stage is Stage.NormReview or Stage.LegalReview)
        {
            if (act.Review is null)
                yield return new("DOC-REVIEW-MISSING", $"请作出{stage.Title()}结论。", "R-DOC-15；国办发〔2018〕115号", "review");
            if (act.Review == ReviewConclusion.DoesNotConform)
                yield return new("DOC-REVIEW-FAILED", $"{stage.Title()}不通过的，请退文并说明意见。", "国办发〔2018〕115号", "review");
        }

        if (stage is Stage.LeaderApproval or Stage.MainApproval && record is { Content.IsPolicy: true, IsActive: false } && record.PassOf(Stage.DisclosureReview) is null)
            yield return new("DOC-WITHHOLD-POLICY", "政策性文件拟不公开的，报批前应当送政府信息公开工作机构审查。", "国办发〔2016〕80号");
    }

    private static Decision<DocumentRecord> Return(DocumentCase at, ReturnDocument act)
    {
        var refusals = new List<Refusal>();
        if (act.Codes.Count == 0 || act.Codes.Any(c => ReturnReason.Find(c) is null))
            refusals.Add(new("DOC-RETURN-CODE", "请从清单中选择退文原因。", "R-DOC-20", "codes"));
        if (string.IsNullOrWhiteSpace(act.Opinion))
            refusals.Add(new("DOC-OPINION-MISSING", "请写明退文意见，让起草单位知道怎样修改。", "R-DOC-20", "opinion"));
        if (refusals.Count > 0) return Refuse(refusals);

        StepEntry Detail(StepEntry e) => e with { ReturnCodes = act.Codes, Opinion = act.Opinion };
        if (IsAfterIssue(at.Record)) return at.Moved(GivenUp(at, act.Opinion, out var origin), origin, Detail);
        var missing = at.Record.Stage == Stage.CaseReview ? SubmissionGate.Missing(at.Record, at.Settings) : [];
        return at.Moved(Returned(at, at.Record, act.Codes, act.Opinion, missing), Stage.Returned, Detail);
    }

    private static Decision<DocumentRecord> AskSigners(DocumentCase at, AskCountersign act)
    {
        var known = at.Record.Countersigns.Select(c => c.UnitCode).ToHashSet();
        var added = act.UnitCodes.Where(u => known.Add(u)).Select(u => new CountersignEntry(u, act.DueOn)).ToList();
        if (added.Count == 0) return Refuse("DOC-COUNTERSIGN-NONE", "请选择尚未送会签的单位。", "条例第十一条", "unitCodes");
        if (act.DueOn < at.Context.Today) return Refuse("DOC-COUNTERSIGN-DUE", "会签期限不能早于今天。", null, "dueOn");
        if (!at.Table.Chain.Any(s => s.Stage == Stage.Countersign)) return Refuse("DOC-COUNTERSIGN-NO-STEP", "本站流程没有会签环节，请由起草单位会签后报送。", "条例第十一条");
        return at.Moved(at.Record with { Countersigns = [.. at.Record.Countersigns, .. added] }, at.Record.Stage);
    }

    private static Decision<DocumentRecord> Sign(DocumentCase at, CountersignDocument act)
    {
        var refusals = new List<Refusal>(SeparationOfDuties.Check(at.Record, at.Step!, at.Table, at.Settings, at.Context.Actor.AccountId, at.OnBehalfOf));
        var unit = at.Record.OpenCountersigns().FirstOrDefault(u =>
            at.Context.Actor.Holdings.Any(h => h.Role == at.Step!.Role && at.Context.Organisations.IsWithin(h.UnitCode, u)));
        if (unit is null) refusals.Add(new("DOC-COUNTERSIGN-DONE", "您所在的单位没有待会签的内容。", "条例第十一条"));
        if (!act.Agrees && string.IsNullOrWhiteSpace(act.Opinion)) refusals.Add(new("DOC-OPINION-MISSING", "不同意的，请写明意见。", "条例第十一条", "opinion"));
        if (refusals.Count > 0) return Refuse(refusals);

        var old = at.Record.Countersigns.FirstOrDefault(c => c.UnitCode == unit) ?? new CountersignEntry(unit!);
        var signed = old with
        {
            Agreed = act.Agrees,
            Opinion = act.Opinion,
            ActorId = at.Context.Actor.AccountId,
            ActorName = at.Context.Actor.Name,
            On = at.Context.Today,
            TextVersion = at.Record.TextVersion,
        };
        var changed = at.Record with { Countersigns = [.. at.Record.Countersigns.Where(c => c.UnitCode != unit), signed] };
        if (!act.Agrees)
            return at.Moved(Returned(at, changed, [ReturnReason.Countersign], act.Opinion, []), Stage.Returned,
                e => e with { ReturnCodes = [ReturnReason.Countersign], Opinion = act.Opinion });
        return at.Moved(changed, changed.OpenCountersigns().Count > 0 ? Stage.Countersign : at.Onward(changed), e => e with { Passed = true, Opinion = act.Opinion });
    }

    private static Decision<DocumentRecord> Confirm(DocumentCase at, ConfirmWithAgency act)
    {
        if (!at.Record.Content.ConcernedAgencies.Contains(act.Agency))
            return Refuse("DOC-AGENCY-UNKNOWN", "该机关不在本件涉及的机关名单中。", "R-SEC-07", "agency");
        var confirmation = new AgencyConfirmation(act.Agency, act.Agreed, act.Opinion, at.Context.Actor.Name, at.Context.Today, at.Record.TextVersion);
        return at.Moved(at.Record with { Confirmations = [.. at.Record.Confirmations, confirmation] }, at.Record.Stage, e => e with { Opinion = act.Opinion });
    }

    private static Decision<DocumentRecord> Refer(DocumentCase at, ReferForDetermination act)
    {
        if (string.IsNullOrWhiteSpace(act.To) || string.IsNullOrWhiteSpace(act.Question))
            return Refuse("DOC-REFERRAL", "请写明报请哪个主管部门或者保密行政管理部门确定，以及不能确定的问题。", "条例第十七条第三款", "to");
        if (ReferralAuthorities.Of(at.Record.UnitCode, at.Context.Organisations) is { Count: > 0 } authorities && !authorities.Contains(act.To))
            return Refuse("DOC-REFERRAL-AUTHORITY", $"公共企事业单位不能确定的，报{string.Join("或者", authorities)}确定。", "R-SEC-08", "to");
        return at.Moved(at.Record with { Referrals = [.. at.Record.Referrals, new(at.Record.Stage, act.To, act.Question, at.Context.Today)] }, Stage.Referred,
            e => e with { Opinion = act.Question });
    }

    private static Decision<DocumentRecord> Determine(DocumentCase at, RecordDetermination act)
    {
        if (string.IsNullOrWhiteSpace(act.Answer)) return Refuse("DOC-REFERRAL-ANSWER", "请登记确定结果。", "条例第十七条第三款", "answer");
        var open = at.Record.Referrals[^1];
        return at.Moved(at.Record with { Referrals = [.. at.Record.Referrals.SkipLast(1), open with { Answer = act.Answer, AnsweredOn = at.Context.Today }] }, open.From,
            e => e with { Opinion = act.Answer });
    }
}
