using Gongkai.Content.Cleaning;
using Gongkai.Content.Files;
using Gongkai.Content.Masking;
using Gongkai.Content.Redaction;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Files;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Gongkai.Web.Workbench.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>One file of a record on its way out: what was found in it, and what can be taken out of it before it goes (R-SEC-06).</summary>
public abstract class FilePage<TRecord> : RecordPage<TRecord>, IFilePage where TRecord : class
{
    private IFormCollection? _sent;
    private FileStore Store => Services.GetRequiredService<FileStore>();
    private WayOut WayOut => Services.GetRequiredService<WayOut>();
    private IPageRenderer Renderer => Services.GetRequiredService<IPageRenderer>();

    public PublicationFile Attached { get; private set; } = null!;

    public string FileAddress => $"{Address}/files/{Attached.Hash}";

    public IReadOnlyList<SeenFinding> Findings { get; private set; } = [];

    public IReadOnlyList<(long Id, FileTreatment Treatment)> Treatments { get; private set; } = [];

    public CleanForm? Clean { get; private set; }
    public MaskForm? Mask { get; private set; }
    public ColumnsForm? Columns { get; private set; }
    public BoxesForm? Redaction { get; private set; }

    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Files of the record that this person may change.</summary>
    protected abstract IEnumerable<PublicationFile> Files { get; }

    /// <summary>Whether this person can change the record here and now.</summary>
    protected abstract bool MayChange { get; }

    /// <summary>The act that puts another file in the place of this one.</summary>
    protected abstract IAct<TRecord> Replace(PublicationFile with);

    public async Task<IActionResult> OnGetAsync(long id, string hash, int? leaf, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, hash, cancellation)) return NotFound();
        if (leaf is { } number) return await PictureAsync(number, cancellation);
        if (!MayChange) return Onward("您现在的岗位不能处理这个文件，可以查看检查结果。", $"{Address}/check");
        return await ShowAsync(null, cancellation);
    }

    public Task<IActionResult> OnPostCleanAsync(long id, string hash, CancellationToken cancellation) => WorkAsync(id, hash, nameof(Clean), content =>
    {
        var outcome = CleanCopy.Of(content, Attached.Name, Clean!.Options);
        if (outcome is not Cleaned done) return Refused(outcome is CleaningFailed failed ? failed.Refusal : new("CLEAN-SIGNED", ((SignedUntouched)outcome).Sentence, "R-SEC-06"));
        Clean.Preview = done.Removed;
        return Task.FromResult(Go == "preview" ? null : new NewFile(done.Bytes, TreatmentMethod.Clean, [.. done.Removed.Select(r => new TreatedPart(r.What, r.Count))]));
    }, cancellation);

    public Task<IActionResult> OnPostMaskAsync(long id, string hash, CancellationToken cancellation) => WorkAsync(id, hash, nameof(Mask), content =>
        OfficeMasking.Of(content, Attached.Name, Mask!.Apply) switch
        {
            MaskedOffice done => Task.FromResult<NewFile?>(new(done.Bytes, TreatmentMethod.Mask, MaskForm.Parts(done.Places))),
            OfficeNotMasked not => Refused(not.Refusal),
            _ => throw new InvalidOperationException("Unknown outcome."),
        }, cancellation);

    public Task<IActionResult> OnPostColumnsAsync(long id, string hash, CancellationToken cancellation) => WorkAsync(id, hash, nameof(Columns), content =>
    {
        if (Columns!.Refusal is { } unread) return Refused(unread);
        if (Go == "preview") return Task.FromResult<NewFile?>(null);
        using var output = new MemoryStream();
        var kind = FileInspection.Inspect(content, Attached.Name).Kind;
        var written = TableMasking.Write(content, Attached.Name, Columns.Columns, output, kind);
        return written.Refusal is { } refusal ? Refused(refusal) : Task.FromResult<NewFile?>(new(output.ToArray(), TreatmentMethod.Columns, Columns.Parts));
    }, cancellation);

    public Task<IActionResult> OnPostRedactAsync(long id, string hash, CancellationToken cancellation) => WorkAsync(id, hash, nameof(Redaction), async content =>
    {
        var form = Redaction!;
        switch ((Go ?? "").Split(':', 2))
        {
            case ["add"] when form.Add() is { } unsound: Refuse([unsound]); break;
            case ["page", var page]: form.Turn(page); break;
            case ["remove", var line]: form.Remove(line); break;
            case ["suggest"]: form.Suggest(content, await WayOut.Rules.CurrentAsync(cancellation)); break;
            case ["run"]:
                using (var output = new MemoryStream())
                    switch (await PdfRedaction.RedactAsync(content, form.Boxes, output, Renderer, BoxesForm.Limits, cancellation))
                    {
                        case Redacted done: return new(output.ToArray(), TreatmentMethod.Redact, BoxesForm.Parts(done));
                        case RedactionRefused refused: return await Refused(refused.Refusal);
                    }
                break;
        }
        return null;
    }, cancellation);

    /// <summary>Opens the record for somebody who may read it and the file if the record names it: a hash alone opens nothing.</summary>
    protected virtual async Task<bool> OpenAsync(long id, string hash, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || Files.FirstOrDefault(f => f.Hash == hash) is not { } file) return false;
        Attached = file;
        return true;
    }

    private async Task<IActionResult> WorkAsync(long id, string hash, string form, Func<Stream, Task<NewFile?>> work, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, hash, cancellation)) return NotFound();
        if (!MayChange) return Onward("您现在的岗位不能处理这个文件。", $"{Address}/check");
        _sent = Request.Form;
        if (Version != Opened.Version) Refuse([CommonRefusals.Stale]);
        await using var content = Store.Open(hash);
        if (content is null) return NotFound();
        await FormsAsync(content, form, cancellation);
        content.Position = 0;
        if (Refusals.Count == 0 && await work(content) is { } made && await PutAsync(content, made, cancellation) is { } onward) return onward;
        return await ShowAsync(form, cancellation);
    }

    private Task<NewFile?> Refused(Refusal refusal)
    {
        Refuse([refusal]);
        return Task.FromResult<NewFile?>(null);
    }

    /// <summary>Seals the original, keeps the new file and puts it into the record; null when that was refused.</summary>
    private async Task<IActionResult?> PutAsync(Stream original, NewFile made, CancellationToken cancellation)
    {
        if (made.Parts.Count == 0)
        {
            Refuse([TreatmentProcedure.Nothing]);
            return null;
        }
        original.Position = 0;
        try
        {
            var stored = await Store.PutAsync(made.Bytes, cancellation);
            var file = Attached with { Hash = stored.Hash, Size = stored.Size };
            var treatment = new FileTreatment
            {
                Subject = TreatedSubject,
                FileName = Attached.Name,
                MediaType = Attached.MediaType,
                Method = made.Method,
                ResultHash = stored.Hash,
                SourceHash = Attached.Hash,
                Original = await Services.GetRequiredService<OriginalVault>().SealAsync(original, cancellation),
                Parts = made.Parts,
            };
            if (!(await DoAsync(new TreatFile(treatment) { Replacement = Replace(file), RecordVersion = Opened.Version }, null, part: made.Method.ToString())).Done) return null;
            return Onward($"已{made.Method.Title()}“{Attached.Name}”：{string.Join("，", made.Parts.Select(p => p.Words))}。原件已封存。", $"{Address}/files/{stored.Hash}/treatment");
        }
        catch (VaultException full)
        {
            Refuse([full.Refusal]);
            return null;
        }
    }

    private async Task<IActionResult> ShowAsync(string? sent, CancellationToken cancellation)
    {
        // Values stand on this page that stand nowhere else.
        Response.Headers.CacheControl = "no-store";
        Findings = (await WayOut.Files.EnsureAsync(Attached, await WayOut.Rules.CurrentAsync(cancellation), cancellation)).Findings;
        Treatments = await Services.GetRequiredService<TreatmentShelf>().OfAsync(Attached.Hash, Opened.Id, cancellation);
        if (sent is null)
        {
            await using var content = Store.Open(Attached.Hash);
            if (content is not null) await FormsAsync(content, null, cancellation);
        }
        Version = Opened.Version;
        ModelState.Clear();
        return Page();
    }

    // The form that was sent keeps what was typed, the others propose.
    private async Task FormsAsync(Stream content, string? sent, CancellationToken cancellation)
    {
        var kind = FileInspection.Inspect(content, Attached.Name).Kind;
        var rules = await WayOut.Rules.CurrentAsync(cancellation);
        Clean = CleanForm.Of(kind, Typed(nameof(Clean)));
        Mask = MaskForm.Of(kind, Typed(nameof(Mask)), content, Attached.Name, rules, WayOut.Digests);
        content.Position = 0;
        Columns = ColumnsForm.Of(kind, Typed(nameof(Columns)), content, Attached.Name);
        content.Position = 0;
        Redaction = BoxesForm.Of(kind, Typed(nameof(Redaction)), content, Renderer);

        IFormCollection? Typed(string form) => form == sent ? _sent : null;
    }

    private async Task<IActionResult> PictureAsync(int page, CancellationToken cancellation)
    {
        await using var content = Store.Open(Attached.Hash);
        if (!MayChange || content is null || page < 1 || (await PageImages.PngAsync(content, page, Renderer, cancellation: cancellation)).Png is not { } png) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(png, "image/png");
    }

    private sealed record NewFile(byte[] Bytes, TreatmentMethod Method, IReadOnlyList<TreatedPart> Parts);
}

/// <summary>What the shared part of the file pages shows.</summary>
public interface IFilePage : IRecordPage
{
    PublicationFile Attached { get; }

    string FileAddress { get; }

    IReadOnlyList<SeenFinding> Findings { get; }

    IReadOnlyList<(long Id, FileTreatment Treatment)> Treatments { get; }

    CleanForm? Clean { get; }

    MaskForm? Mask { get; }

    ColumnsForm? Columns { get; }

    BoxesForm? Redaction { get; }
}
