using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Content.Files;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Files;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Workbench.Acts;

/// <summary>Files of a form that is not saved yet. The form carries them sealed: a hash somebody typed in must not open another unit's file.</summary>
public sealed class SealedFiles(IDataProtectionProvider protection, FileStore store, OriginalVault originals, ActExecutor executor)
{
    private readonly IDataProtector _protector = protection.CreateProtector("draft-files");

    public string Seal(PublicationFile file) => _protector.Protect(JsonSerializer.Serialize(file));

    /// <summary>The file, or null when the text is none of ours.</summary>
    public PublicationFile? Open(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<PublicationFile>(_protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Looks at an uploaded file and keeps it without facts about its making; what held some is sealed as it came. Refusals name the file.</summary>
    /// <param name="subject">What it is uploaded for.</param>
    public async Task<(PublicationFile? File, IReadOnlyList<Refusal> Refusals)> TakeAsync(IFormFile upload, string field, TreatedSubject subject, Actor actor, CancellationToken cancellation)
    {
        await using var content = upload.OpenReadStream();
        var name = Path.GetFileName(upload.FileName);
        var verdict = FileInspection.Inspect(content, name);
        if (!verdict.IsAccepted) return (null, Named(verdict.Refusals));
        var clean = await store.PutCleanAsync(content, name, cancellation);
        if (clean.Refusal is { } refusal) return (null, Named([refusal]));
        if (clean.Removed.Count > 0 && await RecordAsync(content, name, verdict.MediaType, clean, subject, actor, cancellation) is { Count: > 0 } unrecorded) return (null, Named(unrecorded));
        return (new PublicationFile(clean.File!.Hash, name, clean.File.Size, verdict.MediaType), []);

        IReadOnlyList<Refusal> Named(IReadOnlyList<Refusal> refusals) => [.. refusals.Select(r => r with { Sentence = $"“{name}”：{r.Sentence}", Field = field })];
    }

    private async Task<IReadOnlyList<Refusal>> RecordAsync(Stream content, string name, string mediaType, CleanStored clean, TreatedSubject subject, Actor actor, CancellationToken cancellation)
    {
        try
        {
            content.Position = 0;
            var treatment = new FileTreatment
            {
                Subject = subject,
                FileName = name,
                MediaType = mediaType,
                Method = TreatmentMethod.Facts,
                ResultHash = clean.File!.Hash,
                Original = await originals.SealAsync(content, cancellation),
                Parts = [.. clean.Removed.Select(r => new TreatedPart(r.What, r.Count))],
            };
            return (await executor.ExecuteAsync(new TreatFile(treatment), ActTarget.New, actor, null, cancellation)).Refusals;
        }
        catch (VaultException full)
        {
            return [full.Refusal];
        }
    }
}
