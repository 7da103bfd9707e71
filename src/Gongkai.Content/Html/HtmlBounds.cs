namespace Gongkai.Content.Html;

/// <summary>How much markup is looked at. Beyond it the structure is given up and the bare text is kept.</summary>
internal static class HtmlBounds
{
    /// <summary>Longest input in UTF-16 units; the longest county yearbook seen has a tenth of it.</summary>
    public const int Input = 4_000_000;

    /// <summary>Deepest nesting of elements; word processors reach about 40.</summary>
    public const int Depth = 200;

    /// <summary>
    /// Elements the parser may make in all, counting the copies it makes of unclosed formatting elements: without this bound
    /// a few hundred open tags followed by many paragraphs grow quadratically.
    /// </summary>
    public const int Elements = 400_000;

    /// <summary>The result may not be longer than this many times the input (plus a little for short inputs).</summary>
    public const int Growth = 8;
}

/// <summary>Thrown inside the parser's callback only, and caught one call above it.</summary>
internal sealed class MarkupTooComplexException : Exception;
