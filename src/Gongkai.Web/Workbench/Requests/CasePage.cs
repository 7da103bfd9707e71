using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Requests.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>A page about one application. Whoever may not read it, or not this part of it, is told that there is none.</summary>
public abstract class CasePage : RecordPage<RequestCase>
{
    public RequestSettings Settings => Site.Requests;

    public CaseSight Sight => Situation.Sight;

    public bool IsFull => Sight == CaseSight.Full;

    public override string ShownTitle => Record.Content.Title;

    /// <summary>查询码 right after it was made; shown once and kept nowhere.</summary>
    [TempData]
    public string? QueryCode { get; set; }

    /// <summary>Opens the case for somebody who is shown at least so much of it.</summary>
    protected async Task<bool> OpenAsync(long id, CaseSight least, CancellationToken cancellation) => await OpenAsync(id, cancellation) && Sight >= least;

    /// <summary>After an act on an outdated page: the case as it is now, with what others did meanwhile; the typed stays. False when it is gone.</summary>
    protected async Task<bool> ReopenAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return false;
        if (Opened.Version != Version)
        {
            Meanwhile = await Shelf.AuditAsync(id, 20, Version, cancellation);
            if (!Refusals.Contains(CommonRefusals.Stale)) Refuse([.. Refusals, CommonRefusals.Stale]);
        }
        Version = Opened.Version;
        ModelState.Clear();
        return true;
    }
}
