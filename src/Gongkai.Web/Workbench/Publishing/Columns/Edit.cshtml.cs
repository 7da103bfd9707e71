using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Columns;

/// <summary>增设、修改、移动、合并、关闭栏目.</summary>
public sealed class EditModel : PortalWorkPage
{
    /// <summary>The column, empty for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "path")]
    public string? ColumnPath { get; set; }

    [BindProperty] public ColumnForm Form { get; set; } = new();

    /// <summary>Which button.</summary>
    [BindProperty] public string? Go { get; set; }
    [BindProperty] public string? ClosingNotice { get; set; }
    [BindProperty] public string? NewPath { get; set; }
    [BindProperty] public string? NewParent { get; set; }
    [BindProperty] public string? Into { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Column? Column { get; private set; }

    public static IReadOnlyList<Choice> Opennesses { get; } = [.. Enum.GetValues<OpennessCategory>().Select(o => new Choice(o.ToString(), o.Title()))];

    public static IReadOnlyList<Choice> Items { get; } = [.. StatutoryItems.All.Select(i => new Choice($"{i.Number}", i.Ordinal + i.Text))];

    /// <summary>Groups of key fields; the kinds of openness are asked for above.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<Choice> Fields)> FieldGroups { get; } =
        [.. KeyFields.Groups.Where(g => g.Code != "openness").Select(g => (g.Title, (IReadOnlyList<Choice>)[.. g.Fields.Select(f => new Choice(f.Id, f.Name))]))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync()) return NotFound();
        Form = Column is null ? new ColumnForm { UnitCode = Units.BodyOf(Site.OfficeCode) } : ColumnForm.Of(Column);
        (NewPath, NewParent) = (Column?.Path, Column?.Parent);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync()) return NotFound();
        var (column, refusals) = Form.Read(Units.Find(Form.UnitCode)?.Name);
        if (Go is "save" && refusals.Count > 0) Refuse(refusals);
        else if (Act(column) is { } act && (await DoAsync(act, RecordId, part: Go!)).Done)
            return Onward(act is ProposeColumnMove ? "已提出，请由另一人在责任清单上确认。" : $"已办理：{act.Title}。", "/workbench/columns" + Query);
        if (Go != "save" && Column is not null) Form = ColumnForm.Of(Column);
        await CatchUpAsync();
        return Page();
    }

    private IAct? Act(Column typed) => (Go, Column) switch
    {
        ("save", null) => new AddColumn(SiteKey, typed),
        ("save", { } c) => new ChangeColumn(SiteKey, c.Path, typed),
        ("up", { } c) => new ShiftColumn(SiteKey, c.Path, Up: true),
        ("down", { } c) => new ShiftColumn(SiteKey, c.Path, Up: false),
        ("close", { } c) => new CloseColumn(SiteKey, c.Path, ClosingNotice ?? ""),
        ("reopen", { } c) => new ReopenColumn(SiteKey, c.Path),
        ("remove", { } c) => new RemoveColumn(SiteKey, c.Path),
        ("move", { } c) => new ProposeColumnMove(SiteKey, c.Path, (NewPath ?? "").Trim(), string.IsNullOrEmpty(NewParent) ? null : NewParent, Merge: false, Reason ?? ""),
        ("merge", { } c) => new ProposeColumnMove(SiteKey, c.Path, Into ?? "", null, Merge: true, Reason ?? ""),
        _ => null,
    };

    private async Task<bool> OpenAsync()
    {
        if (!await FindAsync() || !MayChange) return false;
        if (string.IsNullOrEmpty(ColumnPath)) return true;
        Column = Portal.Columns.Find(ColumnPath);
        return Column is not null;
    }
}
