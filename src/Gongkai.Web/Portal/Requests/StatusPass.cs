using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Portal.Requests;

/// <summary>
/// Receipt and query code of somebody who is looking at his own case, encrypted. It lives in a cookie that only the status pages get, that no
/// script reads and no other site sends along, ends with the browser and after half an hour without a click; and in the forms of the page, so
/// that a long text is not lost when that half hour is over. Both are checked anew at every step: a replaced code ends them at once.
/// </summary>
public sealed class StatusPass(IDataProtectionProvider protection, TimeProvider time)
{
    public const string Cookie = "gongkai-status";

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30), FormLife = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("status-pass");

    private sealed record Pass(string Receipt, string Code, DateTimeOffset At);

    public string Seal(string receipt, string code) => _protector.Protect(JsonSerializer.Serialize(new Pass(receipt, code, time.GetUtcNow())));

    /// <summary>Lets in, or in further: the half hour begins anew.</summary>
    public void Give(HttpContext context, string receipt, string code) => context.Response.Cookies.Append(Cookie, Seal(receipt, code), Options(context));

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    /// <summary>What the visitor carries: the form's pass if there is one, else the cookie's; null when there is none or it has run out.</summary>
    public (string Receipt, string Code)? Of(HttpContext context, string? posted) => Open(posted, FormLife) ?? Open(context.Request.Cookies[Cookie], Idle);

    private (string, string)? Open(string? text, TimeSpan life)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<Pass>(_protector.Unprotect(text)) is { } pass && time.GetUtcNow() - pass.At <= life ? (pass.Receipt, pass.Code) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/requests/status",
        IsEssential = true,
    };
}
