using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Documents;

/// <summary>One act on one document while it is being decided: record, table, settings and whose hand it is.</summary>
internal sealed class DocumentCase
{
    public DocumentCase(DocumentRecord record, IAct act, ActContext context, DocumentTable table, RecordFace face)
    {
        (Record, Act, Context, Table, Settings) = (record, act, context, table, context.Site.Documents);
        OnBehalfOf = Right.OnBehalfOf(table.Rights, context.Actor, act.GetType().Name, face, context.Organisations);
    }

    public DocumentRecord Record { get; }

    public IAct Act { get; }

    public ActContext Context { get; }

    public DocumentTable Table { get; }

    public DocumentSettings Settings { get; }

    public long? OnBehalfOf { get; }

    public IReadOnlyList<long> Hands => [Context.Actor.AccountId, OnBehalfOf ?? 0];

    public ChainStep? Step => Table.StepAt(Record.Stage);

    public string StageTitle => Step?.Title ?? Record.Stage.Title();

    public string TextKey => $"document:{Context.RecordId}:text";

    public string InterpretationKey => $"document:{Context.RecordId}:interpretation";

    /// <summary>The document after the act, with its line on the timeline.</summary>
    public DocumentRecord Move(DocumentRecord changed, Stage next, Func<StepEntry, StepEntry>? detail = null)
    {
        var entry = new StepEntry
        {
            Stage = Record.Stage,
            Next = next,
            Act = Act.GetType().Name,
            Title = Act is PassStep ? StageTitle : Act.Title,
            ActorId = Context.Actor.AccountId,
            ActorName = Context.Actor.Name,
            OnBehalfOf = OnBehalfOf,
            At = Context.Now,
            On = Context.Today,
            Since = Record.StageSince,
            TextVersion = Record.TextVersion,
        };
        return changed with
        {
            Stage = next,
            StageSince = next == Record.Stage ? Record.StageSince : Context.Today,
            Steps = [.. changed.Steps, detail is null ? entry : detail(entry)],
        };
    }

    public Decision<DocumentRecord> Moved(DocumentRecord changed, Stage next, Func<StepEntry, StepEntry>? detail = null, params IReadOnlyList<Effect> effects) =>
        Decision<DocumentRecord>.Accept(Move(changed, next, detail), effects);

    /// <summary>Where the document goes when its chain goes on after this stage; the chain's end files or publishes it.</summary>
    public Stage Onward(DocumentRecord changed) => Table.After(Record.Stage, changed)?.Stage ?? AfterIssue(changed);

    public Stage AfterIssue(DocumentRecord changed) =>
        !changed.IsActive ? Stage.FiledNotPublic : Settings.Publisher is null ? Stage.Published : Stage.Issued;
}
