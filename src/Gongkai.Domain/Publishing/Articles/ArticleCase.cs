using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>One act on one article while it is being decided: record, table and whose hand it is.</summary>
internal sealed class ArticleCase(Article record, IAct act, ActContext context, ArticleTable table, RecordFace face)
{
    private readonly long? _onBehalfOf = Right.OnBehalfOf(table.Rights, context.Actor, act.GetType().Name, face, context.Organisations);

    public Article Record => record;

    public ActContext Context => context;

    public ArticleTable Table => table;

    public ArticleLevel? Level => table.LevelAt(record.State);

    public IReadOnlyList<long> Hands => [context.Actor.AccountId, _onBehalfOf ?? 0];

    /// <summary>The article after the act, with its line on the timeline.</summary>
    public Decision<Article> Moved(Article changed, ArticleState next, Func<ArticleStep, ArticleStep>? detail = null, params IReadOnlyList<Effect> effects)
    {
        var step = new ArticleStep
        {
            State = record.State,
            Next = next,
            Act = act.GetType().Name,
            Title = act is PassArticle ? Level!.Title : act.Title,
            ActorId = context.Actor.AccountId,
            ActorName = context.Actor.Name,
            OnBehalfOf = _onBehalfOf,
            At = context.Now,
            On = context.Today,
            TextVersion = record.TextVersion,
        };
        return Decision<Article>.Accept(changed with
        {
            State = next,
            StateSince = next == record.State ? record.StateSince : context.Today,
            Steps = [.. changed.Steps, detail is null ? step : detail(step)],
        }, effects);
    }
}
