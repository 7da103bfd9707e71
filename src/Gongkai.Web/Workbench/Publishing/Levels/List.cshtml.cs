using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Levels;

/// <summary>稿件审核级别: how many levels, who passes each, and what waits for a second person (R-WEB-08, R-WEB-15).</summary>
public sealed class ListModel : LevelsPage
{
    [BindProperty] public LevelsPart Part { get; set; }
    [BindProperty] public string? Of { get; set; }

    /// <summary>Which button: confirm or reject.</summary>
    [BindProperty] public string? Go { get; set; }

    /// <summary>Columns that could be given levels of their own.</summary>
    public IEnumerable<Column> Free => Portal.Columns.All.Where(c => c.ClosedOn is null && Site.Articles.SetFor(SiteKey, [c.Path]) is null);

    public IEnumerable<ColumnLevels> Own => Site.Articles.ColumnLevels.Where(l => l.SiteCode == SiteKey);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !MayChange) return NotFound();
        var column = string.IsNullOrEmpty(Of) ? null : Of;
        var siteCode = column is null ? null : SiteKey;
        IAct? act = Go switch { "confirm" => new ConfirmLevels(Part, siteCode, column), "reject" => new RejectLevels(Part, siteCode, column), _ => null };
        if (act is not null && (await DoAsync(act, RecordId, part: Go!)).Done) return Onward($"已办理：{act.Title}。", "/workbench/levels" + Query);
        await CatchUpAsync();
        return Page();
    }
}
