using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Documents;
using Gongkai.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Requests;

/// <summary>A page of the applicant's own case, for whoever came in with receipt and query code.</summary>
public abstract class CasePage(StatusDesk desk, StatusPass passes) : PersonalPage
{
    /// <summary>The case, or null when nobody is let in.</summary>
    public Opened<RequestCase>? Case { get; private set; }

    /// <summary>What the applicant sees of it.</summary>
    public PublicStatus Status { get; private set; } = null!;

    /// <summary>For the forms of the page.</summary>
    public string? PassText { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    protected StatusDesk Desk => desk;

    /// <summary>Opens the case the visitor carries a pass for.</summary>
    protected async Task<bool> OpenAsync(string? posted, CancellationToken cancellation)
    {
        if (passes.Of(HttpContext, posted) is not var (receipt, code)) return false;
        return await LetInAsync(receipt, code, cancellation) is { Case: not null };
    }

    /// <summary>Asks the door; whoever is let in gets a pass.</summary>
    protected async Task<StatusAnswer> LetInAsync(string? receipt, string? code, CancellationToken cancellation)
    {
        var answer = await desk.OpenAsync(receipt, code, HttpContext.Connection.RemoteIpAddress?.ToString(), cancellation);
        if (answer.Case is not { } opened)
        {
            StatusPass.Take(HttpContext);
            return answer;
        }
        passes.Give(HttpContext, opened.Record.Receipt, code!);
        PassText = passes.Seal(opened.Record.Receipt, code!);
        Case = opened;
        Status = PublicStatus.Of(opened.Record, Rules, World.Calendar, Today);
        return answer;
    }

    /// <summary>Does an act of the applicant.</summary>
    /// <returns>Whether it was done; otherwise the refusals are kept for the page.</returns>
    protected async Task<bool> DoAsync(IAct<RequestCase> act, string? key, CancellationToken cancellation)
    {
        var answer = await desk.DoAsync(Case!, act, key, cancellation);
        if (!answer.Done) Refuse(answer.Refusals);
        return answer.Done;
    }

    /// <summary>To the status page after an act, so that reloading repeats nothing.</summary>
    protected IActionResult Onward(string notice)
    {
        Notice = notice;
        return LocalRedirect("/requests/status");
    }
}
