using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Review;
using S = Gongkai.Domain.Publishing.Articles.ArticleState;

namespace Gongkai.Domain.Publishing.Articles;

public sealed partial class ArticleProcedure
{
    private static readonly HashSet<string> Writing = [nameof(OpenArticle), nameof(EditArticle), nameof(SubmitArticle)];

    private static Decision<Article> Open(OpenArticle act, ActContext context)
    {
        var unit = context.Organisations.BodyOf(act.UnitCode);
        if (context.Organisations.Find(unit) is null) return Refuse(new Refusal("ART-UNIT-UNKNOWN", "请选择撰稿单位。", "R-WEB-14", "unit"));
        var draft = new Article
        {
            State = S.Draft,
            StateSince = context.Today,
            UnitCode = unit,
            AuthorId = context.Actor.AccountId,
            AuthorName = context.Actor.Name,
            Content = act.Content,
            DraftedOn = context.Today,
        };
        return Decision<Article>.Accept(draft with
        {
            Steps = [new() { State = S.Draft, Next = S.Draft, Act = nameof(OpenArticle), Title = act.Title, ActorId = context.Actor.AccountId, ActorName = context.Actor.Name, At = context.Now, On = context.Today, TextVersion = 1 }],
        });
    }

    private static Decision<Article> Edit(ArticleCase at, EditArticle act)
    {
        if (at.Record.Publication.State == PublicationState.Public && act.Content.SiteCode != at.Record.PublicContent?.SiteCode)
            return Refuse(new Refusal("ART-SITE-FIXED", "已经公开的稿件不能换到另一个网站，请在另一个网站另发。", "R-WEB-16", "column"));
        if (act.Content.SameAs(at.Record.Content)) return Decision<Article>.Unchanged(at.Record);
        return at.Moved(at.Record with { Content = act.Content, TextVersion = at.Record.TextVersion + 1 }, at.Record.State, e => e with { TextVersion = at.Record.TextVersion + 1 });
    }

    private static Decision<Article> Submit(ArticleCase at, SubmitArticle act)
    {
        var record = at.Record;
        var missing = ArticleChecks.Missing(record.Content, record.UnitCode, at.Context);
        if (missing.Count > 0) return Refuse(missing);
        if (record.Change is not null && record.PublicContent is { } before && record.Content.SameAs(before))
            return Refuse(new Refusal("ART-CHANGE-NONE", "内容和已公开的一样，没有可以审核的修改；不改了的，请办理“放弃修改”。", "R-WEB-16", "body"));
        IReadOnlyList<ArticleVersion> versions = record.Versions.Any(v => v.Number == record.TextVersion)
            ? record.Versions : [.. record.Versions, new(record.TextVersion, record.Content, at.Context.Actor.Name, at.Context.Today)];
        return at.Moved(record with { Versions = versions }, at.Table.Levels[0].State, e => e with { Opinion = Text(act.Opinion) },
            new PassGate(ArticlePublications.Outgoing(record, at.Context)));
    }

    private static Decision<Article> Recall(ArticleCase at, RecallArticle act) =>
        at.Record.Steps.LastOrDefault(s => s.Act == nameof(SubmitArticle)) is { } last && at.Hands.Any(last.IsBy)
            ? at.Moved(at.Record, S.Draft, e => e with { Opinion = Text(act.Opinion) })
            : Refuse(new Refusal("ART-RECALL-OTHER", "只有提交人可以撤回。", "R-WEB-14"));

    private static Decision<Article> Abandon(ArticleCase at, AbandonArticle act)
    {
        if (at.Record.Publication.State == PublicationState.Public) return Refuse(new Refusal("ART-ABANDON-PUBLIC", "原文还在公开，不能作废；请办理“放弃修改”或者“撤下”。", "R-WEB-16"));
        if (at.Record.Publication.State == PublicationState.Withdrawing) return Refuse(new Refusal("ART-ABANDON-WITHDRAWING", "撤下尚未确认完成，不能作废。", "R-SEC-04"));
        return string.IsNullOrWhiteSpace(act.Reason) ? Refuse(new Refusal("ART-REASON-MISSING", "请填写作废的原因。", "R-WEB-17", "reason"))
            : at.Moved(at.Record, S.Abandoned, e => e with { Opinion = act.Reason.Trim() });
    }

    private static Decision<Article> Pass(ArticleCase at, PassArticle act)
    {
        var (record, level, refusals) = (at.Record, at.Level!, new List<Refusal>());
        if (IsWriter(record, at.Hands)) refusals.Add(CommonRefusals.OwnWork);
        if (record.Steps.FirstOrDefault(s => s.Passed && s.TextVersion == record.TextVersion && s.State != record.State && at.Hands.Any(s.IsBy)) is { } earlier)
            refusals.Add(new("ART-SAME-HAND", $"您已经在“{earlier.Title}”审核过本稿，请由其他有权人员办理本级审核。", "R-WEB-08 分级审核"));
        if (string.IsNullOrWhiteSpace(act.Opinion)) refusals.Add(new("ART-OPINION-MISSING", "请填写审核意见。", "R-WEB-17", "opinion"));
        if (level.Secrecy && act.Secrecy is null) refusals.Add(new("ART-SECRECY-MISSING", "请填写保密审查结论。", "R-SEC-03", "secrecy"));
        if (level.Secrecy && act.Secrecy == SecrecyConclusion.MayNotBePublic) refusals.Add(new("ART-SECRECY-NOT", "结论为不宜公开的，请退回，不能通过。", "R-SEC-04", "secrecy"));
        if (refusals.Count > 0) return Refuse(refusals);
        return at.Moved(record, at.Table.Onward(record.State, record.Content), e => e with { Opinion = act.Opinion.Trim(), Secrecy = level.Secrecy ? act.Secrecy : null, Passed = true });
    }

    /// <summary>Whether one of the hands wrote or submitted the article.</summary>
    public static bool IsWriter(Article record, IReadOnlyCollection<long> hands) =>
        hands.Any(h => h != 0 && h == record.AuthorId) || record.Steps.Any(s => Writing.Contains(s.Act) && hands.Any(s.IsBy));

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
