using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Archive;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Files;

/// <summary>卷内材料 of a case, to read, to print and to take out (R-REQ-11).</summary>
public sealed class MaterialsModel : CaseFilePage
{
    public IReadOnlyList<FileMaterial> Materials { get; private set; } = [];

    public string? Reason { get; private set; }

    public bool HasProofs => Materials.Any(m => m.Source is SealedSource);

    public bool MayReadProofs => RequestTable.Of(Site.Requests).Rights.Any(r => r.Allows(Actor, nameof(ReadIdentity), Opened.Face, null, Units));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Show();
        return Page();
    }

    /// <summary>The file with the sealed proofs: reading them is an act, with its reason (个人信息保护法).</summary>
    public async Task<IActionResult> OnPostAsync(long id, string? reason, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (!(await DoAsync(new ReadIdentity(reason ?? ""), id, part: nameof(ReadIdentity))).Done)
        {
            if (!await OpenAsync(id, cancellation)) return NotFound();
            Reason = reason;
            ModelState.Clear();
            Show();
            return Page();
        }
        return new CaseFileResult(Folder, WithProofs: true);
    }

    private void Show()
    {
        Materials = Folder.Materials(Store);
        Version = Opened.Version;
    }
}
