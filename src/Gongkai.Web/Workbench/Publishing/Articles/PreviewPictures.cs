using System.Text.RegularExpressions;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>Pictures that stand inside a text.</summary>
internal static partial class PreviewPictures
{
    /// <summary>Hashes of the pictures a text shows.</summary>
    public static IReadOnlySet<string> Of(string html) => Address().Matches(html).Select(m => m.Groups[1].Value).ToHashSet();

    [GeneratedRegex("src=\"/files/([0-9a-f]{64})/")]
    private static partial Regex Address();
}
