namespace Gongkai.Content.Html;

/// <summary>
/// Foreign markup → allow-listed markup. Security rests on one thing only: <see cref="CleanWriter"/> writes every tag, attribute and
/// address itself, out of the allow-list, from a parsed tree; nothing is copied through. What runs before (<see cref="WordNoise"/>)
/// merely chooses which foreign markup is parsed, and any is as hostile as any other. What runs after (<see cref="StableMarkup"/>)
/// can only take a result for less settled than it is.
/// </summary>
internal static class HtmlCleaner
{
    private const int Rounds = 4;

    public static string Clean(string html)
    {
        if (html.Length > HtmlBounds.Input) html = html[..HtmlBounds.Input];
        html = html.Replace("\0", "", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(html)) return "";
        var once = Pass(WordNoise.Without(html));
        // Unwrapping can leave a tree that parses differently the next time. Only a result that cleans to itself is let out.
        for (var round = 0; once is not null && round < Rounds; round++)
        {
            if (StableMarkup.Is(once)) return once;
            var again = Pass(once);
            if (again == once) return once;
            once = again;
        }
        return PlainText.ToHtml(TagStripper.Strip(html)).Value;
    }

    /// <summary>One parse and one walk; null beyond the bounds.</summary>
    internal static string? Pass(string html)
    {
        var longest = 2_000 + Math.Min((long)html.Length * HtmlBounds.Growth, HtmlBounds.Input * 2L);
        try
        {
            return BoundedParser.Body(html) is { } body && KeptNode.Of(body) is { } kept ? new CleanWriter(html.Length, longest).Write(kept) : null;
        }
        catch (MarkupTooComplexException)
        {
            return null;
        }
    }
}
