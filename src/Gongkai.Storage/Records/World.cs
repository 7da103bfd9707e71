using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;

namespace Gongkai.Storage.Records;

/// <summary>What every decision stands on: the site's settings, its units, its calendar. Immutable; replaced as a whole when one of them changes.</summary>
/// <param name="Generation">Grows with every change; nodes compare it.</param>
/// <param name="Site">Settings in force.</param>
/// <param name="Organisations">Units in force.</param>
/// <param name="Calendar">National table, region and loaded years.</param>
public sealed record World(long Generation, SiteSettings Site, OrganisationTree Organisations, WorkCalendar Calendar)
{
    /// <summary>Before the first set-up: no units, default settings.</summary>
    public static World Empty { get; } = new(-1, new SiteSettings { Code = "default", Name = "政务公开平台" }, OrganisationTree.Empty, WorkCalendar.National);
}
