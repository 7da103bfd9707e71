using System.Globalization;

namespace Gongkai.Content.Findings.Links;

/// <summary>A colour of a style, as far as one can tell whether text is seen against it.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    private const int Near = 16;

    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Nobody tells the two apart.</summary>
    public bool IsLike(Colour other) =>
        Math.Abs(Red - other.Red) < Near && Math.Abs(Green - other.Green) < Near && Math.Abs(Blue - other.Blue) < Near;

    /// <summary>The first colour named in a value such as <c>#fff</c>, <c>rgb(255,255,255)</c> or <c>white</c>; null when it names none that is known.</summary>
    public static Colour? Of(string value)
    {
        foreach (var word in value.Replace(", ", ",", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (OfWord(word) is { } colour) return colour;
        return null;
    }

    private static Colour? OfWord(string word) => word switch
    {
        "white" or "window" => White,
        "snow" or "ghostwhite" or "floralwhite" => new(250, 250, 250),
        "whitesmoke" => new(245, 245, 245),
        "black" or "windowtext" => new(0, 0, 0),
        "red" => new(255, 0, 0),
        "blue" => new(0, 0, 255),
        "yellow" => new(255, 255, 0),
        "green" => new(0, 128, 0),
        "gray" or "grey" => new(128, 128, 128),
        ['#', .. var hex] => OfHex(hex),
        _ when word.StartsWith("rgb", StringComparison.Ordinal) => OfNumbers(word),
        _ => null,
    };

    private static Colour? OfHex(string hex)
    {
        if (hex.Length is 3 or 4) hex = string.Concat(hex.Take(3).SelectMany(c => new[] { c, c }));
        return hex.Length is 6 or 8 && int.TryParse(hex.AsSpan(0, 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var n)
            ? new((byte)(n >> 16), (byte)(n >> 8), (byte)n)
            : null;
    }

    private static Colour? OfNumbers(string word)
    {
        var (open, close) = (word.IndexOf('('), word.IndexOf(')'));
        if (open < 0 || close < open) return null;
        var parts = word[(open + 1)..close].Split(',', '/');
        return parts.Length >= 3 && Part(parts[0]) is { } r && Part(parts[1]) is { } g && Part(parts[2]) is { } b ? new(r, g, b) : null;
    }

    private static byte? Part(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 255 ? (byte)n : null;
}
