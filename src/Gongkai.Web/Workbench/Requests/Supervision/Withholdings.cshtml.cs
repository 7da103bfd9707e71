using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Supervision;

/// <summary>不予公开备案 (R-REQ-20): every answer that withholds, whether it was reported, and whether the competent department looked at it.</summary>
public sealed class WithholdingsModel(WithholdingRegister register) : SupervisionPage
{
    public static IReadOnlyList<(WithholdingStage Stage, string Title)> Stages { get; } =
        [(WithholdingStage.All, "全部"), (WithholdingStage.Due, "待上报"), (WithholdingStage.Reported, "已上报，待审阅"), (WithholdingStage.Acknowledged, "已审阅")];

    [BindProperty(SupportsGet = true, Name = "stage")]
    public WithholdingStage Stage { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>The case that is being looked at.</summary>
    [BindProperty(SupportsGet = true, Name = "look")]
    public long? Look { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    public IReadOnlyList<WithholdingCell> Cells { get; private set; } = [];

    public IReadOnlyList<WithholdingLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public Opened<RequestCase>? Looked { get; private set; }

    /// <summary>The own duty to report is the handling unit's officer's.</summary>
    public bool MayReport => Actor.Holds(Roles.RequestOfficer);

    public bool MayAcknowledge => Actor.Holds(Roles.DisclosureOfficer) || Actor.Holds(Roles.DisclosureHead);

    public int ShownYear => Year is >= 1991 and <= 2099 ? Year.Value : Today.Year;

    public static string ReplyOf(WithholdingLine line) => ReplyKind.Find(line.Reply)?.Title ?? "";

    public static string StageOf(WithholdingLine line) => line.ReportedOn is null ? "待上报" : line.AcknowledgedOn is null ? "待审阅" : "已审阅";

    public string To(WithholdingStage stage, string? unit, string? after = null, long? look = null) => Address("/workbench/requests/withholdings",
        ("stage", stage == WithholdingStage.All ? null : stage.ToString()), ("unit", unit), ("year", $"{ShownYear}"), ("after", after), ("look", look?.ToString()));

    public string Sheet => Address("/workbench/requests/withholdings.xlsx", ("stage", Stage == WithholdingStage.All ? null : Stage.ToString()), ("unit", Unit), ("year", $"{ShownYear}"));

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public async Task<IActionResult> OnPostReportAsync(long id, CancellationToken cancellation)
    {
        if ((await DoAsync(new ReportWithholding(), id)).Done) return Onward("已上报备案。", To(Stage, Unit, After));
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(long id, CancellationToken cancellation)
    {
        Look = id;
        if ((await DoAsync(new AcknowledgeWithholding(Opinion ?? ""), id)).Done) return Onward("已登记审阅意见。", To(Stage, Unit, After));
        await LoadAsync(cancellation);
        ModelState.Clear();
        return Page();
    }

    internal IReadOnlyList<string>? Narrowed => string.IsNullOrEmpty(Unit) ? Scope : Scope is { } own && !own.Contains(Unit) ? [] : [Unit];

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (from, through) = (new DateOnly(ShownYear, 1, 1), new DateOnly(ShownYear, 12, 31));
        Cells = await register.CellsAsync(Scope, from, through, cancellation);
        (Lines, Next) = await register.ListAsync(Narrowed, Stage, from, through, After, cancellation: cancellation);
        if (Look is { } id && MayAcknowledge && await Shelf.OpenAsync<RequestCase>(id, Actor, World, cancellation) is { Record.Withholding.AcknowledgedOn: null } opened)
            (Looked, Version) = (opened, opened.Version);
    }
}
