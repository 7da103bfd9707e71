using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing.Exchange;

/// <summary>Publications that came over from the inner network (R-SEC-09). They were reviewed there; here they pass the same content gate as everything else, and only the exchange may act on them.</summary>
public sealed class MirroredPublicationProcedure : Procedure<MirroredPublication>
{
    /// <summary>Kind of the records.</summary>
    public const string KindName = "mirrored-publication";

    /// <summary>State code of a record with a version that waits before the gate.</summary>
    public const string Held = "held";

    private const string Public = "public", Taken = "withdrawn", Basis = "R-SEC-09";

    private const string GoneNotice = "发布单位已撤下这条信息。";

    private static readonly Right[] Table =
    [
        .. from act in new[] { nameof(MirrorPublication), nameof(HoldMirrored) }
           from state in new[] { Right.Opening, Right.AnyState }
           select new Right(act, state, Roles.System, UnitRelation.Site, Basis),
        new(nameof(MirrorWithdrawal), Right.AnyState, Roles.System, UnitRelation.Site, Basis),
        new(nameof(ReleaseMirrored), Held, Roles.System, UnitRelation.Site, Basis),
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(MirroredPublication? record, SiteSettings site) => Table;

    public override Decision<MirroredPublication> Decide(MirroredPublication? record, IAct<MirroredPublication> act, ActContext context) => act switch
    {
        MirrorPublication mirror => Publish(record, mirror.Item, context),
        ReleaseMirrored => Publish(record, record!.Held!.Item, context),
        HoldMirrored hold => Hold(record, hold.Version, context),
        MirrorWithdrawal withdrawal => Withdraw(record!, withdrawal, context),
        _ => Decision<MirroredPublication>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<MirroredPublication> Publish(MirroredPublication? record, MirroredItem item, ActContext context)
    {
        if (Foreign(item, context) is { } refusal) return Decision<MirroredPublication>.Refuse(refusal);
        if (record is { Held: null, Withdrawn: null } && record.ContentHash == item.ContentHash) return Decision<MirroredPublication>.Unchanged(record);
        return Decision<MirroredPublication>.Accept(Of(item) with { ContentHash = item.ContentHash }, new Publish([item.Draft]));
    }

    // What is public already stays as it was: the inner site has a newer version, and the office is told of both.
    private static Decision<MirroredPublication> Hold(MirroredPublication? record, HeldVersion version, ActContext context)
    {
        if (Foreign(version.Item, context) is { } refusal) return Decision<MirroredPublication>.Refuse(refusal);
        if (record?.Held?.Item.ContentHash == version.Item.ContentHash) return Decision<MirroredPublication>.Unchanged(record);
        return Decision<MirroredPublication>.Accept((record ?? Of(version.Item)) with { Title = version.Item.Draft.Title, Held = version });
    }

    private static Decision<MirroredPublication> Withdraw(MirroredPublication record, MirrorWithdrawal act, ActContext context)
    {
        var notice = act.Notice ?? GoneNotice;
        if (record.Held is null && record.Withdrawn == notice) return Decision<MirroredPublication>.Unchanged(record);
        var key = MirroredItem.KeyOf(record.Site, record.OriginKey);
        return Decision<MirroredPublication>.Accept(record with { Held = null, Withdrawn = notice },
            new Withdraw(key, act.Mode, notice), new WithdrawalCheck(KindName, context.RecordId, [key]).ToSend());
    }

    private static Refusal? Foreign(MirroredItem item, ActContext context) =>
        item.Site == context.Site.Code && item.Draft.SiteCode == item.Site && item.Draft.Key == MirroredItem.KeyOf(item.Site, item.OriginKey) ? null : ExchangeRefusals.OtherSite(item.Site, context.Site.Code);

    private static MirroredPublication Of(MirroredItem item) => new() { Site = item.Site, OriginKey = item.OriginKey, Title = item.Draft.Title };

    public override RecordFace Face(MirroredPublication record, SiteSettings site)
    {
        var (state, title) = record.Held is not null ? (Held, "未通过内容检查，暂存") : record.Withdrawn is not null ? (Taken, "已撤下") : (Public, "已公开");
        return new(record.Title, state, title, site.OfficeCode, [], []);
    }

    public override string? NaturalKey(MirroredPublication record) => MirroredItem.NaturalKeyOf(record.Site, record.OriginKey);
}
