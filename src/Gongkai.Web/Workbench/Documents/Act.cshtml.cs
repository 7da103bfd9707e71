using Gongkai.Domain.Acts;
using Gongkai.Web.Workbench.Documents.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>One act on one document: the page that asks again before what cannot be undone, and the page a refused form comes back to.</summary>
public sealed class ActModel : RecordPage
{
    public ActForm Form { get; private set; } = null!;

    /// <summary>Whether the form is offered; otherwise the page only says why not.</summary>
    public bool IsOffered => ActForms.IsAllowed(Situation, Form.Name);

    public async Task<IActionResult> OnGetAsync(long id, string act, CancellationToken cancellation)
    {
        if (ActForms.Find(act) is not { } form || !await OpenAsync(id, cancellation)) return NotFound();
        (Form, Version) = (form, Opened.Version);
        if (!IsOffered || !form.Lawful(Situation)) return Onward($"现在不能办理“{form.Button(Situation)}”，请查看最新进展。", $"/workbench/documents/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string act, CancellationToken cancellation)
    {
        if (ActForms.Find(act) is not { } form || !await OpenAsync(id, cancellation)) return NotFound();
        (Form, Acting) = (form, form.Name);
        var answers = new Answers(Request.Form, Situation);
        var made = form.Make(answers);
        if (answers.Refusals.Count > 0) Refuse(answers.Refusals);
        else if ((await DoAsync(made, id, part: form.Name)).Done)
            // Some posts may read a document only while it lies before them.
            return Onward($"已办理：{made.Title}《{ShownTitle}》。", await OpenAsync(id, cancellation) ? $"/workbench/documents/{id}" : "/workbench");

        // Another may have acted in between: the page shows the record as it is now, and what was typed.
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (Opened.Version != Version)
        {
            Meanwhile = await Shelf.AuditAsync(id, 20, Version, cancellation);
            if (!Refusals.Contains(CommonRefusals.Stale)) Refuse([.. Refusals, CommonRefusals.Stale]);
        }
        Version = Opened.Version;
        ModelState.Clear();
        return Page();
    }
}
