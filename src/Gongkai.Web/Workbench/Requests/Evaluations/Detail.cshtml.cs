using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Casebooks;
using Gongkai.Domain.Requests.Evaluations;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Evaluations;

/// <summary>One evaluation: plan, draw, progress and results; the results alone for the evaluated units. 申请人评价 of the same cases beside them.</summary>
public sealed class DetailModel(FinishedCases cases) : EvaluationPage
{
    [BindProperty]
    public string? Seed { get; set; }

    [BindProperty]
    public string? Conclusion { get; set; }

    /// <summary>Which button: draw or close.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>申请人评价 by body: scores 1 to 5 with their number.</summary>
    public ILookup<string, (string BodyCode, int Score, int Count)> Ratings { get; private set; } = null!;

    public IReadOnlyList<BodyResult> Results => EvaluationResults.Bodies(Evaluation);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        IAct? act = Go switch { "draw" => await DrawingAsync(cancellation), "close" => new CloseEvaluation(Conclusion ?? ""), _ => null };
        if (act is not null && (await DoAsync(act, id, part: Go!)).Done) return Onward($"已办理：{act.Title}。", $"/workbench/requests/evaluations/{id}");
        if (!await OpenAsync(id, cancellation)) return NotFound();
        ModelState.Clear();
        await ShowAsync(cancellation);
        return Page();
    }

    private async Task<IAct?> DrawingAsync(CancellationToken cancellation)
    {
        // What the act would refuse anyway is not asked of the database.
        if (!May(nameof(DrawSample))) return new DrawSample(Seed ?? "", [], []);
        var plan = Evaluation.Plan;
        var population = await cases.PopulationAsync(plan.From, plan.To, [.. plan.Bodies], cancellation);
        if (population.Count > FinishedCases.LargestPopulation)
        {
            Refuse([new Refusal("EVALUATION-LARGE", $"期间内的答复超过{FinishedCases.LargestPopulation}件，请缩短评估期间或者减少单位。", null, "seed")]);
            return null;
        }
        var candidates = population.Select(p => new EvaluationCandidate(p.Id, p.Receipt, p.BodyCode)).ToList();
        var drawn = await cases.ReadAsync([.. EvaluationSampling.Draw(plan, (Seed ?? "").Trim(), candidates).Select(c => c.RecordId)], cancellation);
        return new DrawSample(Seed ?? "", candidates, [.. drawn.Select(d => new SourceCase(d.Key, d.Value))]);
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        Version = Opened!.Version;
        var plan = Evaluation.Plan;
        Ratings = (await cases.RatingsAsync(plan.From, plan.To, [.. plan.Bodies], cancellation)).ToLookup(r => r.BodyCode);
    }
}
