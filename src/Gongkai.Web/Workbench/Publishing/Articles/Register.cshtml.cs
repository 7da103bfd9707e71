using System.Globalization;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>信息发布登记: what was published in a month, by unit, with who keeps the papers (R-WEB-16, R-WEB-17). A unit sees its own.</summary>
public class RegisterModel(ArticleRegister register, TimeProvider time) : WorkbenchPage
{
    [BindProperty(SupportsGet = true, Name = "month")] public string? MonthCode { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public string? UnitCode { get; set; }
    [BindProperty(SupportsGet = true, Name = "page-number")] public int PageNumber { get; set; }

    public DateOnly Month { get; private set; }

    /// <summary>The unit shown, or null for all.</summary>
    public string? Unit { get; private set; }

    public IReadOnlyList<ArticleLine> Lines { get; private set; } = [];

    /// <summary>Articles of the whole month.</summary>
    public int Total { get; private set; }

    /// <summary>What bears a later hour is not public yet.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Number of the first line.</summary>
    public int First => ((PageNumber - 1) * ArticleRegister.MonthPageSize) + 1;

    public int Pages => Math.Max(1, (Total + ArticleRegister.MonthPageSize - 1) / ArticleRegister.MonthPageSize);

    public IReadOnlyList<Choice> Months => [.. Enumerable.Range(0, 24).Select(i => new DateOnly(Today.Year, Today.Month, 1).AddMonths(-i)).Select(m => new Choice($"{m:yyyy-MM}", $"{m:yyyy年M月}"))];

    public IReadOnlyList<Choice> Choosable => Reach.ReadsEverything
        ? [.. Units.Units.Where(u => u.Kind is not UnitKind.Section).Select(u => new Choice(u.Code, u.Name))]
        : [.. Own.Select(u => new Choice(u, NameOf(u)))];

    private IEnumerable<string> Own => Actor.Holdings.Select(h => Units.BodyOf(h.UnitCode)).Distinct().Where(u => Units.Find(u) is not null);

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!Choose()) return Page();
        Total = await register.CountPublishedAsync(Month, Unit, cancellation);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Lines = await register.PublishedAsync(Month, Unit, PageNumber, World, cancellation);
        return Page();
    }

    /// <summary>The whole month, page by page; month and unit are set at once.</summary>
    protected IAsyncEnumerable<ArticleLine> Whole(CancellationToken cancellation) =>
        Choose() ? register.AllPublishedAsync(Month, Unit, World, cancellation) : AsyncEnumerable.Empty<ArticleLine>();

    // Month and unit as asked for, so far as the person may see them; false when there is nothing he may see.
    private bool Choose()
    {
        Month = DateOnly.TryParseExact(MonthCode + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : new DateOnly(Today.Year, Today.Month, 1);
        Unit = Choosable.Any(c => c.Value == UnitCode) ? UnitCode : Reach.ReadsEverything ? null : Own.FirstOrDefault();
        return Unit is not null || Reach.ReadsEverything;
    }

    /// <summary>The address of another page of the same month.</summary>
    public string At(int page) => $"/workbench/articles/register?month={Month:yyyy-MM}&unit={Unit}&page-number={page}";

    public string ColumnName(ArticleContent content) => ColumnChoices.NameOf(content, Site);

    /// <summary>Who passed which level of the text that was published.</summary>
    public static IEnumerable<string> Reviewers(Article record) => record.Steps.Where(s => s.Passed).GroupBy(s => s.State).Select(g => $"{g.Last().Title} {g.Last().ActorName}");
}
