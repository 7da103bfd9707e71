using System.Data.Common;
using Gongkai.Domain.Acts;
using Microsoft.AspNetCore.Diagnostics;

namespace Gongkai.Web.Api;

/// <summary>Errors of the interface: RFC 9457 problem details with <c>refusals</c>.</summary>
public static class Problems
{
    /// <summary>Whether a request is one of the interface's.</summary>
    public static bool Concerns(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    public static IResult Of(int status, string title, params Refusal[] refusals) => Results.Json(
        new { type = "about:blank", title, status, refusals }, contentType: "application/problem+json", statusCode: status);

    internal static void OnException(IApplicationBuilder app) => app.Run(async context =>
    {
        var down = context.Features.Get<IExceptionHandlerFeature>()?.Error is DbException;
        var status = down ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        await Of(status, Title(status)).ExecuteAsync(context);
    });

    internal static Task OnStatus(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        return Of(status, Title(status)).ExecuteAsync(context.HttpContext);
    }

    private static string Title(int status) => status switch
    {
        404 => "没有这个资源",
        410 => "这条信息已经撤下",
        405 => "这个地址不支持这种请求方法",
        503 => "服务暂时不可用，请稍后再试",
        >= 500 => "服务器内部出错，请稍后再试",
        _ => "请求不能办理",
    };
}
