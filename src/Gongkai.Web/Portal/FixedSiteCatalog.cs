using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal;

/// <summary>The preset as it is, for installations whose settings were not changed.</summary>
public sealed class FixedSiteCatalog : ISiteCatalog
{
    public PortalSettings Current => DemonstrationPortal.Settings;
}
