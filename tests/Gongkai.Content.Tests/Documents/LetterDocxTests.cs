using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Content.Documents;
using Gongkai.Content.Files;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Tests.Requests.Letters;

namespace Gongkai.Content.Tests.Documents;

public sealed class LetterDocxTests
{
    [Theory]
    [MemberData(nameof(SampleLetters.Codes), MemberType = typeof(SampleLetters))]
    public void Every_letter_is_a_valid_file_with_all_its_text(string code)
    {
        var letter = Of(code);
        var bytes = LetterDocx.ToBytes(letter);
        if (Environment.GetEnvironmentVariable("GONGKAI_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, code + ".docx"), bytes);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package).Select(error => error.Description + " " + error.Path?.XPath));
        Assert.True(FileInspection.Inspect(new MemoryStream(bytes), "文书.docx").IsAccepted);
        var body = package.MainDocumentPart!.Document.Body!;
        var lines = body.Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        Assert.Contains(letter.Title, string.Concat(lines));
        Assert.Contains(letter.Number!, string.Concat(lines));
        if (LetterKind.Find(code)!.IsForm)
            Assert.All(letter.Paragraphs, row => Assert.Contains(row[(row.IndexOf('：') + 1)..].Replace("\n", "", StringComparison.Ordinal), string.Concat(lines)));
        else
        {
            Assert.All(letter.Paragraphs, p => Assert.Contains(p, lines));
            Assert.Contains(letter.Addressee + "：", lines);
            Assert.Contains(letter.Contact, lines);
            Assert.Contains("2026年3月20日", lines);
            Assert.Contains(letter.Issuer, string.Concat(package.MainDocumentPart.HeaderParts.Select(h => h.Header.InnerText)));
            Assert.All(letter.Enclosures, e => Assert.Contains(lines, l => l.EndsWith(e, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_form_leaves_room_to_sign()
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(LetterDocx.ToBytes(Of("P15"))), false);
        var rows = package.MainDocumentPart!.Document.Body!.Descendants<TableRow>().Select(r => r.InnerText).ToList();
        Assert.Contains(rows, r => r.StartsWith("受送达人签字：", StringComparison.Ordinal) && r.EndsWith("年   月   日", StringComparison.Ordinal));
    }

    [Fact]
    public void The_signature_never_stands_on_a_page_without_text()
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(LetterDocx.ToBytes(Of("S14"))), false);
        var paragraphs = package.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        var last = paragraphs.FindIndex(p => p.InnerText == Of("S14").Contact);
        var date = paragraphs.FindIndex(p => p.InnerText == "2026年3月20日");
        Assert.All(paragraphs[last..date], p => Assert.NotNull(p.ParagraphProperties?.KeepNext));
    }

    [OfficeFact]
    public void LibreOffice_opens_every_kind_of_letter()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-letters-").FullName;
        foreach (var kind in LetterKind.All)
            File.WriteAllBytes(Path.Combine(folder, kind.Code + ".docx"), LetterDocx.ToBytes(Of(kind.Code)));
        Office.ToPdfs(folder);
        foreach (var kind in LetterKind.All)
        {
            var text = string.Concat(Office.Text(Path.Combine(folder, kind.Code + ".pdf")).Where(c => !char.IsWhiteSpace(c)));
            Assert.Contains("示范县发展和改革局", text);
            Assert.Contains("示发改公复〔2026〕12号", text);
            Assert.Contains("0999-1234567", text);
        }
    }

    private static Letter Of(string code)
    {
        var (letter, refusals) = LetterComposer.Compose(code, SampleLetters.Facts(code), new());
        Assert.Empty(refusals.Select(r => r.Sentence));
        return letter!;
    }
}
