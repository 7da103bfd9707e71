using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Requests.Supervision;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Disputes;

/// <summary>复议、诉讼登记簿 with the nearest duty of each.</summary>
public sealed class DisputeListModel(DisputeRegister register) : SupervisionPage
{
    public static IReadOnlyList<(string Code, string Title)> States { get; } = [("open", "未审结"), ("decided", "已有结果，待落实"), ("closed", "已结")];

    [BindProperty(SupportsGet = true, Name = "kind")]
    public DisputeKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<DisputeLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    public bool MayRegister => Actor.Holds(Roles.RequestOfficer);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Choices = [.. Units.Units.Where(Site.Requests.IsBody).Select(u => Site.Requests.HandlerOf(u.Code, Site)).Distinct().Where(c => Scope is not { } scope || scope.Contains(c)).Order(StringComparer.Ordinal)];
        // Somebody else's unit narrows to nothing, it does not widen.
        var units = string.IsNullOrEmpty(Unit) ? Scope : Scope is { } own && !own.Contains(Unit) ? [] : [Unit];
        (Lines, var next) = await register.ListAsync(units, Kind, State, Before ?? long.MaxValue, cancellation);
        Next = next is { } id ? Address("/workbench/disputes", ("kind", Kind?.ToString()), ("state", State), ("unit", Unit), ("before", $"{id}")) : null;
    }
}
