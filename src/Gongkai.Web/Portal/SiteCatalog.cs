using Gongkai.Domain.Publishing;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Portal;

/// <summary>The portal's settings as the site's record has them.</summary>
internal sealed class SiteCatalog(WorldSource worlds) : ISiteCatalog
{
    private (long Generation, PortalSettings Settings)? _known;

    public PortalSettings Current
    {
        get
        {
            var world = worlds.Latest();
            if (_known is { } known && known.Generation == world.Generation) return known.Settings;
            var settings = world.Site.Portal ?? DemonstrationPortal.Settings with { SiteName = world.Site.Name };
            settings = settings with { SiteCode = world.Site.Code, Guide = world.Site.Guide ?? settings.Guide };
            _known = (world.Generation, settings);
            return settings;
        }
    }
}
