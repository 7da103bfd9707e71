namespace Gongkai.Content.Findings;

/// <summary>A text as inspection compares it: half width, radicals as characters, traditional as simplified, without what nobody sees.</summary>
public static class Folded
{
    public static string Of(string text) => Folding.Fold(text);
}
