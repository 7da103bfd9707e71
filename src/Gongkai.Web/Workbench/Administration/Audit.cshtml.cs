using Gongkai.Domain.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration;

/// <summary>The audit administrator reads; nobody edits (F 12).</summary>
[Authorize(Policy = Policies.AuditAdmin)]
public sealed class AuditModel(DatabaseSource database, AccountRegister accounts, AuditDigest digest) : FormPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public long? Record { get; set; }
    [BindProperty(SupportsGet = true)] public string? Account { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    /// <summary>Number before which the next page starts; null on the last.</summary>
    public long? Before { get; private set; }

    public IReadOnlyList<AuditRow> List { get; private set; } = [];
    public AuditVerdict? Verdict { get; private set; }

    public async Task OnGetAsync(long? before)
    {
        long? accountId = null;
        if (!string.IsNullOrWhiteSpace(Account))
        {
            accountId = (await accounts.FindAsync(Account))?.Id;
            if (accountId is null && Done([new Refusal("ACCOUNT-UNKNOWN", "没有这个登录名。", null, nameof(Account))]) is false) return;
        }
        var rows = await AuditQueries.PageAsync(database, Record, accountId, From is { } from ? LegalTime.StartOf(from) : null,
            To is { } to ? LegalTime.StartOf(to.AddDays(1)) : null, before, PageSize + 1);
        List = [.. rows.Take(PageSize)];
        Before = rows.Count > PageSize ? List[^1].Seq : null;
    }

    public async Task<IActionResult> OnPostVerifyAsync()
    {
        Verdict = await AuditVerifier.VerifyAsync(database, digest, HttpContext.RequestAborted);
        await OnGetAsync(null);
        return Page();
    }
}
