using Gongkai.Content.Files;
using Gongkai.Storage.Files;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Documents.Prints;

/// <summary>A file of a document, for those who may read the document.</summary>
public sealed class AttachmentModel(FileStore store) : RecordPage
{
    private static readonly HashSet<string> ShownInPages = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public async Task<IActionResult> OnGetAsync(long id, string hash, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        // Only files the record names: a hash alone opens nothing.
        var file = Draft.Attachments.Concat(Draft.Material?.Files ?? []).FirstOrDefault(f => f.Hash == hash);
        var isProof = Draft.Participation.Any(p => p.FileHash == hash) || Draft.Procedures.Any(p => p.FileHash == hash);
        if ((file is null && !isProof) || store.Open(hash) is not { } content) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "no-store";
        if (file is null)
        {
            // Evidence is kept by its content alone; what it is shows from the content.
            var kind = FileInspection.Inspect(content, "材料").Kind;
            return File(content, kind.MediaType(), "程序材料" + kind.Extensions().FirstOrDefault());
        }
        return ShownInPages.Contains(file.MediaType) ? File(content, file.MediaType) : File(content, file.MediaType, file.Name);
    }
}
