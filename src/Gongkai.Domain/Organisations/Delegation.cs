using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Organisations;

/// <summary>A person as a delegation names them.</summary>
public sealed record DelegationParty(long AccountId, string SignInName, string PersonName);

/// <summary>请假代理：while the holder is away, another acts with some of the holder's roles and in the holder's name.</summary>
/// <param name="Holder">Who is away.</param>
/// <param name="Delegate">Who acts.</param>
/// <param name="UnitCode">Where the roles are held.</param>
/// <param name="Roles">Roles delegated; they count only while the holder really holds them.</param>
/// <param name="From">First day, Asia/Shanghai.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Reason">Why, or empty.</param>
/// <param name="Ended">True when it was ended before its last day.</param>
public sealed record Delegation(
    DelegationParty Holder, DelegationParty Delegate, string UnitCode, IReadOnlyList<string> Roles, DateOnly From, DateOnly To, string Reason, bool Ended = false)
{
    /// <summary>Whether it is in force on a legal day.</summary>
    public bool Covers(DateOnly day) => !Ended && From <= day && day <= To;
}

/// <summary>开始代理.</summary>
public sealed record OpenDelegation(
    DelegationParty Holder, DelegationParty Delegate, string UnitCode, IReadOnlyList<string> Roles, DateOnly From, DateOnly To, string Reason) : IOpeningAct<Delegation>
{
    public string Title => "请假代理";
}

/// <summary>结束代理.</summary>
public sealed record EndDelegation : IAct<Delegation>
{
    public string Title => "结束代理";
}

/// <summary>Delegation of a post for a period. Opened by the holder or the head of the unit; the roles of the three administrators are nobody's to give away.</summary>
public sealed class DelegationProcedure : Procedure<Delegation>
{
    private const string Basis = "岗位请假代理；职责分离";

    private static readonly Right[] Table =
    [
        new(nameof(OpenDelegation), Right.Opening, Organisations.Roles.Person, UnitRelation.Site, Basis),
        new(nameof(EndDelegation), "open", Organisations.Roles.Person, UnitRelation.Site, Basis),
    ];

    public override string Kind => "delegation";

    public override IReadOnlyList<Right> Rights(Delegation? record, SiteSettings site) => Table;

    public override string? UnitOf(IAct<Delegation> opening) => (opening as OpenDelegation)?.UnitCode;

    public override Decision<Delegation> Decide(Delegation? record, IAct<Delegation> act, ActContext context) => act switch
    {
        OpenDelegation open => Open(open, context),
        EndDelegation => MayOrder(record!.Holder, record.UnitCode, context)
            ? Decision<Delegation>.Accept(record with { Ended = true })
            : Decision<Delegation>.Refuse(CommonRefusals.NotPermitted(act.Title)),
        _ => Decision<Delegation>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<Delegation> Open(OpenDelegation open, ActContext context)
    {
        if (!MayOrder(open.Holder, open.UnitCode, context)) return Decision<Delegation>.Refuse(CommonRefusals.NotPermitted(open.Title));
        var refusals = new List<Refusal>();
        if (open.Roles.Count == 0) refusals.Add(new("ROLES-MISSING", "请至少选择一个要代理的角色。", Basis, nameof(open.Roles)));
        if (open.Roles.Any(r => Organisations.Roles.Administrators.Contains(r) || !Organisations.Roles.Grantable.Contains(r)))
            refusals.Add(new("DELEGATION-ADMINISTRATOR", "管理员的职责不能代理，请由安全管理员另行授予。", "等保 三员分立", nameof(open.Roles)));
        // What is held by delegation is not passed on: only the head's order or one's own posts count.
        if (context.Actor.AccountId == open.Holder.AccountId && open.Roles.Any(r => !context.Actor.Holdings.Any(h => h.Role == r && h.UnitCode == open.UnitCode && h.OnBehalfOf is null)))
            refusals.Add(new("DELEGATION-NOT-HELD", "只能委托本人现任岗位的角色。", Basis, nameof(open.Roles)));
        if (open.Holder.AccountId == open.Delegate.AccountId) refusals.Add(new("DELEGATION-SELF", "代理人不能是本人。", Basis, nameof(open.Delegate)));
        if (open.To < open.From) refusals.Add(new("DELEGATION-ORDER", "结束日期不能早于开始日期。", null, nameof(open.To)));
        if (open.To < context.Today) refusals.Add(new("DELEGATION-PAST", "结束日期已经过去，请重新填写。", null, nameof(open.To)));
        return refusals.Count > 0
            ? Decision<Delegation>.Refuse(refusals)
            : Decision<Delegation>.Accept(new Delegation(open.Holder, open.Delegate, open.UnitCode, [.. open.Roles.Distinct()], open.From, open.To, open.Reason.Trim()));
    }

    private static bool MayOrder(DelegationParty holder, string unitCode, ActContext context) =>
        context.Actor.AccountId == holder.AccountId
        || context.Actor.Holdings.Any(h => h.Role == Organisations.Roles.UnitHead && h.OnBehalfOf is null
            && context.Organisations.BodyOf(h.UnitCode) == context.Organisations.BodyOf(unitCode));

    public override RecordFace Face(Delegation record, SiteSettings site) => new(
        $"{record.Holder.PersonName}由{record.Delegate.PersonName}代理（{record.From:yyyy-MM-dd}至{record.To:yyyy-MM-dd}）",
        record.Ended ? "ended" : "open", record.Ended ? "已结束" : "代理",
        record.UnitCode, [], [Account.PlaceOf(record.Holder.SignInName), Account.PlaceOf(record.Delegate.SignInName)]);
}
