using System.Text;
using Gongkai.Content.Masking;
using Gongkai.Content.Pdf;

namespace Gongkai.Content.Redaction;

/// <summary>The ground in white on the black of each box that has room for it, so that a reader sees where and why something was withheld.</summary>
internal static class BoxLabels
{
    private const double Largest = 9, Smallest = 5;

    /// <returns>Operators, the text they show, and for each box whether it has a label.</returns>
    public static (string Operators, string Text, bool[] Labelled) Of(IReadOnlyList<RedactionBox> boxes, double width, double height)
    {
        var (operators, text) = (new StringBuilder("1 1 1 rg\n"), new StringBuilder());
        var labelled = new bool[boxes.Count];
        for (var i = 0; i < boxes.Count; i++)
        {
            var rect = boxes[i].Rect;
            var (left, top, right, bottom) = (Math.Max(0, rect.Left) * width, Math.Max(0, rect.Top) * height, Math.Min(1, rect.Right) * width, Math.Min(1, rect.Bottom) * height);
            if (Fitting(boxes[i].Ground, right - left, bottom - top) is not { } label) continue;
            PdfType.Show(operators, label.Text, (left + right - PdfType.Width(label.Text, label.Size)) / 2, height - (top + bottom) / 2 - label.Size * 0.36, label.Size);
            text.Append(label.Text);
            labelled[i] = true;
        }
        return (text.Length == 0 ? "" : operators.ToString(), text.ToString(), labelled);
    }

    private static (string Text, double Size)? Fitting(string ground, double width, double height)
    {
        var size = Math.Min(Largest, height * 0.8);
        foreach (var text in new[] { $"{GroundMark.ReasonOf(ground)}，{GroundMark.ArticleOf(ground)}", GroundMark.ArticleOf(ground) })
        {
            var fits = Math.Min(size, size * (width - 2) / PdfType.Width(text, size));
            if (fits >= Smallest) return (text, fits);
        }
        return null;
    }
}
