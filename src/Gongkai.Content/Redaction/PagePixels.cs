namespace Gongkai.Content.Redaction;

/// <summary>Pixels of one page, three bytes each (red, green, blue), from the upper left corner.</summary>
public sealed class PagePixels
{
    // Steps of light between print and ground that an eye can tell.
    private const int LeastContrast = 24;

    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="rgb">Three bytes a pixel; taken over, not copied.</param>
    public PagePixels(int width, int height, byte[] rgb)
    {
        if (width <= 0 || height <= 0 || rgb.Length != (long)width * height * 3) throw new ArgumentException("Three bytes a pixel are needed.", nameof(rgb));
        (Width, Height, Rgb) = (width, height, rgb);
    }

    public int Width { get; }

    public int Height { get; }

    internal byte[] Rgb { get; }

    /// <summary>Paints a rectangle black; a pixel that it only grazes is painted too.</summary>
    internal void Blacken(PageRect rect)
    {
        var (left, top, right, bottom) = Within(rect);
        for (var y = top; y < bottom; y++) Rgb.AsSpan((y * Width + left) * 3, (right - left) * 3).Clear();
    }

    /// <summary>Whether something can be told from its surroundings in a rectangle: print that has the colour of its ground is not seen.</summary>
    internal bool ShowsInk(PageRect rect)
    {
        var (left, top, right, bottom) = Within(rect);
        var (low, high) = (255, 0);
        for (var y = top; y < bottom; y++)
        {
            var row = Rgb.AsSpan((y * Width + left) * 3, (right - left) * 3);
            for (var i = 0; i + 2 < row.Length; i += 3)
            {
                var light = (row[i] * 2 + row[i + 1] * 5 + row[i + 2]) >> 3;
                if (light < low) low = light;
                if (light > high) high = light;
            }
            if (high - low >= LeastContrast) return true;
        }
        return false;
    }

    /// <summary>Pixels of a rectangle: from the first it touches to the last.</summary>
    internal (int Left, int Top, int Right, int Bottom) Within(PageRect rect) => Within(rect, Width, Height);

    internal static (int Left, int Top, int Right, int Bottom) Within(PageRect rect, int width, int height)
    {
        var left = Math.Clamp((int)Math.Floor(rect.Left * width), 0, width);
        var top = Math.Clamp((int)Math.Floor(rect.Top * height), 0, height);
        return (left, top, Math.Clamp((int)Math.Ceiling(rect.Right * width), left, width), Math.Clamp((int)Math.Ceiling(rect.Bottom * height), top, height));
    }
}
