using Gongkai.Storage.Files;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>A file of an article, of the text as it stands or of an earlier version, for those who may read the article.</summary>
public sealed class AttachmentModel(FileStore store) : ArticleRecordPage
{
    private static readonly HashSet<string> ShownInPages = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public async Task<IActionResult> OnGetAsync(long id, string hash, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        // Only files the record names: a hash alone opens nothing.
        var file = Text.Files.Concat(Record.Versions.SelectMany(v => v.Content.Files)).FirstOrDefault(f => f.Hash == hash);
        if (file is null || store.Open(hash) is not { } content) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "no-store";
        return ShownInPages.Contains(file.MediaType) ? File(content, file.MediaType) : File(content, file.MediaType, file.Name);
    }
}
