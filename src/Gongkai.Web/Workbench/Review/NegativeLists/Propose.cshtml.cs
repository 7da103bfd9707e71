using System.Globalization;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Web.Workbench.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.NegativeLists;

/// <summary>制定、调整负面清单: all matters of the version on one form; rows are added by a button that posts.</summary>
[RequestFormLimits(ValueCountLimit = 4096, ValueLengthLimit = 1 << 20)]
public sealed class ProposeModel : NegativeListPage
{
    private const int MostItems = 400;

    [BindProperty]
    public NegativeListForm Form { get; set; } = new();

    /// <summary>Which button: propose or add.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        if (!May(nameof(ProposeNegativeList))) return NotFound();
        Form = NegativeListForm.Of(List.Versions.Count > 0 ? List.Versions[^1] : null);
        Form.InForceFrom = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var seen = Version;
        await OpenAsync(cancellation);
        if (!May(nameof(ProposeNegativeList))) return Onward("负面清单现在不能提出调整，请查看最新进展。", Path);
        Version = seen;
        if (Go == "add")
        {
            if (Form.Items.Count < MostItems) Form.Items.Add(new NegativeItemForm { Blocks = true });
        }
        else if (TypedDay.Read(Form.InForceFrom) is not { } from)
            Refuse([TypedDay.Refusal(Form.InForceFrom ?? "", "inForceFrom")]);
        else if ((await DoAsync(new ProposeNegativeList(Form.ToItems(), from, Form.Reason ?? ""), Opened?.Id, part: "propose")).Done)
            return Onward("负面清单已提出，请由政务办负责人或者分管领导审定。", Path);
        ModelState.Clear();
        return Page();
    }
}
