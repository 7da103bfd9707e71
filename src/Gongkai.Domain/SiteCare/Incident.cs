using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.SiteCare;

/// <summary>异常与变动事项: something the platform found by itself and a person must look at.</summary>
/// <param name="Category">One of <see cref="IncidentCategories"/>.</param>
/// <param name="Title">One Chinese sentence.</param>
/// <param name="Lines">What exactly, one line each.</param>
/// <param name="FoundAt">When.</param>
/// <param name="ClosedBy">Who dealt with it, or null while open.</param>
/// <param name="Conclusion">What was found and done, or null while open.</param>
public sealed record Incident(
    string Category, string Title, IReadOnlyList<string> Lines, DateTimeOffset FoundAt, string? ClosedBy = null, string? Conclusion = null);

/// <summary>Kinds of incident.</summary>
public static class IncidentCategories
{
    /// <summary>日历变动：a newly loaded year or overlay moved deadlines; each is listed.</summary>
    public const string CalendarChange = "calendar-change";

    /// <summary>期限复核不一致：a stored deadline was not what its record says.</summary>
    public const string ClockDifference = "clock-difference";

    /// <summary>撤下未见效：a withdrawn item could still be seen.</summary>
    public const string WithdrawalStillSeen = "withdrawal-still-seen";

    /// <summary>文件损坏：a stored file is missing or is not what its name says.</summary>
    public const string FileDamaged = "file-damaged";

    /// <summary>栏目不更新：columns were not kept up to their own rule, or are empty (R-WEB-11).</summary>
    public const string ColumnStale = "column-stale";
}

/// <summary>报告异常. Only the platform does this.</summary>
/// <param name="Category">One of <see cref="IncidentCategories"/>.</param>
/// <param name="Headline">One Chinese sentence.</param>
/// <param name="Lines">Details.</param>
/// <param name="Rederive">Records whose duties are derived anew in the same transaction.</param>
public sealed record ReportIncident(string Category, string Headline, IReadOnlyList<string> Lines, IReadOnlyList<long> Rederive) : IOpeningAct<Incident>
{
    public string Title => "报告异常";
}

/// <summary>办结异常.</summary>
/// <param name="Conclusion">What was found and done.</param>
public sealed record CloseIncident(string Conclusion) : IAct<Incident>
{
    public string Title => "办结异常";
}

/// <summary>Incidents lie on the desk of the disclosure section until somebody says what was done.</summary>
public sealed class IncidentProcedure : Procedure<Incident>
{
    private const string Open = "open", Closed = "closed";

    private static readonly Right[] Table =
    [
        new(nameof(ReportIncident), Right.Opening, Roles.System, UnitRelation.Site, "条例第三条、第四条"),
        new(nameof(CloseIncident), Open, Roles.DisclosureOfficer, UnitRelation.Site, "条例第四条"),
        new(nameof(CloseIncident), Open, Roles.DisclosureHead, UnitRelation.Site, "条例第三条"),
        new(nameof(CloseIncident), Open, Roles.SystemAdmin, UnitRelation.Site, "R-WEB-21"),
    ];

    public override string Kind => "incident";

    public override IReadOnlyList<Right> Rights(Incident? record, SiteSettings site) => Table;

    public override Decision<Incident> Decide(Incident? record, IAct<Incident> act, ActContext context) => act switch
    {
        ReportIncident report => Decision<Incident>.Accept(new Incident(report.Category, report.Headline, report.Lines, context.Now),
            report.Rederive.Count > 0 ? [new Rederive(report.Rederive)] : []),
        CloseIncident close => string.IsNullOrWhiteSpace(close.Conclusion)
            ? Decision<Incident>.Refuse(new Refusal("CONCLUSION-MISSING", "请写明查明的情况和处理结果。", null, nameof(close.Conclusion)))
            : Decision<Incident>.Accept(record! with { ClosedBy = context.Actor.Name, Conclusion = close.Conclusion.Trim() }),
        _ => Decision<Incident>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    public override RecordFace Face(Incident record, SiteSettings site) => record.ClosedBy is null
        ? new(record.Title, Open, "待处理", site.OfficeCode, [new Desk(site.OfficeCode, Roles.DisclosureOfficer), new Desk(site.OfficeCode, Roles.DisclosureHead)], [])
        : new(record.Title, Closed, "已办结", site.OfficeCode, [], []);
}
