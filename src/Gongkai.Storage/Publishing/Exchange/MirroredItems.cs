using System.Security.Cryptography;
using System.Text;
using Gongkai.Content.Html;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>Turns lines of a package into what this installation would publish: keys and links of this side, the text cleaned.</summary>
internal sealed class MirroredItems(DatabaseSource database, string site)
{
    /// <summary>Keys of texts with a link to something that is not here yet.</summary>
    public HashSet<string> Unled { get; } = [];

    /// <param name="line">A line with a publication.</param>
    /// <param name="hash">SHA-256 of the line.</param>
    public async Task<MirroredItem> OfAsync(ExchangeLine line, string hash, CancellationToken cancellation)
    {
        // The text was cleaned inside; it is cleaned again, so that even a program behind the border that was broken into puts no script on the outer site.
        var body = SafeHtml.Clean(line.Draft!.BodyHtml).Value;
        if (line.Articles is { } articles)
        {
            var here = await HereAsync(articles, cancellation);
            if (here.Count < articles.Count) Unled.Add(line.Key);
            body = ArticleLinks.Led(body, here);
            // The same line with its links led elsewhere is another text.
            hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(hash + string.Join(',', here.OrderBy(h => h.Key)))));
        }
        return new()
        {
            Site = site,
            OriginKey = line.Key,
            ContentHash = hash,
            Pictures = line.Pictures ?? [],
            Draft = line.Draft with
            {
                Key = MirroredItem.KeyOf(site, line.Key),
                BodyHtml = body,
                Links = [.. line.Draft.Links.Select(l => l with { TargetKey = MirroredItem.KeyOf(site, l.TargetKey) })],
            },
        };
    }

    private async Task<Dictionary<long, long>> HereAsync(IReadOnlyDictionary<long, string> articles, CancellationToken cancellation)
    {
        var keys = articles.Values.Select(k => MirroredItem.KeyOf(site, k)).ToList();
        await using var db = database.Open();
        var ids = await db.Publications.Where(p => keys.Contains(p.Key)).ToDictionaryAsync(p => p.Key, p => p.Id, cancellation);
        return articles.Where(a => ids.ContainsKey(MirroredItem.KeyOf(site, a.Value))).ToDictionary(a => a.Key, a => ids[MirroredItem.KeyOf(site, a.Value)]);
    }
}
