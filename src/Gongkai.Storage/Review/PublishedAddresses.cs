using System.Globalization;
using Gongkai.Content.Findings.Links;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Review;

/// <summary>死链 within the site (R-WEB-10): which addresses of articles and files that a text links to lead to something public. Others are not judged here.</summary>
public sealed class PublishedAddresses(DatabaseSource database, TimeProvider time)
{
    private const string Article = "/articles/", File = "/files/";

    // A text with more links is a list made by a program; the rest of them is not judged.
    private const int Most = 500;

    /// <summary>Whether a visitor gets something at an address of this site; asks the database once for the whole text.</summary>
    public async Task<Func<string, bool>> OfAsync(string? html, CancellationToken cancellation)
    {
        if (html is null || !html.Contains("<a ", StringComparison.Ordinal)) return _ => true;
        var addresses = HtmlLinks.Of(html).Select(l => PathOf(l.Address)).Distinct().Take(Most).ToList();
        var ids = addresses.Select(IdOf).OfType<long>().ToList();
        var hashes = addresses.Select(HashOf).OfType<string>().ToList();
        if (ids.Count + hashes.Count == 0) return _ => true;
        await using var db = database.Open();
        var visible = db.Publications.Where(Visible.At(time.GetUtcNow()));
        var articles = (await visible.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellation)).ToHashSet();
        var files = (await db.PublicationFiles.Where(f => hashes.Contains(f.Hash) && visible.Any(p => p.Id == f.PublicationId)).Select(f => f.Hash).ToListAsync(cancellation)).ToHashSet();
        return address => (IdOf(PathOf(address)) is not { } id || !ids.Contains(id) || articles.Contains(id))
            && (HashOf(PathOf(address)) is not { } hash || !hashes.Contains(hash) || files.Contains(hash));
    }

    private static string PathOf(string address) => address.Split('?', '#')[0];

    private static long? IdOf(string path) =>
        path.StartsWith(Article, StringComparison.Ordinal) && long.TryParse(path.AsSpan(Article.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string? HashOf(string path) => path.StartsWith(File, StringComparison.Ordinal) && path.Length >= File.Length + 64 ? path.Substring(File.Length, 64) : null;
}
