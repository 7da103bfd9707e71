using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Anonymity;
using Gongkai.Domain.Requests.Archive;

namespace Gongkai.Domain.Requests.Evaluations;

/// <summary>答复评估 (R-ASM-07): plan, reproducible draw, scores, results. Kept by the disclosure section.</summary>
public sealed class EvaluationProcedure : Procedure<ReplyEvaluation>
{
    private const string Planned = "planned", Scoring = "scoring", Closed = "closed";

    private static readonly Right[] Table =
    [
        .. from role in new[] { Roles.DisclosureOfficer, Roles.DisclosureHead }
           from line in new (string Act, string State)[]
           {
               (nameof(PlanEvaluation), Right.Opening), (nameof(ChangeEvaluation), Planned), (nameof(DrawSample), Planned), (nameof(RecordScores), Scoring),
           }
           select new Right(line.Act, line.State, role, UnitRelation.Site, "R-ASM-07"),
        new(nameof(CloseEvaluation), Scoring, Roles.DisclosureHead, UnitRelation.Site, "R-ASM-07"),
    ];

    /// <inheritdoc/>
    public override string Kind => "reply-evaluation";

    /// <inheritdoc/>
    public override IReadOnlyList<Right> Rights(ReplyEvaluation? record, SiteSettings site) => Table;

    /// <inheritdoc/>
    public override Decision<ReplyEvaluation> Decide(ReplyEvaluation? record, IAct<ReplyEvaluation> act, ActContext context)
    {
        var by = new Person(context.Actor.AccountId, context.Actor.Name);
        return act switch
        {
            PlanEvaluation a => Of(EvaluationChecks.Plan(a.Plan, context.Organisations), () => new ReplyEvaluation { Plan = a.Plan, PlannedBy = by }),
            ChangeEvaluation a => Of(EvaluationChecks.Plan(a.Plan, context.Organisations), () => record! with { Plan = a.Plan }),
            DrawSample a => Draw(record!, a, by, context),
            RecordScores a => Of(EvaluationChecks.Scores(record!, a), () => record! with { Scores = [.. record!.Scores.Where(s => s.Evaluator != a.Evaluator), .. a.Scores] }),
            CloseEvaluation a => Of(EvaluationChecks.Closing(record!, a), () => record! with { State = EvaluationState.Closed, ClosedOn = context.Today, Conclusion = a.Conclusion.Trim() }),
            _ => Decision<ReplyEvaluation>.Refuse(CommonRefusals.NotPermitted(act.Title)),
        };
    }

    /// <inheritdoc/>
    public override RecordFace Face(ReplyEvaluation record, SiteSettings site)
    {
        var (code, title) = record.State switch { EvaluationState.Planned => (Planned, "拟定方案"), EvaluationState.Scoring => (Scoring, "评分中"), _ => (Closed, "已公布结果") };
        var closed = record.State == EvaluationState.Closed;
        return new RecordFace(record.Plan.Title, code, title, site.OfficeCode, [], closed ? record.Plan.Bodies : []) { Confidential = true };
    }

    private static Decision<ReplyEvaluation> Draw(ReplyEvaluation record, DrawSample act, Person by, ActContext context)
    {
        var lots = EvaluationSampling.Draw(record.Plan, act.Seed.Trim(), act.Candidates);
        var refusals = EvaluationChecks.Drawing(record, act, lots);
        if (refusals.Count > 0) return Decision<ReplyEvaluation>.Refuse(refusals);
        var copies = lots.Select((lot, i) => Copy(i + 1, lot, act.Drawn.First(d => d.RecordId == lot.RecordId).Record, context.Calendar)).ToList();
        return Decision<ReplyEvaluation>.Accept(record with
        {
            State = EvaluationState.Scoring,
            Sample = copies,
            Draw = new EvaluationDraw(act.Seed.Trim(), act.Candidates.DistinctBy(c => c.Receipt).Count(), EvaluationSampling.DigestOf(act.Candidates), context.Today, by),
        });
    }

    /// <summary>The case as an evaluator sees it.</summary>
    private static EvaluationCopy Copy(int number, EvaluationCandidate lot, RequestCase record, WorkCalendar calendar)
    {
        var anonymous = new Anonymiser(KnownValues.Of(record));
        var letter = CaseStory.Answer(record);
        var reply = letter is null ? CaseFileList.OutcomeOf(record) : $"{letter.Title}\n{letter.Addressee}：\n{string.Join("\n", letter.Paragraphs)}\n{letter.Issuer}\n{letter.On:yyyy年M月d日}";
        return new(number, lot.RecordId, lot.BodyCode, anonymous.Clean(CaseStory.Facts(record)).Text, anonymous.Clean(CaseStory.Handling(record)).Text, anonymous.Clean(reply).Text)
        {
            Timing = record is { ReceivedOn: { } from, FinishedOn: { } to } ? $"收到之日至答复之日共{calendar.CountBetween(from, to)}个工作日{(record.Extension?.NoticedOn is null ? "" : $"，经批准延期{record.Extension.Days}个工作日")}" : "",
        };
    }

    private static Decision<ReplyEvaluation> Of(IReadOnlyList<Refusal> refusals, Func<ReplyEvaluation> change) =>
        refusals.Count > 0 ? Decision<ReplyEvaluation>.Refuse(refusals) : Decision<ReplyEvaluation>.Accept(change());
}
