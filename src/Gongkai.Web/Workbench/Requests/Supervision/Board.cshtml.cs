using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Supervision;

/// <summary>申请台账: open applications by the days left, figures by unit, work by handler; found ones by number, name or title.</summary>
public sealed class BoardModel(RequestBoard board) : SupervisionPage
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "channel")]
    public string? Channel { get; set; }

    [BindProperty(SupportsGet = true, Name = "topic")]
    public string? Topic { get; set; }

    /// <summary><c>red</c>, <c>yellow</c> or empty.</summary>
    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    /// <summary>Account of the handler, or <c>none</c> for what nobody has taken.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public string? Handler { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>Posted, never in an address: it may be a person's name.</summary>
    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<CaseLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<UnitFigures> Figures { get; private set; } = [];

    public IReadOnlyList<HandlerLoad> Loads { get; private set; } = [];

    public bool MayRegister => Actor.Holds(Roles.RequestOfficer);

    public bool IsSearch => !string.IsNullOrWhiteSpace(Text);

    public bool IsNarrowed => new[] { Unit, State, Channel, Topic, Level, Handler }.Any(f => !string.IsNullOrEmpty(f));

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostSearchAsync(string? cursor, CancellationToken cancellation)
    {
        After = cursor;
        await LoadAsync(cancellation);
        return Page();
    }

    public string To(string? unit = null, string? level = null, string? handler = null, string? state = null, string? after = null) =>
        Address("/workbench/requests", ("unit", unit), ("level", level), ("person", handler), ("state", state), ("after", after));

    /// <summary>The same list from its next line on.</summary>
    public string NextAddress => Address("/workbench/requests", ("unit", Unit), ("state", State), ("channel", Channel), ("topic", Topic), ("level", Level), ("person", Handler), ("after", Next));

    /// <summary>The card of a line and what stands beside it.</summary>
    public (DueMark? Mark, string Words) MarkOf(CaseLine line)
    {
        if (line.Waiting) return (null, "等待申请人，暂停计时");
        if (line is not { Rule: { } rule, Due: { } due }) return (null, line.FinishedOn is { } on ? $"{on:yyyy-MM-dd} 办结" : "");
        var mark = DueMark.Of(rule, due, Today, World);
        return (mark, $"{due:yyyy-MM-dd}{(line.Provisional ? "（暂定）" : "")}，{mark.Words}{(line.Consulting ? "，征求意见中" : "")}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var day = BoardDay.Of(Today, World);
        var filter = new CaseFilter
        {
            Unit = Unit,
            State = RequestStates.Find(State),
            Channel = Channel,
            Topic = Topic,
            Handler = long.TryParse(Handler, out var handler) ? handler : null,
            Unassigned = Handler == "none",
            Level = Level switch { "red" => AlarmLevel.Red, "yellow" => AlarmLevel.Yellow, _ => AlarmLevel.None },
            Text = IsSearch ? Text!.Trim() : null,
        };
        (Lines, Next) = await board.ListAsync(Scope, filter, day, After, cancellation);
        // Units that have nothing open have no row; a list of zeros says nothing.
        Figures = await board.FiguresAsync(Scope, day, cancellation);
        Loads = await board.WorkloadAsync(Scope, day, cancellation);
    }
}
