using System.Runtime.CompilerServices;
using Gongkai.Content.Requests;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Requests.Supervision;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Filings;

/// <summary>All tables of a period one may read, in one workbook: who filed, the sums and every row.</summary>
public sealed class FilingPeriodSheetModel(FilingShelf filings) : SupervisionPage
{
    public async Task<IActionResult> OnGetAsync(string period, CancellationToken cancellation)
    {
        if (FilingPeriod.Find(period) is not { } wanted) return NotFound();
        var units = Gongkai.Domain.Requests.Filings.Filings.Units(Units, Site).Where(u => Scope is not { } scope || scope.Contains(u)).ToList();
        var places = await filings.PlacesAsync(units, wanted, cancellation);
        var summaries = places.Select(p => new FilingSummary(NameOf(p.UnitCode), p.Filing?.State.Title() ?? "未建立", p.Filing?.SubmittedOn, p.Totals)).ToList();
        var sheet = TemporarySheet.Open();
        await FilingXlsx.WriteAsync(sheet, Site.Requests.Filing, wanted, summaries, SubmittedAsync(units, wanted, cancellation));
        sheet.Position = 0;
        return File(sheet, FilingXlsx.MediaType, $"{FilingForm.Title}汇总-{wanted.Code}.xlsx");
    }

    // Only what was submitted: rows that are still with a unit are no figures of the county yet.
    private async IAsyncEnumerable<(string, FilingTable)> SubmittedAsync(IReadOnlyList<string> units, FilingPeriod period, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (_, filing) in filings.OfPeriodAsync(units, period, cancellation))
            if (filing is { SubmittedOn: not null, Table: { } table }) yield return (NameOf(filing.UnitCode), table);
    }
}
