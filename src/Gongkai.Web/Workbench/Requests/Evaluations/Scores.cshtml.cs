using Gongkai.Domain.Requests.Evaluations;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Evaluations;

/// <summary>登记评分 of one evaluator from the filled-in sheets.</summary>
[RequestFormLimits(ValueCountLimit = 8192)]
public sealed class ScoresModel : EvaluationPage
{
    public Evaluator Evaluator { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, int evaluator, CancellationToken cancellation)
    {
        if (!await FindAsync(id, evaluator, cancellation)) return NotFound();
        Version = Opened!.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, int evaluator, CancellationToken cancellation)
    {
        if (!await FindAsync(id, evaluator, cancellation)) return NotFound();
        var scores = Evaluation.Sample.Where(IsFilled).Select(copy => new EvaluationScore(evaluator, copy.Number,
            Evaluation.Plan.Criteria.Select(c => (c.Code, Typed: Typed($"points.{copy.Number}.{c.Code}"))).Where(p => int.TryParse(p.Typed, out _)).ToDictionary(p => p.Code, p => int.Parse(p.Typed)),
            Typed($"comment.{copy.Number}") is { Length: > 0 } comment ? comment : null)).ToList();
        if ((await DoAsync(new RecordScores(evaluator, scores), id)).Done) return Onward($"已登记{scores.Count}件评分。", $"/workbench/requests/evaluations/{id}");
        if (!await FindAsync(id, evaluator, cancellation)) return NotFound();
        Version = Opened!.Version;
        ModelState.Clear();
        return Page();
    }

    /// <summary>What stands in a field: what was typed, otherwise what was recorded.</summary>
    public string Shown(EvaluationCopy copy, EvaluationCriterion? criterion)
    {
        var name = criterion is null ? $"comment.{copy.Number}" : $"points.{copy.Number}.{criterion.Code}";
        if (Request.HasFormContentType) return Typed(name);
        var score = Evaluation.Scores.FirstOrDefault(s => s.Evaluator == Evaluator.Number && s.Copy == copy.Number);
        return criterion is null ? score?.Comment ?? "" : score is not null && score.Points.TryGetValue(criterion.Code, out var points) ? $"{points}" : "";
    }

    // A copy nobody wrote anything for is not scored yet; one that was begun must be whole.
    private bool IsFilled(EvaluationCopy copy) => Evaluation.Plan.Criteria.Any(c => Typed($"points.{copy.Number}.{c.Code}").Length > 0);

    private string Typed(string name) => Request.Form[name].ToString().Trim();

    private async Task<bool> FindAsync(long id, int evaluator, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || !May(nameof(RecordScores)) || Evaluation.Plan.Evaluators.FirstOrDefault(e => e.Number == evaluator) is not { } found) return false;
        Evaluator = found;
        return true;
    }
}
