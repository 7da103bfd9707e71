using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using S = Gongkai.Domain.Publishing.Articles.ArticleState;

namespace Gongkai.Domain.Publishing.Articles;

public sealed partial class ArticleProcedure
{
    // A set hour further away than this is a mistake in the date.
    private const int MostDaysAhead = 90;

    private static Decision<Article> Publish(ArticleCase at, PublishArticle act)
    {
        var (record, context) = (at.Record, at.Context);
        var refusals = new List<Refusal>(ArticleChecks.Place(record.Content, record.UnitCode, context));
        foreach (var (state, level) in at.Table.Walk(record.Content))
            if (record.PassOf(state) is null) refusals.Add(new("ART-LEVEL-OPEN", $"“{level.Title}”没有通过，不能发布。", "R-WEB-08；R-SEC-04"));
        var isChange = record.Publication.State == PublicationState.Public;
        if (act.At is { } hour)
        {
            if (hour <= context.Now) refusals.Add(new("ART-HOUR-PAST", "定时发布的时间已经过去，请另定时间，或者立即发布。", "R-WEB-16", "publishOn"));
            else if (hour > context.Now.AddDays(MostDaysAhead)) refusals.Add(new("ART-HOUR-FAR", $"定时发布最多提前 {MostDaysAhead} 天。", "条例第二十六条", "publishOn"));
            // Setting the hour of a public item would hide what the public reads until then.
            if (isChange) refusals.Add(new("ART-HOUR-CHANGE", "修改已公开的稿件不能定时：到点之前公众会看不到原文。请到时再发布。", "R-WEB-16", "publishOn"));
        }
        if (refusals.Count > 0) return Refuse(refusals);

        var visible = act.At ?? context.Now;
        var published = Indexed(record, context) with
        {
            Versions = [.. record.Versions.Select(v => v.Number == record.TextVersion ? v with { PublishedAt = visible } : v)],
            Change = null,
        };
        published = published with
        {
            Publication = isChange
                ? record.Publication with { Renewals = [.. record.Publication.Renewals, new(record.Change?.On ?? context.Today, context.Today, record.TextVersion)] }
                : new ArticlePublication { State = PublicationState.Public, VisibleFrom = visible, PublishedOn = record.Publication.PublishedOn ?? LegalTime.DayOf(visible), PublishedBy = context.Actor.Name },
        };
        return at.Moved(published, S.Published, e => e with { Opinion = act.At is { } set ? $"定时 {LegalTime.Local(set):yyyy-MM-dd HH:mm}" : null },
            new Publish([ArticlePublications.Item(published, published.Content, context, act.At)]));
    }

    // 索引号 for what stands in a column of the statutory catalogue; one series with the documents' (条例第十二条).
    private static Article Indexed(Article record, ActContext context)
    {
        var agency = context.Organisations.Find(context.Site.OfficeCode)?.CreditCode;
        var column = ColumnWriting.PortalOf(context.Site, record.Content.SiteCode) is { } portal ? ColumnWriting.Find(portal, record.Content.Column) : null;
        if (record.IndexNumber is not null || string.IsNullOrEmpty(agency) || column is not { StatutoryItems.Count: > 0 }) return record;
        var year = context.Today.Year;
        var serial = context.Numbers.Next($"index:{agency}/{year}");
        return record with
        {
            IndexNumber = context.Site.Documents.IndexPattern.Replace("{agency}", agency, StringComparison.Ordinal)
                .Replace("{year}", $"{year}", StringComparison.Ordinal).Replace("{serial}", $"{serial:D5}", StringComparison.Ordinal),
        };
    }

    private static Decision<Article> Cancel(ArticleCase at)
    {
        var record = at.Record;
        if (record.Publication.VisibleFrom is not { } from || from <= at.Context.Now || record.Publication.Renewals.Count > 0)
            return Refuse(new Refusal("ART-CANCEL-PUBLIC", "稿件已经公开，不能取消定时；需要撤下的，请办理“撤下”。", "R-WEB-16"));
        // Nobody has seen it: its address is given up, and the next publication has its own.
        return at.Moved(record with { Issue = record.Issue + 1, Publication = new(), Versions = [.. record.Versions.Select(v => v with { PublishedAt = null })] },
            S.Approved, null, new Withdraw(record.Key(at.Context.RecordId), WithdrawalMode.Gone, ""));
    }

    private static Decision<Article> Change(ArticleCase at, ChangeArticle act)
    {
        if (at.Record.Publication.VisibleFrom is { } from && from > at.Context.Now)
            return Refuse(new Refusal("ART-CHANGE-WAITING", "稿件还没有到公开的时间，请先取消定时发布。", "R-WEB-16"));
        return string.IsNullOrWhiteSpace(act.Reason)
            ? Refuse(new Refusal("ART-REASON-MISSING", "请写明修改的原因。", "R-WEB-16", "reason"))
            : at.Moved(at.Record with { Change = new(act.Reason.Trim(), at.Context.Today, at.Context.Actor.Name) }, S.Draft, e => e with { Opinion = act.Reason.Trim() });
    }

    private static Decision<Article> Drop(ArticleCase at, DropChange act)
    {
        if (at.Record.PublicContent is not { } content) return Refuse(new Refusal("ART-DROP-NOTHING", "稿件没有公开，没有可以保留的原文。", "R-WEB-16"));
        // The text is a new version again: reviews of the dropped one do not stand for it.
        return at.Moved(at.Record with { Content = content, TextVersion = at.Record.TextVersion + 1, Change = null }, S.Published, e => e with { Opinion = Text(act.Reason) });
    }

    private static Decision<Article> TakeDown(ArticleCase at, TakeDownArticle act)
    {
        var refusals = new List<Refusal>();
        if (at.Record.Publication.State != PublicationState.Public) return Refuse(new Refusal("ART-NOT-PUBLIC", "稿件没有公开，不用撤下。", "条例第十七条"));
        if (string.IsNullOrWhiteSpace(act.Reason)) refusals.Add(new("ART-REASON-MISSING", "请填写撤下的原因。", "条例第十七条", "reason"));
        if (act.Mode == WithdrawalMode.Notice && string.IsNullOrWhiteSpace(act.Notice)) refusals.Add(new("ART-NOTICE-MISSING", "保留说明页的，请填写向公众说明的内容。", "条例第十七条", "notice"));
        if (refusals.Count > 0) return Refuse(refusals);
        var key = at.Record.Key(at.Context.RecordId);
        var taken = at.Record with
        {
            Change = null,
            Publication = at.Record.Publication with { State = PublicationState.Withdrawing, WithdrawnOn = at.Context.Today, WithdrawalReason = act.Reason.Trim(), Mode = act.Mode, GoneOn = null },
        };
        return at.Moved(taken, S.Withdrawn, e => e with { Opinion = act.Reason.Trim() },
            new Withdraw(key, act.Mode, act.Notice.Trim()), new WithdrawalCheck(KindName, at.Context.RecordId, [key]).ToSend());
    }

    private static Decision<Article> ConfirmGone(ArticleCase at, ConfirmArticleGone act)
    {
        if (at.Record.Publication.State != PublicationState.Withdrawing) return Decision<Article>.Unchanged(at.Record);
        return act.StillVisible.Count > 0
            ? Refuse(new Refusal("ART-STILL-VISIBLE", $"仍能看到：{string.Join("、", act.StillVisible)}。", "R-SEC-04", "stillVisible"))
            : at.Moved(at.Record with { Publication = at.Record.Publication with { State = PublicationState.Withdrawn, GoneOn = at.Context.Today } }, at.Record.State);
    }

    private static Decision<Article> Reopen(ArticleCase at, ReopenArticle act)
    {
        if (at.Record.Publication.State == PublicationState.Withdrawing) return Refuse(new Refusal("ART-REOPEN-WITHDRAWING", "撤下尚未确认完成，请稍后再更正重发。", "R-SEC-04"));
        return string.IsNullOrWhiteSpace(act.Reason)
            ? Refuse(new Refusal("ART-REASON-MISSING", "请写明更正重发的原因。", "R-SEC-03", "reason"))
            // Every level again, for a version of its own (先审查、后公开).
            : at.Moved(at.Record with { TextVersion = at.Record.TextVersion + 1 }, S.Draft, e => e with { Opinion = act.Reason.Trim() });
    }
}
