using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal;

/// <summary>What header, navigation and footer show. Columns without a publication are left out: an empty column misleads (国办秘函〔2019〕19号).</summary>
public sealed class PortalFrame(PortalSettings site, IReadOnlySet<string> occupied, IReadOnlySet<string> routes)
{
    public PortalSettings Site { get; } = site;

    /// <summary>A frame for moments when the database does not answer.</summary>
    public static PortalFrame Bare(PortalSettings site) => new(site, new HashSet<string>(), new HashSet<string>());

    /// <summary>Whether the column or one below it has something to read.</summary>
    public bool Shows(Column column) => Site.Columns.WithAllBelow(column).Any(c => occupied.Contains(c.Path));

    /// <summary>Whether the column itself has something to read, and not only those below it.</summary>
    public bool HasOwn(Column column) => occupied.Contains(column.Path);

    /// <summary>Columns under a parent that have something to read.</summary>
    public IEnumerable<Column> ShownUnder(string? parent) => Site.Columns.Under(parent).Where(Shows);

    public IEnumerable<Column> ShownIn(OpennessCategory openness) => Site.Columns.All.Where(c => c.Openness == openness && Shows(c));

    /// <summary>Whether this installation answers at a fixed address; entries to parts that are not there are not shown.</summary>
    public bool Answers(string route) => routes.Contains(route);
}

/// <summary>Makes the frame of a request.</summary>
public sealed class PortalFrames(ISiteCatalog catalog, PublicationQueries queries, EndpointDataSource endpoints)
{
    public async Task<PortalFrame> LoadAsync(CancellationToken cancellation)
    {
        var site = catalog.Current;
        var occupied = await queries.OccupiedAsync(site.Columns.All.Select(c => c.Path).ToList(), cancellation);
        var routes = endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.Parameters.Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText?.Trim('/')).ToHashSet();
        return new PortalFrame(site, occupied, routes);
    }
}
