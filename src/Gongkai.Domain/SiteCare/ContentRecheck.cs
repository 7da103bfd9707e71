using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Domain.SiteCare;

/// <summary>每日内容检查: what was found in what is already public (R-WEB-08, R-WEB-16, R-WEB-18). One record for each run; the assessment of units reads it.</summary>
public sealed record ContentRecheck
{
    /// <summary>Legal day of the run, Asia/Shanghai.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Name of the rules it was looked at by.</summary>
    public required string Rules { get; init; }

    /// <summary>Whether everything public was looked at, because the rules had changed, or only what came since the last run.</summary>
    public bool Everything { get; init; }

    /// <summary>Publications looked at.</summary>
    public int Looked { get; init; }

    /// <summary>Publications made on the days since the last run, by unit (R-WEB-16: 记录发布情况).</summary>
    public IReadOnlyList<UnitCount> Published { get; init; } = [];

    /// <summary>Findings in all, also those beyond <see cref="Lines"/>.</summary>
    public int Found { get; init; }

    /// <summary>Publications with a blocking finding nobody waived.</summary>
    public int Barred { get; init; }

    /// <summary>The heaviest first, bounded.</summary>
    public IReadOnlyList<RecheckLine> Lines { get; init; } = [];

    public Person? ClosedBy { get; init; }

    /// <summary>What was done about it.</summary>
    public string? Conclusion { get; init; }

    /// <summary>Nothing that must not be public was found.</summary>
    public bool IsClean => Barred == 0;
}

/// <summary>A unit and how many.</summary>
public sealed record UnitCount(string UnitCode, int Count);

/// <summary>One finding in something public, without the words themselves.</summary>
/// <param name="PublicationId">The publication.</param>
/// <param name="RecordId">The record it comes from.</param>
/// <param name="Title">Its title.</param>
/// <param name="UnitCode">Responsible unit, or null for papers taken over from an older site.</param>
/// <param name="Code">Code of the finding's kind.</param>
/// <param name="Severity">Whether it would bar the way out today.</param>
/// <param name="Sentence">Where and what.</param>
/// <param name="Masked">Excerpt with its middle masked.</param>
public sealed record RecheckLine(long PublicationId, long RecordId, string Title, string? UnitCode, string Code, FindingSeverity Severity, string Sentence, string Masked);

/// <summary>登记每日内容检查. Only the platform does this.</summary>
public sealed record ReportRecheck(ContentRecheck Recheck) : IOpeningAct<ContentRecheck>
{
    public string Title => "登记每日内容检查";
}

/// <summary>办结内容检查: what was corrected, withdrawn or found to be right.</summary>
public sealed record CloseRecheck(string Conclusion) : IAct<ContentRecheck>
{
    public string Title => "办结内容检查";
}

/// <summary>A run that found something that must not be public lies on the desks of disclosure section and information centre until somebody says what was done.</summary>
public sealed class ContentRecheckProcedure : Procedure<ContentRecheck>
{
    public const string KindName = "content-recheck";

    private const string Open = "open", Closed = "closed", Clean = "clean", Basis = "R-WEB-16、R-WEB-18";

    private static readonly Right[] Table =
    [
        new(nameof(ReportRecheck), Right.Opening, Roles.System, UnitRelation.Site, Basis),
        new(nameof(ReportRecheck), Right.AnyState, Roles.System, UnitRelation.Site, Basis),
        .. new[] { Roles.DisclosureOfficer, Roles.DisclosureHead, Roles.InfoCentre }.Select(role => new Right(nameof(CloseRecheck), Open, role, UnitRelation.Site, Basis)),
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(ContentRecheck? record, SiteSettings site) => Table;

    public override string NaturalKey(ContentRecheck record) => $"{record.On:yyyy-MM-dd}";

    public override Decision<ContentRecheck> Decide(ContentRecheck? record, IAct<ContentRecheck> act, ActContext context) => act switch
    {
        // The day's run after a failure half-way: the later one stands.
        ReportRecheck report => Decision<ContentRecheck>.Accept(report.Recheck),
        CloseRecheck close => string.IsNullOrWhiteSpace(close.Conclusion)
            ? Decision<ContentRecheck>.Refuse(new Refusal("CONCLUSION-MISSING", "请写明核查的情况和处理结果。", Basis, nameof(close.Conclusion)))
            : Decision<ContentRecheck>.Accept(record! with { ClosedBy = new Person(context.Actor.AccountId, context.Actor.Name), Conclusion = close.Conclusion.Trim() }),
        _ => Decision<ContentRecheck>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    public override RecordFace Face(ContentRecheck record, SiteSettings site)
    {
        var (code, title) = record.ClosedBy is not null ? (Closed, "已办结") : record.IsClean ? (Clean, "无阻断问题") : (Open, "待处理");
        return new($"{record.On:yyyy-MM-dd} 内容检查：检查 {record.Looked} 条，发现 {record.Found} 处", code, title, site.OfficeCode,
            code == Open ? [new Desk(site.OfficeCode, Roles.DisclosureOfficer), new Desk(site.OfficeCode, Roles.InfoCentre)] : [], [Readers.Everybody]);
    }
}
