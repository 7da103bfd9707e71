using System.Text;
using Gongkai.Content.Masking;
using Gongkai.Domain.Review.Findings;
using UglyToad.PdfPig;

namespace Gongkai.Content.Redaction;

/// <summary>建议的涂黑框 for one finding; a value broken over lines has one box a line.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Code">Code of the finding.</param>
/// <param name="Title">What it is, in Chinese.</param>
public sealed record SuggestedBox(RedactionBox Box, string Code, string Title);

/// <summary>Finds where in a PDF the things stand that an inspection finds in its text, so that all of them are boxed at once.</summary>
public static class PdfWords
{
    // Little at the sides: a mark of punctuation stands close by and is to stay.
    private const double Beside = 0.02, Above = 0.12;

    /// <param name="pdf">Seekable; left at its start.</param>
    /// <param name="inspect">Finds in a text; places in it are turned into rectangles.</param>
    /// <param name="conventions">What is personal: findings that a rule serves.</param>
    /// <returns>In the order of the pages; null when the file cannot be read.</returns>
    public static IReadOnlyList<SuggestedBox>? Find(Stream pdf, Func<string, IReadOnlyList<ContentFinding>> inspect, MaskingConventions? conventions = null, RedactionLimits? limits = null)
    {
        conventions ??= MaskingConventions.Default;
        limits ??= RedactionLimits.Default;
        try
        {
            pdf.Position = 0;
            using var document = PdfDocument.Open(pdf);
            if (document.IsEncrypted || document.NumberOfPages > limits.MaxPages) return null;
            var boxes = new List<SuggestedBox>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                var page = PageLetters.Of(document.GetPage(number));
                // Once with lines as they stand and once run together: a number broken at the end of a line is a number too.
                foreach (var lines in new[] { true, false }) Add(boxes, number, page, lines, inspect, conventions);
                if (boxes.Count >= limits.MaxBoxes) break;
            }
            return boxes;
        }
        // Whatever the reader of a broken file throws means the same here.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null;
        }
        finally
        {
            pdf.Position = 0;
        }
    }

    private static void Add(List<SuggestedBox> boxes, int number, List<PageLetter> letters, bool lines, Func<string, IReadOnlyList<ContentFinding>> inspect, MaskingConventions conventions)
    {
        var (text, owners) = Text(letters, lines);
        foreach (var finding in inspect(text))
        {
            if (finding.Length <= 0 || conventions.For(finding.Code) is not { } rule) continue;
            PageRect? rect = null;
            var last = -1;
            foreach (var owner in owners.Skip(finding.Start).Take(finding.Length).Where(o => o >= 0).Distinct())
            {
                var letter = letters[owner].Rect;
                // A new line begins where the letter no longer stands beside the one before.
                if (rect is { } whole && Breaks(letters[last], letters[owner]))
                {
                    Keep(whole);
                    rect = null;
                }
                rect = rect?.With(letter) ?? letter;
                last = owner;
            }
            if (rect is { } rest) Keep(rest);

            void Keep(PageRect found)
            {
                var grown = found.Grown(found.Height * Beside, found.Height * Above);
                var box = new RedactionBox(number, grown.Left, grown.Top, grown.Width, grown.Height, rule.Ground);
                if (box.IsSound && !boxes.Exists(b => b.Box.Page == number && Within(grown, b.Box.Rect))) boxes.Add(new(box, finding.Code, finding.Kind.Title));
            }
        }
    }

    private static bool Within(PageRect inner, PageRect outer) =>
        inner.Left >= outer.Left - 1e-6 && inner.Right <= outer.Right + 1e-6 && inner.Top >= outer.Top - 1e-6 && inner.Bottom <= outer.Bottom + 1e-6;

    private static (string Text, List<int> Owners) Text(List<PageLetter> letters, bool lines)
    {
        var text = new StringBuilder();
        var owners = new List<int>();
        for (var i = 0; i < letters.Count; i++)
        {
            if (lines && i > 0 && Breaks(letters[i - 1], letters[i])) Append("\n", -1);
            Append(letters[i].Value, i);
        }
        return (text.ToString(), owners);

        void Append(string value, int owner)
        {
            text.Append(value);
            for (var c = 0; c < value.Length; c++) owners.Add(owner);
        }
    }

    private static bool Breaks(PageLetter one, PageLetter next)
    {
        var (dx, dy) = (next.From.X - one.From.X - one.Along.X, next.From.Y - one.From.Y - one.Along.Y);
        return dx * dx + dy * dy > 4 * Math.Max(one.Size, 1) * Math.Max(one.Size, 1);
    }
}
