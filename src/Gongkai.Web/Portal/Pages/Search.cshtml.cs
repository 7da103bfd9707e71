namespace Gongkai.Web.Portal.Pages;

/// <summary>搜索 by number and title. What it looks at is bounded, so that no question is dear.</summary>
public sealed class SearchPage(PublicationQueries queries) : PortalPage
{
    private const int Among = 2_000;
    private const int AtMost = 50;
    private const int Longest = 100;

    public string Words { get; private set; } = "";
    public IReadOnlyList<PublicationLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken cancellation)
    {
        Describe("搜索", "按标题和发文字号搜索本网站发布的文件。");
        Meta = Meta.Unlisted();
        var words = string.Concat((q ?? "").Where(c => !char.IsControl(c))).Trim();
        Words = words.Length > Longest ? words[..Longest] : words;
        if (Words.Length > 0) Lines = await queries.SearchAsync(Words, Among, AtMost, cancellation);
    }
}
