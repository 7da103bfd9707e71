using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>网页标签 of every public page there is: whatever a link leads to is a home page, a page of a column or an article, and has the tags of its kind.</summary>
public sealed class TagsOfEveryPageTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    [Fact]
    public async Task No_public_page_lacks_a_tag_or_leaves_one_empty_or_full_of_leftovers()
    {
        var host = county.Host;
        var waiting = new Queue<string>(Fixed(host).Prepend("/"));
        var (seen, faults) = (new HashSet<string>(waiting), new List<string>());
        var kinds = new Dictionary<TaggedPage, int>();
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await host.Http.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || !answer.IsSuccessStatusCode) continue;
            var html = await answer.Content.ReadAsStringAsync();
            var page = new HtmlParser().ParseDocument(html);
            if (page.QuerySelector("footer.footer, .footer") is null) continue; // Pages of staff, such as signing in, stand outside the portal.
            var kind = address == "/" ? TaggedPage.Home : System.Text.RegularExpressions.Regex.IsMatch(address, "^/articles/[0-9]+$") ? TaggedPage.Article : TaggedPage.Column;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            faults.AddRange(MetaInspector.Inspect(html, kind).Select(f => $"{address}: {f}"));
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                if (link.Length > 0 && seen.Count < 600 && seen.Add(link)) waiting.Enqueue(link);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
        Assert.True(kinds[TaggedPage.Article] > 60 && kinds[TaggedPage.Column] > 20, string.Join(' ', kinds));
    }

    private static IEnumerable<string> Fixed(PortalHost host) =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + (e.RoutePattern.RawText ?? "").TrimStart('/'))
            .Where(a => !a.Contains('{') && !a.StartsWith("/workbench", StringComparison.Ordinal) && !a.StartsWith("/api", StringComparison.Ordinal)).Distinct();
}
