using Gongkai.Content.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>The same form as .docx.</summary>
public sealed class PaperDocxModel : PaperModel
{
    public override async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) =>
        await base.OnGetAsync(id, cancellation) is NotFoundResult none ? none
            : File(ReviewFormDocx.ToBytes(Form), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{ArticlePaper.Title}-{ShownTitle}.docx");
}
