using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Acts;

/// <summary>One act on one record: the page that asks again before what cannot be undone, and the page a refused form comes back to.</summary>
public abstract class ActPage<TRecord> : RecordPage<TRecord>, IActPage where TRecord : class
{
    public ActForm<TRecord> Form { get; private set; } = null!;

    public ShownForm Shown => Show(Form) with { Alone = true };

    /// <summary>Whether the form is offered; otherwise the page only says why not.</summary>
    public bool IsOffered => Situation.Allows(Form.Name);

    protected abstract ActForms<TRecord> Forms { get; }

    /// <summary>Where people go when the record is theirs no longer.</summary>
    protected virtual string Elsewhere => "/workbench";

    public async Task<IActionResult> OnGetAsync(long id, string act, CancellationToken cancellation)
    {
        if (Forms.Find(act) is not { } form || !await OpenAsync(id, cancellation)) return NotFound();
        (Form, Version) = (form, Opened.Version);
        if (!IsOffered || !form.Lawful(Situation)) return Onward($"现在不能办理“{form.Button(Situation)}”，请查看最新进展。", Address);
        return form.Page is { } page ? LocalRedirect($"{Address}/{page}") : Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string act, CancellationToken cancellation)
    {
        if (Forms.Find(act) is not { Page: null, Make: not null } form || !await OpenAsync(id, cancellation)) return NotFound();
        (Form, Acting) = (form, form.Name);
        var refused = await TakeFilesAsync(cancellation);
        var answers = new Answers<TRecord>(Request.Form, Situation, Uploads.SelectMany(g => g.Select(u => (g.Key, u.File))).ToLookup(u => u.Key, u => u.File));
        var made = form.Make(answers);
        if (refused.Count + answers.Refusals.Count > 0) Refuse([.. refused, .. answers.Refusals]);
        else if (await DoAsync(made, id, part: form.Name) is { Done: true } answer)
            // Some posts may read a record only while it lies before them.
            return await OpenAsync(id, cancellation) ? await DoneAsync(made, answer) : Onward(Said(made), Elsewhere);

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

    /// <summary>What is said after the act.</summary>
    protected virtual string Said(IAct made) => $"已办理：{made.Title}《{ShownTitle}》。";

    /// <summary>Where it goes on after the act.</summary>
    protected virtual Task<IActionResult> DoneAsync(IAct<TRecord> made, ActAnswer answer) => Task.FromResult(Onward(Said(made), Address));

    private async Task<IReadOnlyList<Refusal>> TakeFilesAsync(CancellationToken cancellation)
    {
        var names = Form.Fields.Where(f => f.Kind == FieldKind.Files).Select(f => f.Name).ToList();
        if (names.Count == 0) return [];
        var (sealedFiles, taken, refused) = (Services.GetRequiredService<SealedFiles>(), new List<(string Name, string Token, PublicationFile File)>(), new List<Refusal>());
        foreach (var name in names)
        {
            foreach (var token in Request.Form[$"{name}-kept"])
                if (sealedFiles.Open(token) is { } kept) taken.Add((name, token!, kept));
            foreach (var upload in Request.Form.Files.GetFiles(name).Where(u => u.Length > 0))
            {
                var (file, refusals) = await sealedFiles.TakeAsync(upload, name, TreatedSubject, Actor, cancellation);
                refused.AddRange(refusals);
                if (file is not null) taken.Add((name, sealedFiles.Seal(file), file));
            }
        }
        Uploads = taken.ToLookup(t => t.Name, t => (t.Token, t.File));
        return refused;
    }
}

/// <summary>What the shared part of act pages shows.</summary>
public interface IActPage : IRecordPage
{
    ShownForm Shown { get; }

    bool IsOffered { get; }
}
