using Gongkai.Storage.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts;

[Authorize(Policy = Policies.Started)]
public sealed class SecondFactorModel(IServiceProvider services, ICurrentActor current, OwnAccount own, SessionStore sessions) : StepPage(services)
{
    [BindProperty]
    public string Code { get; set; } = "";

    public void OnGet()
    {
    }

    /// <summary>Comes from the page before with an interrupted form.</summary>
    public void OnPostOpen()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = current.SignedIn!;
        if (!Done(await own.UseAsync(me.Entry, Code ?? "", Address))) return Page();
        SessionAuthentication.WriteCookie(HttpContext, await sessions.RotateAsync(me.Session, secondFactor: true));
        return await GoOnAsync(me.Entry, secondFactorGiven: true);
    }
}
