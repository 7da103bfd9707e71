using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Requests.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>拆分: one application that asks for several things becomes several (国办函〔2020〕109号).</summary>
public sealed class SplitModel : CasePage
{
    /// <summary>A matter as typed.</summary>
    public sealed class PartTyped
    {
        public string? Title { get; set; }

        public string? Description { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Description);
    }

    [BindProperty]
    public List<PartTyped> Parts { get; set; } = [];

    [BindProperty]
    public string? Go { get; set; }

    private bool IsOffered => RequestForms.Catalogue.Find(nameof(SplitRequest))!.Lawful(Situation) && Situation.Allows(nameof(SplitRequest));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Full, cancellation)) return NotFound();
        if (!IsOffered) return Onward("现在不能办理“拆分”，请查看最新进展。", Address);
        Version = Opened.Version;
        Parts = [new() { Title = Record.Content.Title, Description = Record.Content.Description }, new(), new()];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Full, cancellation)) return NotFound();
        var typed = Parts.Where(p => !p.IsEmpty).Take(60).Select(p => new RequestPart(p.Title?.Trim() ?? "", p.Description?.Trim() ?? "")).ToList();
        if (Go == "more" && Parts.Count < 50) Parts.AddRange([new(), new()]);
        else if ((await DoAsync(new SplitRequest(typed), id, part: nameof(SplitRequest))).Done) return Onward($"已拆分为 {typed.Count} 件，各件在“申请台账”和“我的工作”中分别办理。", Address);
        var version = Version;
        if (!await ReopenAsync(id, cancellation)) return NotFound();
        if (Go == "more") Version = version;
        return Page();
    }
}
