using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests.Filings;

/// <summary>Where a table stands on its way to the competent department.</summary>
public enum FilingState
{
    /// <summary>待填报</summary>
    Open,

    /// <summary>待负责人签发</summary>
    Signing,

    /// <summary>已报送，待接收</summary>
    Submitted,

    /// <summary>已接收</summary>
    Accepted,

    /// <summary>退回修改</summary>
    Returned,
}

/// <summary>依申请办理情况报备: one unit's table of one period (R-REQ-17, R-STA-03), submitted here instead of by mail (R-STA-07).</summary>
public sealed record Filing
{
    /// <summary>填报单位</summary>
    public required string UnitCode { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public FilingState State { get; init; }

    /// <summary>The officer's remarks by receipt number.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    /// <summary>The table as last submitted; null before.</summary>
    public FilingTable? Table { get; init; }

    /// <summary>填表人</summary>
    public Person? FilledBy { get; init; }

    public Person? SignedBy { get; init; }

    /// <summary>填表日期 and day of submission; null while it lies with the unit.</summary>
    public DateOnly? SubmittedOn { get; init; }

    public IReadOnlyList<FilingStep> Steps { get; init; } = [];

    public FilingPeriod Period => new(From, To);

    public static string KeyOf(string unitCode, FilingPeriod period) => $"{unitCode}:{period.Code}";
}

/// <summary>A line of the timeline.</summary>
public sealed record FilingStep(string Title, Person By, DateTimeOffset At, string? Note);

/// <summary>Names, and who files.</summary>
public static class Filings
{
    public static string Code(this FilingState state) => state.ToString().ToLowerInvariant();

    public static string Title(this FilingState state) => state switch
    {
        FilingState.Open => "待填报",
        FilingState.Signing => "待负责人签发",
        FilingState.Submitted => "已报送，待接收",
        FilingState.Accepted => "已接收",
        _ => "退回修改",
    };

    /// <summary>填报单位: each unit that handles applications, under one mouth only that one (R-REQ-01).</summary>
    public static IReadOnlyList<string> Units(OrganisationTree units, SiteSettings site) =>
        [.. units.Units.Where(site.Requests.IsBody).Select(u => site.Requests.HandlerOf(u.Code, site)).Distinct()
            .Where(c => !site.Requests.Filing.Except.Contains(c)).Order(StringComparer.Ordinal)];
}

/// <summary>建立报备表 for a unit and period.</summary>
public sealed record OpenFiling(string UnitCode, DateOnly From, DateOnly To) : IOpeningAct<Filing>
{
    public string Title => "建立报备表";
}

/// <summary>填写备注 of one row; an empty text takes it away.</summary>
public sealed record RemarkFiling(string Receipt, [property: Unaudited] string? Text) : IAct<Filing>
{
    public string Title => "填写备注";
}

/// <summary>报送: the table is frozen as it stands.</summary>
/// <param name="Table">Derived from the cases today; the officer's remarks are laid over it here.</param>
public sealed record SubmitFiling([property: Unaudited] FilingTable Table, string? Note = null) : IAct<Filing>
{
    public string Title => "报送";
}

/// <summary>签发 by the head, where the site asks for it.</summary>
public sealed record SignFiling(string? Opinion = null) : IAct<Filing>
{
    public string Title => "签发报送";
}

/// <summary>接收.</summary>
public sealed record AcceptFiling(string? Opinion = null) : IAct<Filing>
{
    public string Title => "接收";
}

/// <summary>退回修改.</summary>
public sealed record ReturnFiling(string Reason) : IAct<Filing>
{
    public string Title => "退回修改";
}
