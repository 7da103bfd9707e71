using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>What of an article goes before the public. Opinions, reasons and names of reviewers never do.</summary>
public static class ArticlePublications
{
    public static PublicationDraft Item(Article record, ArticleContent content, ActContext context, DateTimeOffset? visibleFrom = null)
    {
        var portal = ColumnWriting.PortalOf(context.Site, content.SiteCode);
        var issuer = context.Organisations.NameOf(record.UnitCode);
        return new PublicationDraft
        {
            Key = record.Key(context.RecordId),
            SiteCode = portal?.SiteCode ?? context.Site.Code,
            // A column may have been moved since the article was written.
            Column = portal is not null && ColumnWriting.Find(portal, content.Column) is { } column ? column.Path : content.Column,
            Title = content.Title,
            BodyHtml = content.BodyHtml,
            IndexNumber = record.IndexNumber,
            Issuer = issuer,
            UnitCode = record.UnitCode,
            DateWritten = content.FormedOn,
            Summary = content.Summary,
            Keywords = content.Keywords,
            Source = content.Source.Length > 0 ? content.Source : issuer,
            Files = content.Files,
            // A changed text keeps the time at which the item first became public.
            PublishedAt = record.Change is not null || record.Publication.Renewals.Count > 0 ? record.Publication.VisibleFrom : null,
            VisibleFrom = visibleFrom,
        };
    }

    /// <summary>The article on its way out, for a look before anything is decided.</summary>
    public static IReadOnlyList<OutgoingPiece> Outgoing(Article record, ActContext context) => [OutgoingPiece.Of(Item(record, record.Content, context))];
}
