using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Content.Documents;

/// <summary>Writes an official document as .docx in the form of GB/T 9704-2012. Fonts are named, not embedded.</summary>
public static class OfficialDocx
{
    /// <summary>Writes to a readable, writable and seekable stream and leaves it open at its start.</summary>
    public static void Write(OfficialDocument document, Stream output)
    {
        using (var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            DocxFrame.AddStyles(main);
            var body = new Body();
            body.Append(OfficialHead.Of(document));
            body.Append(HtmlInk.Blocks(document.Body));
            if (document.KeepsTextWithSignature && body.LastChild is Paragraph last)
                (last.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
            body.Append(OfficialEnd.Of(document));
            body.Append(document.Form == OfficialForm.Letter ? DocxFrame.LetterSection(main, document) : DocxFrame.Section(main));
            main.Document = new Document(body);
            main.Document.Save();
            package.PackageProperties.Title = Html.VisibleText.Of(document.Title.Replace("\n", "", StringComparison.Ordinal));
            package.PackageProperties.Creator = Html.VisibleText.Of(string.Join(' ', document.Issuers));
        }
        output.Position = 0;
    }

    public static byte[] ToBytes(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        Write(document, stream);
        return stream.ToArray();
    }
}
