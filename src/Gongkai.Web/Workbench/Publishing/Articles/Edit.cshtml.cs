using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Files;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>撰写、修改稿件. Saving asks for nothing; submitting asks for everything at once.</summary>
[RequestSizeLimit(200L << 20)]
[RequestFormLimits(MultipartBodyLengthLimit = 200L << 20, ValueLengthLimit = 16 << 20, ValueCountLimit = 4096)]
public sealed class EditModel(SealedFiles files, FileStore store) : WorkbenchPage
{
    private static readonly ArticleProcedure Procedure = new();

    [BindProperty]
    public ArticleForm Draft { get; set; } = new();

    /// <summary>Which button: save, check, submit or columns (another unit was chosen).</summary>
    [BindProperty]
    public string? Go { get; set; }

    public long? Id { get; private set; }

    public Opened<Article>? Stored { get; private set; }

    public ArticleContent Shown { get; private set; } = new();

    public IReadOnlyList<Refusal> Missing { get; private set; } = [];

    public IReadOnlyList<AuditRow> Meanwhile { get; private set; } = [];

    public IReadOnlyList<string> Notices { get; private set; } = [];

    public SealedFiles Sealed => files;

    /// <summary>Units the person may write for: the own ones, every unit for the office.</summary>
    public IReadOnlyList<string> WritingUnits => [.. (ColumnWriting.IsOffice(Actor)
        ? Units.Units.Where(u => u.Kind is not UnitKind.Section and not UnitKind.Government).Select(u => u.Code).OrderByDescending(u => u == Site.OfficeCode)
        : Actor.Holdings.Where(h => h.Role == Roles.Drafter).Select(h => Units.BodyOf(h.UnitCode))).Distinct()];

    public string Unit => Stored?.Record.UnitCode ?? (WritingUnits.Contains(Draft.Unit ?? "") ? Draft.Unit! : WritingUnits.Count > 0 ? WritingUnits[0] : "");

    public IReadOnlyList<Choice> Columns => ColumnChoices.Of(Unit, Site, Units);

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (Stored is not null && !MayEdit(Stored)) return Onward("这份稿件现在不能修改，可以查看或者办理下列事项。", $"/workbench/articles/{id}");
        if (Stored is not null) (Draft, Version) = (ArticleForm.Of(Stored.Record.Content, Stored.Record.UnitCode, files), Stored.Version);
        else (Draft.Source, Draft.FormedOn) = (NameOf(Unit), Today.ToString("yyyy-MM-dd"));
        Show(Stored?.Record.Content ?? Draft.Read(files).Content);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long? id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        var uploads = new ArticleUploads(files, store, new TreatedSubject(ArticleProcedure.KindName, id ?? 0, Draft.Title ?? "", Unit), Actor);
        await uploads.TakeAsync(Draft, Request.Form.Files, cancellation);
        Notices = uploads.Notices;
        var (content, refusals) = Draft.Read(files);
        // A text that was just brought in is shown first; the person saves what they have read.
        if (uploads.Refusals.Count + refusals.Count > 0 || Go is "check" or "columns" || uploads.Notices.Count > 0)
        {
            if (uploads.Refusals.Count + refusals.Count > 0) Refuse([.. uploads.Refusals, .. refusals]);
            return Again(content);
        }
        var saved = Stored is null ? await DoAsync(new OpenArticle(Unit, content), null, part: "open") : await DoAsync(new EditArticle(content), id, part: "edit");
        if (!saved.Done)
        {
            if (Stored is not null && Refusals.Contains(CommonRefusals.Stale))
            {
                Meanwhile = await Shelf.AuditAsync(Stored.Id, 20, Version, cancellation);
                // From here the person has seen the newer version; saving again is a decision, not an accident.
                Version = Stored.Version;
            }
            return Again(content);
        }
        if (Go != "submit") return Onward("稿件已保存。", $"/workbench/articles/{saved.RecordId}/edit");

        var submitted = await DoAsync(new SubmitArticle(), saved.RecordId, saved.Version, "submit");
        if (submitted.Done) return Onward("稿件已提交审核。", $"/workbench/articles/{saved.RecordId}");
        await OpenAsync(saved.RecordId, cancellation);
        Version = saved.Version;
        return Again(content);
    }

    private async Task<bool> OpenAsync(long? id, CancellationToken cancellation)
    {
        Id = id;
        if (id is not { } record) return WritingUnits.Count > 0;
        Stored = await Shelf.OpenAsync<Article>(record, Actor, World, cancellation);
        return Stored is not null;
    }

    private bool MayEdit(Opened<Article> opened) => Procedure.Rights(opened.Record, Site).Any(r => r.Allows(Actor, nameof(EditArticle), opened.Face, null, Units));

    private IActionResult Again(ArticleContent content)
    {
        // The fields were changed here (files taken in, pictures placed); what was posted must not overrule that.
        ModelState.Clear();
        Show(content);
        return Page();
    }

    private void Show(ArticleContent content)
    {
        Shown = content;
        Missing = ArticleChecks.Missing(content, Unit, LookingAt());
    }
}
