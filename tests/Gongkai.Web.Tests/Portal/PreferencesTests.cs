using System.Net;
using System.Text;
using Gongkai.Web.Portal.Styles;

namespace Gongkai.Web.Tests.Portal;

/// <summary>长者模式 and 阅读设置: chosen without script, kept by the reader, and no page differs for it.</summary>
public sealed class PreferencesTests(CountyPortal county) : IClassFixture<CountyPortal>, IDisposable
{
    private readonly PortalHost _host = county.Host;

    // Each question brings its own cookie or none.
    private readonly HttpClient _reader = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = county.Host.Address };

    public void Dispose() => _reader.Dispose();

    private async Task<HttpResponseMessage> GetAsync(string address, string? cookie)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null) asked.Headers.Add("Cookie", $"reading={cookie}");
        return await _reader.SendAsync(asked);
    }

    private Task<HttpResponseMessage> ChooseAsync(params (string, string)[] fields) =>
        _reader.PostAsync("/preferences", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/101")]
    [InlineData("/columns/zwgk/zfwj")]
    [InlineData("/disclosure")]
    public async Task A_page_is_the_same_to_the_byte_for_every_reader(string address)
    {
        using var plain = await GetAsync(address, null);
        using var elder = await GetAsync(address, "1212");
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), await elder.Content.ReadAsByteArrayAsync());
        Assert.Equal(plain.Headers.ETag, elder.Headers.ETag);
    }

    [Fact]
    public async Task The_readers_style_sheet_is_his_own_and_nobody_else_keeps_it()
    {
        using var plain = await GetAsync("/css/preferences.css", null);
        using var elder = await GetAsync("/css/preferences.css", "1000");
        Assert.Empty(await plain.Content.ReadAsByteArrayAsync());
        var css = await elder.Content.ReadAsStringAsync();
        Assert.Contains("html{font-size:137.5%", css.Replace(" ", ""));
        Assert.StartsWith("@media screen{", css);
        foreach (var answer in new[] { plain, elder })
        {
            Assert.True(answer.Headers.CacheControl!.Private && answer.Headers.CacheControl.NoCache);
            Assert.Contains("Cookie", answer.Headers.Vary);
            Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        }
        using var again = new HttpRequestMessage(HttpMethod.Get, "/css/preferences.css");
        again.Headers.Add("Cookie", "reading=1000");
        again.Headers.IfNoneMatch.Add(elder.Headers.ETag!);
        using var second = await _reader.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task One_press_turns_elder_mode_on_and_leads_back()
    {
        using var answer = await ChooseAsync(("elder", "toggle"), ("from", "/articles/101?a=b"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/articles/101?a=b", answer.Headers.Location!.OriginalString);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("reading=1000;", cookie);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("columns/zwgk/zfwj?page=2", "/columns/zwgk/zfwj?page=2")]
    [InlineData("preferences", "/")]
    [InlineData("https://elsewhere.example/articles/1", "/")]
    [InlineData(null, "/")]
    public async Task The_reader_comes_back_to_the_page_he_pressed_on(string? referrer, string back)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/preferences") { Content = new FormUrlEncodedContent([KeyValuePair.Create("elder", "toggle")]) };
        if (referrer is not null) asked.Headers.Referrer = new Uri(_host.Address, referrer);
        using var answer = await _reader.SendAsync(asked);
        Assert.Equal(back, answer.Headers.Location!.OriginalString);
        // No page carries the address it was asked at, so that nobody can put one into a page kept for all.
        Assert.DoesNotContain("planted", await _host.TextAsync("/disclosure?planted=1"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~/home")]
    [InlineData("")]
    public async Task Nobody_is_led_to_another_site(string from)
    {
        using var answer = await ChooseAsync(("size", "2"), ("from", from));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_form_shows_what_was_chosen_and_all_of_it_can_be_undone()
    {
        using var page = await GetAsync("/preferences?from=%2Fdisclosure", "0212");
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        Assert.Equal(["0", "2", "1", "2"], html.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")!));
        Assert.Equal("/preferences?from=%2Fdisclosure", html.QuerySelector(".choices")!.GetAttribute("action"));
        Assert.True(page.Headers.CacheControl!.NoStore);
        using var undone = await ChooseAsync(("usual", "1"), ("elder", "1"));
        Assert.Contains("expires=Thu, 01 Jan 1970", undone.Headers.GetValues("Set-Cookie").Single());
    }

    [Theory]
    [InlineData("1212", true, TextSize.Largest, true, ScreenScheme.Dark)]
    [InlineData("0000", false, TextSize.Standard, false, ScreenScheme.System)]
    [InlineData("9999", false, TextSize.Standard, false, ScreenScheme.System)]
    [InlineData("1", false, TextSize.Standard, false, ScreenScheme.System)]
    [InlineData("1000; x", false, TextSize.Standard, false, ScreenScheme.System)]
    public void A_cookie_that_says_nothing_sensible_counts_as_nothing_chosen(string cookie, bool elder, TextSize size, bool contrast, ScreenScheme scheme) =>
        Assert.Equal(new ReadingPreferences(elder, size, contrast, scheme), ReadingPreferences.Read(cookie));

    [Fact]
    public async Task Every_page_asks_for_few_style_sheets_and_they_are_small()
    {
        foreach (var address in new[] { "/", "/articles/101", "/requests/new", "/deadlines" })
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await _host.TextAsync(address));
            // The page itself, its styles, scripts, icon and pictures that are not put off.
            var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img:not([loading=lazy])");
            Assert.InRange(parts.Length + 1, 3, 8);
            var bytes = await PackedAsync(address);
            foreach (var part in parts) bytes += await PackedAsync(part.GetAttribute("href") ?? part.GetAttribute("src")!);
            Assert.InRange(bytes, 1, 60_000);
        }
    }

    [Fact]
    public async Task A_bundle_is_kept_for_ever_under_the_address_of_its_content_and_answered_under_an_old_one()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await _host.TextAsync("/"));
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var now = await _host.Http.GetAsync(address);
        Assert.Contains("immutable", now.Headers.CacheControl!.ToString());
        using var old = await _host.Http.GetAsync("/css/portal.000000000000.css");
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        Assert.DoesNotContain("immutable", old.Headers.CacheControl!.ToString());
        Assert.Equal(await now.Content.ReadAsStringAsync(), await old.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, await _host.StatusAsync("/css/nothing.000000000000.css"));
    }

    private async Task<long> PackedAsync(string address)
    {
        var content = Encoding.UTF8.GetBytes(await _host.TextAsync(address));
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return packed.Length;
    }
}
