using Gongkai.Content.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Documents.Prints;

/// <summary>办文笺、发布审核登记表、会议处理笺 to print from the browser.</summary>
public sealed class PrintModel : RecordPage
{
    public PrintForm Form { get; private set; } = null!;

    /// <summary>Which paper: slip, register or meeting.</summary>
    public string Paper { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, string paper, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || (paper == "meeting" && Draft.Meeting is null)) return NotFound();
        Paper = paper;
        Form = paper switch
        {
            "register" => Papers.Register(Record, Site, Units, ColumnName, await CheckAsync(cancellation)),
            "meeting" => Papers.Meeting(Record, Site, Units),
            _ => Papers.Slip(Record, Site, Units),
        };
        return Page();
    }
}
