using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Publishing.Columns;

namespace Gongkai.Domain.Organisations;

/// <summary>建立站点.</summary>
public sealed record SetUpSite(SiteSettings Settings) : IOpeningAct<SiteSettings>
{
    public string Title => "建立站点";
}

/// <summary>修改站点设置.</summary>
public sealed record ChangeSettings(SiteSettings Settings) : IAct<SiteSettings>
{
    public string Title => "修改站点设置";
}

/// <summary>The site's own settings. What a government may set is data here, never an exception in a rule.</summary>
public sealed class SiteProcedure : Procedure<SiteSettings>
{
    private const string Columns = "R-WEB-03、R-WEB-11";

    // Columns and face of the portal are the office's and the information centre's (R-WEB-21, R-WEB-24).
    private static readonly Right[] Portal =
    [
        .. new[]
        {
            nameof(AddColumn), nameof(ChangeColumn), nameof(ShiftColumn), nameof(CloseColumn), nameof(ReopenColumn), nameof(RemoveColumn),
            nameof(ProposeColumnMove), nameof(ConfirmColumnMove), nameof(RejectColumnMove), nameof(ChangePortal), nameof(AddSite),
        }.SelectMany(act => new[] { Roles.DisclosureHead, Roles.InfoCentre }.Select(role => new Right(act, Right.AnyState, role, UnitRelation.Site, Columns))),
    ];

    private static readonly Right[] Table =
    [
        .. Portal,
        .. new[] { nameof(ProposeLevels), nameof(ConfirmLevels), nameof(RejectLevels), nameof(NameKeepers) }
            .SelectMany(act => new[] { Roles.DisclosureHead, Roles.InfoCentre }.Select(role => new Right(act, Right.AnyState, role, UnitRelation.Site, "R-WEB-08、R-WEB-20"))),
        new(nameof(SetUpSite), Right.Opening, Roles.System, UnitRelation.Site, "初始安装"),
        new(nameof(ChangeSettings), Right.AnyState, Roles.SystemAdmin, UnitRelation.Site, "R-ORG-06"),
        new(nameof(ChangeSettings), Right.AnyState, Roles.DisclosureHead, UnitRelation.Site, "条例第三条、第四条"),
    ];

    public override string Kind => "site";

    public override IReadOnlyList<Right> Rights(SiteSettings? record, SiteSettings site) => Table;

    public override Decision<SiteSettings> Decide(SiteSettings? record, IAct<SiteSettings> act, ActContext context)
    {
        if (act is IReviewLevelsAct levels) return ReviewLevelChanges.Decide(record!, levels, context);
        if (act is IPortalAct portal) return PortalChanges.Decide(record!, portal, context);
        var settings = act switch
        {
            SetUpSite set => set.Settings,
            ChangeSettings change => change.Settings,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
        if (record is not null && record.Code != settings.Code)
            return Decision<SiteSettings>.Refuse(new Refusal("SITE-CODE-FIXED", "站点代码建立后不能更改。", null, nameof(settings.Code)));
        var refusals = settings.Documents.Problems().Concat(settings.Requests.Problems()).Concat(settings.Articles.Problems()).ToList();
        if (record is not null && !ReviewLevelChanges.SameLevels(record.Articles, settings.Articles)) refusals.Add(ReviewLevelChanges.ByTwo);
        if (string.IsNullOrWhiteSpace(settings.Name)) refusals.Add(new("SITE-NAME-MISSING", "请填写站点名称。", null, nameof(settings.Name)));
        return refusals.Count > 0 ? Decision<SiteSettings>.Refuse(refusals) : Decision<SiteSettings>.Accept(settings);
    }

    public override RecordFace Face(SiteSettings record, SiteSettings site) =>
        new(record.Name, "in-force", "在用", record.GovernmentCode, [], [Readers.Everybody]);

    public override string? NaturalKey(SiteSettings record) => record.Code;
}
