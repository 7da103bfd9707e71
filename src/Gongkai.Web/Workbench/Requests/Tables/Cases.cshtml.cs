using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Tables;

/// <summary>The cases behind one cell of the statutory tables; only those the person may read.</summary>
public sealed class CasesModel(TableCases cases) : TablesPage
{
    [BindProperty(SupportsGet = true, Name = "row")]
    public string? Row { get; set; }

    [BindProperty(SupportsGet = true, Name = "column")]
    public int Column { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<TableCase> Lines { get; private set; } = [];

    public IReadOnlyList<TableDispute> Disputes { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsRelief => Row == "T4";

    public static string ResultOf(string? outcome) => Table3Row.Find(outcome)?.Text ?? "办理中";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Ask();
        if (Refusals.Count > 0 || Column < 0 || Column >= (IsRelief ? Table4.Width : Table3.Width) || (!IsRelief && Table3Row.Find(Row) is null)) return NotFound();
        if (IsRelief) (Disputes, Next) = await cases.DisputesAsync(Column, Period, Bodies, Scope, After, cancellation);
        else (Lines, Next) = await cases.ListAsync(Row!, Column == Table3.TotalColumn ? null : (ApplicantCategory)Column, Period, Bodies, Scope, After, cancellation);
        return Page();
    }
}
