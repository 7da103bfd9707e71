using System.Globalization;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Search;
using Gongkai.Storage.Search.Asking;

namespace Gongkai.Web.Portal.Pages;

/// <summary>搜索 (R-WEB-06, R-WEB-07): words, filters, order, answers with the reason why they stand where they stand, and help where nothing was found.</summary>
public sealed class SearchPage(SearchDesk desk) : PortalPage
{
    public const int PageSize = 10;

    private const int MostFacets = 12;

    public SearchQuestion Question { get; private set; } = new();

    public Asked? Asked { get; private set; }

    public SearchAnswer? Answer => Asked?.Answer;

    public int Pages => Answer is { } answer ? Math.Clamp((answer.Total + PageSize - 1) / PageSize, 1, SearchQuestion.LastPage) : 1;

    /// <summary>Answers there are, but not on this page.</summary>
    public bool PastEnd => Answer is { Total: > 0, Hits.Count: 0 };

    /// <summary>“12 条”, “1000 条以上”.</summary>
    public string Count => Answer is not { } answer ? "" : answer.TotalIsCapped ? $"{answer.Total} 条以上" : $"{answer.Total} 条";

    /// <summary>Columns whose name or description has one of the words, for those who found nothing.</summary>
    public IReadOnlyList<Column> NearColumns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Describe("搜索", "按标题、发文字号和正文搜索本网站发布的信息。");
        Meta = Meta.Unlisted();
        Question = SearchQuestion.Of(Request.Query);
        if (!Question.Asks) return;
        Asked = await desk.AskAsync(Question.Request(Site.SiteCode, PageSize), Question.AsTyped, cancellation);
        if (Answer!.Total == 0) NearColumns = Near();
    }

    public string NameOf(string columnPath) => Site.Columns.Find(columnPath)?.Name ?? columnPath;

    /// <summary>Filters in force: what they say, and the address without them.</summary>
    public IEnumerable<(string Name, string Value, string Without)> Filters()
    {
        var first = Question with { Page = 1 };
        if (Question.Column is { } column) yield return ("栏目", NameOf(column), (first with { Column = null }).Address);
        if (Question.Issuer is { } issuer) yield return ("单位", issuer, (first with { Issuer = null }).Address);
        if (Question.Year is { } year) yield return ("年份", $"{year} 年", (first with { Year = null }).Address);
        if (Question.Kind is { } kind) yield return ("体裁", kind, (first with { Kind = null }).Address);
        if (Question.Validity is { } validity) yield return ("有效性", validity.Name(), (first with { Validity = null }).Address);
        if (Question.From is not null || Question.To is not null)
            yield return ("发布日期", $"{(Question.From is { } from ? ShownText.Date(from) : "")} 至 {(Question.To is { } to ? ShownText.Date(to) : "今")}", (first with { From = null, To = null }).Address);
    }

    /// <summary>What the words let stand first: how it is said, and where only that is shown, if there is such a filter.</summary>
    public IEnumerable<(string Said, string? Only)> Preferred()
    {
        var first = Question with { Page = 1 };
        foreach (var preference in Answer?.Preferred ?? [])
            if (preference.Kind == PreferenceKind.Guides) yield return ("办事指南、解读和问答", null);
            else if (preference.Kind == PreferenceKind.Issuer && Question.Issuer is null) yield return (preference.Value, (first with { Issuer = preference.Value }).Address);
            else if (preference.Kind == PreferenceKind.Year && Question.Year is null) yield return ($"{preference.Value} 年", (first with { Year = int.Parse(preference.Value, CultureInfo.InvariantCulture) }).Address);
    }

    /// <summary>What the answers can be narrowed by: title, and each value with its count and address.</summary>
    public IEnumerable<(string Title, IReadOnlyList<(string Value, int Count, string Address)> Values)> Facets()
    {
        if (Answer is not { } answer) yield break;
        var first = Question with { Page = 1 };
        IReadOnlyList<(string, int, string)> Of(IReadOnlyList<FacetValue> values, bool chosen, Func<string, string> name, Func<string, SearchQuestion> ask) =>
            chosen ? [] : [.. values.Take(MostFacets).Select(v => (name(v.Value), v.Count, ask(v.Value).Address))];
        yield return ("栏目", Of(answer.Facets.Columns, Question.Column is not null, NameOf, v => first with { Column = v }));
        yield return ("有效性", Of([.. answer.Facets.Validities.Where(v => Enum.TryParse<Validity>(v.Value, out _))], Question.Validity is not null,
            v => Enum.Parse<Validity>(v).Name(), v => first with { Validity = Enum.Parse<Validity>(v) }));
        yield return ("发布年份", Of([.. answer.Facets.Years.Where(v => int.TryParse(v.Value, out _))], Question.Year is not null, v => $"{v} 年", v => first with { Year = int.Parse(v) }));
        yield return ("发文单位", Of(answer.Facets.Issuers, Question.Issuer is not null, v => v, v => first with { Issuer = v }));
        yield return ("体裁", Of(answer.Facets.Kinds, Question.Kind is not null, v => v, v => first with { Kind = v }));
    }

    /// <summary>Numbers of the pages worth a link around the one shown; zero stands for a gap.</summary>
    public IEnumerable<int> PageLinks()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Question.Page) <= 2))
        {
            if (page > last + 1) yield return 0;
            yield return last = page;
        }
    }

    public string At(int page) => (Question with { Page = page }).Address;

    private IReadOnlyList<Column> Near()
    {
        var words = Question.Words;
        var pairs = Enumerable.Range(0, Math.Max(0, words.Length - 1)).Select(i => words.Substring(i, 2)).Where(p => p.All(char.IsLetterOrDigit)).ToHashSet();
        return [.. Site.Columns.All.Where(c => Frame.Shows(c))
            .Select(c => (Column: c, Hits: pairs.Count(p => c.Name.Contains(p, StringComparison.Ordinal)) * 3 + pairs.Count(p => c.Description.Contains(p, StringComparison.Ordinal))))
            .Where(c => c.Hits > 0).OrderByDescending(c => c.Hits).Take(5).Select(c => c.Column)];
    }
}
