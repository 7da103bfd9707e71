using Gongkai.Domain.Requests;
using Gongkai.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Requests;

/// <summary>撤回申请 on a page of its own, because it ends the case.</summary>
public sealed class WithdrawPage(StatusDesk desk, StatusPass passes) : CasePage(desk, passes)
{
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");

    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ReadyAsync(null, cancellation) ? Page() : LocalRedirect("/requests/status");

    public async Task<IActionResult> OnPostAsync(string? pass, string? key, string? reason, CancellationToken cancellation)
    {
        if (!await ReadyAsync(pass, cancellation)) return LocalRedirect("/requests/status");
        (Key, Reason) = (Guid.TryParseExact(key, "N", out _) ? key! : Key, reason);
        return await DoAsync(new WithdrawRequest(FormReading.Line(reason)), Key, cancellation) ? Onward("申请已经撤回。") : Page();
    }

    private async Task<bool> ReadyAsync(string? pass, CancellationToken cancellation)
    {
        if (!await OpenAsync(pass, cancellation)) return false;
        DescribePersonal("撤回申请", "撤回政府信息公开申请。");
        Trail = [("依申请公开", "/requests"), ("办理情况", "/requests/status"), ("撤回申请", null)];
        return true;
    }
}
