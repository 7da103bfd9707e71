using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Requests;

/// <summary>
/// Uploads of a form that is not taken in yet: in the vault already, and carried by the form as a sealed word, so that nobody uploads them twice. Citizens' forms
/// and the counter's alike. The same content sent again under the same scope is the same file, so a form sent twice says the same.
/// </summary>
public sealed class WaitingFiles(IdentityVault vault, IDataProtectionProvider protection)
{
    private const string Purpose = "waiting-files";

    /// <summary>Seals a file that was found good.</summary>
    /// <param name="content">Seekable; read from where it stands.</param>
    /// <param name="kind">One of <see cref="FileKinds"/>.</param>
    /// <param name="scope">What it belongs to: the form's key, or the receipt for what comes later. The same content in another scope is destroyed on its own.</param>
    /// <exception cref="VaultException">VAULT-SIZE; nothing is kept.</exception>
    /// <exception cref="IOException">When the disk is full; nothing is left behind.</exception>
    public async Task<SealedFile> SealAsync(Stream content, string name, string mediaType, string kind, string scope, CancellationToken cancellation)
    {
        var size = content.Length;
        return new(await vault.SealAsync(content, scope, cancellation), name, size, mediaType, kind);
    }

    /// <summary>Seals a file and gives out the word for it, or says why not: VAULT-SIZE, or that the disk is full.</summary>
    /// <param name="form">The form's own key; the word fits no other form.</param>
    /// <inheritdoc cref="SealAsync"/>
    public async Task<(string? Word, Refusal? Refusal)> KeepAsync(Stream content, string name, string mediaType, string kind, string scope, string form, CancellationToken cancellation)
    {
        try
        {
            return (Protector(form).Protect(JsonSerializer.Serialize(await SealAsync(content, name, mediaType, kind, scope, cancellation))), null);
        }
        catch (VaultException full)
        {
            return (null, full.Refusal);
        }
        catch (IOException)
        {
            return (null, StorageRefusals.Full);
        }
    }

    /// <summary>The file of a word; null when it is none of this form's or housekeeping has taken the file.</summary>
    public SealedFile? Kept(string? word, string form)
    {
        if (string.IsNullOrEmpty(word)) return null;
        try
        {
            var kept = JsonSerializer.Deserialize<SealedFile>(Protector(form).Unprotect(word));
            // Young again while the form is in use; what housekeeping has taken meanwhile is not there any more.
            return kept is not null && vault.Refresh(kept.Reference) ? kept : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string form) => protection.CreateProtector(Purpose, form);
}
