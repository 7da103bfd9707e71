using Gongkai.Content.Documents;
using Gongkai.Web.Workbench.Review.Panel;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>信息发布审核登记表 to print from the browser.</summary>
public class PaperModel : ArticleRecordPage
{
    public PrintForm Form { get; private set; } = null!;

    public virtual async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Form = ArticlePaper.Of(Record, id, ColumnName(Text), CheckLines.Of(await CheckAsync(cancellation)), Site, Units);
        return Page();
    }
}
