using Gongkai.Domain.Organisations;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Releases;

/// <summary>主动公开建议: what several applicants asked for and got, per unit (条例第四十四条第一款).</summary>
public sealed class SuggestionsModel(ReleaseSuggestions suggestions) : WorkbenchPage
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    public IReadOnlyList<SuggestionGroup> Groups { get; private set; } = [];

    /// <summary>Units whose cases the person may read.</summary>
    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var supervises = Roles.CaseSupervisors.Any(Actor.Holds);
        var own = Actor.Holdings.Where(h => Roles.CaseReaders.Contains(h.Role)).Select(h => Units.BodyOf(h.UnitCode)).ToHashSet();
        if (!supervises && own.Count == 0) return NotFound();
        Offered = [.. Units.Units.Where(u => Site.Requests.IsBody(u) && (supervises || own.Contains(u.Code))).Select(u => new Choice(u.Code, u.Name))];
        Unit ??= own.FirstOrDefault() ?? Site.OfficeCode;
        if (Offered.All(o => o.Value != Unit)) return NotFound();
        Groups = await suggestions.OfAsync(Unit, World, cancellation);
        return Page();
    }
}
