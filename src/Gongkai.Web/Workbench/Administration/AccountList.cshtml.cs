using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Organisations;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration;

[Authorize(Policy = Policies.AccountAdmin)]
public sealed class AccountListModel(ICurrentActor current, ActExecutor executor, AccountRegister accounts, PasswordHashes hashes) : FormPage
{
    private const int PageSize = 50;

    [BindProperty] public string? SignInName { get; set; }
    [BindProperty] public string? PersonName { get; set; }

    public string? Prefix { get; private set; }

    /// <summary>Where the next page starts, or null.</summary>
    public string? After { get; private set; }

    public IReadOnlyList<AccountEntry> List { get; private set; } = [];

    /// <summary>Shown once after opening.</summary>
    public string? InitialPassword { get; private set; }

    public bool MayOpen => current.Actor.Holds(Roles.SystemAdmin);

    public async Task OnGetAsync(string? prefix, string? after)
    {
        Prefix = prefix;
        List = await accounts.ListAsync(prefix, after, PageSize + 1);
        if (List.Count <= PageSize) return;
        List = [.. List.Take(PageSize)];
        After = List[^1].Account.SignInName;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var password = PasswordHashes.OneTime();
        var answer = await executor.ExecuteAsync(new OpenAccount(SignInName ?? "", PersonName ?? "", hashes.Hash(password)), ActTarget.New, current.Actor);
        // Shown in the answer itself: a redirect would have to keep the password somewhere.
        if (Done(answer)) InitialPassword = password;
        await OnGetAsync(null, null);
        return Page();
    }
}
