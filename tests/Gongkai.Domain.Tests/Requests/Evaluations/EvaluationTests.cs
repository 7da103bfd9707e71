using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Casebooks;
using Gongkai.Domain.Requests.Evaluations;
using Gongkai.Domain.Tests.Requests.Archive;

namespace Gongkai.Domain.Tests.Requests.Evaluations;

/// <summary>答复评估: drawn reproducibly, judged on copies that name nobody, counted by weight.</summary>
public class EvaluationTests
{
    private static readonly EvaluationPlan Plan = new("2026年答复评估", new(2026, 1, 1), new(2026, 12, 31), ["zfb", "jyj"], 3)
    {
        Evaluators = [.. EvaluatorCapacities.All.Select((c, i) => new Evaluator(i + 1, c.Code, null))],
    };

    private static readonly List<EvaluationCandidate> Candidates = [.. Enumerable.Range(1, 40).Select(i => new EvaluationCandidate(i, $"20260309-{i:000000}-0", i % 2 == 0 ? "zfb" : "jyj"))];
    private static readonly EvaluationProcedure Procedure = new();

    [Fact]
    [Requirement("R-ASM-07")]
    public void The_same_seed_draws_the_same_cases_in_whatever_order_the_list_stands()
    {
        var drawn = EvaluationSampling.Draw(Plan, "2026321", Candidates);
        Assert.Equal(drawn, EvaluationSampling.Draw(Plan, "2026321", [.. Candidates.AsEnumerable().Reverse()]));
        Assert.Equal(["zfb", "zfb", "zfb", "jyj", "jyj", "jyj"], drawn.Select(d => d.BodyCode));
        Assert.NotEqual(drawn, EvaluationSampling.Draw(Plan, "2026322", Candidates));
        Assert.Equal(EvaluationSampling.DigestOf(Candidates), EvaluationSampling.DigestOf(Candidates.AsEnumerable().Reverse()));
        // Golden: what anybody gets from sha256sum.
        Assert.Equal("671d0045", EvaluationSampling.LotOf("7", "20260309-000001-3")[..8]);
    }

    [Fact]
    public void Nobody_picks_the_cases()
    {
        var drawn = EvaluationSampling.Draw(Plan, "9", Candidates);
        var others = Candidates.Except(drawn).Take(6).Select(c => Source(c)).ToList();
        Assert.Equal(["EVALUATION-DRAW"], Decide(Planned, new DrawSample("9", Candidates, others)).Refusals.Select(r => r.Code));
        Assert.Equal(["EVALUATION-SEED"], Decide(Planned, new DrawSample(" ", Candidates, others)).Refusals.Select(r => r.Code));
        Assert.Equal(["EVALUATION-NONE"], Decide(Planned, new DrawSample("9", [], [])).Refusals.Select(r => r.Code));
    }

    [Fact]
    [Requirement("R-ASM-07")]
    public void Copies_name_nobody_and_results_are_averaged_by_weight()
    {
        var drawn = EvaluationSampling.Draw(Plan, "9", Candidates);
        var evaluation = Decide(Planned, new DrawSample("9", Candidates, [.. drawn.Select(Source)])).Record!;
        Assert.Equal((40, "9"), (evaluation.Draw!.Population, evaluation.Draw.Seed));
        foreach (var copy in evaluation.Sample)
            foreach (var value in new[] { "欧阳见微", "13800138000", "138 0013 8000", "梧桐路12号", "磐石矿业", "20260309-" })
                Assert.DoesNotContain(value, copy.Facts + copy.Handling + copy.Reply + copy.Timing);
        Assert.Contains("申请人", evaluation.Sample[0].Reply);
        Assert.Contains("工作日", evaluation.Sample[0].Timing);

        Dictionary<string, int> Points(int time, int others) => Plan.Criteria.ToDictionary(c => c.Code, c => c.Code == "time" ? time : others);
        evaluation = Decide(evaluation, new RecordScores(1, [new(1, 1, Points(100, 50), null), new(1, 4, Points(80, 80), "好")])).Record!;
        evaluation = Decide(evaluation, new RecordScores(2, [new(2, 1, Points(0, 50), null)])).Record!;
        // 20 of 100 parts are the time limit: 60 and 40 on copy 1.
        Assert.Equal([("jyj", 80.0, 1), ("zfb", 50.0, 1)], EvaluationResults.Bodies(evaluation).Select(b => (b.BodyCode, b.Points, b.Copies)));
        Assert.Equal(["EVALUATION-UNSCORED", "FIELD-MISSING"], Decide(evaluation, new CloseEvaluation("")).Refusals.Select(r => r.Code));
        Assert.Equal(["EVALUATION-POINTS"], Decide(evaluation, new RecordScores(1, [new(1, 1, Points(101, 50), null)])).Refusals.Select(r => r.Code));
        // Scores given again replace the earlier ones.
        Assert.Equal(2, Decide(evaluation, new RecordScores(1, [new(1, 1, Points(1, 1), null)])).Record!.Scores.Count);
    }

    [Fact]
    public void A_plan_names_period_units_criteria_and_evaluators()
    {
        var bad = Plan with { Title = "", To = new(2025, 1, 1), Bodies = [], PerBody = 0, Criteria = [], Evaluators = [] };
        Assert.Equal(["FIELD-MISSING", "EVALUATION-PERIOD", "EVALUATION-BODIES", "EVALUATION-SIZE", "EVALUATION-CRITERIA", "EVALUATION-EVALUATORS"], Decide(null, new PlanEvaluation(bad)).Refusals.Select(r => r.Code));
        Assert.True(Decide(null, new PlanEvaluation(Plan)).Accepted);
        Assert.Equal(["人大代表", "政协委员", "民主党派", "人民团体", "社会公众", "新闻媒体", "第三方机构"], EvaluatorCapacities.All.Select(c => c.Title));
    }

    private static ReplyEvaluation Planned => new() { Plan = Plan, PlannedBy = new(1, "吴公开") };

    private static SourceCase Source(EvaluationCandidate c) => new(c.RecordId, FinishedCase.Of() with { Receipt = c.Receipt });

    private static Decision<ReplyEvaluation> Decide(ReplyEvaluation? record, IAct<ReplyEvaluation> act) => Procedure.Decide(record, act, new ActContext
    {
        Actor = new(1, "吴公开", [new Holding("zfb", Roles.DisclosureOfficer)]),
        Now = new DateTimeOffset(2026, 12, 1, 9, 0, 0, LegalTime.Offset),
        Today = new(2026, 12, 1),
        Site = new() { Code = "shifan", Name = "示范县" },
        Organisations = new OrganisationTree([new("zfb", "政府办", "政府办", UnitKind.Office), new("jyj", "教育局", "教育局", UnitKind.Department)]),
        Calendar = WorkCalendar.National,
        Numbers = null!,
    });
}
