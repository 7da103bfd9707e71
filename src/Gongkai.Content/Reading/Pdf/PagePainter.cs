using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>Walks the operations of a page in the order of painting and notes letters, boxes and pictures with that order, so that it can be told what lies over what.</summary>
internal sealed class PagePainter : BaseStreamProcessor<PaintedPage>
{
    private const int Most = 2_000_000;
    private const int MostReplacements = 20_000;
    private const double WhiteFrom = 0.97;
    private const double Transparent = 0.02;
    private const double TinyPoints = 1.2;
    private const double LetterHeight = 0.66;

    private readonly PdfOptions _options;
    private readonly List<PaintedLetter> _letters = [];
    private readonly List<PaintedBox> _boxes = [];
    private readonly List<string> _replacements = [];
    private readonly Stack<(bool Off, string? Actual, int From)> _marks = new();
    private readonly PathTracker _path = new();
    private readonly Stack<DictionaryToken> _resources = new();
    private readonly Dictionary<IFont, HashSet<int>> _contradicted = [];
    private int _order, _off, _lines;
    private bool _annotation, _hidden;
    private CurrentGraphicsState? _begin;

    public PagePainter(int number, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
        CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, in TransformationMatrix matrix, PdfOptions options)
        : base(number, resources, scanner, parser, filters, cropBox, unit, rotation, matrix, options) => _options = options;

    /// <summary>Resources of the page, where its fonts have their names.</summary>
    public void Begin(DictionaryToken page)
    {
        if (DirectObjectFinder.TryGet<DictionaryToken>(page.Data.GetValueOrDefault("Resources"), PdfScanner, out var resources)) _resources.Push(resources);
    }

    public override PaintedPage Process(int number, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = number;
        CloneAllStates();
        _begin = GetCurrentState().DeepClone();
        ProcessOperations(operations);
        return new PaintedPage(number, default, _letters, _boxes, _lines, _replacements, []);
    }

    /// <summary>What annotations draw lies above the page; their drawings are read with the page, each where it stands.</summary>
    /// <returns>Their object numbers.</returns>
    public IReadOnlyList<long> Annotations(DictionaryToken page)
    {
        if (!DirectObjectFinder.TryGet<ArrayToken>(page.Data.GetValueOrDefault("Annots"), PdfScanner, out var annotations)) return [];
        _annotation = true;
        foreach (var item in annotations.Data)
        {
            Count();
            if (!DirectObjectFinder.TryGet<DictionaryToken>(item, PdfScanner, out var annotation) || AnnotationDrawing.Of(annotation, PdfScanner) is not { } drawing) continue;
            GraphicsStack.Push(_begin!.DeepClone());
            _path.Push();
            _path.Free();
            ModifyCurrentTransformationMatrix(drawing.Place);
            _hidden = drawing.IsHidden;
            ProcessFormXObject(drawing.Form, NameToken.Create("AP"));
            PopState();
        }
        return [.. annotations.Data.OfType<IndirectReferenceToken>().Select(r => r.Data.ObjectNumber)];
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            Count();
            operation.Run(this);
        }
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState state, double fontSize, double pointSize, int code, string unicode, long offset,
        in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix matrix, CharacterBoundingBox bounds)
    {
        Count();
        // What fonts say of their height cannot be trusted; the middle of most letters is a third of their size above the line.
        var box = PerformantRectangleTransformer.Transform(rendering, text, matrix, new PdfRectangle(0, 0, Math.Max(bounds.Width, 0.01), LetterHeight));
        var mode = state.FontState.TextRenderingMode;
        var ink = mode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip ? state.CurrentStrokingColor : state.CurrentNonStrokingColor;
        var upright = Upright(box);
        _letters.Add(new PaintedLetter
        {
            Text = unicode,
            Box = upright,
            Start = box.BottomLeft,
            End = box.BottomRight,
            Size = Math.Max(0.1, pointSize),
            Order = _order,
            Mapped = font.TryGetUnicode(code, out _) && unicode.Length > 0
                && !unicode.AsSpan().ContainsAny(UnmappedLetters.Marks) && !Contradicted(font, state.FontState.FontName).Contains(code),
            Inkless = mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip,
            White = IsWhite(ink),
            Annotation = _annotation,
            Unseen = _off > 0 ? Unseen.Layer : _hidden || state.AlphaConstantNonStroking <= Transparent || Math.Max(upright.Height, upright.Width) < TinyPoints ? Unseen.Inkless : Unseen.No,
        });
    }

    public override void PushState()
    {
        base.PushState();
        _path.Push();
    }

    public override void PopState()
    {
        base.PopState();
        _path.Pop();
    }

    protected override void ProcessFormXObject(StreamToken form, NameToken name)
    {
        var off = IsOff(form.StreamDictionary);
        var own = DirectObjectFinder.TryGet<DictionaryToken>(form.StreamDictionary.Data.GetValueOrDefault("Resources"), PdfScanner, out var resources);
        if (off) _off++;
        if (own) _resources.Push(resources!);
        base.ProcessFormXObject(form, name);
        if (own) _resources.Pop();
        if (off) _off--;
    }

    protected override void RenderXObjectImage(XObjectContentRecord record)
    {
        var dictionary = record.Stream.StreamDictionary;
        var through = dictionary.Data.ContainsKey("SMask") || dictionary.Data.ContainsKey("Mask") || dictionary.Data.ContainsKey("ImageMask");
        Picture(record.AppliedTransformation, !through && !IsOff(dictionary));
    }

    protected override void RenderInlineImage(InlineImage image) => Picture(CurrentTransformationMatrix, !image.IsImageMask);

    private void Picture(in TransformationMatrix matrix, bool hides)
    {
        var area = _path.Clipped(Upright(matrix.Transform(new PdfRectangle(0, 0, 1, 1))));
        if (area is { } seen && _off == 0 && !_hidden) _boxes.Add(new(seen, _order, true, false, hides && IsOpaque));
    }

    public override void MoveTo(double x, double y) => _path.Move(At(x, y));

    public override void LineTo(double x, double y)
    {
        _lines++;
        _path.Line(At(x, y));
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => Curve(x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => Curve(x3, y3);

    private void Curve(double x, double y)
    {
        _lines++;
        _path.Curve(At(x, y));
    }

    public override void Rectangle(double x, double y, double width, double height) =>
        _path.Rectangle(Upright(new PdfRectangle(At(x, y + height), At(x + width, y + height), At(x, y), At(x + width, y))));

    public override void FillPath(FillingRule rule, bool close)
    {
        foreach (var box in _path.Boxes())
            if (_off == 0 && !_hidden) _boxes.Add(new(box, _order, false, IsWhite(GetCurrentState().CurrentNonStrokingColor), IsOpaque));
        _path.End();
    }

    public override void FillStrokePath(FillingRule rule, bool close) => FillPath(rule, close);

    public override void StrokePath(bool close) => _path.End();

    public override void EndPath() => _path.End();

    public override void ClosePath() { }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => _path.Close();

    public override void ModifyClippingIntersect(FillingRule rule) => _path.Clip();

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule rule) => _path.Clip(Upright(CurrentTransformationMatrix.Transform(rectangle)));

    public override void PaintShading(NameToken name) { }

    public override void BeginMarkedContent(NameToken name, NameToken? propertiesName, DictionaryToken? properties)
    {
        var named = propertiesName is null ? properties : ResourceStore.GetMarkedContentPropertiesDictionary(propertiesName) ?? properties;
        var off = name.Data == "OC" && _options.Layers.IsOff(named, PdfScanner);
        if (off) _off++;
        _marks.Push((off, named is null ? null : PdfText.Of(named.Data.GetValueOrDefault("ActualText"), PdfScanner), _letters.Count));
    }

    public override void EndMarkedContent()
    {
        if (!_marks.TryPop(out var mark)) return;
        if (mark.Off) _off--;
        // The words a copy would give; where they differ from what is painted, both are read.
        if (mark.Actual is { Length: > 1 } actual && _replacements.Count < MostReplacements
            && string.Concat(_letters.Skip(mark.From).Select(l => l.Text)).Trim() != actual.Trim())
            _replacements.Add(actual);
    }

    private HashSet<int> Contradicted(IFont font, NameToken? name)
    {
        if (_contradicted.TryGetValue(font, out var known)) return known;
        return _contradicted[font] = name is not null && _resources.TryPeek(out var resources) ? GlyphNames.Contradicted(font, name.Data, resources, PdfScanner) : [];
    }

    private bool IsOff(DictionaryToken dictionary) =>
        DirectObjectFinder.TryGet<DictionaryToken>(dictionary.Data.GetValueOrDefault("OC"), PdfScanner, out var group) && _options.Layers.IsOff(group, PdfScanner);

    private bool IsOpaque => !_path.IsOdd && GetCurrentState() is { AlphaConstantNonStroking: > 0.95, SoftMask: null, BlendMode: BlendMode.Normal };

    private void Count()
    {
        if (++_order > Most) throw new UnreadableException(FileFindings.TooHard);
        if ((_order & 255) == 0) _options.Draft.Pulse();
    }

    private PdfPoint At(double x, double y) => CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    private static bool IsWhite(IColor? colour)
    {
        if (colour is null || colour.ColorSpace == ColorSpace.Pattern) return false;
        var (r, g, b) = colour.ToRGBValues();
        return r >= WhiteFrom && g >= WhiteFrom && b >= WhiteFrom;
    }

    private static PdfRectangle Upright(PdfRectangle box)
    {
        var (a, b, c, d) = (box.TopLeft, box.TopRight, box.BottomLeft, box.BottomRight);
        return new PdfRectangle(Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)), Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)),
            Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)), Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
    }
}
