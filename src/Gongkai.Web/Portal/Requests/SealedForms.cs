using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Portal.Requests;

/// <summary>
/// The form between preview and submission, encrypted in the page itself: nothing of an application that was never submitted lies on the
/// server in the clear, and what is submitted is what was previewed.
/// </summary>
public sealed class SealedForms(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("request-form");

    public string Seal(RequestForm form) => _protector.Protect(JsonSerializer.Serialize(form));

    /// <summary>The form, or null when it is none of ours.</summary>
    public RequestForm? Open(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<RequestForm>(_protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
