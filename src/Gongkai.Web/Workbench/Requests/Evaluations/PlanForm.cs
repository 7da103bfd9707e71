using Gongkai.Domain.Requests.Evaluations;

namespace Gongkai.Web.Workbench.Requests.Evaluations;

/// <summary>A plan as its form carries it; lines without a name are left out.</summary>
public sealed class PlanForm
{
    public string? Title { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public List<string> Bodies { get; set; } = [];

    public int PerBody { get; set; }

    public List<CriterionForm> Criteria { get; set; } = [];

    public List<EvaluatorForm> Evaluators { get; set; } = [];

    public static PlanForm Of(EvaluationPlan plan) => new()
    {
        Title = plan.Title,
        From = plan.From,
        To = plan.To,
        Bodies = [.. plan.Bodies],
        PerBody = plan.PerBody,
        Criteria = [.. plan.Criteria.Select(c => new CriterionForm { Title = c.Title, Weight = c.Weight, Hint = c.Hint }), new()],
        Evaluators = [.. plan.Evaluators.Select(e => new EvaluatorForm { Capacity = e.Capacity, Name = e.Name }), new(), new()],
    };

    public EvaluationPlan ToPlan(DateOnly today) => new(Title?.Trim() ?? "", From ?? new DateOnly(today.Year, 1, 1), To ?? today, Bodies, PerBody)
    {
        // The place in the list is the code: it stays with the plan, and scores exist only when the plan is fixed.
        Criteria = [.. Criteria.Where(c => !string.IsNullOrWhiteSpace(c.Title)).Select((c, i) => new EvaluationCriterion($"c{i + 1}", c.Title!.Trim(), c.Weight, c.Hint?.Trim() ?? ""))],
        Evaluators = [.. Evaluators.Where(e => !string.IsNullOrEmpty(e.Capacity)).Select((e, i) => new Evaluator(i + 1, e.Capacity!, string.IsNullOrWhiteSpace(e.Name) ? null : e.Name.Trim()))],
    };
}

/// <summary>One criterion of the form.</summary>
public sealed class CriterionForm
{
    public string? Title { get; set; }

    public int Weight { get; set; }

    public string? Hint { get; set; }
}

/// <summary>One evaluator of the form.</summary>
public sealed class EvaluatorForm
{
    public string? Capacity { get; set; }

    public string? Name { get; set; }
}
