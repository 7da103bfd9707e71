using UglyToad.PdfPig.Core;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>The boxes of the path being made, and the box painting is clipped to. Round shapes count by their bounds when they clip and not at all when they fill.</summary>
internal sealed class PathTracker
{
    private const int DeepestState = 2_000;

    private readonly List<PdfRectangle> _boxes = [];
    private readonly List<PdfPoint> _points = [];
    private readonly List<PdfPoint> _bounds = [];
    private readonly Stack<(PdfRectangle? Clip, bool Odd)> _saved = new();
    private PdfRectangle? _clip;
    private bool _round, _clips, _odd;

    /// <summary>True when painting is clipped to a shape that is no box: what is filled then may leave holes.</summary>
    public bool IsOdd { get; private set; }

    public void Push()
    {
        if (_saved.Count >= DeepestState) throw new UnreadableException(FileFindings.TooHard);
        _saved.Push((_clip, IsOdd));
    }

    /// <summary>Paints anywhere on the page again.</summary>
    public void Free() => (_clip, IsOdd) = (null, false);

    public void Pop()
    {
        if (_saved.TryPop(out var saved)) (_clip, IsOdd) = saved;
    }

    public void Move(PdfPoint at)
    {
        Take();
        _points.Add(at);
    }

    public void Line(PdfPoint to) => _points.Add(to);

    public void Curve(PdfPoint to)
    {
        _round = true;
        _points.Add(to);
    }

    public void Rectangle(PdfRectangle box)
    {
        Take();
        _boxes.Add(box);
    }

    public PdfPoint? Close() => _points.Count > 0 ? _points[0] : null;

    /// <summary>Filled boxes as far as the clip lets them be seen.</summary>
    public IReadOnlyList<PdfRectangle> Boxes()
    {
        Take();
        return [.. _boxes.Select(Clipped).OfType<PdfRectangle>()];
    }

    public void Clip() => _clips = true;

    public void Clip(PdfRectangle box) => _clip = Clipped(box) ?? new PdfRectangle(0, 0, 0, 0);

    public void End()
    {
        if (_clips) Take();
        if (_clips && (_boxes.Count > 0 || _bounds.Count > 0))
        {
            IsOdd |= _boxes.Count != 1 || _odd;
            var points = _boxes.SelectMany(b => new[] { b.BottomLeft, b.TopRight }).Concat(_bounds).ToList();
            Clip(new PdfRectangle(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y)));
        }
        _boxes.Clear();
        _points.Clear();
        _bounds.Clear();
        (_round, _clips, _odd) = (false, false, false);
    }

    public PdfRectangle? Clipped(PdfRectangle box)
    {
        if (_clip is not { } clip) return box;
        var (left, right) = (Math.Max(box.Left, clip.Left), Math.Min(box.Right, clip.Right));
        var (bottom, top) = (Math.Max(box.Bottom, clip.Bottom), Math.Min(box.Top, clip.Top));
        return left < right && bottom < top ? new PdfRectangle(left, bottom, right, top) : null;
    }

    /// <summary>Four corners with upright sides are a box too, however they were drawn.</summary>
    private void Take()
    {
        if (!_round && _points.Count is 4 or 5)
        {
            var box = new PdfRectangle(_points.Min(p => p.X), _points.Min(p => p.Y), _points.Max(p => p.X), _points.Max(p => p.Y));
            if (_points.TrueForAll(p => (Near(p.X, box.Left) || Near(p.X, box.Right)) && (Near(p.Y, box.Bottom) || Near(p.Y, box.Top)))) _boxes.Add(box);
            else _odd = true;
        }
        else if (_points.Count > 1) _odd = true;
        if (_odd) _bounds.AddRange(_points);
        _points.Clear();
        _round = false;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 0.5;
}
