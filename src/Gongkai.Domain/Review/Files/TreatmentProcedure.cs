using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Review.Files;

/// <summary>文件处理与原件封存 (R-SEC-06): whoever may change a record may treat its files; the original opens only with a reason, and each reading is kept.</summary>
public sealed class TreatmentProcedure : Procedure<FileTreatment>
{
    public const string KindName = "file-treatment";

    private const string Sealed = "sealed", Basis = "R-SEC-06；条例第三十七条", OfRequest = "request";

    public static readonly Refusal Nothing = new("TREAT-NOTHING", "文件中没有要去除的内容，没有改动。", Basis);

    // Whether a person may change the record itself is judged by the record's own procedure, in the same transaction.
    private static readonly Right[] Treating =
    [
        .. new[]
        {
            Roles.Drafter, Roles.UnitHead, Roles.CaseOfficer, Roles.SectionHead, Roles.DisclosureOfficer, Roles.DisclosureHead, Roles.SecrecyReviewer, Roles.LegalReviewer,
            Roles.LegalAdviser, Roles.DeputyLeader, Roles.MainLeader, Roles.Secretariat, Roles.InfoCentre, Roles.Archivist, Roles.RequestOfficer, Roles.RequestHead,
        }.Select(role => new Right(nameof(TreatFile), Right.Opening, role, UnitRelation.Site, Basis)),
    ];

    private static readonly Right[] OfDocuments = [.. Treating, .. Reading(Roles.Drafter)];

    private static readonly Right[] OfRequests = [.. Treating, .. Reading(Roles.RequestOfficer)];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(FileTreatment? record, SiteSettings site) => record?.Subject.Kind == OfRequest ? OfRequests : OfDocuments;

    public override string? UnitOf(IAct<FileTreatment> opening) => opening is TreatFile treat ? treat.Treatment.Subject.UnitCode : null;

    public override string? NaturalKey(FileTreatment record) => record.Key;

    public override Decision<FileTreatment> Decide(FileTreatment? record, IAct<FileTreatment> act, ActContext context) => act switch
    {
        TreatFile treat when record is null => Treat(treat, context),
        ReadOriginal read => Read(record!, read, context),
        _ => Decision<FileTreatment>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<FileTreatment> Treat(TreatFile act, ActContext context)
    {
        if (act.Treatment.Parts.Count == 0) return Decision<FileTreatment>.Refuse(Nothing);
        var done = Decision<FileTreatment>.Accept(act.Treatment with { By = new Person(context.Actor.AccountId, context.Actor.Name), At = context.Now, Readings = [] });
        return act.Replacement is { } replacement ? done.With(new Also(replacement, act.Treatment.Subject.Id, act.RecordVersion)) : done;
    }

    private Decision<FileTreatment> Read(FileTreatment record, ReadOriginal act, ActContext context)
    {
        if (string.IsNullOrWhiteSpace(act.Reason)) return Decision<FileTreatment>.Refuse(new Refusal("REASON-MISSING", "请写明查看原件的理由。", Basis, "reason"));
        var behalf = Right.OnBehalfOf(Rights(record, context.Site), context.Actor, nameof(ReadOriginal), Face(record, context.Site), context.Organisations);
        return Decision<FileTreatment>.Accept(record with
        {
            Readings = [.. record.Readings, new(new Person(context.Actor.AccountId, context.Actor.Name, behalf), context.Now, act.Reason.Trim())],
        });
    }

    public override RecordFace Face(FileTreatment record, SiteSettings site) =>
        new($"{record.Method.Title()}“{record.FileName}”：{record.Subject.Title}", Sealed, "已封存", record.Subject.UnitCode, [], [$"{record.Subject.UnitCode}#{Roles.SecrecyReviewer}"])
        {
            Confidential = record.Subject.Kind == OfRequest,
        };

    private static IEnumerable<Right> Reading(string handler) =>
    [
        new(nameof(ReadOriginal), Sealed, handler, UnitRelation.Own, Basis),
        new(nameof(ReadOriginal), Sealed, Roles.SecrecyReviewer, UnitRelation.Own, Basis),
        new(nameof(ReadOriginal), Sealed, Roles.DisclosureHead, UnitRelation.Site, Basis),
    ];
}
