using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal.Hostile;

/// <summary>A crawler that follows everything, with markers planted in all that is not public.</summary>
public sealed partial class CrawlTests
{
    private const string Marker = "绝密标记KZQ";
    private const int LargestPage = 60_000, MostRequests = 8;

    [Fact]
    public async Task Whoever_follows_every_link_finds_nothing_unpublished_no_fault_and_no_heavy_page()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        await PlantAsync(host);
        var faults = new List<string>();
        var weights = new Dictionary<string, int>();
        var waiting = new Queue<string>(["/", "/sitemap", "/sitemap.xml", "/robots.txt", "/feed.atom", "/key-fields", "/catalogue", "/disclosure", "/api/v1/documents?size=100", "/api/v1/catalogue", "/search?q=" + Marker, "/search?q=通知", "/corrections/new?article=101", "/corrections/status"]);
        // Ids around what is planted are guessed too.
        for (var id = 90; id < 220; id++)
        {
            waiting.Enqueue($"/articles/{id}");
            waiting.Enqueue($"/api/v1/documents/{id}");
        }
        var seen = new HashSet<string>(waiting);
        var pages = 0;
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await host.Http.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync();
            var guessed = Guess().IsMatch(address);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.Redirect) && !guessed) faults.Add($"{address}: {(int)answer.StatusCode}");
            if ((int)answer.StatusCode >= 500) faults.Add($"{address}: {(int)answer.StatusCode}");
            // The words somebody searched for are shown to him again.
            var told = address.StartsWith("/search?q=" + Marker, StringComparison.Ordinal) ? text.Replace($"value=\"{Marker}\"", "", StringComparison.Ordinal) : text;
            if (told.Contains(Marker + "-", StringComparison.Ordinal)) faults.Add($"{address}: marker");
            if (answer.Content.Headers.ContentType?.MediaType is "text/html" && answer.StatusCode == HttpStatusCode.OK)
            {
                pages++;
                var page = Parse(address, text, faults);
                await WeighAsync(host, address, text, page, weights, faults);
                foreach (var link in page.QuerySelectorAll("a[href^='/'], form[method='get'][action^='/'], link[rel='alternate']").Select(a => a.GetAttribute("href") ?? a.GetAttribute("action")!)) Follow(link);
            }
            else
            {
                foreach (Match place in Place().Matches(text)) Follow(new Uri(place.Groups[1].Value).PathAndQuery);
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(60)));
        Assert.True(pages > 80, $"{pages} pages only");

        void Follow(string link)
        {
            var next = link.Split('#')[0];
            if (next.Length > 0 && !next.StartsWith("//", StringComparison.Ordinal) && seen.Count < 2_000 && seen.Add(next)) waiting.Enqueue(next);
        }
    }

    [Theory]
    [InlineData("<p><div></p>", "parse")]
    [InlineData("<p id=a></p><p id=a></p>", "twice")]
    [InlineData("<input id=a name=b>", "no label")]
    [InlineData("<label for=x>甲</label>", "nothing")]
    [InlineData("<img src=/x>", "alt")]
    public void The_check_sees_what_is_wrong_with_a_page(string body, string fault)
    {
        var faults = new List<string>();
        Parse("/x", $"<!DOCTYPE html><html lang=zh><head><title>x</title></head><body>{body}</body></html>", faults);
        Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
    }

    /// <summary>Everything that is on file and not public.</summary>
    private static async Task PlantAsync(PortalHost host)
    {
        var seed = host.Seed;
        var (later, notice, gone, other) = (seed.Document($"{Marker}-尚未到时", 901), seed.Document($"{Marker}-撤下有说明", 902), seed.Document($"{Marker}-撤下", 903), seed.Document($"{Marker}-别的站点", 904));
        (later.VisibleFrom, later.PublishedAt) = (PublicationSeed.Now.AddDays(3), PublicationSeed.Now.AddDays(3));
        (notice.State, notice.Notice, gone.State, other.SiteCode) = (PublicationState.Notice, "内容有误，已经撤下。", PublicationState.Gone, "elsewhere");
        foreach (var row in new[] { later, notice, gone, other }) (row.BodyHtml, row.Summary, row.Keywords, row.Issuer) = ($"<p>{Marker}-正文</p>", $"{Marker}-摘要", $"{Marker}-词", $"{Marker}-机关");
        await seed.AddAsync(later, notice, gone, other);
        foreach (var row in new[] { later, notice, gone, other }) await seed.AttachAsync(row, $"{Marker}-附件{row.Id}.txt", Encoding.UTF8.GetBytes($"{Marker}-{row.Id}"), "text/plain");
        await seed.LinkAsync(notice, (await ShownAsync(host))!);
        var executor = host.Services.GetRequiredService<ActExecutor>();
        await executor.ExecuteAsync(new SubmitContentReport(101, $"{Marker}-题目", "zwgk/zfwj", null, "fact", $"{Marker}-哪里", $"{Marker}-怎样", null), ActTarget.New, new Actor(0, "网民", [new Holding("~", Roles.Applicant)]));
        await executor.ExecuteAsync(new ReportIncident(IncidentCategories.FileDamaged, $"{Marker}-异常", [$"{Marker}-明细"], []), ActTarget.New, Actor.System("测试"));
    }

    private static async Task<PublicationRow?> ShownAsync(PortalHost host)
    {
        await using var db = host.Database.Open();
        return await db.Publications.FindAsync(101L);
    }

    private static IHtmlDocument Parse(string address, string html, List<string> faults)
    {
        try
        {
            new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        }
        catch (HtmlParseException failure)
        {
            faults.Add($"{address}: parse error {failure.Message} at {failure.Position}");
        }
        var page = new HtmlParser().ParseDocument(html);
        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1)) faults.Add($"{address}: id {id.Key} twice");
        foreach (var label in page.QuerySelectorAll("label[for]").Where(l => page.GetElementById(l.GetAttribute("for")!) is null)) faults.Add($"{address}: label for nothing: {label.GetAttribute("for")}");
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea"))
            if (!field.HasAttribute("aria-label") && !field.HasAttribute("aria-labelledby") && field.Closest("label") is null && (field.Id is null || page.QuerySelector($"label[for='{field.Id}']") is null))
                faults.Add($"{address}: no label for {field.GetAttribute("name")}");
        foreach (var image in page.QuerySelectorAll("img:not([alt])")) faults.Add($"{address}: img without alt {image.GetAttribute("src")}");
        foreach (var reference in page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"))
            foreach (var id in $"{reference.GetAttribute("aria-labelledby")} {reference.GetAttribute("aria-describedby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (page.GetElementById(id) is null) faults.Add($"{address}: refers to #{id}, which is not there");
        if (page.DocumentElement.GetAttribute("lang") is null or "") faults.Add($"{address}: no language");
        if (string.IsNullOrWhiteSpace(page.Title)) faults.Add($"{address}: no title");
        return page;
    }

    /// <summary>Bytes of a page with its styles and scripts as they travel, and how many requests it takes with its pictures.</summary>
    private static async Task WeighAsync(PortalHost host, string address, string html, IHtmlDocument page, Dictionary<string, int> weights, List<string> faults)
    {
        var parts = page.QuerySelectorAll("link[rel='stylesheet'], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Distinct().ToList();
        var bytes = Packed(Encoding.UTF8.GetBytes(html));
        foreach (var part in parts)
        {
            if (!weights.TryGetValue(part, out var size)) weights[part] = size = Packed(await host.Http.GetByteArrayAsync(part));
            bytes += size;
        }
        var requests = 1 + parts.Count + page.QuerySelectorAll("link[rel='icon'], img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")).Distinct().Count();
        if (bytes > LargestPage) faults.Add($"{address}: {bytes} bytes");
        if (requests > MostRequests) faults.Add($"{address}: {requests} requests");
    }

    private static int Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return (int)packed.Length;
    }

    [GeneratedRegex("^/(articles|api/v1/documents)/[0-9]+$")]
    private static partial Regex Guess();

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Place();
}
