using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using S = Gongkai.Domain.Publishing.Articles.ArticleState;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>稿件审核发布程序 (R-WEB-08, R-WEB-14…17, R-WEB-24): interprets the table a column's levels generate.</summary>
public sealed partial class ArticleProcedure : Procedure<Article>
{
    public const string KindName = "article";

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(Article? record, SiteSettings site) => Table(record, site).Rights;

    public override string? UnitOf(IAct<Article> opening) => opening is OpenArticle open ? open.UnitCode : null;

    /// <summary>The table this record walks by.</summary>
    public static ArticleTable Table(Article? record, SiteSettings site) => ArticleTable.Of(site, record?.Content.SiteCode, record?.Content.Column ?? "");

    public override Decision<Article> Decide(Article? record, IAct<Article> act, ActContext context)
    {
        var table = Table(record, context.Site);
        if (!table.Knows(record?.State, act.GetType().Name))
            return Refuse(record is null ? CommonRefusals.NotFound : CommonRefusals.WrongState(act.Title, record.State.Title()));
        if (record is null) return Open((OpenArticle)act, context);
        var at = new ArticleCase(record, act, context, table, Face(record, context.Site));
        return act switch
        {
            EditArticle a => Edit(at, a),
            SubmitArticle a => Submit(at, a),
            RecallArticle a => Recall(at, a),
            AbandonArticle a => Abandon(at, a),
            DropChange a => Drop(at, a),
            PassArticle a => Pass(at, a),
            ReturnArticle a => string.IsNullOrWhiteSpace(a.Reason)
                ? Refuse(new Refusal("ART-REASON-MISSING", "请写明退回的原因，便于修改。", "R-WEB-08", "reason"))
                : at.Moved(record, S.Returned, e => e with { Opinion = a.Reason.Trim() }),
            PublishArticle a => Publish(at, a),
            CancelPublication => Cancel(at),
            ChangeArticle a => Change(at, a),
            TakeDownArticle a => TakeDown(at, a),
            ConfirmArticleGone a => ConfirmGone(at, a),
            ReopenArticle a => Reopen(at, a),
            _ => throw new NotSupportedException($"The table knows {act.GetType().Name}, the procedure does not."),
        };
    }

    public override RecordFace Face(Article record, SiteSettings site)
    {
        var level = Table(record, site).LevelAt(record.State);
        return new(record.Content.Title.Length == 0 ? "（未命名稿件）" : record.Content.Title, record.State.Code(), StateTitle(record, level?.Title), record.UnitCode,
            Desks(record, level, site), [], record.IndexNumber);
    }

    private static string StateTitle(Article record, string? level)
    {
        var title = level ?? record.State.Title();
        if (record.IsScheduled) return $"{title}（定时 {LegalTime.Local(record.Publication.VisibleFrom!.Value):yyyy-MM-dd HH:mm} 公开）";
        return record.Publication.State == PublicationState.Public && record.State is not S.Published ? $"{title}（原文公开中）" : title;
    }

    private static List<Desk> Desks(Article record, ArticleLevel? level, SiteSettings site)
    {
        if (level is not null) return [.. level.Desks.Select(d => new Desk(d.Place switch { ArticlePlace.Office => site.OfficeCode, ArticlePlace.Government => site.GovernmentCode, _ => record.UnitCode }, d.Role)).Distinct()];
        return record.State switch
        {
            S.Draft or S.Returned => [new(record.UnitCode, Roles.Drafter)],
            S.Approved => site.Articles.UnitsPublish ? [new(record.UnitCode, Roles.Drafter), new(site.OfficeCode, Roles.InfoCentre)] : [new(site.OfficeCode, Roles.InfoCentre)],
            S.Withdrawn when record.Publication.State == PublicationState.Withdrawing => [new(site.OfficeCode, Roles.InfoCentre)],
            _ => [],
        };
    }

    /// <summary>Twenty working days from the day the information was formed, and from the day of each change (条例第二十六条, R-PUB-01).</summary>
    public override IReadOnlyList<ObligationClaim> Obligations(Article record, SiteSettings site)
    {
        if (record.State == S.Abandoned) return [];
        var (claims, subject, publication) = (new List<ObligationClaim>(), $"《{record.Content.Title}》", record.Publication);
        if (record.Content.FormedOn is { } formed)
            claims.Add(new(ClockRules.ActivePublish, record.UnitCode, FirstFormed(record) ?? formed, $"主动公开{subject}", publication.PublishedOn ?? (record.State == S.Withdrawn ? publication.WithdrawnOn : null)));
        claims.AddRange(publication.Renewals.Select((r, i) => new ObligationClaim(ClockRules.ActivePublish, record.UnitCode, r.ChangedOn, $"公开{subject}的修改", r.PublishedOn, $"change-{i + 1}")));
        if (record.Change is { } change)
            claims.Add(new(ClockRules.ActivePublish, record.UnitCode, change.On, $"公开{subject}的修改", null, $"change-{publication.Renewals.Count + 1}"));
        if (publication is { State: PublicationState.Withdrawing or PublicationState.Withdrawn, WithdrawnOn: { } on })
            claims.Add(new("withdrawal.verify", site.OfficeCode, on, $"确认{subject}已从各处撤下", publication.GoneOn, Days: site.Articles.WithdrawalVerifyDays));
        return claims;
    }

    // A later edit of the date does not move the clock of what is public already.
    private static DateOnly? FirstFormed(Article record) => record.Versions.FirstOrDefault(v => v.PublishedAt is not null)?.Content.FormedOn;

    internal static Decision<Article> Refuse(params IReadOnlyList<Refusal> refusals) => Decision<Article>.Refuse(refusals);
}
