using Gongkai.Domain.SiteCare;
using Gongkai.Web.Portal.Requests;
using Gongkai.Web.SiteCare;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Corrections;

/// <summary>纠错处理结果: by receipt and query code, which travel in the body of a form only.</summary>
[RequestSizeLimit(16 << 10)]
public sealed class CorrectionStatusPage(CorrectionDesk desk) : PersonalPage
{
    public string? Receipt { get; private set; }

    public ContentReport? Report { get; private set; }

    public void OnGet() => Show();

    public async Task OnPostAsync(string? receipt, string? code, CancellationToken cancellation)
    {
        Show();
        Receipt = receipt;
        (Report, var refusals) = await desk.FindAsync(receipt, code, HttpContext.Connection.RemoteIpAddress?.ToString(), cancellation);
        if (refusals.Count == 0) return;
        Refuse(refusals);
        if (refusals[0].Code == "CORRECTION-QUERY-WAIT") Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }

    private void Show()
    {
        DescribePersonal("纠错处理结果", "凭回执号和查询码查看纠错的处理结果。");
        Trail = [("纠错处理结果", null)];
    }
}
