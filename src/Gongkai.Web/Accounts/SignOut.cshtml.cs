using Gongkai.Storage.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Accounts;

[Authorize(Policy = Policies.Started)]
public sealed class SignOutModel(ICurrentActor current, SessionStore sessions) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(current.SignedIn!.Session.TokenHash, current.SignedIn.Entry.Id);
        SessionAuthentication.DeleteCookie(HttpContext);
        return LocalRedirect("/sign-in");
    }
}
