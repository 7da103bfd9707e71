using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Review.NegativeLists;

/// <summary>提出负面清单: the first version or an adjustment.</summary>
/// <param name="Items">All matters of the version, not only the changed ones.</param>
/// <param name="InForceFrom">Not before today.</param>
/// <param name="Reason">Why.</param>
public sealed record ProposeNegativeList(IReadOnlyList<NegativeItem> Items, DateOnly InForceFrom, string Reason) : IOpeningAct<NegativeList>
{
    public string Title => "提出负面清单";
}

/// <summary>审定负面清单: the second person.</summary>
public sealed record ConfirmNegativeList : IAct<NegativeList>
{
    public string Title => "审定负面清单";
}

/// <summary>退回负面清单.</summary>
public sealed record ReturnNegativeList(string Reason) : IAct<NegativeList>
{
    public string Title => "退回负面清单";
}

/// <summary>负面清单管理 (R-SEC-01: 详细具体、便于检查监督、及时调整更新). One record for a site; every version stays.</summary>
public sealed class NegativeListProcedure : Procedure<NegativeList>
{
    public const string KindName = "negative-list";

    private const string None = "none", InForce = "in-force", Proposed = "proposed", Basis = "R-SEC-01";

    private static readonly Right[] Table =
    [
        .. from role in new[] { Roles.DisclosureOfficer, Roles.SecrecyReviewer }
           from state in new[] { Right.Opening, None, InForce }
           select new Right(nameof(ProposeNegativeList), state, role, UnitRelation.Site, Basis),
        .. from role in new[] { Roles.DisclosureHead, Roles.DeputyLeader }
           from act in new[] { nameof(ConfirmNegativeList), nameof(ReturnNegativeList) }
           select new Right(act, Proposed, role, UnitRelation.Desk, Basis),
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(NegativeList? record, SiteSettings site) => Table;

    public override string NaturalKey(NegativeList record) => "site";

    public override Decision<NegativeList> Decide(NegativeList? record, IAct<NegativeList> act, ActContext context)
    {
        var by = new Person(context.Actor.AccountId, context.Actor.Name);
        switch (act)
        {
            case ProposeNegativeList propose:
                if (Wrong(propose, context.Today).ToList() is { Count: > 0 } refusals) return Decision<NegativeList>.Refuse(refusals);
                var list = record ?? new NegativeList();
                return Decision<NegativeList>.Accept(list with { Proposed = new(list.Versions.Count + 1, propose.Items, propose.InForceFrom, propose.Reason.Trim(), by) });
            case ConfirmNegativeList:
                if (record!.Proposed!.ProposedBy.AccountId == by.AccountId) return Decision<NegativeList>.Refuse(CommonRefusals.OwnWork);
                // Confirmed late, it does not come into force in the past.
                var from = record.Proposed.InForceFrom < context.Today ? context.Today : record.Proposed.InForceFrom;
                return Decision<NegativeList>.Accept(record with { Versions = [.. record.Versions, record.Proposed with { ConfirmedBy = by, InForceFrom = from }], Proposed = null });
            case ReturnNegativeList back:
                return string.IsNullOrWhiteSpace(back.Reason)
                    ? Decision<NegativeList>.Refuse(new Refusal("REASON-MISSING", "请写明退回的原因。", Basis, "reason"))
                    : Decision<NegativeList>.Accept(record! with { Proposed = null });
            default:
                return Decision<NegativeList>.Refuse(CommonRefusals.NotPermitted(act.Title));
        }
    }

    private static IEnumerable<Refusal> Wrong(ProposeNegativeList act, DateOnly today)
    {
        if (act.Items.Count == 0) yield return new("NEGATIVE-EMPTY", "请列出不予公开的事项。", Basis, "items");
        if (string.IsNullOrWhiteSpace(act.Reason)) yield return new("REASON-MISSING", "请写明制定或者调整的理由。", Basis, "reason");
        if (act.InForceFrom < today) yield return new("NEGATIVE-DATE", "施行日期不能早于今天。", Basis, "inForceFrom");
        foreach (var twice in act.Items.GroupBy(i => i.Code).Where(g => g.Count() > 1))
            yield return new("NEGATIVE-TWICE", $"事项编号“{twice.Key}”重复。", Basis, "items");
        foreach (var item in act.Items)
        {
            if (string.IsNullOrWhiteSpace(item.Code) || string.IsNullOrWhiteSpace(item.Matter) || string.IsNullOrWhiteSpace(item.Detail))
                yield return new("NEGATIVE-VAGUE", $"事项“{item.Matter}”应当有编号、名称和具体说明：负面清单要详细具体，便于检查监督。", Basis, "items");
            // A list narrows nothing the statute opens: every item rests on article 14, 15 or 16.
            if (StatutoryGround.Find(item.Ground) is null)
                yield return new("NEGATIVE-GROUND", $"事项“{item.Matter}”没有法定依据，清单外的事项原则上都要公开。", "条例第十四条至第十六条；R-SEC-01", "items");
            if (item.Terms.Any(t => t.Trim().Length < 2))
                yield return new("NEGATIVE-TERM", $"事项“{item.Matter}”的识别词至少两个字。", Basis, "items");
        }
    }

    public override RecordFace Face(NegativeList record, SiteSettings site)
    {
        var (code, title) = record.Proposed is not null ? (Proposed, "待审定") : record.Versions.Count > 0 ? (InForce, "已施行") : (None, "未制定");
        return new("政务公开负面清单", code, title, site.OfficeCode,
            record.Proposed is null ? [] : [new Desk(site.OfficeCode, Roles.DisclosureHead), new Desk(site.GovernmentCode, Roles.DeputyLeader)], [Readers.Everybody]);
    }

    /// <summary>及时进行调整更新: the version in force is looked at again after the site's interval (R-SEC-01, R-SEC-02).</summary>
    public override IReadOnlyList<ObligationClaim> Obligations(NegativeList record, SiteSettings site) =>
        [.. record.Versions.Select((version, i) => new ObligationClaim("negative-list.review", site.OfficeCode, version.InForceFrom, "复核、调整政务公开负面清单",
            i + 1 < record.Versions.Count ? record.Versions[i + 1].InForceFrom : null, $"{version.Number}"))];
}
