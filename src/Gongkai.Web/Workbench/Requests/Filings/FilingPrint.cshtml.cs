using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Filings;

/// <summary>The table to print from the browser, across the page.</summary>
public sealed class FilingPrintModel(FilingShelf filings) : FilingPage(filings)
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await OpenAsync(id, cancellation) ? Page() : NotFound();
}
