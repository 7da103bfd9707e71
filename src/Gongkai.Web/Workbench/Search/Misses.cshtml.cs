using Gongkai.Domain.Search;
using Gongkai.Storage.Search;
using Gongkai.Storage.Search.Words;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Search;

/// <summary>没有结果的搜索: what citizens asked for and did not find, to be answered with a synonym or a document (R-WEB-06).</summary>
public sealed class MissesModel(SearchMisses misses, DocumentSearch search) : SearchCarePage
{
    public const string Address = "/workbench/search/misses";

    public const int Most = 100;

    /// <summary>Spans to look back, days.</summary>
    public static readonly int[] Spans = [7, 30, 180];

    [BindProperty(SupportsGet = true, Name = "days")]
    public int Days { get; set; } = 30;

    /// <summary>The words citizens used.</summary>
    [BindProperty]
    public string? Said { get; set; }

    /// <summary>What papers say.</summary>
    [BindProperty]
    public string? Meant { get; set; }

    public IReadOnlyList<SearchMiss> Lines { get; private set; } = [];

    /// <summary>Of the words shown, those that find something by now.</summary>
    public IReadOnlySet<string> Answered { get; private set; } = new HashSet<string>();

    public async Task OnGetAsync(CancellationToken cancellation) => await FillAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await ChangeAsync(new ChangeSearchLines([$"{Said} > {Meant}"], []), cancellation)) return Onward($"搜“{Said}”时也会找“{Meant?.Trim()}”。", Address);
        await FillAsync(cancellation);
        return Page();
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        if (!Spans.Contains(Days)) Days = 30;
        await LoadAsync(cancellation);
        // What this node still holds belongs on the page, too.
        await misses.FlushAsync(cancellation);
        Lines = await misses.RecentAsync(Site.Code, Days, Most, cancellation);
        var answered = new HashSet<string>();
        foreach (var line in Lines)
            if ((await search.FindAsync(new SearchRequest(line.Words, Site.Code, Size: 1), cancellation)).Total > 0) answered.Add(line.Words);
        Answered = answered;
    }
}
