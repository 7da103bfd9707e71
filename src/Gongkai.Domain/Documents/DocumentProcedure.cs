using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Domain.Documents;

/// <summary>公文办理程序: interprets the table a site's chain generates (R-DOC-01…20). The decisions stand in the partial files beside this one.</summary>
public sealed partial class DocumentProcedure : Procedure<DocumentRecord>
{
    /// <inheritdoc/>
    public override string Kind => "document";

    /// <inheritdoc/>
    public override IReadOnlyList<Right> Rights(DocumentRecord? record, SiteSettings site) =>
        DocumentTable.Of(site.Documents, record?.Content.Path ?? DocumentPath.Official).Rights;

    /// <inheritdoc/>
    public override string? UnitOf(IAct<DocumentRecord> opening) => opening switch
    {
        OpenDraft a => a.UnitCode,
        SubmitFromOutside a => a.UnitCode,
        _ => null,
    };

    /// <inheritdoc/>
    public override RecordFace Face(DocumentRecord record, SiteSettings site) => DocumentFace.Of(record, site);

    /// <inheritdoc/>
    public override IReadOnlyList<ObligationClaim> Obligations(DocumentRecord record, SiteSettings site) => DocumentObligations.Of(record, site);

    /// <inheritdoc/>
    public override Decision<DocumentRecord> Decide(DocumentRecord? record, IAct<DocumentRecord> act, ActContext context)
    {
        var path = record?.Content.Path ?? act switch { OpenDraft a => a.Content.Path, SubmitFromOutside a => a.Content.Path, _ => DocumentPath.Official };
        var table = DocumentTable.Of(context.Site.Documents, path);
        if (!table.Knows(record?.Stage, act.GetType().Name))
            return record is null
                ? Decision<DocumentRecord>.Refuse(CommonRefusals.NotFound)
                : Decision<DocumentRecord>.Refuse(CommonRefusals.WrongState(act.Title, record.Stage.Title()));
        if (record is null) return Open(act, table, context);

        var at = new DocumentCase(record, act, context, table, Face(record, context.Site));
        return act switch
        {
            EditDraft a => Edit(at, a),
            SubmitDocument a => Submit(at, a),
            RecallDocument a => Recall(at, a),
            AbandonDraft a => Abandon(at, a),
            ApproveInterpretation a => Approve(at, a),
            UrgeDocument a => Urge(at, a),
            CommentDocument a => Comment(at, a),
            PassStep a => Pass(at, a),
            ReturnDocument a => Return(at, a),
            AskCountersign a => AskSigners(at, a),
            CountersignDocument a => Sign(at, a),
            ConfirmWithAgency a => Confirm(at, a),
            ReferForDetermination a => Refer(at, a),
            RecordDetermination a => Determine(at, a),
            PrintDocument a => Print(at, a),
            IssueDocument => Issue(at),
            PublishDocument => Publish(at),
            SupplyInterpretation a => Supply(at, a),
            PublishInterpretation => PublishLate(at),
            ArchiveDocument => Archive(at),
            ProposeAttributeChange a => Propose(at, a),
            ApproveAttributeChange a => DecideChange(at, a.Opinion, approve: true),
            RejectAttributeChange a => DecideChange(at, a.Opinion, approve: false),
            WithdrawPublication a => Withdraw(at, a),
            ConfirmWithdrawalSeen a => ConfirmGone(at, a),
            ReopenWithdrawn a => Reopen(at, a),
            AssessWithheld a => Assess(at, a),
            _ => throw new NotSupportedException($"The table knows {act.GetType().Name}, the procedure does not."),
        };
    }

    /// <summary>What of a document is meant for the public, for a look before anything is decided. Decides and keeps nothing.</summary>
    public static IReadOnlyList<OutgoingPiece> Outgoing(DocumentRecord record, ActContext context)
    {
        var table = DocumentTable.Of(context.Site.Documents, record.Content.Path);
        return DocumentPublication.Outgoing(new DocumentCase(record, new SubmitDocument(), context, table, DocumentFace.Of(record, context.Site)), record);
    }

    private static Decision<DocumentRecord> Refuse(params IReadOnlyList<Refusal> refusals) => Decision<DocumentRecord>.Refuse(refusals);

    private static Decision<DocumentRecord> Refuse(string code, string sentence, string? basis = null, string? field = null) =>
        Decision<DocumentRecord>.Refuse(new Refusal(code, sentence, basis, field));
}
