using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts.Unified;

/// <summary>There and back again. What identifies this attempt waits in a sealed cookie of this browser, so that nobody can slip in a stranger's sign-in.</summary>
[AllowAnonymous]
public sealed class UnifiedSignInModel(IServiceProvider services, SignInDesk desk, AccountRegister accounts, SpentTokens spent, IDataProtectionProvider protection, TimeProvider time) : StepPage(services)
{
    private const string CookieName = "gongkai-unified";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly IDataProtector _protector = protection.CreateProtector("unified-sign-in");

    private sealed record Attempt(string State, string Nonce, DateTimeOffset At, string? ReturnUrl);

    private string Callback => $"{Request.Scheme}://{Request.Host}/sign-in/unified/callback";

    public IActionResult OnGet()
    {
        if (Services.GetService<IUnifiedSignIn>() is not { } unified) return NotFound();
        var attempt = new Attempt(RandomNumberGenerator.GetHexString(32), RandomNumberGenerator.GetHexString(32), time.GetUtcNow(), ReturnUrl);
        Response.Cookies.Append(CookieName, _protector.Protect(JsonSerializer.Serialize(attempt)),
            new CookieOptions { HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/sign-in/unified", IsEssential = true });
        return Redirect(unified.AuthorizeUrl(Callback, attempt.State, attempt.Nonce));
    }

    public async Task<IActionResult> OnGetCallbackAsync(string? code, string? state)
    {
        if (Services.GetService<IUnifiedSignIn>() is not { } unified) return NotFound();
        var attempt = Open(Request.Cookies[CookieName]);
        Response.Cookies.Delete(CookieName, new CookieOptions { Path = "/sign-in/unified" });
        if (attempt is null || code is null || state != attempt.State || time.GetUtcNow() - attempt.At > Patience || !await spent.SpendAsync(attempt.Nonce))
            return Refuse("这次登录已经失效，请重新登录。");
        var answer = await unified.RedeemAsync(code, Callback, attempt.Nonce, HttpContext.RequestAborted);
        if (answer.SignInName is null) return Refuse(answer.Refusal!);
        if (await accounts.FindAsync(answer.SignInName) is not { Account.Disabled: false } entry) return Refuse("统一身份认证已通过，但您在本平台还没有可用的账号，请联系系统管理员开设。");
        var admitted = await desk.AdmitAsync(entry, Address, Request.Headers.UserAgent.ToString());
        if (!Done(admitted.Refusals)) return Page();
        SessionAuthentication.WriteCookie(HttpContext, admitted.Token!);
        ReturnUrl = attempt.ReturnUrl;
        return await GoOnAsync(entry, secondFactorGiven: false);
    }

    private IActionResult Refuse(string sentence)
    {
        Done([new Refusal("UNIFIED-REFUSED", sentence, "等保 身份鉴别")]);
        return Page();
    }

    private Attempt? Open(string? cookie)
    {
        try
        {
            return cookie is null ? null : JsonSerializer.Deserialize<Attempt>(_protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
