using System.Security.Claims;
using System.Text.Encodings.Web;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Accounts;

/// <summary>Cookie → session → account, read anew for every request, so that a killed session or a disabled account is out at once (F 5, 6).</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder,
    SessionStore sessions, ActorSource actors, WorldSource worlds, ParkedForms parked, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "session";
    private const string CookieName = "gongkai-session";

    public static void WriteCookie(HttpContext context, string token) => context.Response.Cookies.Append(CookieName, token, CookieOf(context));

    public static void DeleteCookie(HttpContext context) => context.Response.Cookies.Delete(CookieName, CookieOf(context));

    public static ClaimsPrincipal PrincipalOf(AccountEntry entry) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, entry.Id.ToString()), new Claim(ClaimTypes.Name, entry.Account.PersonName)], Scheme));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[CookieName] is not { } token || await sessions.FindAsync(token, Context.RequestAborted) is not { } session) return AuthenticateResult.NoResult();
        if (await actors.FindAsync(session.AccountId, Context.RequestAborted) is not { } found) return AuthenticateResult.NoResult();
        Context.Features.Set(new SignedIn(found.Entry, found.Actor, session));
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(found.Entry), Scheme));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        if (Request.Path.StartsWithSegments("/api")) return;
        if (HttpMethods.IsPost(Request.Method)) await parked.ParkAsync(Context);
        else Response.Redirect("/sign-in?returnUrl=" + Uri.EscapeDataString(Request.Path + Request.QueryString));
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var signedIn = Context.Features.Get<SignedIn>();
        var site = (await worlds.CurrentAsync(Context.RequestAborted)).Site;
        var step = signedIn is null ? SignInStep.None
            : SignInSteps.Next(signedIn.Entry.Account, signedIn.Session.SecondFactor, signedIn.Actor.Holdings.Select(h => h.Role), site, time.GetUtcNow());
        Response.StatusCode = StatusCodes.Status403Forbidden;
        if (Request.Path.StartsWithSegments("/api")) return;
        if (SignInSteps.PathOf(step) is { } path && !Request.Path.Equals(path))
            Response.Redirect(path + "?returnUrl=" + Uri.EscapeDataString(HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : "/workbench"));
        else ShowInstead.Set(Context, "/sign-in/forbidden");
    }

    private static CookieOptions CookieOf(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
