using Gongkai.Storage.Files;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Workbench.Requests.Files;

/// <summary>Sends a case file as an archive while it is being made.</summary>
internal sealed record CaseFileResult(CaseFolder Folder, bool WithProofs) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var services = context.HttpContext.RequestServices;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"案卷-{CaseFileZip.NameOf(Folder.Volume, 60)}.zip");
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = name.ToString();
        response.Headers.CacheControl = "no-store";
        await new CaseFileZip(services.GetRequiredService<FileStore>(), services.GetRequiredService<IdentityVault>())
            // The zip writer ends its entries with a few synchronous bytes, which the response's own stream would refuse.
            .WriteAsync(Folder, WithProofs, response.BodyWriter.AsStream(leaveOpen: true), context.HttpContext.RequestAborted);
    }
}
