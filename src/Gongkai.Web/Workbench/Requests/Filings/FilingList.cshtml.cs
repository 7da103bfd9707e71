using Gongkai.Domain.Requests.Filings;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Requests.Supervision;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Filings;

/// <summary>报备表: who has filed for a period, who is missing, and the sum; a unit sees its own (R-REQ-17).</summary>
public sealed class FilingListModel(FilingShelf filings) : SupervisionPage
{
    private const int ShownPeriods = 12;

    [BindProperty(SupportsGet = true, Name = "period")]
    public string? PeriodCode { get; set; }

    public FilingPeriod Period { get; private set; }

    public FilingSettings Settings => Site.Requests.Filing;

    public IReadOnlyList<FilingPeriod> Periods { get; private set; } = [];

    public IReadOnlyList<FilingPlace> Places { get; private set; } = [];

    /// <summary>Of those that were submitted.</summary>
    public FilingTotals Sum => Places.Where(IsFiled).Aggregate(FilingTotals.None, (sum, p) => sum + p.Totals);

    public DateOnly Due => Period.DueBy(Settings);

    public static bool IsFiled(FilingPlace place) => place.Filing?.SubmittedOn is not null;

    public bool IsLate(FilingPlace place) => place.Filing?.SubmittedOn is { } on ? on > Due : Today > Due;

    /// <summary>Units the person may open a table for.</summary>
    public IReadOnlyList<string> Openable =>
        [.. Places.Where(p => p.Filing is null && new FilingProcedure().Rights(null, Site).Any(r => r.Allows(Actor, nameof(OpenFiling), null, p.UnitCode, Units))).Select(p => p.UnitCode)];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var wanted = Openable;
        foreach (var unit in wanted)
            if (!(await DoAsync(new OpenFiling(unit, Period.From, Period.To), null, part: unit)).Done) break;
        if (Refusals.Count == 0) return Onward(wanted.Count == 0 ? "报备表都已经建立。" : $"已建立 {wanted.Count} 张报备表。", Address("/workbench/requests/filings", ("period", Period.Code)));
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var latest = FilingPeriod.Of(Today, Settings);
        var periods = new List<FilingPeriod> { latest };
        while (periods.Count < ShownPeriods) periods.Add(FilingPeriod.Of(periods[^1].From.AddDays(-1), Settings));
        Period = FilingPeriod.Find(PeriodCode) ?? FilingPeriod.EndedBefore(Today, Settings);
        Periods = periods.Contains(Period) ? periods : [.. periods, Period];
        var units = Gongkai.Domain.Requests.Filings.Filings.Units(Units, Site).Where(u => Scope is not { } scope || scope.Contains(u)).ToList();
        Places = await filings.PlacesAsync(units, Period, cancellation);
    }
}
