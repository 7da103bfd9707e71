using System.Security.Cryptography;
using Gongkai.Content.Documents;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Files;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>Takes uploaded files and texts into a form that is not saved yet.</summary>
public abstract class TextIntake(SealedFiles files, FileStore store, TreatedSubject subject, Actor actor)
{
    /// <summary>Sentences on what a brought-in text lost or where it had to be changed.</summary>
    public List<string> Notices { get; } = [];

    public List<Refusal> Refusals { get; } = [];

    /// <summary>The file as it is kept, or null when it was refused.</summary>
    protected async Task<PublicationFile?> TakeAsync(IFormFile upload, string field, CancellationToken cancellation)
    {
        var (file, refusals) = await files.TakeAsync(upload, field, subject, actor, cancellation);
        Refusals.AddRange(refusals);
        return file;
    }

    protected static List<string> Without(List<string> tokens, List<int> dropped) => [.. tokens.Where((_, i) => !dropped.Contains(i))];

    protected async Task AttachAsync(IFormFile upload, string field, List<string> into, CancellationToken cancellation)
    {
        if (await TakeAsync(upload, field, cancellation) is { } file) into.Add(files.Seal(file));
    }

    protected async Task<(LightText Light, DocxGuess Guess)?> ReadAsync(IFormFile upload, string field, List<string> into, CancellationToken cancellation)
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
