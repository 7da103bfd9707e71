using Gongkai.Domain.Requests.Evaluations;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Evaluations;

/// <summary>评估方案: period, units, sample, criteria with weights, evaluators by capacity.</summary>
public sealed class PlanModel : EvaluationPage
{
    [BindProperty]
    public PlanForm Form { get; set; } = new();

    public long? Id { get; private set; }

    public IReadOnlyList<Choice> Bodies => [.. Units.Units.Where(Site.Requests.IsBody).Select(u => new Choice(u.Code, u.ShortName))];

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellation)
    {
        if (!await MayAsync(id, cancellation)) return NotFound();
        Version = Opened?.Version ?? 0;
        Form = PlanForm.Of(Opened?.Record.Plan ?? new EvaluationPlan($"{Today.Year}年政府信息公开申请答复评估", new DateOnly(Today.Year, 1, 1), Today, [], 3)
        {
            Evaluators = [.. EvaluatorCapacities.All.Select((c, i) => new Evaluator(i + 1, c.Code, null))],
        });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long? id, CancellationToken cancellation)
    {
        if (!await MayAsync(id, cancellation)) return NotFound();
        var plan = Form.ToPlan(Today);
        var saved = id is null ? await DoAsync(new PlanEvaluation(plan), null) : await DoAsync(new ChangeEvaluation(plan), id);
        if (saved.Done) return Onward("评估方案已保存。", $"/workbench/requests/evaluations/{saved.RecordId}");
        Form = PlanForm.Of(plan);
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> MayAsync(long? id, CancellationToken cancellation)
    {
        Id = id;
        return id is not { } record ? May(nameof(PlanEvaluation)) : await OpenAsync(record, cancellation) && May(nameof(ChangeEvaluation));
    }
}
