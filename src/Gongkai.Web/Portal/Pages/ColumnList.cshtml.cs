using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal.Prepared;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>栏目: a leaf shows its items, a column with columns under it shows the newest of each.</summary>
[Prepared("page", "year")]
public sealed class ColumnListPage(PublicationQueries queries) : PortalPage
{
    private const int PerPage = 15;
    private const int LastPage = PublicationQueries.CountedUpTo / PerPage;

    public Column Column { get; private set; } = null!;
    public LinePage? Lines { get; private set; }
    public IReadOnlyList<(Column Column, IReadOnlyList<PublicationLine> Lines)> Parts { get; private set; } = [];
    public IReadOnlyList<Column> Siblings { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public int? Year { get; private set; }

    public IEnumerable<int> PagesNear =>
        Enumerable.Range(1, Lines!.LastPage).Where(n => n == 1 || n == Lines.LastPage || Math.Abs(n - Lines.Number) <= 2);

    // "page" is also the name of a route value of Razor Pages, so the query is named as the source.
    public async Task<IActionResult> OnGetAsync(
        string? path, [FromQuery(Name = "page")] string? page, [FromQuery(Name = "year")] string? year, CancellationToken cancellation)
    {
        if (await queries.FindColumnAsync(path?.TrimEnd('/'), cancellation) is not { } column) return NotFound();
        Column = column;
        Place(column, inside: false);
        Meta = PageMeta.Of(Site, column);
        var below = Frame.ShownUnder(column.Path).ToList();
        if (below.Count > 0)
        {
            var latest = await queries.LatestAsync(below.Select(c => c.Path), 6, cancellation);
            Parts = below.Select(c => (c, (IReadOnlyList<PublicationLine>)latest[c.Path].ToList())).ToList();
        }
        else
        {
            var number = page is null ? 1 : int.TryParse(page, out var n) ? n : 0;
            Year = string.IsNullOrEmpty(year) ? null : int.TryParse(year, out var y) ? y : 0;
            if (number is < 1 or > LastPage + 1 || Year is < 1949 or > 2200) return NotFound();
            Lines = await queries.ColumnPageAsync([column.Path], Year, number, PerPage, cancellation);
            if (number > Lines.LastPage) return NotFound();
            var first = await queries.FirstYearAsync(column.Path, cancellation) ?? Today.Year;
            Years = Enumerable.Range(0, Math.Max(1, Today.Year - first + 1)).Select(i => Today.Year - i).ToList();
            Siblings = column.Parent is null ? [] : Frame.ShownUnder(column.Parent).ToList();
        }
        return Page();
    }

    /// <summary>Address of another page of the same list.</summary>
    public string PageAddress(int number) =>
        $"/columns/{Column.Path}?page={number}" + (Year is { } year ? $"&year={year}" : "");
}
