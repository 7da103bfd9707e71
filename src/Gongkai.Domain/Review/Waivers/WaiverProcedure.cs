using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Domain.Review.Waivers;

/// <summary>内容检查豁免 (R-SEC-03, R-SEC-04): asked for by whoever handles the record, granted by a second person with the right of review, recorded.</summary>
public sealed class WaiverProcedure : Procedure<ContentWaiver>
{
    public const string KindName = "content-waiver";

    /// <summary>State code under which the gate lets a finding pass.</summary>
    public const string Granted = "granted";

    private const string Requested = "requested", Refused = "refused", Revoked = "revoked", Basis = "R-SEC-03、R-SEC-04";

    // Who handles papers and cases may ask; only who reviews may answer.
    private static readonly string[] Askers =
        [Roles.Drafter, Roles.CaseOfficer, Roles.SectionHead, Roles.UnitHead, Roles.Secretariat, Roles.InfoCentre, Roles.DisclosureOfficer, Roles.RequestOfficer, Roles.RequestHead];

    private static readonly Right[] Table =
    [
        .. from role in Askers
           from state in new[] { Right.Opening, Refused, Revoked }
           select new Right(nameof(RequestWaiver), state, role, role is Roles.Drafter or Roles.UnitHead or Roles.RequestOfficer or Roles.RequestHead ? UnitRelation.Own : UnitRelation.Site, Basis),
        .. from act in new[] { nameof(GrantWaiver), nameof(RefuseWaiver) }
           from role in new[] { Roles.SecrecyReviewer, Roles.DisclosureHead }
           select new Right(act, Requested, role, UnitRelation.Desk, Basis),
        .. from role in new[] { Roles.SecrecyReviewer, Roles.DisclosureHead }
           select new Right(nameof(RevokeWaiver), Granted, role, UnitRelation.Site, Basis),
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(ContentWaiver? record, SiteSettings site) => Table;

    public override string? UnitOf(IAct<ContentWaiver> opening) => opening is RequestWaiver request ? request.Finding.UnitCode : null;

    public override string? NaturalKey(ContentWaiver record) => record.Finding.Key;

    public override Decision<ContentWaiver> Decide(ContentWaiver? record, IAct<ContentWaiver> act, ActContext context) => act switch
    {
        RequestWaiver request => Request(record, request, context),
        GrantWaiver grant => Decided(record!, grant, grant.Opinion, WaiverState.Granted, context),
        RefuseWaiver refuse => Decided(record!, refuse, refuse.Opinion, WaiverState.Refused, context),
        RevokeWaiver revoke => Decided(record!, revoke, revoke.Opinion, WaiverState.Revoked, context),
        _ => Decision<ContentWaiver>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<ContentWaiver> Request(ContentWaiver? before, RequestWaiver act, ActContext context)
    {
        var refusals = new List<Refusal>();
        if (act.Finding.Rule == WaiverRule.Never)
            refusals.Add(new("WAIVER-NEVER", $"“{act.Finding.Title}”不能豁免：没有看过内容的文件不得公开或者提供，请更换文件。", Basis));
        if (before is not null && before.Finding.Key != act.Finding.Key)
            refusals.Add(new("WAIVER-OTHER", "这条豁免记录属于另一处内容，请刷新页面。", Basis));
        if (string.IsNullOrWhiteSpace(act.Reason))
            refusals.Add(new("REASON-MISSING", "请写明可以照原样公开或者提供的理由。", Basis, "reason"));
        if (refusals.Count > 0) return Decision<ContentWaiver>.Refuse(refusals);
        return Decision<ContentWaiver>.Accept(new ContentWaiver
        {
            Finding = act.Finding,
            Reason = act.Reason.Trim(),
            RequestedBy = new Person(context.Actor.AccountId, context.Actor.Name, AskedFor(context.Actor)),
            RequestedAt = context.Now,
        });
    }

    private Decision<ContentWaiver> Decided(ContentWaiver record, IAct act, string opinion, WaiverState state, ActContext context)
    {
        var behalf = Right.OnBehalfOf(Table, context.Actor, act.GetType().Name, Face(record, context.Site), context.Organisations);
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(opinion))
            refusals.Add(new("OPINION-MISSING", "请填写意见。", Basis, "opinion"));
        if (state != WaiverState.Revoked && IsSameHand(record, context.Actor.AccountId, behalf)) refusals.Add(CommonRefusals.OwnWork);
        if (state == WaiverState.Granted && record.Finding.Rule == WaiverRule.SecrecyReviewer && !context.Actor.Holds(Roles.SecrecyReviewer))
            refusals.Add(new("WAIVER-SECRECY", "密级标志、内部资料标志只能由保密审查员复核豁免。", "保守国家秘密法；R-WEB-15"));
        if (refusals.Count > 0) return Decision<ContentWaiver>.Refuse(refusals);
        return Decision<ContentWaiver>.Accept(record with
        {
            State = state,
            Opinion = opinion.Trim(),
            DecidedBy = new Person(context.Actor.AccountId, context.Actor.Name, behalf),
            DecidedAt = context.Now,
        });
    }

    // A post held in one's own name goes before one held by delegation, as everywhere.
    private static long? AskedFor(Actor actor)
    {
        var posts = actor.Holdings.Where(h => Askers.Contains(h.Role)).ToList();
        return posts.Any(h => h.OnBehalfOf is null) ? null : posts.Select(h => h.OnBehalfOf).FirstOrDefault();
    }

    // The one who asked, the one he asked for, and whoever decides in the name of either are one hand.
    private static bool IsSameHand(ContentWaiver record, long decides, long? onBehalfOf) =>
        new[] { record.RequestedBy.AccountId, record.RequestedBy.OnBehalfOf ?? 0 }.Any(asked => asked != 0 && (asked == decides || asked == onBehalfOf));

    public override RecordFace Face(ContentWaiver record, SiteSettings site)
    {
        var (code, title) = record.State switch
        {
            WaiverState.Requested => (Requested, "待复核"),
            WaiverState.Granted => (Granted, "已豁免"),
            WaiverState.Refused => (Refused, "不予豁免"),
            _ => (Revoked, "已撤回"),
        };
        IReadOnlyList<Desk> desks = record.State != WaiverState.Requested ? []
            : record.Finding.Rule == WaiverRule.SecrecyReviewer ? [new(record.Finding.UnitCode, Roles.SecrecyReviewer), new(site.OfficeCode, Roles.SecrecyReviewer)]
            : [new(record.Finding.UnitCode, Roles.SecrecyReviewer), new(site.OfficeCode, Roles.SecrecyReviewer), new(site.OfficeCode, Roles.DisclosureHead)];
        return new($"豁免“{record.Finding.Title}”：{record.Finding.SubjectTitle}", code, title, record.Finding.UnitCode, desks, []);
    }
}
