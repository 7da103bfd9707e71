using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Content.Reports;
using Gongkai.Domain.Requests.Casebooks;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>Writes a <see cref="Casebook"/> as .docx on A4: cover, contents, cases, policy documents (R-CAS-01, R-CAS-02).</summary>
public static class CasebookDocx
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <param name="book">The casebook.</param>
    /// <param name="issuer">编印单位 as printed.</param>
    public static byte[] ToBytes(Casebook book, string issuer)
    {
        var content = book.Content;
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            DocxFrame.AddStyles(main);
            var body = new Body();
            body.Append(Cover(book, issuer));
            body.Append(Contents(content));
            if (content.Intro.Length > 0) body.Append([Part("编写说明"), .. Lines(content.Intro)]);
            if (content.Entries.Count > 0) body.Append(Part("第一部分　典型案例", fresh: content.Intro.Length > 0));
            for (var i = 0; i < content.Entries.Count; i++) body.Append(Entry(i, content.Entries[i]));
            if (content.Policies.Count > 0) body.Append([Part("第二部分　政策文件", fresh: true), .. Policies(content.Policies)]);
            body.Append(DocxFrame.Section(main));
            main.Document = new Document(body);
            main.Document.Save();
            package.PackageProperties.Title = Html.VisibleText.Of(content.Title);
            package.PackageProperties.Creator = Html.VisibleText.Of(issuer);
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Cover(Casebook book, string issuer)
    {
        for (var i = 0; i < 6; i++) yield return Ink.Blank();
        yield return Ink.Paragraph(book.Content.Title, new Hand(M.Title, 64), JustificationValues.Center, line: 1_000, after: 300);
        yield return Ink.Paragraph($"（{Month(book.Content.From)}—{Month(book.Content.To)}）", new Hand(M.Kai), JustificationValues.Center);
        for (var i = 0; i < 8; i++) yield return Ink.Blank();
        yield return Ink.Paragraph(issuer, new Hand(), JustificationValues.Center);
        yield return Ink.Paragraph(book.IssuedOn is { } on ? OfficialDocument.Print(on) : "（送审稿）", new Hand(), JustificationValues.Center);
    }

    private static string Month(DateOnly day) => $"{day.Year}年{day.Month}月";

    private static IEnumerable<OpenXmlElement> Contents(CasebookContent content)
    {
        yield return Part("目　录", fresh: true);
        if (content.Intro.Length > 0) yield return Line("编写说明");
        if (content.Entries.Count > 0) yield return Line("第一部分　典型案例");
        for (var i = 0; i < content.Entries.Count; i++) yield return Line($"案例{Number(i)}　{content.Entries[i].Heading}", 2);
        if (content.Policies.Count > 0) yield return Line("第二部分　政策文件");
        foreach (var level in PolicyLevels.All.Where(l => content.Policies.Any(p => p.Level == l.Code))) yield return Line(level.Title, 2);
        yield return new Paragraph(new Run(new Break { Type = BreakValues.Page }));
    }

    private static IEnumerable<OpenXmlElement> Entry(int i, CasebookEntry entry)
    {
        yield return Ink.Paragraph($"案例{Number(i)}　{entry.Heading}", new Hand(M.Hei), JustificationValues.Center, before: i == 0 ? 0 : 400, after: 120, keepNext: true);
        foreach (var (head, text) in new[] { ("【基本案情】", entry.Facts), ("【办理情况】", entry.Handling), ("【办理结果】", entry.Outcome), ("【案例评析】", entry.Points) })
        {
            yield return Ink.Paragraph(head, new Hand(M.Kai), first: 2 * M.Char, keepNext: true);
            foreach (var line in Lines(text)) yield return line;
        }
    }

    private static IEnumerable<OpenXmlElement> Policies(IReadOnlyList<PolicyEntry> policies)
    {
        foreach (var level in PolicyLevels.All)
        {
            var own = policies.Where(p => p.Level == level.Code).ToList();
            if (own.Count == 0) continue;
            yield return Ink.Paragraph(level.Title, new Hand(M.Kai), first: 2 * M.Char, before: 160, after: 60, keepNext: true);
            yield return FormTableDocx.Table(new FormTable(level.Title, [12, 68, 40, 36], 1,
            [
                [.. new[] { "序号", "名称", "文号", "公布、修订日期" }.Select(h => new FormCell(FormCellKind.Column, h))],
                .. own.Select((p, i) => (IReadOnlyList<FormCell>)
                [
                    new(FormCellKind.Value, $"{i + 1}"), new(FormCellKind.Value, p.Link is { Length: > 0 } link ? $"{p.Title}\n{link}" : p.Title) { IsLeft = true }, new(FormCellKind.Value, p.Number), new(FormCellKind.Value, p.On is { } on ? OfficialDocument.Print(on) : ""),
                ]),
            ]), 22, 460);
        }
    }

    private static Paragraph Part(string title, bool fresh = false)
    {
        var paragraph = Ink.Paragraph(title, new Hand(M.Title, M.Size2), JustificationValues.Center, line: 720, after: 300, keepNext: true);
        // Before everything else, as the order of the format wants it.
        if (fresh) paragraph.ParagraphProperties!.KeepNext!.InsertAfterSelf(new PageBreakBefore());
        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> Lines(string text) =>
        Html.VisibleText.Of(text).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Line(line, 2));

    private static Paragraph Line(string text, int indent = 0) => Ink.Paragraph(text, new Hand(), first: indent * M.Char);

    private static string Number(int i) => i < 10 ? Numerals[i] : i < 19 ? "十" + Numerals[i - 10] : $"{i + 1}";
}
