using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Gongkai.Web.Portal;
using Gongkai.Web.Tests.Accounts;
using Gongkai.Web.Tests.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Every page that anybody can reach, portal, workbench and errors: a policy that runs nothing inline, and nothing inline to run.</summary>
public sealed partial class StrictPagesTests
{
    private static readonly string[] Demanded =
    [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
    ];

    [Fact]
    public async Task No_page_of_portal_or_workbench_has_anything_inline_nor_a_loose_policy()
    {
        await using var site = await OfficeSite.StartAsync();
        await site.PublishedAsync();
        var (faults, seen) = (new List<string>(), new HashSet<string>());
        var addresses = Addresses(site).ToList();
        await CrawlAsync(site, null, [.. addresses, "/no-such-page", "/workbench/no-such-page", "/columns/no/such"], faults, seen);
        foreach (var name in site.Accounts.Keys.Where(n => n is not "second" and not "neighbour"))
            await CrawlAsync(site, name, [.. addresses, "/workbench/no-such-page", "/workbench/documents/99999"], faults, seen);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
        Assert.True(seen.Count(s => s.StartsWith("200 /workbench", StringComparison.Ordinal)) >= 15, string.Join(' ', seen));
        foreach (var status in new[] { "404 ", "403 " }) Assert.Contains(seen, s => s.StartsWith(status, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_form_is_answered_as_strictly()
    {
        await using var site = await OfficeSite.StartAsync();
        using var visitor = new PageVisitor(site.Address);
        await visitor.PostAsync("/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("SignInName", "x")]));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Empty(FaultsOf(visitor));
    }

    [Theory]
    [InlineData("<p style='color:red'>x</p>")]
    [InlineData("<p onclick=x()>x</p>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<script>x()</script>")]
    [InlineData("<a href='javascript:x()'>x</a>")]
    public void Anything_inline_is_seen(string markup) =>
        Assert.Single(InlineIn(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(markup)));

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public void A_browser_that_came_by_tls_is_told_to_stay_there(string scheme, bool told)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        SecurityHeaders.Write(context);
        Assert.Equal(told, context.Response.Headers.ContainsKey("Strict-Transport-Security"));
        Assert.Equal(told, context.Response.Headers.ContentSecurityPolicy.ToString().Contains("upgrade-insecure-requests", StringComparison.Ordinal));
    }

    /// <summary>Addresses of endpoints that take nothing.</summary>
    private static IEnumerable<string> Addresses(OfficeSite site) =>
        site.Get<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(e => "/" + (e.RoutePattern.RawText ?? "").TrimStart('/')).Where(a => !a.Contains('{') && !a.Contains("sign-out")).Distinct();

    private static async Task CrawlAsync(OfficeSite site, string? name, IReadOnlyList<string> start, List<string> faults, HashSet<string> seen)
    {
        using var visitor = new PageVisitor(site.Address);
        if (name is not null)
        {
            await visitor.GetAsync("/sign-in");
            await visitor.SubmitAsync("/sign-in", ("SignInName", name), ("Password", OfficeSite.Password), ("ReturnUrl", "/workbench"));
        }
        var waiting = new Queue<string>(start);
        // One page of each kind for each person; who may not see it gets the page that says so.
        var kinds = new HashSet<string>();
        while (waiting.TryDequeue(out var address))
        {
            if (!kinds.Add(Number().Replace(address.Split('?')[0], "/{n}"))) continue;
            await visitor.GetAsync(address);
            seen.Add($"{(int)visitor.Status} {Number().Replace(visitor.Path, "/{n}")}");
            faults.AddRange(FaultsOf(visitor).Select(f => $"{name} {address}: {f}"));
            foreach (var link in visitor.Document.QuerySelectorAll("a[href^='/']"))
                if (link.GetAttribute("href")!.Split('#')[0] is { Length: > 0 } next && !next.Contains("sign-out")) waiting.Enqueue(next);
        }
    }

    private static IEnumerable<string> FaultsOf(PageVisitor visitor)
    {
        // What is sent for download is put into a sandbox of its own.
        if (visitor.Policy != "default-src 'none'; sandbox")
            foreach (var directive in Demanded)
                if (!visitor.Policy.Split(';', StringSplitOptions.TrimEntries).Contains(directive)) yield return $"no {directive} in “{visitor.Policy}”";
        if (visitor.Policy.Contains("unsafe", StringComparison.Ordinal) || visitor.Policy.Contains('*')) yield return "loose: " + visitor.Policy;
        if (visitor.Html.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase))
            foreach (var found in InlineIn(visitor.Document)) yield return found;
    }

    private static IEnumerable<string> InlineIn(IDocument document) =>
        document.All.SelectMany(e => e.Attributes.Where(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)).Select(a => $"{a.Name} on <{e.LocalName}>"))
            .Concat(document.All.Where(e => e.LocalName == "style" || (e.LocalName == "script" && !e.HasAttribute("src") && e.GetAttribute("type") != "application/ld+json")).Select(e => $"inline <{e.LocalName}>"));

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Number();
}
