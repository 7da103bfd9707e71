using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Supervision;

/// <summary>One unit's row: signals by kind, and the share of extended applications.</summary>
public sealed record SignalUnit(string UnitCode, int Cases, int Extended, double Share, bool IsAbove, IReadOnlyDictionary<RequestSignal, int> Signals);

/// <summary>办理情况监督: steps that are lawful one by one and make a pattern when they pile up.</summary>
public sealed class SignalsModel(SignalBoard board) : SupervisionPage
{
    private const int UsualDays = 182;

    public static IReadOnlyList<(RequestSignal Signal, string Title, string Why)> Kinds { get; } =
    [
        (RequestSignal.LateCorrectionNotice, "临期补正告知", "在7个工作日的最后两个工作日才要求补正"),
        (RequestSignal.LateConsultation, "临期征求意见", "在答复期限的最后两个工作日才开始征求意见，期限随之中止"),
        (RequestSignal.LateFeeNotice, "临期收费通知", "在答复期限的最后两个工作日才通知收费，期限随之中止"),
        (RequestSignal.Extended, "延期", "经批准延长了答复期限"),
        (RequestSignal.ReturnedOften, "多次退回", "答复稿被审核退回两次以上"),
    ];

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? FromTyped { get; set; }

    [BindProperty(SupportsGet = true, Name = "through")]
    public string? ThroughTyped { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "signal")]
    public RequestSignal? Signal { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public DateOnly From { get; private set; }

    public DateOnly Through { get; private set; }

    public IReadOnlyList<SignalUnit> Rows { get; private set; } = [];

    public IReadOnlyList<SignalLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public double Threshold => Site.Requests.ExtensionShareFrom;

    public static string TitleOf(RequestSignal signal) => Kinds.First(k => k.Signal == signal).Title;

    public string To(string? unit, RequestSignal? signal, string? after = null) => Address("/workbench/requests/signals",
        ("from", $"{From:yyyy-MM-dd}"), ("through", $"{Through:yyyy-MM-dd}"), ("unit", unit), ("signal", signal?.ToString()), ("after", after));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Through = Day(ThroughTyped) ?? Today;
        From = Day(FromTyped) ?? Through.AddDays(-UsualDays);
        // One look covers at most a year, so that no question grows with the archive.
        if (From > Through || Through.DayNumber - From.DayNumber > SignalBoard.LongestLook) From = Through.AddDays(-SignalBoard.LongestLook);
        var units = (Scope ?? [.. Units.Units.Select(u => u.Code)]).ToList();
        var cells = (await board.CellsAsync(units, From, Through, cancellation)).ToLookup(c => c.UnitCode);
        var shares = (await board.SharesAsync(units, From, Through, cancellation)).ToDictionary(s => s.UnitCode);
        Rows = [.. shares.Keys.Union(cells.Select(c => c.Key)).Select(u => shares.GetValueOrDefault(u) ?? new ExtensionShare(u, 0, 0))
            .Select(s => new SignalUnit(s.UnitCode, s.Cases, s.Extended, s.Share, s.Extended > 0 && s.Share > Threshold, cells[s.UnitCode].ToDictionary(c => c.Signal, c => c.Count)))
            .OrderByDescending(r => r.IsAbove).ThenByDescending(r => r.Signals.Values.Sum()).ThenBy(r => r.UnitCode, StringComparer.Ordinal)];
        (Lines, Next) = await board.ListAsync(string.IsNullOrEmpty(Unit) ? units : [.. units.Where(u => u == Unit)], Signal, From, Through, After, cancellation);
    }

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", out var day) && day is { Year: >= 1991 and <= 2099 } ? day : null;
}
