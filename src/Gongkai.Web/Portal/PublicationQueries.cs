using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Publishing.News;
using Gongkai.Web.Portal.Prepared;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>Every read of the public side. All of them start from <see cref="Shelf"/>, so that what is not visible cannot be asked for.</summary>
public sealed class PublicationQueries(DatabaseSource source, ISiteCatalog catalog, TimeProvider time)
{
    /// <summary>Lists are counted this far; older items are reached through the year.</summary>
    public const int CountedUpTo = 10_000;

    private const int FilesShown = 200;
    private const int LinksShown = 50;
    private const int AmongForUnit = 5_000;

    /// <summary>The newest items of each column in one question to the database, each part by the column index.</summary>
    public async Task<ILookup<string, PublicationLine>> LatestAsync(IEnumerable<string> columns, int each, CancellationToken cancellation)
    {
        columns = columns.ToList();
        foreach (var column in columns) NoteColumn(column);
        await using var db = source.Open();
        var all = Latest(Shelf(db), columns, each);
        var lines = all is null ? [] : await all.ToListAsync(cancellation);
        return lines.ToLookup(l => l.ColumnPath);
    }

    /// <summary>A column of the tree, or a stand-in where something public lies under a path the tree does not know; null where nothing is.</summary>
    public async Task<Column?> FindColumnAsync(string? path, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(path)) return null;
        if (catalog.Current.Columns.Find(path) is { } column) return column;
        NoteColumn(path);
        return (await OccupiedAsync([path], cancellation)).Count > 0 ? Column.Unlisted(path) : null;
    }

    /// <summary>Which of the columns have something to read. One question of constant form, one seek in the column index for each.</summary>
    public async Task<IReadOnlySet<string>> OccupiedAsync(IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        await using var db = source.Open();
        return await Occupied(db, Shelf(db), columns).ToHashSetAsync(cancellation);
    }

    internal static IQueryable<string> Occupied(GongkaiDb db, IQueryable<PublicationRow> shelf, IReadOnlyList<string> columns) =>
        db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\"")
            .SelectMany(_ => EF.Parameter(columns).Where(path => shelf.Any(p => p.ColumnPath == path)));

    internal static IQueryable<PublicationLine>? Latest(IQueryable<PublicationRow> shelf, IEnumerable<string> columns, int each)
    {
        IQueryable<PublicationLine>? all = null;
        foreach (var column in columns)
        {
            var path = column;
            var part = Newest(shelf.Where(p => p.ColumnPath == path)).Take(each).Select(PublicationLine.Of);
            all = all is null ? part : all.Concat(part);
        }
        return all;
    }

    /// <summary>One page of a column, newest first; of one year (Asia/Shanghai) when given.</summary>
    public async Task<LinePage> ColumnPageAsync(IReadOnlyList<string> columns, int? year, int page, int size, CancellationToken cancellation)
    {
        foreach (var column in columns) NoteColumn(column);
        if (columns.Count == 0) NoteSite();
        await using var db = source.Open();
        var rows = InColumns(Shelf(db), columns);
        if (year is { } y)
        {
            var (from, until) = (ChinaTime.StartOf(new DateOnly(y, 1, 1)), ChinaTime.StartOf(new DateOnly(y + 1, 1, 1)));
            rows = rows.Where(p => p.PublishedAt >= from && p.PublishedAt < until);
        }
        var total = await Newest(rows).Select(p => p.Id).Take(CountedUpTo).CountAsync(cancellation);
        var lines = await Newest(rows).Skip((page - 1) * size).Take(size).Select(PublicationLine.Of).ToListAsync(cancellation);
        return new LinePage(lines, page, size, total, CountedUpTo);
    }

    /// <summary>Exact number of items for the interface, which pages through all of them.</summary>
    public async Task<int> CountAsync(IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        await using var db = source.Open();
        return await InColumns(Shelf(db), columns).CountAsync(cancellation);
    }

    /// <summary>Year of the oldest item of a column, or null when it is empty.</summary>
    public async Task<int?> FirstYearAsync(string column, CancellationToken cancellation)
    {
        NoteColumn(column);
        await using var db = source.Open();
        var first = await Shelf(db).Where(p => p.ColumnPath == column).OrderBy(p => p.PublishedAt).ThenBy(p => p.Id)
            .Select(p => (DateTimeOffset?)p.PublishedAt).FirstOrDefaultAsync(cancellation);
        return first is { } at ? ChinaTime.DayOf(at).Year : null;
    }

    /// <summary>The newest items of the whole site.</summary>
    public async Task<IReadOnlyList<PublicationLine>> NewestAsync(int count, CancellationToken cancellation)
    {
        NoteSite();
        await using var db = source.Open();
        return await Newest(Shelf(db)).Take(count).Select(PublicationLine.Of).ToListAsync(cancellation);
    }

    /// <summary>A publication with attachments and what it is linked with, from either end (R-INT-16); null when it is not to be seen.</summary>
    public async Task<PublicationWhole?> FindAsync(long id, CancellationToken cancellation)
    {
        PageTags.Note(PublicTags.Article(id));
        await using var db = source.Open();
        var row = await Shelf(db).FirstOrDefaultAsync(p => p.Id == id, cancellation);
        if (row is null) return null;
        var files = await db.PublicationFiles.Where(f => f.PublicationId == id && f.Ordinal < PublicationFileRow.FirstInText).OrderBy(f => f.Ordinal).Take(FilesShown).ToListAsync(cancellation);
        var ids = db.PublicationLinks.Where(l => l.FromId == id).Select(l => l.ToId)
            .Concat(db.PublicationLinks.Where(l => l.ToId == id).Select(l => l.FromId));
        var linked = await Newest(Shelf(db).Where(p => p.Id != id && ids.Contains(p.Id))).Take(LinksShown)
            .Select(PublicationLine.Of).ToListAsync(cancellation);
        foreach (var other in linked) PageTags.Note(PublicTags.Article(other.Id));
        if (row.DocNumber is { } number) PageTags.Note(PublicTags.Number(number));
        return new PublicationWhole(row, files, linked);
    }

    /// <summary>Whether the public may see it now.</summary>
    public async Task<bool> IsVisibleAsync(long id, CancellationToken cancellation)
    {
        await using var db = source.Open();
        return await Shelf(db).AnyAsync(p => p.Id == id, cancellation);
    }

    /// <summary>One attachment by its place in the list on the page, counted from 1; null when it is not to be seen.</summary>
    public async Task<(string Title, PublicationFileRow File)?> FindFileAsync(long id, int number, CancellationToken cancellation)
    {
        PageTags.Note(PublicTags.Article(id));
        await using var db = source.Open();
        if (number is < 1 or > FilesShown || await Shelf(db).Where(p => p.Id == id).Select(p => p.Title).FirstOrDefaultAsync(cancellation) is not { } title) return null;
        var file = await db.PublicationFiles.Where(f => f.PublicationId == id && f.Ordinal < PublicationFileRow.FirstInText)
            .OrderBy(f => f.Ordinal).Skip(number - 1).FirstOrDefaultAsync(cancellation);
        return file is null ? null : (title, file);
    }

    /// <summary>The newest items of a unit and its sections, among the newest of the site, so that a quiet unit costs no more than a busy one.</summary>
    public async Task<IReadOnlyList<PublicationLine>> OfUnitAsync(IReadOnlyList<string> units, int atMost, CancellationToken cancellation)
    {
        NoteSite();
        await using var db = source.Open();
        return await Newest(Newest(Shelf(db)).Take(AmongForUnit).Where(p => p.UnitCode != null && units.Contains(p.UnitCode)))
            .Take(atMost).Select(PublicationLine.Of).ToListAsync(cancellation);
    }

    /// <summary>How many items each column has, counted up to <see cref="CountedUpTo"/>.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        foreach (var path in columns) NoteColumn(path);
        await using var db = source.Open();
        var counts = new Dictionary<string, int>();
        foreach (var path in columns)
            counts[path] = await Shelf(db).Where(p => p.ColumnPath == path).Select(p => p.Id).Take(CountedUpTo).CountAsync(cancellation);
        return counts;
    }

    /// <summary>Legal day of the newest item of each column that has one; one seek in the column index for each.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly>> LastDaysAsync(IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        foreach (var path in columns) NoteColumn(path);
        await using var db = source.Open();
        var days = new Dictionary<string, DateOnly>();
        foreach (var path in columns)
            if (await ColumnFreshness.LastDayAsync(Shelf(db), path, cancellation) is { } day) days[path] = day;
        return days;
    }

    /// <summary>Whether something public once stood here. Only the state and the public reason are read.</summary>
    public async Task<Withdrawn?> FindWithdrawnAsync(long id, CancellationToken cancellation)
    {
        PageTags.Note(PublicTags.Article(id));
        await using var db = source.Open();
        var (site, now) = (catalog.Current.SiteCode, time.GetUtcNow());
        return await db.Publications
            .Where(p => p.Id == id && p.SiteCode == site && p.State != PublicationState.Visible && p.VisibleFrom <= now)
            .Select(p => new Withdrawn(p.State, p.Notice, p.ChangedAt)).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>An attachment, if a visible publication carries it under this name.</summary>
    public async Task<PublicationFileRow?> FindFileAsync(string hash, string name, CancellationToken cancellation)
    {
        await using var db = source.Open();
        var shelf = Shelf(db);
        return await db.PublicationFiles.Where(f => f.Hash == hash && f.Name == name && shelf.Any(p => p.Id == f.PublicationId))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>When the next publication of any site comes out that waits for its hour; null when none waits. Nothing else of it is told.</summary>
    public DateTimeOffset? NextScheduled()
    {
        using var db = source.Open();
        var now = time.GetUtcNow();
        return db.Publications.Where(p => p.VisibleFrom > now).Min(p => (DateTimeOffset?)p.VisibleFrom);
    }

    /// <summary>Opens the shelf for a reader that streams; the caller closes the context.</summary>
    public (GongkaiDb Db, IQueryable<PublicationRow> Rows) OpenShelf()
    {
        var db = source.Open();
        return (db, Newest(Shelf(db)));
    }

    /// <summary>Whether the database answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        await using var db = source.Open();
        await Newest(Shelf(db)).Select(p => p.Id).Take(1).CountAsync(cancellation);
        return true;
    }

    /// <summary>The page being made shows something of this column that was asked for elsewhere, for example in the search.</summary>
    public void Shows(string column) => NoteColumn(column);

    private void NoteColumn(string path) => PageTags.Note(PublicTags.Column(catalog.Current.SiteCode, path));

    private void NoteSite() => PageTags.Note(PublicTags.Site(catalog.Current.SiteCode));

    internal IQueryable<PublicationRow> Shelf(GongkaiDb db)
    {
        var site = catalog.Current.SiteCode;
        return db.Publications.Where(p => p.SiteCode == site).Where(Visible.At(time.GetUtcNow()));
    }

    internal static IQueryable<PublicationRow> InColumns(IQueryable<PublicationRow> rows, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0) return rows;
        if (columns.Count > 1) return rows.Where(p => columns.Contains(p.ColumnPath));
        var only = columns[0];
        return rows.Where(p => p.ColumnPath == only);
    }

    internal static IOrderedQueryable<PublicationRow> Newest(IQueryable<PublicationRow> rows) =>
        rows.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id);
}
