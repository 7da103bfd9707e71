using Gongkai.Domain.Clocks;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Clocks;

/// <summary>期限台账：open duties by unit and rule with their cards, and the duties behind each figure.</summary>
public sealed class DeadlinesModel(DeadlineBoard board) : WorkbenchPage
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "rule")]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<BoardCell> Cells { get; private set; } = [];

    public IReadOnlyList<BoardLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public DateOnly Through { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Through = DueMark.YellowThrough(Today, World);
        // Who reads the whole site supervises all of it; others see what their own units owe.
        var units = Reach.ReadsEverything ? null : Reach.Units;
        Cells = await board.CellsAsync(units, Today, Through, cancellation);
        var level = Level switch { "overdue" => BoardLevel.Overdue, "near" => BoardLevel.Near, _ => BoardLevel.Open };
        (Lines, Next) = await board.ListAsync(units, Unit, Rule, level, Today, Through, After, cancellation);
    }

    public static string TitleOf(string rule) => ClockRules.Find(rule)?.Title ?? rule;

    public string Address(string? unit, string? rule, string? level, string? after = null)
    {
        (string Name, string? Value)[] parts = [("unit", unit), ("rule", rule), ("level", level), ("after", after)];
        return "/workbench/deadlines?" + string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }
}
