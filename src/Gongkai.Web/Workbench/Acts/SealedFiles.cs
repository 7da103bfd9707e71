using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Content.Files;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Files;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Workbench.Acts;

/// <summary>Files of a form that is not saved yet. The form carries them sealed: a hash somebody typed in must not open another unit's file.</summary>
public sealed class SealedFiles(IDataProtectionProvider protection, FileStore store)
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

    /// <summary>Looks at an uploaded file and keeps it; refusals name the file.</summary>
    public async Task<(PublicationFile? File, IReadOnlyList<Refusal> Refusals)> TakeAsync(IFormFile upload, string field, CancellationToken cancellation)
    {
        await using var content = upload.OpenReadStream();
        var name = Path.GetFileName(upload.FileName);
        var verdict = FileInspection.Inspect(content, name);
        if (!verdict.IsAccepted) return (null, [.. verdict.Refusals.Select(r => r with { Sentence = $"“{name}”：{r.Sentence}", Field = field })]);
        var stored = await store.PutAsync(content, cancellation);
        return (new PublicationFile(stored.Hash, name, stored.Size, verdict.MediaType), []);
    }
}
