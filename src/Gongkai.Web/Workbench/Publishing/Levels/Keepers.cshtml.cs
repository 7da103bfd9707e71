using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Web.Workbench.Publishing.Columns;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Levels;

/// <summary>内容保障专人 of each unit (R-WEB-20): who answers for its columns unless a column names somebody else, and keeps the register (R-WEB-17).</summary>
[RequestFormLimits(ValueCountLimit = 4096)]
public sealed class KeepersModel : PortalWorkPage
{
    /// <summary>Name by unit code.</summary>
    [BindProperty] public Dictionary<string, string?> Names { get; set; } = [];

    /// <summary>Units that can answer for columns, with the columns they answer for.</summary>
    public IReadOnlyList<(Unit Unit, int Columns)> Lines =>
        [.. Units.Units.Where(u => u.Kind is not UnitKind.Section).Select(u => (u, Site.Sites.Prepend(ColumnWriting.First(Site)).Sum(p => p.Columns.All.Count(c => c.UnitCode == u.Code && c.ClosedOn is null))))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !MayChange) return NotFound();
        Names = Site.Articles.Keepers.ToDictionary(k => k.Key, k => (string?)k.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !MayChange) return NotFound();
        if ((await DoAsync(new NameKeepers(Names.ToDictionary(n => n.Key, n => n.Value ?? "")), RecordId, part: "keepers")).Done)
            return Onward("内容保障专人已保存。", "/workbench/keepers");
        await CatchUpAsync();
        return Page();
    }
}
