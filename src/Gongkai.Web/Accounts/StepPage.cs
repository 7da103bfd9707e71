using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts;

/// <summary>A page of the way in. It carries where to go afterwards and the form that was interrupted.</summary>
public abstract class StepPage(IServiceProvider services) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The interrupted form, sealed.</summary>
    [BindProperty]
    public string? Parked { get; set; }

    /// <summary>When set, the page shows only the way on: the next step or the interrupted form.</summary>
    internal WayOn? WayOn { get; private set; }

    protected IServiceProvider Services => services;

    protected async Task<IActionResult> GoOnAsync(AccountEntry entry, bool secondFactorGiven)
    {
        var actors = services.GetRequiredService<ActorSource>();
        var roles = (await actors.FindAsync(entry.Id))?.Actor.Holdings.Select(h => h.Role) ?? [];
        var site = (await services.GetRequiredService<WorldSource>().CurrentAsync()).Site;
        var next = SignInSteps.PathOf(SignInSteps.Next(entry.Account, secondFactorGiven, roles, site, services.GetRequiredService<TimeProvider>().GetUtcNow()));
        var target = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/workbench";
        if (services.GetRequiredService<ParkedForms>().Open(Parked) is not { } form)
            return LocalRedirect(next is null ? target : next + "?returnUrl=" + Uri.EscapeDataString(target));
        // The tokens of the forms below must be the new person's.
        HttpContext.User = SessionAuthentication.PrincipalOf(entry);
        WayOn = new WayOn(next, Parked!, form);
        return Page();
    }
}

/// <summary>What the way on consists of.</summary>
internal sealed record WayOn(string? NextStep, string Sealed, ParkedForm Form);
