using System.Security.Cryptography;
using Gongkai.Content.Documents;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Files;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>Takes what was uploaded with a draft into the form: attachments, and a .docx whose text becomes the draft's text.</summary>
public sealed class DraftUploads(SealedFiles files, FileStore store, TreatedSubject subject, Actor actor)
{
    /// <summary>Sentences on what a brought-in text lost or where it had to be changed.</summary>
    public List<string> Notices { get; } = [];

    public List<Refusal> Refusals { get; } = [];

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
        var (file, refusals) = await files.TakeAsync(upload, $"{list.ToLowerInvariant()}.{i}.file", subject, actor, cancellation);
        Refusals.AddRange(refusals);
        if (file is null) return;
        if (list == "Participation" && i < form.Participation.Count) form.Participation[i].File = files.Seal(file);
        if (list == "Procedures" && i < form.Procedures.Count) form.Procedures[i].File = files.Seal(file);
    }

    private static List<string> Without(List<string> tokens, List<int> dropped) => [.. tokens.Where((_, i) => !dropped.Contains(i))];

    private async Task AttachAsync(IFormFile upload, string field, List<string> into, CancellationToken cancellation)
    {
        var (file, refusals) = await files.TakeAsync(upload, field, subject, actor, cancellation);
        Refusals.AddRange(refusals);
        if (file is not null) into.Add(files.Seal(file));
    }

    private async Task<(LightText Light, DocxGuess Guess)?> ReadAsync(IFormFile upload, string field, List<string> into, CancellationToken cancellation)
    {
        await using var content = upload.OpenReadStream();
        var pictures = new List<(byte[] Bytes, PublicationFile File)>();
        var before = Refusals.Count;
        var reading = DocxReader.Read(content, (bytes, type) =>
        {
            var name = $"{pictures.Count + 1}.{type.Split('/')[^1].Replace("jpeg", "jpg", StringComparison.Ordinal)}";
            using var picture = new MemoryStream(bytes, writable: false);
            var (clean, _, refusal) = CleanIntake.Of(picture, name);
            if (refusal is not null) Refusals.Add(refusal with { Sentence = $"正文中的图片“{name}”：{refusal.Sentence}", Field = field });
            var kept = clean ?? bytes;
            var hash = Convert.ToHexStringLower(SHA256.HashData(kept));
            var file = new PublicationFile(hash, name, kept.Length, type);
            pictures.Add((kept, file));
            return $"/files/{hash}/{file.Name}";
        });
        if (Refusals.Count > before) return null;
        if (reading.Refusals.Count > 0)
        {
            Refusals.AddRange(reading.Refusals.Select(r => r with { Sentence = $"“{Path.GetFileName(upload.FileName)}”：{r.Sentence}", Field = field }));
            return null;
        }
        // A picture of the text goes before the public only as a file of the publication, so it is kept among the attachments.
        foreach (var (bytes, file) in pictures)
        {
            await store.PutAsync(bytes, cancellation);
            into.Add(files.Seal(file));
        }
        Notices.AddRange(reading.Notices);
        Notices.Insert(0, $"已从“{Path.GetFileName(upload.FileName)}”导入正文{(pictures.Count > 0 ? $"和 {pictures.Count} 张图片" : "")}，请核对后保存。");
        return (LightText.Of(reading.Body), reading.Guess);
    }
}
