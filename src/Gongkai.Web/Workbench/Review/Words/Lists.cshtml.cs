using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Storage.Review;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Words;

/// <summary>词库: every list the checks go by, a new one, and a box to try a sentence in (R-WEB-08).</summary>
public sealed class ListsModel(WayOut wayOut) : WordsPage
{
    /// <summary>Longest text to try, UTF-16 units.</summary>
    public const int LongestTrial = 5_000;

    private const int MostLists = 200;

    /// <summary>Which button: open or try.</summary>
    [BindProperty]
    public string? Go { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    /// <summary>The sentence to try; it is kept nowhere.</summary>
    [BindProperty]
    public string? Trial { get; set; }

    public IReadOnlyList<JoinedList> Lists { get; private set; } = [];

    /// <summary>What the rules find in the sentence; null before somebody asked.</summary>
    public IReadOnlyList<ContentFinding>? Found { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Go == "try") await TryAsync(cancellation);
        else if ((await DoAsync(new OpenWordList(Code?.Trim() ?? "", Title ?? "", Owner ?? "", Source ?? ""), null, part: "open")).Done)
            return Onward("词库已建立，可以增加词条或者从文件导入。", $"/workbench/review/words/{Code!.Trim()}");
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        var text = Trial ?? "";
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestTrial)
            Refuse([new("TRIAL", $"请填写 1 至 {LongestTrial} 个字。", null, "trial")]);
        else
            Found = (await wayOut.Rules.CurrentAsync(cancellation)).Inspector.Inspect(text);
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        Lists = JoinedList.All(await Shelf.LatestAsync<SiteWordList>(Actor, World, MostLists, cancellation: cancellation));
}
