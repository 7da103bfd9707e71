using Gongkai.Content.Html;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review.Gate;
using Gongkai.Web.Workbench.Review.Panel;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>内容检查 of an article.</summary>
public sealed class CheckModel : CheckPage<Article>
{
    public override string ShownTitle => ArticleRecordPage.TitleOf(Record);

    public override bool MayCorrect => Situation.Allows(nameof(EditArticle));

    protected override IReadOnlyList<OutgoingPiece> Pieces => ArticlePublications.Outgoing(Record, Looking);

    protected override IAct<Article> Correct(PanelFinding finding, string words)
    {
        var (content, piece, start) = (Record.Content, Panel.Pieces[finding.Piece].Piece, finding.Found!.Start);
        var head = piece.Text.Length + 1;
        if (start >= head) return new EditArticle(content with { BodyHtml = PlacedText.Of(SafeHtml.FromStore(piece.Html)).Replace(start - head, finding.Found.Length, words).Value });
        // The head of a piece is title, summary and keywords, those there are, a line each.
        var lines = new Queue<string>(piece.Text.Remove(start, finding.Found.Length).Insert(start, words).Split('\n'));
        return new EditArticle(content with
        {
            Title = lines.Dequeue(),
            Summary = string.IsNullOrWhiteSpace(content.Summary) ? content.Summary : lines.Dequeue(),
            Keywords = string.IsNullOrWhiteSpace(content.Keywords) ? content.Keywords : lines.Dequeue(),
        });
    }
}
