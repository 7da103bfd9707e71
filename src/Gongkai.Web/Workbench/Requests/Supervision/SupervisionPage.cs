using Gongkai.Domain.Organisations;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Workbench.Requests.Supervision;

/// <summary>Base of the lists over applications: for those who handle them in their own unit, and for those who supervise all of them. Nobody else finds the page.</summary>
public abstract class SupervisionPage : WorkbenchPage
{
    /// <summary>Reads every unit's applications (条例第三条、第四十七条).</summary>
    public bool IsSupervisor => Roles.CaseSupervisors.Any(Actor.Holds);

    /// <summary>Units whose applications the person may read; null for all.</summary>
    public IReadOnlyList<string>? Scope => Reach.CaseUnits;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!IsSupervisor && !Roles.CaseReaders.Any(Actor.Holds))
        {
            context.Result = NotFound();
            return;
        }
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>An address with what is not empty of these.</summary>
    public static string Address(string path, params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = new List<string>();
        foreach (var (name, value) in parts)
            if (!string.IsNullOrEmpty(value)) query.Add($"{name}={Uri.EscapeDataString(value)}");
        return query.Count == 0 ? path : path + "?" + string.Join('&', query);
    }
}
