using Gongkai.Domain.Publishing;
using Gongkai.Storage.Search;
using Gongkai.Web.Portal.Prepared;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>栏目: its items, with those of the columns under it by their newest; narrowed by date, issuer and validity through the search.</summary>
[Prepared("page", "year", "from", "to", "issuer", "validity")]
public sealed class ColumnListPage(PublicationQueries queries, DocumentSearch search) : PortalPage
{
    private const int PerPage = 15;
    private const int LastPage = PublicationQueries.CountedUpTo / PerPage;

    public Column Column { get; private set; } = null!;
    public LinePage? Lines { get; private set; }

    /// <summary>Columns below with their newest items.</summary>
    public IReadOnlyList<(Column Column, IReadOnlyList<PublicationLine> Lines)> Parts { get; private set; } = [];
    public IReadOnlyList<Column> Siblings { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public int? Year { get; private set; }
    public ListFilter Filter { get; private set; } = null!;

    /// <summary>发文机关 to choose from; empty where there is nothing to choose.</summary>
    public IReadOnlyList<string> Issuers { get; private set; } = [];

    /// <summary>Where a closed column's subject is found now.</summary>
    public Column? MovedTo { get; private set; }

    public bool AsksValidity => Column.Type == "政策文件";

    public string? UpdateRule => Column.ClosedOn is not null ? null
        : Column.FreshWithinDays is { } days ? ShownText.UpdatedWithin(days) : "内容变化时更新";

    public IEnumerable<int> PagesNear =>
        Enumerable.Range(1, Lines!.LastPage).Where(n => n == 1 || n == Lines.LastPage || Math.Abs(n - Lines.Number) <= 2);

    // "page" is also the name of a route value of Razor Pages, so the query is named as the source.
    public async Task<IActionResult> OnGetAsync(
        string? path, [FromQuery(Name = "page")] string? page, string? year, string? from, string? to, string? issuer, string? validity, CancellationToken cancellation)
    {
        if (await queries.FindColumnAsync(path?.TrimEnd('/'), cancellation) is not { } column) return NotFound();
        Column = column;
        Place(column, inside: false);
        Meta = PageMeta.Of(Site, column);
        foreach (var part in Site.Columns.WithAllBelow(column)) queries.Shows(part.Path);
        MovedTo = Site.Columns.Find(column.MergedInto);
        Filter = ListFilter.Read(from, to, issuer, validity);
        var number = page is null ? 1 : int.TryParse(page, out var n) ? n : 0;
        Year = string.IsNullOrEmpty(year) ? null : int.TryParse(year, out var y) ? y : 0;
        if (number is < 1 or > LastPage + 1 || Year is < 1949 or > 2200) return NotFound();

        var below = Frame.ShownUnder(column.Path).ToList();
        if (below.Count > 0 && Filter.IsEmpty)
        {
            var latest = await queries.LatestAsync(below.Select(c => c.Path), 6, cancellation);
            Parts = below.Select(c => (c, (IReadOnlyList<PublicationLine>)latest[c.Path].ToList())).ToList();
        }
        if (below.Count == 0 || Frame.HasOwn(column) || !Filter.IsEmpty)
        {
            Lines = Filter.IsEmpty
                ? await queries.ColumnPageAsync([column.Path], Year, number, PerPage, cancellation)
                : await FilteredAsync(number, cancellation);
            if (number > Lines.LastPage) return NotFound();
            var first = await queries.FirstYearAsync(column.Path, cancellation) ?? Today.Year;
            Years = Enumerable.Range(0, Math.Max(1, Today.Year - first + 1)).Select(i => Today.Year - i).ToList();
        }
        Issuers = await IssuersAsync(cancellation);
        Siblings = column.Parent is null ? [] : Frame.ShownUnder(column.Parent).ToList();
        if (!Filter.IsEmpty) Meta = Meta.Unlisted();
        return Page();
    }

    /// <summary>Address of another page of the same list.</summary>
    public string PageAddress(int number) =>
        $"/columns/{Column.Path}?page={number}" + (Year is { } year ? $"&year={year}" : "") + Filter.Query;

    private async Task<LinePage> FilteredAsync(int number, CancellationToken cancellation)
    {
        var answer = await search.FindAsync(new SearchRequest("", Site.SiteCode, Column.Path, Filter.Issuer, Year, Validity: Filter.Validity,
            From: Filter.From, To: Filter.To, Sort: SearchSort.Date, Page: number, Size: PerPage), cancellation);
        var lines = answer.Hits.Select(h => new PublicationLine
        {
            Id = h.Id,
            ColumnPath = h.Column,
            Title = h.Title,
            DocNumber = h.DocNumber,
            Issuer = h.Issuer,
            DateWritten = h.DocNumber is null ? null : h.Date,
            Validity = h.Validity,
            PublishedAt = h.PublishedAt,
            ChangedAt = h.PublishedAt,
        }).ToList();
        return new LinePage(lines, number, PerPage, answer.Total, answer.TotalIsCapped ? answer.Total : int.MaxValue);
    }

    private async Task<IReadOnlyList<string>> IssuersAsync(CancellationToken cancellation)
    {
        var answer = await search.FindAsync(new SearchRequest("", Site.SiteCode, Column.Path, Sort: SearchSort.Date, Size: 1), cancellation);
        var names = answer.Facets.Issuers.Select(f => f.Value).ToList();
        if (Filter.Issuer is { } chosen && !names.Contains(chosen)) names.Add(chosen);
        return names.Count > 1 || Filter.Issuer is not null ? names : [];
    }
}
