using Gongkai.Content.Reading;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>Says of findings in a file where they stand, and that nobody sees the place when nobody does.</summary>
internal static class FilePlaces
{
    public static IEnumerable<ContentFinding> Name(IReadOnlyList<ContentFinding> found, FileReading reading) => found.Select(f => Name(f, reading.PartAt(f.Start)));

    private static ContentFinding Name(ContentFinding finding, TextPart? part) =>
        part is not { } place ? finding : finding with { Where = place.Where, Message = Unseen(place) + finding.Message };

    private static string Unseen(TextPart part) => part.Kind switch
    {
        TextPartKind.Hidden => $"在隐藏的{part.Where}中：",
        TextPartKind.Comment => $"在不显示的{part.Where}中：",
        TextPartKind.Property => $"在{part.Where}中：",
        _ => "",
    };
}
