using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests.Disputes;

/// <summary>复议、诉讼登记 (regulation.md §7; Table 4). The agency's own duty is to defend in time; the deciding authority's clock is only watched.</summary>
public sealed class DisputeProcedure : Procedure<Dispute>
{
    private const string Open = "open", Decided = "decided", Closed = "closed";

    private static readonly Right[] Table =
    [
        new(nameof(RegisterDispute), Right.Opening, Roles.RequestOfficer, UnitRelation.Own, "条例第五十一条"),
        new(nameof(DefendDispute), Open, Roles.RequestOfficer, UnitRelation.Own, "行政复议法第四十八条、第五十四条；行政诉讼法第六十七条"),
        new(nameof(DecideDispute), Open, Roles.RequestOfficer, UnitRelation.Own, "年度报告格式表四"),
        new(nameof(RedoReply), Decided, Roles.RequestOfficer, UnitRelation.Own, "条例第五十一条"),
        .. new[] { Open, Decided }.Select(s => new Right(nameof(RecordAccountability), s, Roles.RequestHead, UnitRelation.Own, "R-REQ-09")),
    ];

    public override string Kind => "dispute";

    public override IReadOnlyList<Right> Rights(Dispute? record, SiteSettings site) => Table;

    public override string? UnitOf(IAct<Dispute> opening) => (opening as RegisterDispute)?.Request.UnitCode;

    public override string? NaturalKey(Dispute record) => $"{record.Kind}:{record.CaseNumber}";

    public override RecordFace Face(Dispute record, SiteSettings site)
    {
        var (state, title) = record.IsClosed ? (Closed, "已结") : record.DecidedOn is not null ? (Decided, "已有结果，待落实") : (Open, record.DefendedOn is null ? "待答复、答辩" : "待审结");
        List<Desk> desks = record.IsClosed ? [] : [new(record.UnitCode, Roles.RequestOfficer)];
        if (record is { NotLegallyReviewed: true, Accountability: null }) desks.Add(new(record.UnitCode, Roles.RequestHead));
        return new RecordFace($"{record.Kind.Title()} {record.CaseNumber}", state, title, record.UnitCode, desks, [], record.CaseNumber) { Confidential = true };
    }

    public override IReadOnlyList<ObligationClaim> Obligations(Dispute record, SiteSettings site)
    {
        var claims = new List<ObligationClaim>();
        var name = $"{record.Kind.Title()}{record.CaseNumber}";
        var reconsideration = record.Kind == DisputeKind.Reconsideration;
        var rule = !reconsideration ? "lawsuit.defend" : record.Summary ? "reconsideration.defend-summary" : "reconsideration.defend";
        claims.Add(new(rule, record.UnitCode, record.ReceivedOn, $"对{name}提交{(reconsideration ? "书面答复" : "答辩状")}和证据", record.DefendedOn ?? record.DecidedOn));
        if (record is { RedoDays: { } days, DecidedOn: { } on }) claims.Add(new("dispute.redo", record.UnitCode, on, $"按{name}的结果重新答复", record.RedoneOn, Days: days));
        return claims;
    }

    public override Decision<Dispute> Decide(Dispute? record, IAct<Dispute> act, ActContext context)
    {
        var refusals = new List<Refusal>();
        void Day(DateOnly on, DateOnly? notBefore, string what, string field)
        {
            if (on > context.Today) refusals.Add(new("DATE-FUTURE", $"{what}不能晚于今天，请核对。", null, field));
            if (on < notBefore) refusals.Add(new("DATE-BEFORE", $"{what}不能早于{notBefore:yyyy-MM-dd}，请核对。", null, field));
        }
        void Text(string? text, string what, string field)
        {
            if (string.IsNullOrWhiteSpace(text)) refusals.Add(new("FIELD-MISSING", $"请填写{what}。", null, field));
        }
        Dispute changed;
        IReadOnlyList<Effect> effects = [];
        switch (act)
        {
            case RegisterDispute a:
                Text(a.Authority, a.Kind == DisputeKind.Reconsideration ? "复议机关" : "人民法院", "authority");
                Text(a.CaseNumber, "案号", "caseNumber");
                Day(a.ReceivedOn, a.Request.Intake.SubmittedOn, "收到副本的日期", "receivedOn");
                if (a.AcceptedOn is { } accepted) Day(accepted, a.Request.Intake.SubmittedOn, "受理日期", "acceptedOn");
                changed = new Dispute
                {
                    Kind = a.Kind,
                    RequestId = a.RequestId,
                    Receipt = a.Request.Receipt,
                    BodyCode = a.Request.BodyCode,
                    UnitCode = a.Request.UnitCode,
                    Authority = a.Authority.Trim(),
                    CaseNumber = a.CaseNumber.Trim(),
                    ReceivedOn = a.ReceivedOn,
                    AcceptedOn = a.Kind == DisputeKind.Reconsideration ? a.AcceptedOn : null,
                    Summary = a.Summary && a.Kind == DisputeKind.Reconsideration,
                    NotLegallyReviewed = a.Request.Reply is { IssuedOn: not null, IsLegallyReviewed: false },
                };
                effects = [new Also(new LinkDispute($"{a.Kind.Title()} {changed.CaseNumber}"), a.RequestId)];
                break;
            case DefendDispute a:
                Day(a.On, record!.ReceivedOn, "提交日期", "on");
                if (record.DefendedOn is not null) refusals.Add(new("DISPUTE-DEFENDED", "答复、答辩已经登记。", null));
                changed = record with { DefendedOn = a.On };
                break;
            case DecideDispute a:
                Day(a.On, record!.ReceivedOn, "结果送达日期", "on");
                Text(a.Decision, "决定书、判决书的文号和主要内容", "decision");
                if (a.RedoDays is < 1 or > 250) refusals.Add(new("DISPUTE-REDO", "重新答复的期限应当是1至250个工作日。", null, "redoDays"));
                if (a.RedoDays is not null && a.Result != DisputeResult.Corrected) refusals.Add(new("DISPUTE-REDO", "只有结果为“纠正”的才需要重新答复。", null, "redoDays"));
                changed = record with { Result = a.Result, DecidedOn = a.On, Decision = a.Decision?.Trim(), RedoDays = a.RedoDays };
                break;
            case RedoReply a:
                Day(a.On, record!.DecidedOn, "重新答复日期", "on");
                Text(a.Text, "重新答复的文号和内容", "text");
                if (record.RedoDays is null || record.RedoneOn is not null) refusals.Add(new("DISPUTE-NO-REDO", "没有需要重新答复的事项。", null));
                changed = record with { RedoneOn = a.On, Redone = a.Text?.Trim() };
                break;
            case RecordAccountability a:
                Text(a.Text, "问责情况", "text");
                if (!record!.NotLegallyReviewed) refusals.Add(new("DISPUTE-REVIEWED", "这件答复经过法务审核，不需要登记问责情况。", "R-REQ-09"));
                changed = record with { Accountability = a.Text?.Trim() };
                break;
            default:
                throw new NotSupportedException(act.GetType().Name);
        }
        return refusals.Count > 0 ? Decision<Dispute>.Refuse(refusals) : Decision<Dispute>.Accept(changed, effects);
    }
}
