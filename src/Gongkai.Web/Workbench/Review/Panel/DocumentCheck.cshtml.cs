using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Web.Workbench.Review.Panel;

/// <summary>内容检查 of a document and its interpretation.</summary>
public sealed class DocumentCheckModel : CheckPage<DocumentRecord>
{
    public override string ShownTitle => Documents.RecordPage.TitleOf(Record);

    public override bool MayCorrect => Situation.Allows(nameof(EditDraft));

    protected override IReadOnlyList<OutgoingPiece> Pieces => DocumentProcedure.Outgoing(Record, Looking);

    protected override IAct<DocumentRecord> Correct(PanelFinding finding, string words) =>
        new EditDraft(DraftCorrection.Apply(Record.Content, finding.Piece, Panel.Pieces[finding.Piece].Piece, finding.Found!.Start, finding.Found.Length, words));
}
