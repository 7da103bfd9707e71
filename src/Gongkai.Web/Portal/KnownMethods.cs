using Gongkai.Web.Api;

namespace Gongkai.Web.Portal;

/// <summary>
/// Only reading and sending a form is known to the pages. Every other method is told so before any page is made, which could not say anything to it.
/// The interface says by itself what an address knows.
/// </summary>
public static class KnownMethods
{
    private const string Known = "GET, HEAD, POST";

    public static IApplicationBuilder UseKnownMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || Problems.Concerns(context)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = Known;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("这个地址不支持这种请求方法。");
    });
}
