using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Inbox;

/// <summary>我的工作：what lies on my desks by post, what I drafted and handled, what is near or past its day.</summary>
public sealed class InboxModel(InboxQueries queries, ProcedureCatalogue procedures) : WorkbenchPage
{
    /// <summary>Tabs with their names in addresses.</summary>
    public static IReadOnlyList<(InboxTab Tab, string Code, string Title)> Tabs { get; } =
    [
        (InboxTab.Todo, "todo", "待办"), (InboxTab.Drafted, "drafted", "我起草、登记的"), (InboxTab.Handled, "handled", "我经办的"),
        (InboxTab.Due, "due", "已逾期、临期"), (InboxTab.All, "all", "全部（可读）"),
    ];

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? TabCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "title")]
    public string? TitlePrefix { get; set; }

    [BindProperty(SupportsGet = true, Name = "post")]
    public string? Post { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public InboxTab Tab => Tabs.FirstOrDefault(t => t.Code == TabCode).Tab;

    public IReadOnlyList<PostCount> Posts { get; private set; } = [];

    public InboxPage List { get; private set; } = new([], null);

    public bool IsFiltered => !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(State) || !string.IsNullOrWhiteSpace(TitlePrefix) || !string.IsNullOrEmpty(Post);

    public bool MayDraft => Actor.Holds(Roles.Drafter);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var reach = Reach;
        if (Tab == InboxTab.Todo) Posts = await queries.PostsAsync(reach, cancellation);
        List = await queries.ListAsync(Tab, reach, new InboxFilter(Kind, State, TitlePrefix, Post), DueMark.YellowThrough(Today, World), After, cancellation);
    }

    public string StateOf(InboxLine line) => StateTitles.Of(line, Site, procedures);

    /// <summary>The desk a line lies on, marked 代 when the post is held for an absent colleague.</summary>
    public string DeskOf(string unit, string role) =>
        $"{NameOf(unit)} · {Site.TitleOf(role)}{(Reach.Through(unit, role, Units) is { OnBehalfOf: not null } ? "（代）" : "")}";

    /// <summary>The same list with one thing changed; the page starts anew.</summary>
    public string Address(string? tab = null, string? post = null, string? after = null)
    {
        (string Name, string? Value)[] parts =
        [
            ("tab", tab ?? TabCode), ("kind", Kind), ("state", State), ("title", TitlePrefix), ("post", tab is null ? post ?? (after is null ? null : Post) : null), ("after", after),
        ];
        return "/workbench?" + string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }
}
