using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Organisations;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration;

[Authorize(Policy = Policies.SecurityAdmin)]
public sealed class SessionsModel(SessionStore sessions, AccountRegister accounts, ActExecutor executor, ICurrentActor current) : FormPage
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
        const string Here = "/workbench/administration/sessions";
        if (await sessions.OwnerOfAsync(session ?? "") is not { } account) return Again("该会话已经结束。", Here);
        // First the trail, then the deed: a session that was ended without an entry would look like a fault.
        var answer = await executor.ExecuteAsync(new EndSession(), ActTarget.Of(account), current.Actor);
        if (!answer.Done) return Again(answer.Refusals[0].Sentence, Here);
        await sessions.EndAsync(session!, account);
        return Again("该会话已退出。", Here);
    }
}
