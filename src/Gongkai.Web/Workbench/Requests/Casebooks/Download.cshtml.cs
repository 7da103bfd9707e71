using Gongkai.Content.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Casebooks;

/// <summary>The casebook as .docx.</summary>
public sealed class DownloadModel : CasebookPage
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        var book = Opened!.Record;
        return File(CasebookDocx.ToBytes(book, NameOf(Site.OfficeCode)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{book.Content.Title}.docx");
    }
}
