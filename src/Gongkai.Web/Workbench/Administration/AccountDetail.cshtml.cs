using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Workbench.Administration;

/// <summary>What is asked before something that cannot be undone.</summary>
public sealed record Confirmation(string Handler, string Title, string Consequence);

[Authorize(Policy = Policies.AccountAdmin)]
public sealed class AccountDetailModel(
    ICurrentActor current, ActExecutor executor, AccountRegister accounts, SessionStore sessions, FailureLog failures, PasswordHashes hashes, WorldSource worlds, TimeProvider time) : FormPage
{
    [BindProperty] public int Version { get; set; }
    [BindProperty] public bool Confirmed { get; set; }
    [BindProperty] public string? PersonName { get; set; }
    [BindProperty] public string? UnitCode { get; set; }
    [BindProperty] public string? PostTitle { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public List<string> Chosen { get; set; } = [];

    public AccountEntry Entry { get; private set; } = null!;
    public World World { get; private set; } = null!;
    public string? InitialPassword { get; private set; }
    public Confirmation? Confirming { get; private set; }
    public DateTimeOffset Now => time.GetUtcNow();
    public bool IsSystemAdmin => current.Actor.Holds(Roles.SystemAdmin);
    public bool IsSecurityAdmin => current.Actor.Holds(Roles.SecurityAdmin);

    private ActTarget Target => ActTarget.Of(Entry.Id, Version);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        World = await worlds.CurrentAsync();
        if (!long.TryParse(RouteData.Values["id"]?.ToString(), out var id) || await accounts.FindAsync(id) is not { } entry) context.Result = NotFound();
        else
        {
            Entry = entry;
            await next();
        }
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostPersonAsync() => DoAsync(new ChangePerson(PersonName ?? ""), Target, "姓名已变更。");

    public Task<IActionResult> OnPostGrantAsync() => DoAsync(new GrantPost(new PostHolding(UnitCode ?? "", PostTitle ?? "", Chosen)), Target, "岗位已授予。");

    public Task<IActionResult> OnPostRevokeAsync() => Ask("Revoke", "收回岗位", $"收回后 {Entry.Account.PersonName} 立即不能再以“{PostTitle}”办理事项。")
        ?? DoAsync(new RevokePost(UnitCode ?? "", PostTitle ?? ""), Target, "岗位已收回。");

    public Task<IActionResult> OnPostUnlockAsync() => DoAsync(new UnlockAccount(), ActTarget.Of(Entry.Id), "锁定已解除。",
        () => failures.ForgetAsync(Entry.Account.SignInName));

    public Task<IActionResult> OnPostEnableAsync() => DoAsync(new EnableAccount(), Target, "账号已恢复。", () => sessions.EndAllAsync(Entry.Id));

    public Task<IActionResult> OnPostDisableAsync() => Ask("Disable", "停用账号", "停用后该账号的所有登录立即失效。")
        ?? DoAsync(new DisableAccount(Reason ?? ""), Target, "账号已停用，所有登录已失效。", () => sessions.EndAllAsync(Entry.Id));

    public Task<IActionResult> OnPostResetSecondFactorAsync() => Ask("ResetSecondFactor", "重置双因素", "原设备和恢复码立即失效，本人需要重新登记。")
        ?? DoAsync(new ResetSecondFactor(), ActTarget.Of(Entry.Id), "双因素已重置。", () => sessions.EndAllAsync(Entry.Id));

    public async Task<IActionResult> OnPostResetPasswordAsync()
    {
        if (Ask("ResetPassword", "重置密码", "原密码立即失效，该账号的所有登录都会退出。") is { } ask) return await ask;
        var password = PasswordHashes.OneTime();
        if (Done(await executor.ExecuteAsync(new ResetPassword(hashes.Hash(password)), Target, current.Actor)))
        {
            await sessions.EndAllAsync(Entry.Id);
            (InitialPassword, Entry) = (password, (await accounts.FindAsync(Entry.Id))!);
        }
        return Page();
    }

    private Task<IActionResult>? Ask(string handler, string title, string consequence)
    {
        if (Confirmed) return null;
        Confirming = new Confirmation(handler, title, consequence);
        return Task.FromResult<IActionResult>(Page());
    }

    private async Task<IActionResult> DoAsync(IAct act, ActTarget target, string notice, Func<Task>? afterwards = null)
    {
        if (!Done(await executor.ExecuteAsync(act, target, current.Actor))) return Page();
        if (afterwards is not null) await afterwards();
        return Again(notice, $"/workbench/administration/accounts/{Entry.Id}");
    }
}
