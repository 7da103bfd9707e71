using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts;

[Authorize(Policy = Policies.Person)]
public sealed class OwnModel(ICurrentActor current, SessionStore sessions, WorldSource worlds, AccountRegister accounts) : FormPage
{
    public SignedIn Me => current.SignedIn!;

    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public IReadOnlyList<(string Unit, string Role, string Source)> Posts { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var world = await worlds.CurrentAsync();
        Sessions = await sessions.ListAsync(Me.Entry.Id);
        var posts = new List<(string, string, string)>();
        foreach (var post in Me.Entry.Account.Posts)
            posts.Add((world.Organisations.NameOf(post.UnitCode), string.Join("、", post.Roles.Select(world.Site.TitleOf)), post.PostTitle));
        foreach (var holding in Me.Actor.Holdings.Where(h => h.OnBehalfOf is not null))
            posts.Add((world.Organisations.NameOf(holding.UnitCode), world.Site.TitleOf(holding.Role), $"代理{(await accounts.FindAsync(holding.OnBehalfOf!.Value))?.Account.PersonName}"));
        Posts = posts;
    }

    public async Task<IActionResult> OnPostEndAsync(string session)
    {
        var ended = await sessions.EndAsync(session ?? "", Me.Entry.Id);
        return Again(ended ? "该设备已退出登录。" : "该设备已经不在登录状态。", "/account");
    }
}
