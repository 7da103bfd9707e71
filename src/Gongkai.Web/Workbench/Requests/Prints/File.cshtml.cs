using Gongkai.Domain.Requests;
using Gongkai.Storage.Files;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Prints;

/// <summary>A file of the office in a case. What the applicant handed in lies in the vault and is not reached from here.</summary>
public sealed class FileModel(FileStore store) : CasePage
{
    public async Task<IActionResult> OnGetAsync(long id, string hash, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        // Only files the record names, and of these only what the person is shown: a hash alone opens nothing.
        if (Shown().FirstOrDefault(f => f.Hash == hash) is not { } file || store.Open(hash) is not { } content) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "no-store";
        return File(content, file.MediaType, file.Name);
    }

    private IEnumerable<CaseFile> Shown() => Sight == CaseSight.Question
        ? CaseSights.Questions(Actor, Record, Units).SelectMany(c => c.Files)
        : (Record.Reply?.Files ?? []).Concat(Record.CoHandlings.SelectMany(c => c.Files)).Concat(Record.Letters.SelectMany(l => l.Files)).Concat(Record.Release?.Files ?? []);
}
