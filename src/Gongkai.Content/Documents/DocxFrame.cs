using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>Page, defaults, headers and footers.</summary>
internal static class DocxFrame
{
    public static void AddStyles(MainDocumentPart main)
    {
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle
                {
                    RunFonts = new RunFonts { Ascii = M.Latin, HighAnsi = M.Latin, EastAsia = M.Fang, ComplexScript = M.Latin },
                    Spacing = new Spacing { Val = M.Tracking },
                    Kern = new Kern { Val = 0 },
                    FontSize = new FontSize { Val = M.Size3.ToString() },
                    FontSizeComplexScript = new FontSizeComplexScript { Val = M.Size3.ToString() },
                    Languages = new Languages { Val = "en-US", EastAsia = "zh-CN", Bidi = "ar-SA" },
                }),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle
                {
                    WidowControl = new WidowControl { Val = false },
                    Kinsoku = new Kinsoku(),
                    OverflowPunctuation = new OverflowPunctuation(),
                    AutoSpaceDE = new AutoSpaceDE { Val = false },
                    AutoSpaceDN = new AutoSpaceDN { Val = false },
                    SnapToGrid = new SnapToGrid { Val = false },
                    SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = M.Line.ToString(), LineRule = LineSpacingRuleValues.Exact },
                    Justification = new Justification { Val = JustificationValues.Both },
                })),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
        var settings = main.AddNewPart<DocumentSettingsPart>();
        settings.Settings = new Settings(new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress });
    }

    public static SectionProperties Section(MainDocumentPart main) => new(
        Footer(main, HeaderFooterValues.Default, PageNumber(odd: true)),
        Footer(main, HeaderFooterValues.Even, PageNumber(odd: false)),
        new PageSize { Width = M.PageWidth, Height = M.PageHeight },
        Margins(M.Footer));

    /// <summary>An A4 page lying on its side for wide tables: 20 mm around, the page number below.</summary>
    public static SectionProperties LandscapeSection(MainDocumentPart main)
    {
        var edge = M.Millimetres(20);
        return new SectionProperties(
            Footer(main, HeaderFooterValues.Default, PageNumber(odd: true)),
            Footer(main, HeaderFooterValues.Even, PageNumber(odd: false)),
            new PageSize { Width = M.PageHeight, Height = M.PageWidth, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = edge, Left = (uint)edge, Right = (uint)edge, Bottom = edge, Header = 600, Footer = 600, Gutter = 0 });
    }

    /// <summary>信函格式: mark 30 mm below the page's upper edge, red double rules of 170 mm, no number on the first page.</summary>
    public static SectionProperties LetterSection(MainDocumentPart main, OfficialDocument document)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header([.. document.Mark.Select(mark => OfficialHead.Mark(mark, 0, highest: 44)), LetterRule(upper: true), Ink.Paragraph([], line: 200)]);
        var edge = M.Millimetres(20);
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(header) },
            Footer(main, HeaderFooterValues.First, LetterRule(upper: false)),
            Footer(main, HeaderFooterValues.Default, PageNumber(odd: true, after: M.Footer - edge)),
            Footer(main, HeaderFooterValues.Even, PageNumber(odd: false, after: M.Footer - edge)),
            new PageSize { Width = M.PageWidth, Height = M.PageHeight },
            Margins(edge, M.Millimetres(30)),
            new TitlePage());
    }

    private static Paragraph LetterRule(bool upper)
    {
        // 170 mm wide, centred on the page: 20 mm from each side.
        var rule = Ink.Rule(upper ? M.Millimetres(4) : 60, upper ? BorderValues.ThickThinSmallGap : BorderValues.ThinThickSmallGap, 24, M.Red,
            left: M.Millimetres(20) - M.Left, right: M.Millimetres(20) - M.Right);
        return rule;
    }

    private static PageMargin Margins(int footer, int header = 851) => new()
    {
        Top = M.Top,
        Left = (uint)M.Left,
        Right = (uint)M.Right,
        Bottom = M.Bottom,
        Header = (uint)header,
        Footer = (uint)footer,
        Gutter = 0,
    };

    private static FooterReference Footer(MainDocumentPart main, HeaderFooterValues kind, Paragraph content)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(content);
        return new FooterReference { Type = kind, Id = main.GetIdOfPart(part) };
    }

    /// <summary>4号 with a dash on both sides; odd pages one character in from the right, even pages from the left.</summary>
    private static Paragraph PageNumber(bool odd, int after = 0)
    {
        var hand = new Hand(M.Song, M.Size4);
        return Ink.Paragraph([Ink.Run("— ", hand), new SimpleField(Ink.Run("1", hand)) { Instruction = " PAGE " }, Ink.Run(" —", hand)],
            odd ? JustificationValues.Right : JustificationValues.Left,
            left: odd ? 0 : M.SmallChar, right: odd ? M.SmallChar : 0, line: 320, after: after);
    }
}
