using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Content.Files;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>Scans of a registration that is not done yet: in the vault already, carried by the form as a sealed word, so that a refused form keeps them.</summary>
public sealed class SealedProofs(IDataProtectionProvider protection, IdentityVault vault)
{
    private readonly IDataProtector _protector = protection.CreateProtector("request-scans");

    public string Seal(SealedFile file) => _protector.Protect(JsonSerializer.Serialize(file));

    /// <summary>The file, kept young while the form is in use; null when the word is none of ours or housekeeping has taken the file meanwhile.</summary>
    public SealedFile? Open(string? word)
    {
        if (string.IsNullOrEmpty(word)) return null;
        try
        {
            return JsonSerializer.Deserialize<SealedFile>(_protector.Unprotect(word)) is { } file && vault.Refresh(file.Reference) ? file : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Looks at an uploaded file and lays it into the vault; refusals name the file.</summary>
    /// <param name="kind">身份证明, 授权委托书, 申请材料 or 扫描件.</param>
    public async Task<(SealedFile? File, IReadOnlyList<Refusal> Refusals)> TakeAsync(IFormFile upload, string kind, string field, CancellationToken cancellation)
    {
        await using var content = upload.OpenReadStream();
        var name = Path.GetFileName(upload.FileName);
        var verdict = FileInspection.Inspect(content, name);
        if (!verdict.IsAccepted) return (null, [.. verdict.Refusals.Select(r => r with { Sentence = $"“{name}”：{r.Sentence}", Field = field })]);
        try
        {
            // A scope of its own: the same scan in two applications is destroyed with each of them.
            var reference = await vault.SealAsync(content, Guid.NewGuid().ToString("N"), cancellation);
            return (new SealedFile(reference, name, upload.Length, verdict.MediaType, kind), []);
        }
        catch (VaultException refused)
        {
            return (null, [refused.Refusal with { Sentence = $"“{name}”：{refused.Refusal.Sentence}", Field = field }]);
        }
    }
}
