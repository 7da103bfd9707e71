using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Evaluations;

/// <summary>样本副本和评分表 to hand out: nobody is named on them.</summary>
public sealed class CopiesModel : EvaluationPage
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) && IsKeeper && Evaluation.Sample.Count > 0 ? Page() : NotFound();
}
