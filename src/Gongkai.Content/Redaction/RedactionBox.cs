namespace Gongkai.Content.Redaction;

/// <summary>涂黑框: a rectangle of a page as it is seen, in parts of the page's width and height from its upper left corner.</summary>
/// <param name="Page">From 1.</param>
/// <param name="X">Left edge, 0 to 1.</param>
/// <param name="Y">Upper edge, 0 to 1.</param>
/// <param name="Width">Part of the page's width.</param>
/// <param name="Height">Part of the page's height.</param>
/// <param name="Ground">Code of the statutory ground it is withheld on.</param>
public sealed record RedactionBox(int Page, double X, double Y, double Width, double Height, string Ground)
{
    internal PageRect Rect => new(X, Y, X + Width, Y + Height);

    internal bool IsSound => Page >= 1 && double.IsFinite(X + Y + Width + Height) && Width > 0 && Height > 0 && X < 1 && Y < 1 && X + Width > 0 && Y + Height > 0;
}

/// <summary>A rectangle in parts of the page.</summary>
internal readonly record struct PageRect(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Touches(PageRect other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public PageRect Grown(double x, double y) => new(Left - x, Top - y, Right + x, Bottom + y);

    public PageRect With(PageRect other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
