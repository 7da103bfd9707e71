using Gongkai.Storage.Organisations;
using Gongkai.Web.Accounts.Unified;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts;

[AllowAnonymous]
public sealed class SignInModel(IServiceProvider services, SignInDesk desk) : StepPage(services)
{
    [BindProperty]
    public string SignInName { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public bool TooLarge { get; private set; }

    public IDemoAccounts? Demo => Services.GetService<IDemoAccounts>();

    public bool UnifiedSignIn => Services.GetService<IUnifiedSignIn>() is not null;

    public void OnGet() => (Parked, TooLarge) = ParkedForms.Of(HttpContext);

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await desk.SignInAsync(SignInName ?? "", Password ?? "", Address, Request.Headers.UserAgent.ToString());
        if (!Done(answer.Refusals)) return Page();
        SessionAuthentication.WriteCookie(HttpContext, answer.Token!);
        return await GoOnAsync(answer.Entry!, secondFactorGiven: false);
    }
}
