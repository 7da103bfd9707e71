using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Portal.Requests;

/// <summary>
/// Files too large for the form lead back to it with a sentence, before anything of them is read; what was typed comes back from the draft on
/// the applicant's own device. Without this the form could not be read at all and nobody could say why.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TooLargeGoesBackAttribute(long largest) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the size limit and the form's token, which both read the body.</summary>
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength is not { } length || length <= largest) return;
        // The rest of the upload is taken in and thrown away, so that the browser stays to read the answer.
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        context.Result = new LocalRedirectResult($"{request.Path}?large=true");
    }
}
