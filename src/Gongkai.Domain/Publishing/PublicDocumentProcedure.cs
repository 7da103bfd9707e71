using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing;

/// <summary>导入已公开文件. Opens the record, or changes it when the source changed.</summary>
public sealed record ImportPublicDocument(PublicDocument Document) : IOpeningAct<PublicDocument>
{
    public string Title => "导入已公开文件";
}

/// <summary>撤下已公开文件.</summary>
/// <param name="Reason">Told to the public on the page that stays at the address.</param>
/// <param name="Mode">Notice page, or nothing at all.</param>
public sealed record WithdrawPublicDocument(string Reason, WithdrawalMode Mode) : IAct<PublicDocument>
{
    public string Title => "撤下已公开文件";
}

/// <summary>Documents that were already public. They passed their review elsewhere, so no chain stands before them; withdrawing one is an act of the disclosure unit.</summary>
public sealed class PublicDocumentProcedure : Procedure<PublicDocument>
{
    private const string Public = "public", Taken = "withdrawn";

    private static readonly Right[] Table =
    [
        new(nameof(ImportPublicDocument), Right.Opening, Roles.System, UnitRelation.Site, "条例第二十四条"),
        new(nameof(ImportPublicDocument), Public, Roles.System, UnitRelation.Site, "条例第二十四条"),
        new(nameof(WithdrawPublicDocument), Public, Roles.DisclosureHead, UnitRelation.Site, "条例第十七条、第十八条"),
    ];

    public override string Kind => "public-document";

    public override IReadOnlyList<Right> Rights(PublicDocument? record, SiteSettings site) => Table;

    public override Decision<PublicDocument> Decide(PublicDocument? record, IAct<PublicDocument> act, ActContext context) => act switch
    {
        ImportPublicDocument import => Import(record, import.Document, context),
        WithdrawPublicDocument withdraw => Withdraw(record!, withdraw, context),
        _ => Decision<PublicDocument>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<PublicDocument> Import(PublicDocument? record, PublicDocument document, ActContext context)
    {
        if (record?.ContentHash == document.ContentHash) return Decision<PublicDocument>.Unchanged(record);
        if (document.SiteCode is { } code && !context.Site.Sites.Any(s => s.SiteCode == code))
            return Decision<PublicDocument>.Refuse(new Refusal("IMPORT-SITE", $"站点“{code}”不存在，本站点的代码是“{context.Site.Code}”。", null, "site"));
        if (document.Date > context.Today)
            return Decision<PublicDocument>.Refuse(new Refusal("DATE-IN-FUTURE", $"日期 {document.Date:yyyy-MM-dd} 晚于今天，已公开文件的日期不能在将来。", null, "date"));
        return Decision<PublicDocument>.Accept(document, new Publish([Draft(document, context.Site)]));
    }

    private static Decision<PublicDocument> Withdraw(PublicDocument record, WithdrawPublicDocument act, ActContext context) =>
        string.IsNullOrWhiteSpace(act.Reason)
            ? Decision<PublicDocument>.Refuse(new Refusal("REASON-MISSING", "请填写撤下的理由。", "条例第十七条", nameof(act.Reason)))
            : Decision<PublicDocument>.Accept(record with { Withdrawn = act.Reason }, new Withdraw(KeyOf(record), act.Mode, act.Reason),
                new WithdrawalCheck("public-document", context.RecordId, [KeyOf(record)]).ToSend());

    private static PublicationDraft Draft(PublicDocument d, SiteSettings site) => new()
    {
        Key = KeyOf(d),
        SiteCode = d.SiteCode ?? site.Code,
        Column = d.Column,
        Title = d.Title,
        BodyHtml = d.BodyHtml,
        DocNumber = d.DocNumber,
        IndexNumber = d.IndexNumber,
        Issuer = d.Issuer,
        DateWritten = d.Date,
        PublishedAt = LegalTime.StartOf(d.Date),
        Files = d.Files,
    };

    private static string KeyOf(PublicDocument d) => "import:" + d.Identity;

    public override RecordFace Face(PublicDocument record, SiteSettings site) => record.Withdrawn is null
        ? new(record.Title, Public, "已公开", site.OfficeCode, [], [Readers.Everybody], record.DocNumber)
        : new(record.Title, Taken, "已撤下", site.OfficeCode, [], [Readers.Everybody], record.DocNumber);

    public override string? NaturalKey(PublicDocument record) => record.Identity;
}
