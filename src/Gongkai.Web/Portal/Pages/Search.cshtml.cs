using Gongkai.Domain.Publishing;
using Gongkai.Storage.Search;

namespace Gongkai.Web.Portal.Pages;

/// <summary>搜索 over everything that is published. What it looks at is bounded, so that no question is dear.</summary>
public sealed class SearchPage(DocumentSearch search, ISiteCatalog catalog) : PortalPage
{
    private const int AtMost = 50;
    private const int Longest = 100;

    public string Words { get; private set; } = "";
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken cancellation)
    {
        Describe("搜索", "按标题、发文字号和内容搜索本网站发布的文件。");
        Meta = Meta.Unlisted();
        var words = string.Concat((q ?? "").Where(c => !char.IsControl(c))).Trim();
        Words = words.Length > Longest ? words[..Longest] : words;
        if (Words.Length > 0) Hits = (await search.FindAsync(new SearchRequest(Words, catalog.Current.SiteCode, Size: AtMost), cancellation)).Hits;
    }
}
