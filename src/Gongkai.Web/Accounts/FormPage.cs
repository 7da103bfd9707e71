using Gongkai.Domain.Acts;
using Gongkai.Storage.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Accounts;

/// <summary>A page with forms: refusals are printed, what was typed stays in its fields.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Why the last act was not done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; protected set; } = [];

    /// <summary>Said once on the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Sentence for a field, or null.</summary>
    public string? ErrorOf(string field) => Refusals.FirstOrDefault(r => string.Equals(r.Field, field, StringComparison.OrdinalIgnoreCase))?.Sentence;

    /// <summary>Whether it was done; otherwise the refusals are kept for the page.</summary>
    protected bool Done(ActAnswer answer) => Done(answer.Refusals);

    protected bool Done(IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return refusals.Count == 0;
    }

    /// <summary>The network address that is locked and written down.</summary>
    protected string Address => HttpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    /// <summary>After success: the page anew, so that reloading repeats nothing.</summary>
    protected IActionResult Again(string notice, string? path = null)
    {
        Notice = notice;
        return LocalRedirect(path ?? Request.Path + Request.QueryString);
    }
}
