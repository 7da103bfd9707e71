using Gongkai.Domain.Acts;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts;

[Authorize(Policy = Policies.Started)]
public sealed class ChangePasswordModel(IServiceProvider services, ICurrentActor current, OwnAccount own, SessionStore sessions, WorldSource worlds) : StepPage(services)
{
    [BindProperty]
    public string CurrentPassword { get; set; } = "";

    [BindProperty]
    public string NewPassword { get; set; } = "";

    [BindProperty]
    public string RepeatPassword { get; set; } = "";

    public bool MustChange => current.SignedIn!.Entry.Account.MustChangePassword;

    public string PolicyText { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostOpenAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var me = current.SignedIn!;
        if (await ShowAsync() is RedirectResult away) return away;
        IReadOnlyList<Refusal> refusals = NewPassword == RepeatPassword
            ? await own.ChangePasswordAsync(me.Entry, CurrentPassword ?? "", NewPassword ?? "", me.Session.TokenHash)
            : [new("PASSWORD-REPEAT", "两次输入的新密码不一致。", null, nameof(RepeatPassword))];
        if (!Done(refusals)) return Page();
        SessionAuthentication.WriteCookie(HttpContext, await sessions.RotateAsync(me.Session, me.Session.SecondFactor));
        var entry = await Services.GetRequiredService<AccountRegister>().FindAsync(me.Entry.Id);
        return await GoOnAsync(entry!, me.Session.SecondFactor);
    }

    // Who has a second factor gives it before the password can be changed: a stolen password alone must not suffice.
    private async Task<IActionResult> ShowAsync()
    {
        var me = current.SignedIn!;
        if (me.Entry.Account.SecondFactor is { Confirmed: true } && !me.Session.SecondFactor) return Redirect("/sign-in/second-factor");
        var policy = (await worlds.CurrentAsync()).Site.Passwords;
        PolicyText = $"新密码至少 {policy.MinimumLength} 个字符，包含大写字母、小写字母、数字、符号中的至少 {policy.MinimumClasses} 类，不能与最近 {policy.History} 次用过的相同。";
        return Page();
    }
}
