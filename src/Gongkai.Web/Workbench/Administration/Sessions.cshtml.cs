using Gongkai.Storage.Organisations;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration;

[Authorize(Policy = Policies.SecurityAdmin)]
public sealed class SessionsModel(SessionStore sessions, AccountRegister accounts) : FormPage
{
    public IReadOnlyList<(SessionRow Session, string Name)> List { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var rows = await sessions.ListAsync(null);
        var names = new Dictionary<long, string>();
        foreach (var id in rows.Select(r => r.AccountId).Distinct())
            names[id] = await accounts.FindAsync(id) is { } entry ? $"{entry.Account.PersonName}（{entry.Account.SignInName}）" : id.ToString();
        List = [.. rows.Select(r => (r, names[r.AccountId]))];
    }

    public async Task<IActionResult> OnPostAsync(string? session)
    {
        var ended = await sessions.EndAsync(session ?? "", null);
        return Again(ended ? "该会话已退出。" : "该会话已经结束。", "/workbench/administration/sessions");
    }
}
