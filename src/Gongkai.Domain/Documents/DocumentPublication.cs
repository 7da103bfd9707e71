using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Domain.Documents;

/// <summary>What of a document goes before the public: the text in 政府文件, the interpretation in 政策解读, each linked to the other (R-DOC-18, R-INT-16). Opinions, comments and returns never do.</summary>
internal static class DocumentPublication
{
    /// <summary>Whether there is an interpretation that may go out: written, approved where the site demands it.</summary>
    public static bool InterpretationIsReady(DocumentRecord record, DocumentSettings settings) =>
        record.Content.Material is { IsWritten: true } && (settings.InterpretationApprover is null || record.InterpretationApproval is not null);

    /// <summary>形成日期 of non-document information: as given, or the day it was entered (条例第二十六条).</summary>
    public static DateOnly FormedOn(DocumentRecord record) => record.Content.FormedOn ?? record.DraftedOn;

    public static IReadOnlyList<PublicationDraft> Items(DocumentCase at, DocumentRecord record)
    {
        var text = Text(at, record);
        if (record.Publication.InterpretationOn is null) return [text];
        return
        [
            text with { Links = [new PublicationLink("interpretation", at.InterpretationKey)] },
            Interpretation(at, record),
        ];
    }

    /// <summary>Everything of the document that is meant for the public, published or not.</summary>
    public static IReadOnlyList<OutgoingPiece> Outgoing(DocumentCase at, DocumentRecord record) =>
        [OutgoingPiece.Of(Text(at, record)), .. record.Content.Material is { IsWritten: true } ? [OutgoingPiece.Of(Interpretation(at, record))] : Array.Empty<OutgoingPiece>()];

    private static PublicationDraft Text(DocumentCase at, DocumentRecord record)
    {
        var content = record.Content;
        var today = at.Context.Today;
        return new PublicationDraft
        {
            Key = at.TextKey,
            SiteCode = at.Context.Site.Code,
            Column = content.Path == DocumentPath.Official ? at.Settings.DocumentColumn : at.Settings.InformationColumn,
            Title = content.Title,
            BodyHtml = content.BodyHtml,
            DocNumber = record.Number?.Canonical,
            IndexNumber = record.IndexNumber,
            Issuer = Issuer(at, content, record.UnitCode),
            UnitCode = record.UnitCode,
            DateWritten = record.DateWritten,
            DateEffective = content.DateEffective,
            DateExpires = content.DateExpires,
            Validity = content.DateExpires <= today ? Validity.Lapsed : content.DateEffective > today ? Validity.NotYetInForce : Validity.InForce,
            Genre = content.Genre.Length > 0 ? content.Genre : null,
            Theme = content.Theme,
            Summary = content.Summary,
            Keywords = content.Keywords,
            Enquiries = content.Enquiries,
            Files = content.Attachments,
        };
    }

    private static PublicationDraft Interpretation(DocumentCase at, DocumentRecord record)
    {
        var material = record.Content.Material!;
        return new PublicationDraft
        {
            Key = at.InterpretationKey,
            SiteCode = at.Context.Site.Code,
            Column = at.Settings.InterpretationColumn,
            Title = material.Title,
            BodyHtml = material.BodyHtml,
            // 谁起草、谁解读 (R-INT-03): the interpretation is the drafting unit's own.
            Issuer = at.Context.Organisations.NameOf(record.UnitCode),
            UnitCode = record.UnitCode,
            Theme = record.Content.Theme,
            Files = material.Files,
            Links = [new PublicationLink("document", at.TextKey)],
        };
    }

    private static string Issuer(DocumentCase at, DraftContent content, string unit) =>
        at.Settings.FindSeries(content.SeriesCode)?.Issuer ?? at.Context.Organisations.NameOf(unit);
}
