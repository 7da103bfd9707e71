using Gongkai.Content.Html;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Web.Workbench.Review.Panel;

/// <summary>Puts other words in the place of a finding: in title, summary, keywords or the text itself, of the document or of its interpretation.</summary>
internal static class DraftCorrection
{
    /// <param name="index">0 the document, 1 its interpretation.</param>
    public static DraftContent Apply(DraftContent content, int index, OutgoingPiece piece, int start, int length, string words)
    {
        var head = piece.Text.Length + 1;
        if (start >= head)
        {
            var html = PlacedText.Of(SafeHtml.FromStore(piece.Html)).Replace(start - head, length, words).Value;
            return index == 0 ? content with { BodyHtml = html } : content with { Material = content.Material! with { BodyHtml = html } };
        }
        var changed = piece.Text.Remove(start, length).Insert(start, words);
        if (index > 0) return content with { Material = content.Material! with { Title = changed.Split('\n')[0] } };
        // The head of a piece is title, summary and keywords, those there are, a line each.
        var lines = new Queue<string>(changed.Split('\n'));
        var title = lines.Dequeue();
        return content with
        {
            Title = title,
            Summary = string.IsNullOrWhiteSpace(content.Summary) ? content.Summary : lines.Dequeue(),
            Keywords = string.IsNullOrWhiteSpace(content.Keywords) ? content.Keywords : lines.Dequeue(),
        };
    }
}
