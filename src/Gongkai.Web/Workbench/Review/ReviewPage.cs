using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Workbench.Review;

/// <summary>Base of the pages of 内容检查 that are for those who review, keep or answer for it. Nobody else finds the page.</summary>
public abstract class ReviewPage : WorkbenchPage
{
    private static readonly string[] Readers =
        [Roles.DisclosureOfficer, Roles.DisclosureHead, Roles.InfoCentre, Roles.SecrecyReviewer, Roles.UnitHead, Roles.DeputyLeader, Roles.MainLeader];

    /// <summary>Whether the person works with documents at all, and so with the negative list; administrators of the site do not.</summary>
    public static bool Concerns(Actor actor) => actor.Holdings.Any(h => h.Role != Roles.Person && !Roles.Administrators.Contains(h.Role));

    /// <summary>Whether the pages are this person's; the navigation asks the same.</summary>
    public static bool Opens(Actor actor) => Readers.Any(actor.Holds);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Opens(Actor))
        {
            context.Result = NotFound();
            return;
        }
        await base.OnPageHandlerExecutionAsync(context, next);
    }
}
