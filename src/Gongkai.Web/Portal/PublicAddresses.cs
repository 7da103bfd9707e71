using System.Net;
using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal;

/// <summary>Absolute addresses for feeds, site map and tags.</summary>
public static class PublicAddresses
{
    /// <summary>
    /// Scheme and host without a closing slash: the site's own when it is set, else what the visitor used, if that is a name of this site or a plain
    /// network address. A name somebody made up is not repeated to others.
    /// </summary>
    public static string PublicAddress(this HttpRequest request, PortalSettings site)
    {
        if (site.PublicAddress is { } own) return own.TrimEnd('/');
        var host = request.Host.Host;
        var known = host == site.SiteDomain || site.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _);
        return $"{request.Scheme}://{(known ? request.Host.Value : site.SiteDomain)}";
    }
}
