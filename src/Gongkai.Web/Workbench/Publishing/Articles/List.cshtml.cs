using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>稿件列表 with filters.</summary>
public sealed class ListModel(ArticleRegister register) : WorkbenchPage
{
    public static IReadOnlyList<(string Code, string Title)> Tabs { get; } = [("desk", "待我办理"), ("mine", "我撰写的"), ("all", "全部（可读）")];

    [BindProperty(SupportsGet = true, Name = "tab")] public string? TabCode { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public string? Unit { get; set; }
    [BindProperty(SupportsGet = true, Name = "state")] public string? State { get; set; }
    [BindProperty(SupportsGet = true, Name = "column")] public string? Column { get; set; }
    [BindProperty(SupportsGet = true, Name = "title")] public string? Words { get; set; }
    [BindProperty(SupportsGet = true, Name = "before")] public string? Before { get; set; }

    public string Tab => Tabs.Any(t => t.Code == TabCode) ? TabCode! : "all";

    public ArticleListPage Shown { get; private set; } = new([], null, false);

    public bool MayWrite => Actor.Holds(Roles.Drafter) || ColumnWriting.IsOffice(Actor);

    public bool IsFiltered => new[] { Unit, State, Column, Words }.Any(v => !string.IsNullOrWhiteSpace(v));

    public IReadOnlyList<Choice> Columns => ColumnChoices.All(Site);

    /// <summary>Units offered in the filter; nobody needs it who reads one unit only.</summary>
    public IReadOnlyList<Choice> ShownUnits => Reach.ReadsEverything ? [.. Units.Units.Where(u => u.Kind is not UnitKind.Section).Select(u => new Choice(u.Code, u.Name))] : [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Shown = await register.ListAsync(new ArticleFilter(Tab == "mine", Tab == "desk", Unit, State, Column, Words), Reach, World, long.TryParse(Before, out var id) ? id : long.MaxValue, cancellation);

    public string ColumnName(ArticleContent content) => ColumnChoices.NameOf(content, Site);

    /// <summary>The same list with one thing changed.</summary>
    public string Address(string? tab = null, long? before = null)
    {
        (string Name, string? Value)[] parts = [("tab", tab ?? TabCode), ("unit", Unit), ("state", State), ("column", Column), ("title", Words), ("before", before?.ToString())];
        return "/workbench/articles?" + string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }
}
