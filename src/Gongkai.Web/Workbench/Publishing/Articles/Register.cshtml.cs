using System.Globalization;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>信息发布登记: what was published in a month, by unit, with who keeps the papers (R-WEB-16, R-WEB-17). A unit sees its own.</summary>
public class RegisterModel(ArticleRegister register) : WorkbenchPage
{
    [BindProperty(SupportsGet = true, Name = "month")] public string? MonthCode { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public string? UnitCode { get; set; }

    public DateOnly Month { get; private set; }

    /// <summary>The unit shown, or null for all.</summary>
    public string? Unit { get; private set; }

    public IReadOnlyList<ArticleLine> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Months => [.. Enumerable.Range(0, 24).Select(i => new DateOnly(Today.Year, Today.Month, 1).AddMonths(-i)).Select(m => new Choice($"{m:yyyy-MM}", $"{m:yyyy年M月}"))];

    public IReadOnlyList<Choice> Choosable => Reach.ReadsEverything
        ? [.. Units.Units.Where(u => u.Kind is not UnitKind.Section).Select(u => new Choice(u.Code, u.Name))]
        : [.. Own.Select(u => new Choice(u, NameOf(u)))];

    private IEnumerable<string> Own => Actor.Holdings.Select(h => Units.BodyOf(h.UnitCode)).Distinct().Where(u => Units.Find(u) is not null);

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Month = DateOnly.TryParseExact(MonthCode + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : new DateOnly(Today.Year, Today.Month, 1);
        Unit = Choosable.Any(c => c.Value == UnitCode) ? UnitCode : Reach.ReadsEverything ? null : Own.FirstOrDefault();
        if (Unit is not null || Reach.ReadsEverything) Lines = await register.PublishedAsync(Month, Unit, World, cancellation);
        return Page();
    }

    public string ColumnName(ArticleContent content) => ColumnChoices.NameOf(content, Site);

    /// <summary>Who passed which level of the text that was published.</summary>
    public string Reviewers(Article record) => string.Join("；", record.Steps.Where(s => s.Passed).GroupBy(s => s.State).Select(g => $"{g.Last().Title} {g.Last().ActorName}"));
}
