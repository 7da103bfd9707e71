using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts;

[Authorize(Policy = Policies.Person)]
public sealed class DelegationsModel(ICurrentActor current, AccountRegister accounts, ActExecutor executor, WorldSource worlds) : FormPage
{
    private SiteSettings? _site;

    [BindProperty]
    public string? HolderName { get; set; }

    [BindProperty]
    public string? DelegateName { get; set; }

    /// <summary>Entries <c>unit|role</c>.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<(long Id, Delegation Delegation)> List { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Choices { get; private set; } = [];

    public string TitleOf(string role) => _site!.TitleOf(role);

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var me = current.SignedIn!;
        var holder = string.IsNullOrWhiteSpace(HolderName) ? me.Entry : await accounts.FindAsync(HolderName);
        var stand = string.IsNullOrWhiteSpace(DelegateName) ? null : await accounts.FindAsync(DelegateName);
        var refusals = new List<Refusal>();
        if (holder is null) refusals.Add(new("ACCOUNT-UNKNOWN", "没有这个登录名，请核对请假人。", null, "Holder"));
        if (stand is null) refusals.Add(new("ACCOUNT-UNKNOWN", "没有这个登录名，请核对代理人。", null, "Delegate"));
        if (From is null || To is null) refusals.Add(new("DELEGATION-DATES", "请填写开始和结束日期。", null, nameof(To)));
        if (Chosen.Count == 0) refusals.Add(new("ROLES-MISSING", "请至少选择一个要代理的角色。", null, "Roles"));
        if (refusals.Count == 0)
            foreach (var unit in Chosen.Select(c => c.Split('|')).Where(c => c.Length == 2).GroupBy(c => c[0], c => c[1]))
            {
                var act = new OpenDelegation(holder!.Party, stand!.Party, unit.Key, [.. unit], From!.Value, To!.Value, Reason ?? "");
                refusals.AddRange((await executor.ExecuteAsync(act, ActTarget.New, me.Actor)).Refusals);
            }
        if (Done(refusals)) return Again("代理已登记，从第一天零时起生效。", "/account/delegations");
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(long id)
    {
        if (Done(await executor.ExecuteAsync(new EndDelegation(), ActTarget.Of(id), current.Actor))) return Again("代理已结束。", "/account/delegations");
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        var world = await worlds.CurrentAsync();
        _site = world.Site;
        var account = current.SignedIn!.Entry.Account;
        List = await accounts.DelegationsOfAsync(account.SignInName);
        var own = account.Posts.SelectMany(p => p.Roles, (p, r) => (p.UnitCode, Role: r));
        // The head of a unit may register it for anybody there.
        var heads = account.Posts.Where(p => p.Roles.Contains(Roles.UnitHead)).Select(p => world.Organisations.BodyOf(p.UnitCode)).ToHashSet();
        var staff = world.Organisations.Units.Where(u => heads.Contains(world.Organisations.BodyOf(u.Code)))
            .SelectMany(u => Roles.Grantable, (u, r) => (UnitCode: u.Code, Role: r));
        Choices = [.. own.Concat(staff).Distinct().Where(c => !Roles.Administrators.Contains(c.Role))
            .Select(c => ($"{c.UnitCode}|{c.Role}", $"{world.Organisations.NameOf(c.UnitCode)} {TitleOf(c.Role)}"))];
    }
}
