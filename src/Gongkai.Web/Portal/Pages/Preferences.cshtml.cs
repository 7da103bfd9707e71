using Gongkai.Web.Portal.Requests;
using Gongkai.Web.Portal.Styles;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>
/// 阅读设置: 长者模式、字号、对比度、深浅. Works without script; the choice stays in the reader's browser. The head of every page posts here, and every page is the
/// same for everybody, so no token of one reader can stand in it; all a stranger could do is make letters larger.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class PreferencesPage : PersonalPage
{
    private const int LongestAddress = 2_000;

    public ReadingPreferences Chosen { get; private set; } = ReadingPreferences.Usual;

    /// <summary>Where the reader goes back to: an address of this site.</summary>
    public string From { get; private set; } = "/";

    public override bool HasForms => false;

    public void OnGet(string? from)
    {
        DescribePersonal("阅读设置", "长者模式、字号、对比度和深浅配色的设置。");
        Trail = [("阅读设置", null)];
        Chosen = ReadingPreferences.Read(Request.Cookies[ReadingPreferences.Cookie]);
        From = Local(from) ?? Before();
    }

    public IActionResult OnPost(string? from, string? elder, string? size, string? contrast, string? scheme, string? usual)
    {
        var before = ReadingPreferences.Read(Request.Cookies[ReadingPreferences.Cookie]);
        var chosen = usual is not null ? ReadingPreferences.Usual
            : elder == "toggle" ? before with { Elder = !before.Elder }
            : ReadingPreferences.Read((elder ?? "0") + (size ?? "0") + (contrast ?? "0") + (scheme ?? "0"));
        if (chosen == ReadingPreferences.Usual) Response.Cookies.Delete(ReadingPreferences.Cookie);
        else
            Response.Cookies.Append(ReadingPreferences.Cookie, chosen.ToString(), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
                Path = "/",
                IsEssential = true,
            });
        return LocalRedirect(Local(from) ?? Before());
    }

    private string? Local(string? from) => from is { Length: > 0 and <= LongestAddress } && Url.IsLocalUrl(from) && from[0] == '/' ? from : null;

    // Pages do not say where they stand, since they are the same for everybody; the browser says where the reader comes from, if from this site.
    private string Before() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var referrer) && referrer.Authority == Request.Host.Value
            && !referrer.AbsolutePath.StartsWith("/preferences", StringComparison.Ordinal)
            ? Local(referrer.PathAndQuery) ?? "/"
            : "/";
}
