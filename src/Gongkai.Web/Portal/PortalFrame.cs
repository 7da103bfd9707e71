using System.Collections.Concurrent;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing.News;
using Gongkai.Web.Portal.Prepared;

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

/// <summary>Makes the frame of a request. Which columns have something to read is asked once and again only when one of them fills or empties.</summary>
public sealed class PortalFrames(ISiteCatalog catalog, PublicationQueries queries, EndpointDataSource endpoints) : IPublicNewsReader
{
    // With the changes there had been before it was asked: an answer that comes after another change serves nobody else.
    private readonly ConcurrentDictionary<string, (long Changes, IReadOnlySet<string> Columns)> _occupied = new();
    private IReadOnlySet<string>? _routes;
    private long _changes;

    public async Task<PortalFrame> LoadAsync(CancellationToken cancellation)
    {
        var site = catalog.Current;
        PageTags.Note(PublicTags.Frame(site.SiteCode));
        _routes ??= endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.Parameters.Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText?.Trim('/')).ToHashSet();
        if (!_occupied.TryGetValue(site.SiteCode, out var known) || known.Changes != Interlocked.Read(ref _changes))
        {
            var changes = Interlocked.Read(ref _changes);
            _occupied[site.SiteCode] = known = (changes, await queries.OccupiedAsync([.. site.Columns.All.Select(c => c.Path)], cancellation));
        }
        return new PortalFrame(site, known.Columns, _routes);
    }

    /// <inheritdoc />
    public void Changed(IReadOnlyCollection<string> tags)
    {
        if (!tags.Any(t => t is PublicTags.World or PublicTags.All || t.StartsWith("frame:", StringComparison.Ordinal))) return;
        Interlocked.Increment(ref _changes);
    }
}
