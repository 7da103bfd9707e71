using System.Net;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Publishing;

/// <summary>Looks at the portal as any visitor would and says where a withdrawn publication can still be found. It asks this process over its own address, so what it sees is what is served.</summary>
public sealed class PublicProbe(DatabaseSource database, IServer server)
{
    private static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Addresses at which the publications with these keys can still be found; empty when they are gone everywhere.</summary>
    /// <exception cref="InvalidOperationException">When the process serves no address: nothing was looked at, so nothing is confirmed.</exception>
    public async Task<IReadOnlyList<string>> StillVisibleAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var wanted = keys.ToList();
        await using var db = database.Open();
        var items = await db.Publications.Where(p => wanted.Contains(p.Key)).Select(p => new { p.Id, p.State, p.Title, p.ColumnPath }).ToListAsync(cancellation);
        var root = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("[::]", "127.0.0.1").Replace("0.0.0.0", "127.0.0.1")
            ?? throw new InvalidOperationException("The platform serves no address yet.");
        var seen = new List<string>();
        foreach (var item in items)
        {
            var page = $"/articles/{item.Id}";
            var (status, text) = await AskAsync(root + page, cancellation);
            var rightAnswer = item.State == PublicationState.Notice ? status == HttpStatusCode.OK && !text.Contains(WebUtility.HtmlEncode(item.Title), StringComparison.Ordinal) : status == HttpStatusCode.Gone;
            if (!rightAnswer) seen.Add(page);
            if ((await AskAsync($"{root}/api/v1/documents/{item.Id}", cancellation)).Status == HttpStatusCode.OK) seen.Add($"/api/v1/documents/{item.Id}");
            string[] lists = ["/", $"/columns/{item.ColumnPath}", $"/columns/{item.ColumnPath}/feed.atom", "/feed.atom", "/sitemap.xml", "/api/v1/documents?size=100", $"/search?q={Uri.EscapeDataString(item.Title)}&exact=1"];
            foreach (var list in lists)
                if (Names((await AskAsync(root + list, cancellation)).Text, page)) seen.Add(list);
            foreach (var file in await db.PublicationFiles.Where(f => f.PublicationId == item.Id).ToListAsync(cancellation))
            {
                // The same file may still be public with another publication; then it is not this one's to take away.
                var elsewhere = await db.PublicationFiles.AnyAsync(f => f.Hash == file.Hash && f.PublicationId != item.Id
                    && db.Publications.Any(p => p.Id == f.PublicationId && p.State == PublicationState.Visible), cancellation);
                var address = $"/files/{file.Hash}/{Uri.EscapeDataString(file.Name)}";
                if (!elsewhere && (await AskAsync(root + address, cancellation)).Status == HttpStatusCode.OK) seen.Add(address);
            }
        }
        return seen;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(string address, CancellationToken cancellation)
    {
        using var answer = await Http.GetAsync(address, cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }

    // "/articles/12" must not be found in "/articles/123".
    private static bool Names(string text, string page)
    {
        for (var at = text.IndexOf(page, StringComparison.Ordinal); at >= 0; at = text.IndexOf(page, at + 1, StringComparison.Ordinal))
            if (at + page.Length == text.Length || !char.IsAsciiDigit(text[at + page.Length])) return true;
        return false;
    }
}
