using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>版头 and 标题, 主送机关.</summary>
internal static class OfficialHead
{
    private static readonly Hand Hei = new(M.Hei);

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document) =>
        (document.Form switch
        {
            OfficialForm.Letter => Letter(document),
            OfficialForm.Order => Order(document),
            _ => Document(document),
        }).Concat(TitleAndAddressees(document));

    /// <summary>The mark as runs sized to the width of 版心, at most 22 mm high.</summary>
    public static Paragraph Mark(string text, int before, double highest = 60, int left = 0, int right = 0)
    {
        var width = (M.TextWidth - left - right) / 20.0 - 6;
        var characters = Math.Max(1, Ink.Width(text));
        var size = Math.Min(highest, width / characters * 1.35);
        var scale = (int)Math.Min(100, Math.Floor(width / characters / size * 100));
        var hand = new Hand(M.Title, (int)(size * 2)) { Color = M.Red, Scale = Math.Max(33, scale) };
        return Ink.Paragraph(text, hand, JustificationValues.Center, left: left, right: right, line: (int)(size * 20 * 1.15), before: before);
    }

    private static IEnumerable<OpenXmlElement> Document(OfficialDocument document)
    {
        // 份号, 密级, 紧急程度 stand on the first lines of 版心; with them or without, the mark begins 35 mm below its upper edge.
        var top = Corner(document).ToList();
        foreach (var line in top)
            yield return line;
        for (var i = top.Count; i < 3; i++)
            yield return Ink.Blank();
        var before = M.Millimetres(35) - 3 * M.Line;
        foreach (var mark in document.Mark)
        {
            yield return Mark(mark, before);
            before = 0;
        }
        yield return Ink.Blank();
        yield return Ink.Blank();
        yield return document.Form == OfficialForm.Minutes ? MinutesLine(document) : NumberLine(document);
        yield return Ink.Rule(M.Millimetres(4), BorderValues.Single, 12, M.Red);
    }

    private static IEnumerable<OpenXmlElement> Letter(OfficialDocument document)
    {
        var corner = Corner(document).ToList();
        if (!string.IsNullOrWhiteSpace(document.DocNumber))
            yield return Ink.Paragraph(document.DocNumber, new Hand(), JustificationValues.Right);
        foreach (var line in corner)
            yield return line;
    }

    private static IEnumerable<OpenXmlElement> Order(OfficialDocument document)
    {
        var before = M.Millimetres(20);
        // Room above the mark by a line, because some readers drop spacing at the top of a page.
        yield return Ink.Paragraph([], line: before);
        foreach (var mark in document.Mark)
            yield return Mark(mark, 0);
        yield return Ink.Blank();
        yield return Ink.Blank();
        yield return Ink.Paragraph(document.DocNumber ?? "", new Hand(), JustificationValues.Center);
    }

    private static IEnumerable<OpenXmlElement> Corner(OfficialDocument document)
    {
        if (!string.IsNullOrWhiteSpace(document.CopyNumber))
            yield return Ink.Paragraph(document.CopyNumber, new Hand());
        if (!string.IsNullOrWhiteSpace(document.Secrecy))
            yield return Ink.Paragraph(document.Secrecy, Hei);
        if (!string.IsNullOrWhiteSpace(document.Urgency))
            yield return Ink.Paragraph(document.Urgency, Hei);
    }

    private static Paragraph NumberLine(OfficialDocument document)
    {
        if (document.Signers.Count == 0)
            return Ink.Paragraph(document.DocNumber ?? "", new Hand(), JustificationValues.Center);
        // Documents that go upward: number one character in from the left, signer one in from the right.
        return Spread(M.Char, [Ink.Run(document.DocNumber ?? "", new Hand())],
            [Ink.Run("签发人：", new Hand()), Ink.Run(string.Join("　", document.Signers), new Hand(M.Kai))]);
    }

    private static Paragraph MinutesLine(OfficialDocument document) =>
        Spread(M.Char, [Ink.Run(string.Join(' ', document.Issuers), new Hand())],
            [Ink.Run(string.Join("　", new[] { document.DocNumber, document.Date is { } date ? OfficialDocument.Print(date) : null }.Where(part => !string.IsNullOrWhiteSpace(part))), new Hand())]);

    /// <summary>One text to the left and one to the right of a line.</summary>
    public static Paragraph Spread(int inset, IEnumerable<OpenXmlElement> left, IEnumerable<OpenXmlElement> right)
    {
        var paragraph = Ink.Paragraph([.. left, new Run(new TabChar()), .. right], JustificationValues.Left, left: inset, right: inset);
        paragraph.ParagraphProperties!.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = M.TextWidth - inset });
        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> TitleAndAddressees(OfficialDocument document)
    {
        if (document.Title.Length > 0 && document.Form != OfficialForm.Order)
        {
            yield return Ink.Blank();
            yield return Ink.Blank();
            foreach (var line in TitleLines(document.Title))
                yield return Ink.Paragraph(line, new Hand(M.Title, M.Size2), JustificationValues.Center, line: 700, keepNext: true);
        }
        yield return Ink.Blank();
        if (document.Form == OfficialForm.Order)
            yield return Ink.Blank();
        if (!string.IsNullOrWhiteSpace(document.Addressees))
            yield return Ink.Paragraph(document.Addressees.TrimEnd('：', ':', ' ') + "：", new Hand());
    }

    /// <summary>A title of two lines breaks after 关于 or after the agency where both parts fit, else in the middle, so that no stray word is left.</summary>
    internal static IEnumerable<string> TitleLines(string title)
    {
        const int fits = 20;
        foreach (var line in title.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Ink.Width(line) <= fits)
            {
                yield return line;
                continue;
            }
            var at = Places.Select(place => line.IndexOf(place, StringComparison.Ordinal) is >= 0 and var found ? found + place.Length : -1)
                .FirstOrDefault(place => place >= 6 && Ink.Width(line[..place]) <= fits && Ink.Width(line[place..]) is >= 4 and <= fits, Ink.Width(line) <= 2 * fits ? line.Length / 2 : -1);
            if (at < 0)
                yield return line;
            else
            {
                yield return line[..at];
                yield return line[at..];
            }
        }
    }

    private static readonly string[] Places = ["关于", "办公室", "人民政府", "委员会"];
}
