using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Workbench;

/// <summary>Base of every page of the workbench: who asks, the world as it stands, the one door acts go through, and what it answered.</summary>
[Authorize(Policy = Policies.Staff)]
public abstract class WorkbenchPage : PageModel, Shared.Fields.IShowsRefusals
{
    /// <summary>Settings, units and calendar of this request.</summary>
    public World World { get; private set; } = World.Empty;

    public SiteSettings Site => World.Site;

    public OrganisationTree Units => World.Organisations;

    public Actor Actor => Services.GetRequiredService<ICurrentActor>().Actor;

    public Reach Reach => Reach.Of(Actor, Units);

    /// <summary>Today, Asia/Shanghai.</summary>
    public DateOnly Today => LegalTime.DayOf(Services.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>Why the last act was not done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; protected set; } = [];

    /// <summary>Said once on the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The version the person saw when the form was made.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The same form sent twice is one act.</summary>
    [BindProperty]
    public string? Key { get; set; }

    protected IServiceProvider Services => HttpContext.RequestServices;

    /// <summary>What looking at an act needs to know, without doing it.</summary>
    protected ActContext LookingAt(long recordId = 0) => LookingAt(World, Actor, Services.GetRequiredService<TimeProvider>().GetUtcNow(), recordId);

    /// <summary>The same for a page that is none of the workbench's but shows what one of its acts would publish.</summary>
    internal static ActContext LookingAt(World world, Actor actor, DateTimeOffset now, long recordId) => new()
    {
        Actor = actor,
        Now = now,
        Today = LegalTime.DayOf(now),
        Site = world.Site,
        Organisations = world.Organisations,
        Calendar = world.Calendar,
        Numbers = new NoNumbers(),
        RecordId = recordId,
    };

    protected RecordShelf Shelf => Services.GetRequiredService<RecordShelf>();

    /// <summary>The refusal that belongs to a field, or null.</summary>
    public Refusal? ErrorOf(string? field) => field is null ? null : Refusals.FirstOrDefault(r => string.Equals(r.Field, field, StringComparison.OrdinalIgnoreCase));

    /// <summary>A key for the next form; what was refused left no trace under the old one.</summary>
    public static string NewKey() => Guid.NewGuid().ToString("N");

    /// <summary>HTML id of a field, so that a refusal can link to it.</summary>
    public static string FieldId(string field) => "f-" + field.Replace('.', '-');

    public string NameOf(string unitCode) => Units.NameOf(unitCode);

    /// <summary>A desk as people say it: unit and role.</summary>
    public string NameOf(Desk desk) => $"{NameOf(desk.UnitCode)} · {Site.TitleOf(desk.Role)}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        World = await Services.GetRequiredService<WorldSource>().CurrentAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Hands an act to the executor; keeps the refusals for the page.</summary>
    /// <param name="act">What to do.</param>
    /// <param name="id">The record, or null for an opening act.</param>
    /// <param name="version">Version the person saw; the form's when null.</param>
    /// <param name="part">Tells several acts of one form apart.</param>
    protected async Task<ActAnswer> DoAsync(IAct act, long? id, int? version = null, string part = "")
    {
        // The account is part of the key: nobody gets the answer to somebody else's form.
        var key = string.IsNullOrEmpty(Key) ? null : $"{Actor.AccountId}:{Key}:{part}";
        var target = id is { } record ? ActTarget.Of(record, version ?? Version) : ActTarget.New;
        var answer = await Services.GetRequiredService<ActExecutor>().ExecuteAsync(act, target, Actor, key, HttpContext.RequestAborted);
        if (!answer.Done) Refuse(answer.Refusals);
        return answer;
    }

    /// <summary>Shows refusals on this page.</summary>
    protected void Refuse(IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>To the next page after success, so that reloading repeats nothing.</summary>
    protected IActionResult Onward(string notice, string path)
    {
        Notice = notice;
        return LocalRedirect(path);
    }
}
