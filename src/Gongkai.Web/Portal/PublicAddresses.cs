using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal;

/// <summary>Absolute addresses for feeds, site map and tags.</summary>
public static class PublicAddresses
{
    /// <summary>Scheme and host without a closing slash: the site's own when it is set, else what the visitor used.</summary>
    public static string PublicAddress(this HttpRequest request, PortalSettings site) =>
        site.PublicAddress?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
}
