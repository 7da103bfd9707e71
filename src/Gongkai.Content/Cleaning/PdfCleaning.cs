using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Cleaning;

/// <summary>
/// Writes a PDF anew from what its pages need: facts about the file, scripts, attachments, private data of programs, and whatever older version still stands in the file
/// do not come along. Pages themselves are not touched.
/// </summary>
internal static class PdfCleaning
{
    private const string Facts = "文档属性（作者、单位、时间等）", Programs = "脚本、自动动作和附件", Remarks = "批注";

    private static readonly HashSet<string> FactKeys = ["Metadata", "PieceInfo", "LastModified", "Thumb", "SpiderInfo", "Info"];
    private static readonly HashSet<string> ProgramKeys = ["OpenAction", "AA", "AF", "EF", "EmbeddedFiles", "JavaScript", "Collection", "XFA", "Perms", "Legal"];
    private static readonly HashSet<string> Actions = ["JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "Movie", "Sound", "GoToE", "RichMediaExecute"];
    private static readonly HashSet<string> Carriers = ["FileAttachment", "Screen", "Movie", "Sound", "RichMedia", "3D"];
    private static readonly HashSet<string> RemarkKinds = ["Text", "Popup", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Ink", "Line", "Square", "Circle", "Polygon", "PolyLine"];
    private static readonly HashSet<string> RemarkFacts = ["T", "M", "CreationDate", "NM", "Subj"];

    /// <summary>Whether somebody signed it. A signature names the bytes it covers, and that in the open.</summary>
    public static bool IsSigned(Stream pdf)
    {
        var bytes = new byte[pdf.Length];
        pdf.Position = 0;
        pdf.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf("/ByteRange"u8) >= 0;
    }

    /// <exception cref="InvalidDataException">It cannot be written anew in full.</exception>
    public static byte[] Clean(byte[] pdf, CleaningOptions options, Removals removals)
    {
        using var document = PdfDocument.Open(pdf);
        if (document.IsEncrypted || document.NumberOfPages == 0) throw new InvalidDataException();
        if (document.Information.DocumentInformationDictionary is { Data.Count: > 0 }) removals.Add(Facts);
        var left = Unwanted(document, options, removals);
        var copy = new PdfCopy(document, left, (owner, key, value) => Stays(document, owner, key, value, removals), bytes => Picture(bytes, removals));
        var clean = copy.Write();
        using var again = PdfDocument.Open(clean);
        return again.NumberOfPages == document.NumberOfPages ? clean : throw new InvalidDataException();
    }

    /// <summary>Annotations that go: those that carry files or play something, and on demand people's remarks.</summary>
    private static HashSet<IndirectReference> Unwanted(PdfDocument document, CleaningOptions options, Removals removals)
    {
        var unwanted = new HashSet<IndirectReference>();
        foreach (var page in document.GetPages())
        {
            if (Resolve(document, Entry(page.Dictionary, "Annots")) is not ArrayToken list) continue;
            foreach (var reference in list.Data.OfType<IndirectReferenceToken>())
            {
                var kind = Name(Resolve(document, reference) as DictionaryToken, "Subtype");
                var carries = Carriers.Contains(kind);
                if (!carries && !(options.Comments && RemarkKinds.Contains(kind))) continue;
                if (unwanted.Add(reference.Data)) removals.Add(carries ? Programs : Remarks);
            }
        }
        return unwanted;
    }

    private static bool Stays(PdfDocument document, DictionaryToken owner, string key, IToken value, Removals removals)
    {
        if (FactKeys.Contains(key)) return Gone(Facts);
        if (ProgramKeys.Contains(key)) return Gone(Programs);
        if (RemarkFacts.Contains(key) && RemarkKinds.Contains(Name(owner, "Subtype")) && Entry(owner, "Rect") is not null) return Gone(Facts);
        if (key is "A" or "Next" && Resolve(document, value) is DictionaryToken action && Actions.Contains(Name(action, "S"))) return Gone(Programs);
        return true;

        bool Gone(string what)
        {
            removals.Add(what);
            return false;
        }
    }

    private static byte[] Picture(byte[] jpeg, Removals removals) => JpegCleaning.Clean(jpeg, removals);

    private static IToken? Entry(DictionaryToken? dictionary, string key) => dictionary is not null && dictionary.Data.TryGetValue(key, out var value) ? value : null;

    private static string Name(DictionaryToken? dictionary, string key) => Entry(dictionary, key) is NameToken name ? name.Data : "";

    private static IToken? Resolve(PdfDocument document, IToken? token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;
}
