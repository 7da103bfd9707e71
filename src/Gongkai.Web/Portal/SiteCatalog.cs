using Gongkai.Domain.Publishing;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Portal;

/// <summary>The portals of this installation as the site's record has them; which of them a request is for follows from its host name.</summary>
internal sealed class SiteCatalog(WorldSource worlds) : ISiteCatalog
{
    private static readonly AsyncLocal<string?> OfRequest = new();

    private Known? _known;

    private sealed record Known(long Generation, IReadOnlyList<PortalSettings> All, IReadOnlyDictionary<string, PortalSettings> ByHost);

    public PortalSettings Current
    {
        get
        {
            var all = All;
            return OfRequest.Value is { } code ? all.FirstOrDefault(s => s.SiteCode == code) ?? all[0] : all[0];
        }
    }

    public IReadOnlyList<PortalSettings> All => Latest().All;

    public PortalSettings OfHost(string host)
    {
        var known = Latest();
        return known.ByHost.GetValueOrDefault(host) ?? known.All[0];
    }

    public void Enter(PortalSettings site) => OfRequest.Value = site.SiteCode;

    private Known Latest()
    {
        var world = worlds.Latest();
        if (_known is { } known && known.Generation == world.Generation) return known;
        var first = world.Site.Portal ?? DemonstrationPortal.Settings with { SiteName = world.Site.Name };
        first = first with { SiteCode = world.Site.Code, Guide = world.Site.Guide ?? first.Guide };
        PortalSettings[] all = [first, .. world.Site.Sites];
        var byHost = new Dictionary<string, PortalSettings>(StringComparer.OrdinalIgnoreCase);
        foreach (var site in all)
            foreach (var host in site.Hosts.Prepend(site.SiteDomain)) byHost.TryAdd(host, site);
        return _known = new Known(world.Generation, all, byHost);
    }
}
