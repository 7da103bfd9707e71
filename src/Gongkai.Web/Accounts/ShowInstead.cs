namespace Gongkai.Web.Accounts;

/// <summary>Shows another page under the address that was asked for, without a redirect: the sign-in page over an expired form.</summary>
internal static class ShowInstead
{
    private static readonly object Key = new();

    public static void Set(HttpContext context, string path) => context.Items[Key] = path;

    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Items[Key] is not string path || context.Response.HasStarted) return;
        context.Items.Remove(Key);
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        (context.Request.Path, context.Request.Method, context.Request.QueryString) = (path, HttpMethods.Get, QueryString.Empty);
        await next(context);
    }
}
