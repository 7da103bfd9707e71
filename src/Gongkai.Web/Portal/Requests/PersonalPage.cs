using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Portal.Requests;

/// <summary>
/// A page that shows what one person wrote or asked. Nobody between him and the site keeps a copy, no search engine lists it, and no address
/// it leads to tells more than that somebody was here: receipt and query code travel in the body of a form only.
/// </summary>
public abstract class PersonalPage : RequestPage
{
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.OnStarting(() =>
        {
            // The antiforgery token sets a weaker line of its own, so this one comes last.
            Response.Headers.CacheControl = "private, no-store";
            Response.Headers.Pragma = "no-cache";
            Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>Names the page; search engines leave it out.</summary>
    protected void DescribePersonal(string name, string description)
    {
        Describe(name, description);
        Meta = Meta.Unlisted();
        Trail = [("依申请公开", "/requests"), (name, null)];
    }
}
