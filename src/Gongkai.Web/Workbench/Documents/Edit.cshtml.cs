using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review.Files;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Files;
using Gongkai.Storage.Review;
using Gongkai.Web.Workbench.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>拟稿：all that a drafter writes or ticks, with 提交前检查 beside it. Saving asks for nothing; submitting asks for everything at once (R-DOC-01, R-DOC-20).</summary>
[RequestSizeLimit(200L << 20)]
[RequestFormLimits(MultipartBodyLengthLimit = 200L << 20, ValueLengthLimit = 16 << 20, ValueCountLimit = 4096)]
public sealed class EditModel(SealedFiles files, FileStore store, WayOut wayOut) : WorkbenchPage
{
    [BindProperty]
    public DraftForm Draft { get; set; } = new();

    /// <summary>Which button: save, check or submit.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>The record, or null for a new draft.</summary>
    public long? Id { get; private set; }

    public Opened<DocumentRecord>? Stored { get; private set; }

    /// <summary>The draft as it would be saved now; the preview shows its text.</summary>
    public DraftContent Shown { get; private set; } = new();

    /// <summary>提交前检查.</summary>
    public IReadOnlyList<Refusal> Missing { get; private set; } = [];

    /// <summary>政务公开负面清单 in force, to hold the mark against; null while there is none.</summary>
    public NegativeListVersion? Negative { get; private set; }

    /// <summary>What others did since the form was opened, when it was too late.</summary>
    public IReadOnlyList<AuditRow> Meanwhile { get; private set; } = [];

    public IReadOnlyList<DraftDifference> Differences { get; private set; } = [];

    public IReadOnlyList<string> ImportNotices { get; private set; } = [];

    /// <summary>Units in which the person may draft.</summary>
    public IReadOnlyList<string> DraftingUnits => [.. Actor.Holdings.Where(h => h.Role == Roles.Drafter).Select(h => h.UnitCode).Distinct()];

    public SealedFiles Sealed => files;

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (Stored is not null && !MayEdit(Stored)) return Onward("您现在的岗位不能修改这份公文，可以查看或者办理下列事项。", $"/workbench/documents/{id}");
        if (Stored is not null) (Draft, Version) = (DraftFilling.Of(Stored.Record.Content, Stored.Record.UnitCode, files), Stored.Version);
        Show(Stored?.Record.Content ?? new DraftContent());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long? id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        var subject = new TreatedSubject(new DocumentProcedure().Kind, id ?? 0, Draft.Title ?? "", Stored?.Record.UnitCode ?? Draft.Unit ?? DraftingUnits.FirstOrDefault() ?? "");
        var uploads = new DraftUploads(files, store, subject, Actor);
        await uploads.TakeAsync(Draft, Request.Form.Files, cancellation);
        ImportNotices = uploads.Notices;
        var reading = DraftReading.Of(Draft, files);
        // A text that was just brought in is shown first; the person saves what they have read.
        if (uploads.Refusals.Count + reading.Refusals.Count > 0 || Go == "check" || uploads.Notices.Count > 0)
        {
            if (uploads.Refusals.Count + reading.Refusals.Count > 0) Refuse([.. uploads.Refusals, .. reading.Refusals]);
            return Again(reading.Content);
        }
        var saved = Stored is null
            ? await DoAsync(new OpenDraft(Draft.Unit ?? DraftingUnits.FirstOrDefault() ?? "", reading.Content), null, part: "open")
            : await DoAsync(new EditDraft(reading.Content), id, part: "edit");
        if (!saved.Done)
        {
            if (Stored is not null && Refusals.Contains(CommonRefusals.Stale)) await CompareAsync(reading.Content, cancellation);
            return Again(reading.Content);
        }
        if (Go != "submit") return Onward("草稿已保存。", $"/workbench/documents/{saved.RecordId}/edit");

        var submitted = await DoAsync(new SubmitDocument(), saved.RecordId, saved.Version, "submit");
        if (submitted.Done) return Onward("公文已提交。", $"/workbench/documents/{saved.RecordId}");
        await OpenAsync(saved.RecordId, cancellation);
        Version = saved.Version;
        return Again(reading.Content);
    }

    private async Task<bool> OpenAsync(long? id, CancellationToken cancellation)
    {
        Id = id;
        Negative = (await wayOut.Rules.CurrentAsync(cancellation)).Negative;
        if (id is not { } record) return DraftingUnits.Count > 0;
        Stored = await Shelf.OpenAsync<DocumentRecord>(record, Actor, World, cancellation);
        return Stored is not null;
    }

    private bool MayEdit(Opened<DocumentRecord> opened) =>
        DocumentTable.Of(Site.Documents, opened.Record.Content.Path).Rights.Any(r => r.Allows(Actor, nameof(EditDraft), opened.Face, null, Units));

    private async Task CompareAsync(DraftContent typed, CancellationToken cancellation)
    {
        Meanwhile = await Shelf.AuditAsync(Stored!.Id, 20, Version, cancellation);
        Differences = DraftDifference.Between(Stored.Record.Content, typed, Site.Documents);
        // From here the person has seen the newer version; saving again is a decision, not an accident.
        Version = Stored.Version;
    }

    private IActionResult Again(DraftContent content)
    {
        // The fields were changed here (files taken in, marks set); what was posted must not overrule that.
        ModelState.Clear();
        Show(content);
        return Page();
    }

    private void Show(DraftContent content)
    {
        Shown = content;
        DraftFilling.Complete(Draft, Site.Documents);
        var record = Stored?.Record ?? new DocumentRecord { UnitCode = Draft.Unit ?? "", DrafterName = Actor.Name, Content = content };
        var approval = content.SameInterpretation(record.Content) ? record.InterpretationApproval : null;
        Missing = SubmissionGate.Missing(record with { Content = content, InterpretationApproval = approval }, Site.Documents);
    }
}
