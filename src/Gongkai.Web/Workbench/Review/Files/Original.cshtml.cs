using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Gongkai.Web.Workbench.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>One treatment, and its sealed original: it opens only through an act with a reason (R-SEC-06).</summary>
public sealed class OriginalModel(OriginalVault vault) : RecordPage<FileTreatment>
{
    private static readonly Refusal Gone = new("ORIGINAL-GONE", "这份原件已经不在原件柜中，请联系系统管理员从备份恢复。");

    public override string ShownTitle => Record.FileName;

    public bool MayRead => Situation.Allows(nameof(ReadOriginal));

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Response.Headers.CacheControl = "no-store";
        // Every reading is an act of its own: a form sent twice is two readings. Nothing is overwritten, so no version is asked for.
        Key = null;
        if ((await DoAsync(new ReadOriginal(Reason ?? ""), id, Opened.Version, nameof(ReadOriginal))).Done)
            try
            {
                if (await vault.OpenAsync(Record.Original, cancellation) is { } content)
                {
                    Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
                    return File(content, Record.MediaType, Record.FileName);
                }
                Refuse([Gone]);
            }
            catch (VaultException damaged)
            {
                Refuse([damaged.Refusal]);
            }
        await OpenAsync(id, cancellation);
        Version = Opened.Version;
        return Page();
    }
}
