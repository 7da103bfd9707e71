using Gongkai.Content.Html;

namespace Gongkai.Content.Reports;

/// <summary>The written parts of a report.</summary>
internal static class ReportText
{
    /// <summary>Stands where a part has nothing yet.</summary>
    public const string Missing = "（未填写）";

    public static IReadOnlyList<string> Paragraphs(string? text) =>
        [.. (text ?? "").Split('\n').Select(line => VisibleText.Of(line).Trim()).Where(line => line.Length > 0)];
}
