using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>How a run of text is written.</summary>
internal sealed record Hand(string Font = M.Fang, int Size = M.Size3)
{
    public string? Color { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    public bool Strike { get; init; }

    public VerticalPositionValues? Shift { get; init; }

    /// <summary>Width of characters in percent.</summary>
    public int Scale { get; init; } = 100;
}

/// <summary>Makes runs and paragraphs.</summary>
internal static class Ink
{
    public static Run Run(string text, Hand hand)
    {
        // Page numbers are in half-width 宋体; elsewhere figures are in the Latin face.
        var latin = hand.Font == M.Song ? M.Song : M.Latin;
        var properties = new RunProperties
        {
            RunFonts = new RunFonts { Ascii = latin, HighAnsi = latin, EastAsia = hand.Font, ComplexScript = M.Latin, Hint = FontTypeHintValues.EastAsia },
            FontSize = new FontSize { Val = hand.Size.ToString() },
            FontSizeComplexScript = new FontSizeComplexScript { Val = hand.Size.ToString() },
        };
        if (hand.Bold)
            properties.Bold = new Bold();
        if (hand.Italic)
            properties.Italic = new Italic();
        if (hand.Strike)
            properties.Strike = new Strike();
        if (hand.Color is not null)
            properties.Color = new Color { Val = hand.Color };
        if (hand.Size != M.Size3)
            properties.Spacing = new Spacing { Val = 0 };
        if (hand.Scale != 100)
            properties.CharacterScale = new CharacterScale { Val = hand.Scale };
        if (hand.Underline)
            properties.Underline = new Underline { Val = UnderlineValues.Single };
        if (hand.Shift is { } shift)
            properties.VerticalTextAlignment = new VerticalTextAlignment { Val = shift };
        var run = new Run(properties);
        AddText(run, text);
        return run;
    }

    /// <summary>A paragraph of the given runs; what is not set comes from the document's defaults.</summary>
    public static Paragraph Paragraph(IEnumerable<OpenXmlElement> runs, JustificationValues? align = null, int first = 0, int left = 0, int right = 0, int line = M.Line,
        int before = 0, int after = 0, bool keepNext = false)
    {
        var properties = new ParagraphProperties();
        if (keepNext)
            properties.KeepNext = new KeepNext();
        if (line != M.Line || before != 0 || after != 0)
            properties.SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = before.ToString(),
                After = after.ToString(),
                Line = line.ToString(),
                LineRule = LineSpacingRuleValues.Exact,
            };
        if (first != 0 || left != 0 || right != 0)
        {
            var indent = new Indentation { Left = left.ToString(), Right = right.ToString() };
            if (first >= 0)
                indent.FirstLine = first.ToString();
            else
                indent.Hanging = (-first).ToString();
            properties.Indentation = indent;
        }
        if (align is { } value)
            properties.Justification = new Justification { Val = value };
        var paragraph = new Paragraph(properties);
        paragraph.Append(runs);
        return paragraph;
    }

    public static Paragraph Paragraph(string text, Hand hand, JustificationValues? align = null, int first = 0, int left = 0, int right = 0, int line = M.Line,
        int before = 0, int after = 0, bool keepNext = false) =>
        Paragraph([Run(text, hand)], align, first, left, right, line, before, after, keepNext);

    public static Paragraph Blank(bool keepNext = false) => Paragraph([], keepNext: keepNext);

    /// <summary>A rule as wide as 版心: an almost empty line whose lower border is the rule.</summary>
    public static Paragraph Rule(int height, BorderValues kind, uint size, string color, int left = 0, int right = 0)
    {
        var paragraph = Paragraph([], left: left, right: right, line: height);
        paragraph.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = kind, Size = size, Space = 0, Color = color });
        return paragraph;
    }

    /// <summary>Width of a text in 3号 characters: Western characters count half.</summary>
    public static double Width(string text) => text.Sum(c => c < 0x2000 ? 0.5 : 1);

    private static void AddText(Run run, string text)
    {
        var first = true;
        foreach (var line in text.Split('\n'))
        {
            if (!first)
                run.Append(new Break());
            first = false;
            var pieces = line.Split('\t');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                    run.Append(new TabChar());
                if (pieces[i].Length > 0)
                    run.Append(new Text(Printable(pieces[i])) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
    }

    /// <summary>Characters XML 1.0 cannot hold would make the whole file unreadable.</summary>
    private static string Printable(string text) => Html.VisibleText.Of(text);
}
