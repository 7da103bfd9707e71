using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Files;

/// <summary>案卷 as archive of files or as PDF, without the sealed proofs.</summary>
public sealed class ExportModel : CaseFilePage
{
    public async Task<IActionResult> OnGetAsync(long id, string form, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (form == "zip") return new CaseFileResult(Folder, WithProofs: false);
        Response.Headers.CacheControl = "no-store";
        return File(CaseFilePdf.ToBytes(Folder, Store, NameOf(Record.BodyCode)), "application/pdf", $"案卷-{CaseFileZip.NameOf(Folder.Volume, 60)}.pdf");
    }
}
