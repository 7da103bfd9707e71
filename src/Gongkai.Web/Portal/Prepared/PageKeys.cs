using System.Collections.Concurrent;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing.News;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>Under which key a request finds its page. Sites of a group do not share pages; neither do host names where a site has no fixed address of its own.</summary>
public sealed class PageKeys(ISiteCatalog sites) : IPublicNewsReader
{
    // Names come from outside; what nobody configured gets only so much room.
    private const int MostHosts = 32;

    private readonly ConcurrentDictionary<(string Scheme, string Host), string> _prefixes = new();

    /// <summary>What every key of this site and address begins with; null when pages for this host name are not kept.</summary>
    public string? PrefixOf(HttpRequest request)
    {
        var (scheme, host) = (request.Scheme, request.Host.Value ?? "");
        if (_prefixes.TryGetValue((scheme, host), out var prefix)) return prefix;
        var site = sites.OfHost(request.Host.Host);
        prefix = Prefix(site, $"{scheme}://{host}");
        if (_prefixes.Count >= MostHosts && !Claims(site, request.Host.Host)) return null;
        return _prefixes[(scheme, host)] = prefix;
    }

    /// <inheritdoc />
    public void Changed(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(PublicTags.World) || tags.Contains(PublicTags.All)) _prefixes.Clear();
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
