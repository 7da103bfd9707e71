using Gongkai.Content.Requests;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Filings;

/// <summary>One unit's table as a workbook (R-STA-07: the export stays beside submitting on line).</summary>
public sealed class FilingSheetModel(FilingShelf filings) : FilingPage(filings)
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        var sheet = TemporarySheet.Open();
        FilingXlsx.Write(sheet, Settings, Filing.Period, NameOf(Filing.UnitCode), Table, Filing.FilledBy?.Name);
        sheet.Position = 0;
        return File(sheet, FilingXlsx.MediaType, $"{FilingForm.Title}-{NameOf(Filing.UnitCode)}-{Filing.Period.Code}.xlsx");
    }
}
