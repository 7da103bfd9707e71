using Gongkai.Domain.Review.WordLists;
using Gongkai.Domain.SiteCare;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Rechecks;

/// <summary>One day's report: figures, findings by unit and publication, and its conclusion.</summary>
public sealed class ReportModel : RecheckPage
{
    /// <summary>Publications on a page.</summary>
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "severity")]
    public string? Severity { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public string? Conclusion { get; set; }

    public IReadOnlyList<RecheckedPublication> Shown { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>Kinds of the records on the page, for their addresses.</summary>
    public IReadOnlyDictionary<long, string> Kinds { get; private set; } = new Dictionary<long, string>();

    public bool MayClose => new ContentRecheckProcedure().Rights(Recheck, Site).Any(r => r.Allows(Actor, nameof(CloseRecheck), Opened.Face, null, Units));

    public string Address => $"/workbench/review/rechecks/{Opened.Id}";

    public string At(int page) => Requests.Supervision.SupervisionPage.Address(Address, ("severity", Severity), ("page-number", page > 1 ? $"{page}" : null));

    /// <summary>Where the record is worked on; null for papers taken over, which nobody works on.</summary>
    public string? RecordOf(RecheckedPublication publication) =>
        Kinds.GetValueOrDefault(publication.RecordId) is { } kind && StateTitles.AddressOf(kind, publication.RecordId) is var address && address != "/workbench" ? address : null;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if ((await DoAsync(new CloseRecheck(Conclusion ?? ""), id)).Done) return Onward("内容检查已办结。", Address);
        if (!await OpenAsync(id, cancellation)) return NotFound();
        ModelState.Clear();
        return await ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Version = Opened.Version;
        var all = Publications(WordKinds.FindSeverity(Severity));
        Count = all.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Shown = [.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        Kinds = await Shelf.KindsAsync([.. Shown.Select(p => p.RecordId).Distinct()], cancellation);
        return Page();
    }
}
