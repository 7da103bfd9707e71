using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Records;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Portal.Requests;

/// <summary>Base of the pages of 依申请公开: the portal's frame together with the rules the office decides by.</summary>
public abstract class RequestPage : PortalPage, IShowsRefusals
{
    /// <summary>Settings, units and calendar of this request.</summary>
    public World World { get; private set; } = World.Empty;

    public SiteSettings Rules => World.Site;

    public override bool HasForms => true;

    public RequestSettings Settings => World.Site.Requests;

    public OrganisationTree Units => World.Organisations;

    /// <summary>Why it was not done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; protected set; } = [];

    public Refusal? ErrorOf(string? field) => field is null ? null : Refusals.FirstOrDefault(r => string.Equals(r.Field, field, StringComparison.OrdinalIgnoreCase));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        World = await HttpContext.RequestServices.GetRequiredService<WorldSource>().CurrentAsync(HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>Shows refusals on this page.</summary>
    protected void Refuse(IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Who handles what a body is asked, by name.</summary>
    public string HandlerOf(string bodyCode) => Units.NameOf(Settings.HandlerOf(bodyCode, Rules));
}
