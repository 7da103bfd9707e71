using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Requests.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>One act on one application.</summary>
public sealed class ActModel(QueryCodes codes) : ActPage<RequestCase>
{
    public override string ShownTitle => Record.Content.Title;

    /// <summary>Where the case stands is not the business of a unit that was only asked.</summary>
    public override string StateTitle => Situation.Sight == CaseSight.Question ? "协办" : base.StateTitle;

    protected override ActForms<RequestCase> Forms => RequestForms.Catalogue;

    /// <summary>A new query code is shown once, on the page that follows.</summary>
    [TempData]
    public string? QueryCode { get; set; }

    protected override Task<IActionResult> DoneAsync(IAct<RequestCase> made, ActAnswer answer)
    {
        // Only the act that was just done shows a code: the form sent again shows the same version's.
        if (made is ReplaceQueryCode && ReceiptNumber.Parse(Record.Receipt).Number is { } receipt) QueryCode = codes.Of(receipt, Record.CodeVersion);
        return base.DoneAsync(made, answer);
    }
}
