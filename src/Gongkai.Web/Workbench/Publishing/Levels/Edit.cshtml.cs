using Gongkai.Domain.Publishing.Articles;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Levels;

/// <summary>提出调整审核级别.</summary>
public sealed class EditModel : LevelsPage
{
    [BindProperty(SupportsGet = true, Name = "part")]
    public LevelsPart Part { get; set; }

    /// <summary>The column, for levels of one column.</summary>
    [BindProperty(SupportsGet = true, Name = "path")]
    public string? ColumnPath { get; set; }

    [BindProperty] public LevelsForm Form { get; set; } = new();

    /// <summary>Which button: save, or drop what was set for the column.</summary>
    [BindProperty] public string? Go { get; set; }

    public bool HasOwn => Part == LevelsPart.Column && Site.Articles.SetFor(SiteKey, [ColumnPath!]) is not null;

    public string Address => AddressOf(Part, Of.SiteCode, Of.Column);

    public IReadOnlyList<Choice> Desks => [.. (Part == LevelsPart.Leaders ? ArticleDesks.Leaders : ArticleDesks.All).Select(d => new Choice(LevelsForm.CodeOf(d), DeskTitle(d)))];

    private int Rows => Part == LevelsPart.Leaders ? 2 : 4;

    private (string? SiteCode, string? Column) Of => Part == LevelsPart.Column ? (SiteKey, ColumnPath) : (null, null);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync()) return NotFound();
        Form = LevelsForm.Of(Part switch
        {
            LevelsPart.Leaders => Site.Articles.Leaders,
            LevelsPart.Column => Site.Articles.SetFor(SiteKey, ColumnWriting.Upward(Site, SiteKey, ColumnPath!))?.Levels ?? Site.Articles.Levels,
            _ => Site.Articles.Levels,
        }, Rows);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync()) return NotFound();
        var levels = Go == "drop" ? [] : Form.Filled(Rows).Read();
        if ((await DoAsync(new ProposeLevels(Part, Of.SiteCode, Of.Column, levels, Form.Reason ?? ""), RecordId, part: Go ?? "")).Done)
            return Onward("已提出，请由另一人在本页上确认。", "/workbench/levels" + Query);
        Form.Filled(Rows);
        await CatchUpAsync();
        return Page();
    }

    private async Task<bool> OpenAsync() =>
        await FindAsync() && MayChange && Enum.IsDefined(Part) && (Part != LevelsPart.Column || Portal.Columns.Find(ColumnPath) is not null);
}
