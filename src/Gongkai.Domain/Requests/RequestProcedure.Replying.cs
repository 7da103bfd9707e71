using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests;

/// <summary>Draft, review, seal, service (条例第三十六条至第四十条; R-REQ-05, R-REQ-09).</summary>
public sealed partial class RequestProcedure
{
    private static Decision<RequestCase> Draft(RequestMatter at, DraftReply a)
    {
        if (ReplyKind.Find(a.Draft.Kind) is null) return Refuse("REPLY-KIND", "请选择答复种类。", "条例第三十六条", "kind");
        return at.Stays(at.Record with { Reply = Drafted(at, a.Draft) }, ReplyKind.Find(a.Draft.Kind)!.Title);
    }

    private static Reply Drafted(RequestMatter at, ReplyDraft draft) => new()
    {
        Kind = draft.Kind,
        Fields = draft.Fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(f => f.Key, f => f.Value.Trim()),
        Withheld = draft.Withheld,
        Files = draft.Files,
        OverrideReason = Plain(draft.OverrideReason),
        DraftedBy = at.By,
        DraftedOn = at.Today,
        Returns = at.Record.Reply?.Returns ?? 0,
    };

    /// <summary>Everything that stands against this reply: the record's facts and the letter's own fields.</summary>
    private static List<Refusal> Against(RequestMatter at, RequestCase record)
    {
        if (record.Reply is not { } reply) return [new("REPLY-MISSING", "还没有拟写答复。", "条例第三十六条", "kind")];
        var refusals = ReplyChecks.Of(record, reply, at.Context.Site, at.Context.Calendar, at.Today).ToList();
        if (refusals.Any(r => r.Code is "REPLY-KIND" or "REPLY-PURPOSE")) return refusals;
        var facts = CaseLetters.Facts(at, record, ReplyChecks.Fields(reply), new LetterPlan(Files: reply.Files));
        refusals.AddRange(LetterComposer.Compose(reply.Kind, facts, at.Settings.Letters).Refusals.Where(r => r.Field != "withheld" || reply.Withheld.Count > 0));
        return refusals;
    }

    private static Decision<RequestCase> SendToReview(RequestMatter at)
    {
        if (Against(at, at.Record) is { Count: > 0 } refusals) return Refuse(refusals);
        return at.Moved(at.Record with { Reply = at.Record.Reply! with { At = 0, Approvals = [] } }, RequestState.ReplyReview);
    }

    private static Decision<RequestCase> Route(RequestMatter at, RoutePetition a)
    {
        var refusals = Needed(a.Reason, "reason", "认定为信访、投诉、举报的理由").Concat(Needed(a.Channel, "channel", "反映问题的渠道")).ToList();
        if (refusals.Count > 0) return Refuse(refusals);
        var routed = at.Record with { Reply = Drafted(at, new ReplyDraft("S16", new Dictionary<string, string> { ["reasons"] = a.Reason, ["where"] = a.Channel })) };
        return Against(at, routed) is { Count: > 0 } against ? Refuse(against) : at.Moved(routed, RequestState.ReplyReview, a.Reason.Trim());
    }

    private static Decision<RequestCase> Pass(RequestMatter at, PassReply a)
    {
        var reply = at.Record.Reply!;
        if (RequestFace.StepOf(at.Record, at.Context.Site) is not { } step) return Refuse("CHAIN-CHANGED", "答复审核流程已经调整，请承办单位撤回答复后重新提交审核。", "R-REQ-09");
        if (at.IsHandOf([reply.DraftedBy, .. Authors(at.Record)])) return Refuse(CommonRefusals.OwnWork);
        if (!at.Settings.SamePersonMayApproveTwice && at.IsHandOf([.. reply.Approvals.Select(p => p.By)]))
            return Refuse("APPROVED-TWICE", "您已经审核过本件的前一环节，请由其他有权人员办理。", "职责分离");
        // The record may have moved while the reply lay on a desk: the last day of an asked party, a late opinion.
        if (Against(at, at.Record) is { Count: > 0 } refusals) return Refuse(refusals);
        var passed = reply with { At = reply.At + 1, Approvals = [.. reply.Approvals, new ReplyApproval(step.Code, step.Title, at.By, at.Today, Plain(a.Opinion), step.Legal)] };
        var next = passed.At < at.Settings.Chain.Count ? RequestState.ReplyReview : RequestState.ToIssue;
        return Decision<RequestCase>.Accept(at.Move(at.Record with { Reply = passed }, next, Plain(a.Opinion), step.Title));
    }

    // Whoever wrote at it or sent it on has had his say (职责分离), however often it was returned.
    private static IEnumerable<Person> Authors(RequestCase record) =>
        record.Steps.Where(s => s.Act is nameof(DraftReply) or nameof(SubmitReply) or nameof(RoutePetition)).Select(s => s.By);

    private static Decision<RequestCase> Return(RequestMatter at, ReturnReply a) => string.IsNullOrWhiteSpace(a.Reason)
        ? Refuse("REASON-MISSING", "请写明退回的原因和修改意见。", "R-REQ-09", "reason")
        : at.Moved(at.Record with { Reply = at.Record.Reply! with { At = 0, Approvals = [], Returns = at.Record.Reply.Returns + 1 } }, RequestState.Examining, a.Reason.Trim());

    private static Decision<RequestCase> Issue(RequestMatter at)
    {
        var reply = at.Record.Reply!;
        // A chain shortened meanwhile does not open a way past the legal review (R-REQ-09).
        if (!reply.IsLegallyReviewed) return Refuse("REPLY-NOT-REVIEWED", "答复没有经过法务审核，不能印发。", "R-REQ-09");
        if (Against(at, at.Record) is { Count: > 0 } refusals) return Refuse(refusals);
        var (changed, missing) = Sealed(at, at.Record);
        return changed is null ? Refuse(missing) : at.Moved(changed, RequestState.ToServe, changed.Letters[^1].Letter.Number);
    }

    // The letters to third parties who refused go out with the answer (条例第三十二条).
    private static (RequestCase? Case, IReadOnlyList<Refusal> Refusals) Sealed(RequestMatter at, RequestCase record)
    {
        var reply = record.Reply!;
        if (reply.OverrideReason is { } reason && ReplyChecks.Gives(reply))
            foreach (var asked in record.Consultations.Where(c => c is { Kind: ConsultationKind.ThirdParty, Answer: ConsultationAnswer.Refuses or ConsultationAnswer.Partly }))
            {
                var (told, untold) = at.Write(record, "P09", new Dictionary<string, string> { ["content"] = asked.What, ["reasons"] = reason }, new LetterPlan(Addressee: asked.Name, Way: DeliveryWays.Mail));
                if (told is null) return (null, untold);
                record = told;
            }
        var (changed, missing) = at.Write(record, reply.Kind, ReplyChecks.Fields(reply), new LetterPlan(Files: reply.Files));
        return changed is null ? (null, missing)
            : (changed with { Reply = reply with { IssuedOn = at.Today, LetterSerial = changed.Letters.Count } }, []);
    }

    private static Decision<RequestCase> Serve(RequestMatter at, ServeReply a)
    {
        var reply = at.Record.Reply!;
        var refusals = at.Check(a.On, "on", "送达日期", reply.IssuedOn, "印发之日").ToList();
        if (DeliveryWays.All.All(w => w.Code != a.Way)) refusals.Add(new("REQUEST-WAY", "请选择送达方式。", "条例第四十条", "way"));
        if (a.Way is DeliveryWays.Mail or DeliveryWays.Fax or DeliveryWays.PickUp) refusals.AddRange(Needed(a.Evidence, "evidence", a.Way == DeliveryWays.Mail ? "邮件号码" : "送达凭证（签收人、传真回执等）"));
        if (refusals.Count > 0) return Refuse(refusals);
        // What is not served by then went to third parties with the answer.
        var letters = at.Record.Letters.Select(l => l.Serial == reply.LetterSerial ? l with { Way = a.Way, ServedOn = a.On, Evidence = Plain(a.Evidence) } : l.ServedOn is null ? l with { ServedOn = a.On } : l).ToList();
        var served = at.Finish(at.Record with { Letters = letters }, ReplyKind.Find(reply.Kind)!.Row, a.On);
        return at.Moved(served, RequestState.Answered, DeliveryWays.TitleOf(a.Way));
    }

    private static Decision<RequestCase> Delivered(RequestMatter at, RecordDelivery a)
    {
        if (at.Record.Letters.FirstOrDefault(l => l.Serial == a.LetterSerial) is not { } letter) return Refuse("LETTER-UNKNOWN", "没有这份文书，请刷新页面。", null, "letterSerial");
        if (letter.ServedOn is null) return Refuse("LETTER-UNSERVED", "这份文书还没有登记送达，请先登记送达再登记签收。", null, "letterSerial");
        var refusals = at.Check(a.On, "on", "签收日期", letter.ServedOn, "发出日期").Concat(Needed(a.Evidence, "evidence", "签收凭证")).ToList();
        return refusals.Count > 0 ? Refuse(refusals) : at.Stays(at.Record with
        {
            Letters = [.. at.Record.Letters.Select(l => l.Serial == a.LetterSerial ? l with { DeliveredOn = a.On, Evidence = a.Evidence.Trim() } : l)],
        }, letter.Letter.Title);
    }

    private static Decision<RequestCase> AnswerNow(RequestMatter at, AnswerOnTheSpot a)
    {
        if (ReplyKind.Find(a.Draft.Kind) is not { Group: ReplyGroup.Granted }) return Refuse("SPOT-KIND", "当场答复只用于提供信息或者告知已主动公开，其他答复应当经过审核。", "条例第三十三条第一款；R-REQ-09", "kind");
        if (at.Record.Intake.Channel != ReceiptChannels.InPerson || at.Record.ReceivedOn != at.Today) return Refuse("SPOT-NOT-HERE", "当场答复只用于当天当面提交的申请。", "条例第三十三条第一款", "kind");
        var record = at.Record with { Reply = Drafted(at, a.Draft) with { OnTheSpot = true } };
        if (Against(at, record) is { Count: > 0 } refusals) return Refuse(refusals);
        var (changed, missing) = Sealed(at, record);
        if (changed is null) return Refuse(missing);
        var letters = changed.Letters.Select(l => l.Serial == changed.Reply!.LetterSerial ? l with { Way = DeliveryWays.PickUp, ServedOn = at.Today, DeliveredOn = at.Today, Evidence = "当场交付" } : l.ServedOn is null ? l with { ServedOn = at.Today } : l).ToList();
        return at.Moved(at.Finish(changed with { Letters = letters }, ReplyKind.Find(a.Draft.Kind)!.Row, at.Today), RequestState.Answered, "当场答复");
    }
}
