using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests;

/// <summary>One act on one case while it is being decided: record, settings, day and whose hand it is.</summary>
internal sealed class RequestMatter
{
    public RequestMatter(RequestCase record, IAct act, ActContext context, RecordFace? face)
    {
        (Record, Act, Context) = (record, act, context);
        var behalf = face is null ? null : Right.OnBehalfOf(RequestTable.Of(Settings).Rights, context.Actor, act.GetType().Name, face, context.Organisations);
        By = new(context.Actor.AccountId, context.Actor.Name, behalf);
    }

    public RequestCase Record { get; }

    public IAct Act { get; }

    public ActContext Context { get; }

    public Person By { get; }

    public RequestSettings Settings => Context.Site.Requests;

    public DateOnly Today => Context.Today;

    /// <summary>The applicant himself, by receipt and query code.</summary>
    public bool IsApplicant => Context.Actor.Holds(Roles.Applicant);

    /// <summary>The case after the act, with its line on the timeline.</summary>
    public RequestCase Move(RequestCase changed, RequestState next, string? note = null, string? title = null) => changed with
    {
        State = next,
        StateSince = next == Record.State && Record.Steps.Count > 0 ? changed.StateSince : Today,
        Steps = [.. changed.Steps, new CaseStep(Act.GetType().Name, title ?? Act.Title, Record.State, next, By, Context.Now, Today, note)],
    };

    public Decision<RequestCase> Moved(RequestCase changed, RequestState next, string? note = null, params IReadOnlyList<Effect> effects) =>
        Decision<RequestCase>.Accept(Move(changed, next, note), effects);

    public Decision<RequestCase> Stays(RequestCase changed, string? note = null, params IReadOnlyList<Effect> effects) => Moved(changed, Record.State, note, effects);

    /// <summary>The case finished today or on the day of posting; what was open ends with it.</summary>
    public RequestCase Finish(RequestCase changed, string? outcome, DateOnly on, string? reason = null) => changed with
    {
        Outcome = changed.Content.Purpose == RequestPurpose.Disclosure && changed.ReceivedOn is not null ? outcome : null,
        FinishedOn = on,
        CloseReason = reason,
    };

    /// <summary>Whether one of these people has a hand in this act.</summary>
    public bool IsHandOf(params Person?[] people) =>
        people.Any(p => p is not null && new[] { p.AccountId, p.OnBehalfOf ?? 0 }.Intersect([By.AccountId, By.OnBehalfOf ?? 0]).Any(id => id != 0));

    /// <summary>A day the act names: not in the future, not before another. Codes DATE-FUTURE, DATE-BEFORE.</summary>
    public IEnumerable<Refusal> Check(DateOnly? on, string field, string what, DateOnly? notBefore = null, string? before = null)
    {
        if (on > Today) yield return new("DATE-FUTURE", $"{what}不能晚于今天，请核对。", null, field);
        if (on < notBefore) yield return new("DATE-BEFORE", $"{what}不能早于{before ?? "前一环节"}（{notBefore:yyyy-MM-dd}），请核对。", "条例第三十一条", field);
    }

    /// <summary>Composes a letter with a number of its series and lays it into the case.</summary>
    public (RequestCase? Case, IReadOnlyList<Refusal> Refusals) Write(RequestCase record, string code, IReadOnlyDictionary<string, string> fields, LetterPlan plan = default) =>
        CaseLetters.Write(this, record, code, fields, plan);
}

/// <summary>What differs between the letters of a case.</summary>
/// <param name="Addressee">Null: the applicant.</param>
/// <param name="Way">How it goes; the applicant's own way when null.</param>
/// <param name="ServedOn">Served at once on this day.</param>
internal readonly record struct LetterPlan(string? Addressee = null, string? Way = null, DateOnly? ServedOn = null, IReadOnlyList<CaseFile>? Files = null);
