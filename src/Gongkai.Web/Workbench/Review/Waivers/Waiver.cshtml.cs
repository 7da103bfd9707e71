using Gongkai.Domain.Review.Waivers;
using Gongkai.Storage.Audit;
using Gongkai.Web.Workbench.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Waivers;

/// <summary>豁免 of one finding: what it is about, who asked and why, who decided.</summary>
public sealed class WaiverModel : RecordPage<ContentWaiver>
{
    public override string ShownTitle => $"{Record.Finding.Title}（{Record.Finding.SubjectTitle}）";

    public IReadOnlyList<ShownForm> Forms { get; private set; } = [];

    public IReadOnlyList<AuditRow> Steps { get; private set; } = [];

    /// <summary>The panel of the record it is about, or null when this person may not read that record.</summary>
    public string? Subject { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        Forms = [.. WaiverForms.Catalogue.For(Situation).Select(Show)];
        Steps = [.. (await Shelf.AuditAsync(id, 50, cancellation: cancellation)).Reverse()];
        var subject = Record.Finding.SubjectId;
        if (await Shelf.OpenAsync<Domain.Documents.DocumentRecord>(subject, Actor, World, cancellation) is not null) Subject = $"/workbench/documents/{subject}/check";
        else if (await Shelf.OpenAsync<Domain.Requests.RequestCase>(subject, Actor, World, cancellation) is not null) Subject = $"/workbench/requests/{subject}/check";
        return Page();
    }
}
