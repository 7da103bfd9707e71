using System.Collections.Concurrent;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing.News;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>Under which key a request finds its page. Sites of a group do not share pages; neither do host names where a site has no fixed address of its own.</summary>
public sealed class PageKeys(ISiteCatalog sites) : IPublicNewsReader
{
    // Names come from outside; what nobody configured gets only so much room.
    private const int MostHosts = 32;

    // With the changes there had been before the site was looked up: what is stored after another change serves nobody.
    private readonly ConcurrentDictionary<(string Scheme, string Host), (long Changes, string Prefix)> _prefixes = new();
    private long _changes;

    /// <summary>What every key of this site and address begins with; null when pages for this host name are not kept.</summary>
    public string? PrefixOf(HttpRequest request)
    {
        var (scheme, host, changes) = (request.Scheme, request.Host.Value ?? "", Interlocked.Read(ref _changes));
        if (_prefixes.TryGetValue((scheme, host), out var known) && known.Changes == changes) return known.Prefix;
        var site = sites.OfHost(request.Host.Host);
        if (_prefixes.Count >= MostHosts && !Claims(site, request.Host.Host)) return null;
        var prefix = Prefix(site, $"{scheme}://{host}");
        _prefixes[(scheme, host)] = (changes, prefix);
        return prefix;
    }

    /// <inheritdoc />
    public void Changed(IReadOnlyCollection<string> tags)
    {
        if (!tags.Contains(PublicTags.World) && !tags.Contains(PublicTags.All)) return;
        Interlocked.Increment(ref _changes);
        _prefixes.Clear();
    }

    /// <summary>The part of the query that makes another page, in the page's own order; empty when there is none.</summary>
    public static string QueryOf(IReadOnlyList<string> names, IQueryCollection query)
    {
        var text = "";
        foreach (var name in names)
            if (query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value)
                text += $"{(text.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        return text;
    }

    private static string Prefix(PortalSettings site, string asked) =>
        site.PublicAddress is null ? $"{site.SiteCode} {asked}" : site.SiteCode + " ";

    private static bool Claims(PortalSettings site, string host) =>
        site.Hosts.Prepend(site.SiteDomain).Contains(host, StringComparer.OrdinalIgnoreCase);
}
