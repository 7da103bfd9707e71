using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Files;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>Takes what was uploaded with a draft into the form: attachments, and a .docx whose text becomes the draft's text.</summary>
public sealed class DraftUploads(SealedFiles files, FileStore store, TreatedSubject subject, Actor actor) : TextIntake(files, store, subject, actor)
{
    private readonly SealedFiles _files = files;

    public async Task TakeAsync(DraftForm form, IFormFileCollection uploads, CancellationToken cancellation)
    {
        form.Files = Without(form.Files, form.DropFiles);
        form.MaterialFiles = Without(form.MaterialFiles, form.DropMaterialFiles);
        (form.DropFiles, form.DropMaterialFiles) = ([], []);
        foreach (var upload in uploads.Where(u => u.Length > 0))
            switch (upload.Name)
            {
                case "Attachments": await AttachAsync(upload, "attachments", form.Files, cancellation); break;
                case "MaterialAttachments": await AttachAsync(upload, "material", form.MaterialFiles, cancellation); break;
                case "Docx":
                    if (await ReadAsync(upload, "body", form.Files, cancellation) is { } body)
                    {
                        (form.Body, form.BodyKept) = (body.Light.Text, [.. body.Light.Kept]);
                        if (string.IsNullOrWhiteSpace(form.Title)) form.Title = body.Guess.Title;
                        if (string.IsNullOrWhiteSpace(form.MainRecipients)) form.MainRecipients = body.Guess.Addressees;
                    }
                    break;
                case "MaterialDocx":
                    if (await ReadAsync(upload, "material", form.MaterialFiles, cancellation) is { } material)
                    {
                        (form.MaterialBody, form.MaterialKept) = (material.Light.Text, [.. material.Light.Kept]);
                        if (string.IsNullOrWhiteSpace(form.MaterialTitle)) form.MaterialTitle = material.Guess.Title;
                    }
                    break;
                default: await ProveAsync(form, upload, cancellation); break;
            }
    }

    /// <summary>Proof of participation or of a decision step: one file a line.</summary>
    private async Task ProveAsync(DraftForm form, IFormFile upload, CancellationToken cancellation)
    {
        if (upload.Name.Split('-') is not [var list, var number] || !int.TryParse(number, out var i)) return;
        var file = await TakeAsync(upload, $"{list.ToLowerInvariant()}.{i}.file", cancellation);
        if (file is null) return;
        if (list == "Participation" && i < form.Participation.Count) form.Participation[i].File = _files.Seal(file);
        if (list == "Procedures" && i < form.Procedures.Count) form.Procedures[i].File = _files.Seal(file);
    }
}
