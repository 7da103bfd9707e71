using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>The drawing of an annotation and where on the page it stands (ISO 32000-1, 12.5.5).</summary>
/// <param name="Form">What is drawn.</param>
/// <param name="Place">Brings the box of the drawing into the annotation's rectangle.</param>
/// <param name="IsHidden">The annotation is not shown.</param>
internal sealed record AnnotationDrawing(StreamToken Form, TransformationMatrix Place, bool IsHidden)
{
    private const int HiddenOrNoView = 0b100010;

    public static AnnotationDrawing? Of(DictionaryToken annotation, IPdfTokenScanner scanner)
    {
        if (annotation.Data.GetValueOrDefault("Subtype") is NameToken { Data: "Popup" }
            || !DirectObjectFinder.TryGet<DictionaryToken>(annotation.Data.GetValueOrDefault("AP"), scanner, out var appearance)
            || !DirectObjectFinder.TryGet<StreamToken>(appearance.Data.GetValueOrDefault("N"), scanner, out var form)) return null;
        var hidden = annotation.Data.GetValueOrDefault("F") is NumericToken flags && (flags.Int & HiddenOrNoView) != 0;
        return new(form, Between(Numbers(form.StreamDictionary, "BBox", 4, scanner), Numbers(form.StreamDictionary, "Matrix", 6, scanner), Numbers(annotation, "Rect", 4, scanner)), hidden);
    }

    private static TransformationMatrix Between(double[]? box, double[]? matrix, double[]? place)
    {
        if (box is null || place is null) return TransformationMatrix.Identity;
        var m = matrix ?? [1, 0, 0, 1, 0, 0];
        double[] xs = [.. Corners(box, (x, y) => m[0] * x + m[2] * y + m[4])], ys = [.. Corners(box, (x, y) => m[1] * x + m[3] * y + m[5])];
        var (wide, high) = (xs.Max() - xs.Min(), ys.Max() - ys.Min());
        if (wide <= 0 || high <= 0) return TransformationMatrix.Identity;
        var (across, up) = (Math.Abs(place[2] - place[0]) / wide, Math.Abs(place[3] - place[1]) / high);
        return TransformationMatrix.FromValues(across, 0, 0, up, Math.Min(place[0], place[2]) - xs.Min() * across, Math.Min(place[1], place[3]) - ys.Min() * up);
    }

    private static IEnumerable<double> Corners(double[] box, Func<double, double, double> turned) =>
        [turned(box[0], box[1]), turned(box[2], box[1]), turned(box[0], box[3]), turned(box[2], box[3])];

    private static double[]? Numbers(DictionaryToken dictionary, string key, int count, IPdfTokenScanner scanner) =>
        DirectObjectFinder.TryGet<ArrayToken>(dictionary.Data.GetValueOrDefault(key), scanner, out var array)
        && array.Data.OfType<NumericToken>().Select(n => n.Double).ToArray() is var found && found.Length == count ? found : null;
}
