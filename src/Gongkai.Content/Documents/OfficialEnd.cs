using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>What follows the text: 附件说明, 署名, 成文日期, 附注, 附件 and 版记.</summary>
internal static class OfficialEnd
{
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document) =>
        [.. AnnexList(document), .. Attendance(document), .. Signature(document), .. Note(document), .. AnnexPages(document), .. Imprint(document)];

    private static IEnumerable<OpenXmlElement> AnnexList(OfficialDocument document)
    {
        if (document.Annexes.Count == 0)
            yield break;
        yield return Ink.Blank(document.KeepsTextWithSignature);
        if (document.Annexes.Count == 1)
        {
            yield return Ink.Paragraph("附件：" + document.Annexes[0].Title, new Hand(), first: -3 * M.Char, left: 5 * M.Char, keepNext: document.KeepsTextWithSignature);
            yield break;
        }
        for (var i = 0; i < document.Annexes.Count; i++)
        {
            var label = i == 0 ? "附件：1. " : $"{i + 1}. ";
            var hang = i == 0 ? 4 * M.Char + 80 : M.Char + 80;
            yield return Ink.Paragraph(label + document.Annexes[i].Title, new Hand(), JustificationValues.Left, first: -hang, left: 6 * M.Char + 80, keepNext: document.KeepsTextWithSignature);
        }
    }

    private static IEnumerable<OpenXmlElement> Attendance(OfficialDocument document)
    {
        foreach (var line in document.Attendance)
        {
            yield return Ink.Blank();
            yield return Ink.Paragraph([Ink.Run(line.Label + "：", new Hand(M.Hei)), Ink.Run(line.Names, new Hand())], first: -3 * M.Char, left: 5 * M.Char);
        }
    }

    private static IEnumerable<OpenXmlElement> Signature(OfficialDocument document)
    {
        // Minutes carry date and agency in their head and no seal.
        if (document.Form == OfficialForm.Minutes || (document.Issuers.Count == 0 && document.Date is null))
            yield break;
        var date = document.Date is { } day ? OfficialDocument.Print(day) : "";
        var room = document.IsSealed ? 2 : 1;
        for (var i = 0; i < room; i++)
            yield return Ink.Blank(keepNext: true);
        var (issuerRight, dateRight) = Insets(document, Ink.Width(date));
        foreach (var issuer in document.Issuers)
            yield return Ink.Paragraph(issuer, new Hand(), JustificationValues.Right, right: issuerRight(Ink.Width(issuer)), keepNext: true);
        if (date.Length > 0)
            yield return Ink.Paragraph(date, new Hand(), JustificationValues.Right, right: dateRight);
    }

    /// <summary>Distances from the right edge. With a seal the agency is centred over the date, which stands four characters in.</summary>
    private static (Func<double, int> Issuer, int Date) Insets(OfficialDocument document, double date)
    {
        var longest = document.Issuers.Count == 0 ? 0 : document.Issuers.Max(Ink.Width);
        if (document.IsSealed)
        {
            // A name longer than the date plus its insets pushes the date inward, never out of 版心.
            var inset = Math.Max(4, 1 + (longest - date) / 2);
            return (width => (int)((inset + (date - width) / 2) * M.Char), (int)(inset * M.Char));
        }
        // Without a seal: agency two in, date begins two characters to the right of the agency's beginning where that fits.
        var dateInset = 2 + longest - date - 2;
        return dateInset >= 0
            ? (_ => 2 * M.Char, (int)(dateInset * M.Char))
            : (width => (int)((2 + date - width) * M.Char), 2 * M.Char);
    }

    private static IEnumerable<OpenXmlElement> Note(OfficialDocument document)
    {
        // R-DOC-11: the line below the date, two characters in.
        if (!string.IsNullOrWhiteSpace(document.Note))
            yield return Ink.Paragraph(document.Note.Trim(), new Hand(), first: 2 * M.Char);
    }

    private static IEnumerable<OpenXmlElement> AnnexPages(OfficialDocument document)
    {
        for (var i = 0; i < document.Annexes.Count; i++)
        {
            var annex = document.Annexes[i];
            if (annex.Body.IsEmpty)
                continue;
            var label = Ink.Paragraph(document.Annexes.Count == 1 ? "附件" : $"附件{i + 1}", new Hand(M.Hei));
            label.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            yield return label;
            yield return Ink.Blank();
            foreach (var line in OfficialHead.TitleLines(annex.Title))
                yield return Ink.Paragraph(line, new Hand(M.Title, M.Size2), JustificationValues.Center, line: 700, keepNext: true);
            yield return Ink.Blank();
            foreach (var block in HtmlInk.Blocks(annex.Body))
                yield return block;
        }
    }

    /// <summary>版记 at the foot of the last page: a text box whose place is the lower edge of 版心.</summary>
    private static IEnumerable<OpenXmlElement> Imprint(OfficialDocument document)
    {
        var lined = document.Form != OfficialForm.Letter;
        var copy = string.IsNullOrWhiteSpace(document.CopyTo) ? null : "抄送：" + document.CopyTo.TrimEnd('。', '.', ' ') + "。";
        var printed = lined && (!string.IsNullOrWhiteSpace(document.PrintedBy) || document.PrintedOn is not null);
        if (copy is null && !printed)
            yield break;
        var hand = new Hand(M.Fang, M.Size4);
        var lines = new List<Paragraph>();
        // 首末分隔线 0.35 mm = 1 pt, 中间 0.25 mm ≈ 0.75 pt.
        if (lined)
            lines.Add(Ink.Rule(40, BorderValues.Single, 8, "000000"));
        if (copy is not null)
            lines.Add(Ink.Paragraph(copy, hand, first: -3 * M.SmallChar, left: 4 * M.SmallChar, right: M.SmallChar, line: 520));
        if (copy is not null && printed)
            lines.Add(Ink.Rule(40, BorderValues.Single, 6, "000000"));
        if (printed)
            lines.Add(OfficialHead.Spread(M.SmallChar, [Ink.Run(document.PrintedBy ?? "", hand)],
                [Ink.Run(document.PrintedOn is { } day ? OfficialDocument.Print(day) + "印发" : "", hand)]));
        if (lined)
            lines.Add(Ink.Rule(40, BorderValues.Single, 8, "000000"));
        var rows = copy is null ? 0 : (int)Math.Ceiling((Ink.Width(copy) + 1) / 26);
        yield return ImprintBox.Anchor(lines, height: 160 + rows * 520 + (printed ? M.Line : 0));
    }
}
