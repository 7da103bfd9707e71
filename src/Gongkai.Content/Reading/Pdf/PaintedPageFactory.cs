using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>Has the library hand each page to our own walk. Made by the library, which asks for exactly this constructor.</summary>
internal sealed class PaintedPageFactory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PaintedPage>(scanner, resources, filters, parser, options)
{
    protected override PaintedPage ProcessPage(int number, DictionaryToken dictionary, NamedDestinations destinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix matrix, IReadOnlyList<IGraphicsStateOperation>? operations)
    {
        var painter = new PagePainter(number, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, unit, rotation, matrix, (PdfOptions)ParsingOptions);
        painter.Begin(dictionary);
        var page = painter.Process(number, operations ?? []);
        return page with { Shown = cropBox.GetVisibleBounds(rotation), Annotations = painter.Annotations(dictionary) };
    }
}
