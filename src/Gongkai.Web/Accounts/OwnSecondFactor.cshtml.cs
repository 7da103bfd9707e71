using Gongkai.Domain.Organisations;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts;

[Authorize(Policy = Policies.Person)]
public sealed class OwnSecondFactorModel(IServiceProvider services, ICurrentActor current, OwnAccount own, SessionStore sessions, AccountRegister accounts, WorldSource worlds) : StepPage(services)
{
    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>Recovery codes, on the one page that shows them.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public bool Enrolled { get; private set; }
    public int CodesLeft { get; private set; }
    public string? Secret { get; private set; }
    public string OtpAuth { get; private set; } = "";
    public string SignInName => current.SignedIn!.Entry.Account.SignInName;
    public string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/account";

    public async Task OnGetAsync() => await ShowAsync();

    public async Task OnPostOpenAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostEnrolAsync()
    {
        var answer = await own.EnrolAsync(current.SignedIn!.Entry);
        if (Done(answer)) return LocalRedirect("/account/second-factor" + (ReturnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(Target)));
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        var me = current.SignedIn!;
        var (codes, refusals) = await own.ConfirmAsync(me.Entry, Code ?? "");
        if (Done(refusals))
        {
            Codes = codes;
            SessionAuthentication.WriteCookie(HttpContext, await sessions.RotateAsync(me.Session, secondFactor: true));
        }
        else await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        if (await accounts.FindAsync(current.SignedIn!.Entry.Id) is not { } entry) return;
        Enrolled = entry.Account.SecondFactor is { Confirmed: true };
        CodesLeft = entry.Account.SecondFactor?.RecoveryHashes.Count ?? 0;
        if (own.PendingSecret(entry.Account) is not { } secret) return;
        var site = (await worlds.CurrentAsync()).Site;
        Secret = TimeCode.Base32(secret);
        OtpAuth = $"otpauth://totp/{Uri.EscapeDataString(site.Name)}:{Uri.EscapeDataString(entry.Account.SignInName)}?secret={Secret}&issuer={Uri.EscapeDataString(site.Name)}";
    }
}
