using Gongkai.Content.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Documents.Prints;

/// <summary>The document in the form of GB/T 9704 and the register form, as .docx.</summary>
public sealed class DownloadModel : RecordPage
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IActionResult> OnGetAsync(long id, string paper, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        return paper == "official"
            ? File(OfficialDocx.ToBytes(Papers.Official(Record, Site, Units)), Docx, $"{ShownTitle}.docx")
            : File(ReviewFormDocx.ToBytes(Papers.Register(Record, Site, Units, ColumnName, await CheckAsync(cancellation))), Docx, $"发布审核登记表-{ShownTitle}.docx");
    }
}
