using Gongkai.Content.Reading.Images;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>
/// Every object of the file, whether anything points to it or not: annotations, form values, bookmarks, properties, attachments, scripts, signatures.
/// The page of an annotation is known from the walk over the pages. A list instead of a walk over the document's trees, so that loops in them cost nothing and what was merely unlinked is still found.
/// </summary>
internal sealed class PdfObjects(ReadingDraft draft, PdfDocument document, IReadOnlyDictionary<long, int> pages)
{
    private const int Most = 500_000;
    private const int Deepest = 30;
    private const int LongestXml = 4 * 1024 * 1024;

    private static readonly Dictionary<string, string> Properties = new()
    {
        ["Author"] = "作者",
        ["Title"] = "标题",
        ["Subject"] = "主题",
        ["Keywords"] = "关键词",
        ["Creator"] = "制作程序",
        ["Company"] = "单位",
        ["Manager"] = "主管",
        ["Comments"] = "备注",
        ["SourceModified"] = "来源",
        ["Reason"] = "签名原因",
        ["Location"] = "签名地点",
        ["ContactInfo"] = "签名联系方式",
        ["Name"] = "名称",
        ["URI"] = "链接地址",
        ["ActualText"] = "替代文字",
        ["Alt"] = "替代文字",
        ["TU"] = "表单域提示",
        ["Desc"] = "附件说明",
        ["F"] = "文件名",
        ["UF"] = "文件名",
        ["Base"] = "基础地址",
    };

    private static readonly string[] Personal = ["Author", "Company", "Manager", "Comments"];

    private readonly IPdfTokenScanner _scanner = document.Structure.TokenScanner;

    public void Read()
    {
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys.OrderBy(r => r.ObjectNumber).Take(Most))
        {
            draft.Pulse();
            IToken token;
            try
            {
                token = document.Structure.GetObject(reference).Data;
            }
            // An object that cannot be read is either used, and then its page says so, or it is not.
            catch (Exception error) when (error is not (UnreadableException or OutOfMemoryException))
            {
                continue;
            }
            Look(token, pages.TryGetValue(reference.ObjectNumber, out var page) ? $"第 {page} 页" : "", 0);
        }
    }

    private void Look(IToken token, string where, int depth)
    {
        if (depth > Deepest) return;
        switch (token)
        {
            case DictionaryToken dictionary: Dictionary(dictionary, where, depth); break;
            case ArrayToken array:
                foreach (var item in array.Data) Look(item, where, depth + 1);
                break;
            case StreamToken stream:
                Dictionary(stream.StreamDictionary, where, depth);
                if (Name(stream.StreamDictionary, "Type") == "Metadata" || Name(stream.StreamDictionary, "Subtype") == "XML") Metadata(stream);
                break;
        }
    }

    private void Dictionary(DictionaryToken dictionary, string where, int depth)
    {
        var (type, subtype, action) = (Name(dictionary, "Type"), Name(dictionary, "Subtype"), Name(dictionary, "S"));
        if (type == "EmbeddedFile") draft.Meet(FileFindings.Embedded, "附件");
        if (action is "JavaScript" or "Launch" or "ImportData" or "SubmitForm" or "Rendition") draft.Meet(FileFindings.Script, where);
        if (type is "Sig" or "DocTimeStamp" && dictionary.Data.ContainsKey("Contents")) draft.Meet(FileFindings.Signature, where);
        if (subtype == "Redact") draft.Meet(FileFindings.CoveredText, where + "没有应用的密文标记");
        else if (type != "Sig" && dictionary.Data.ContainsKey("Rect")) Annotation(dictionary, subtype ?? "", where);
        if (dictionary.Data.ContainsKey("JS")) draft.Add(Text(dictionary, "JS"), TextPartKind.Hidden, "脚本");
        foreach (var (key, value) in dictionary.Data)
        {
            if (Properties.TryGetValue(key, out var name) && value is StringToken or HexToken) Property(key, name, PdfText.Of(value, _scanner), where);
            if (value is DictionaryToken or ArrayToken) Look(value, where, depth + 1);
        }
    }

    private void Property(string key, string name, string? text, string where)
    {
        if (draft.Add(text, TextPartKind.Property, $"{where}文档属性“{name}”") && Personal.Contains(key)) draft.Meet(FileFindings.Metadata, $"文档属性“{name}”");
    }

    private void Annotation(DictionaryToken annotation, string subtype, string where)
    {
        var hidden = annotation.Data.GetValueOrDefault("F") is NumericToken flags && (flags.Int & 0b100010) != 0;
        var isField = subtype == "Widget" || annotation.Data.ContainsKey("FT");
        if (isField)
        {
            var label = $"{where}表单域“{Text(annotation, "T")}”";
            foreach (var key in new[] { "V", "DV" })
                if (hidden || key == "DV") draft.Add(Text(annotation, key), TextPartKind.Hidden, label);
                else draft.Add(Text(annotation, key), TextPartKind.Visible, label);
            return;
        }
        var contents = Text(annotation, "Contents") is { Length: > 0 } plain ? plain : Html.TagStripper.Strip(Text(annotation, "RC") ?? "");
        if (subtype is "Link" or "FreeText" or "Screen") draft.Add(contents, hidden ? TextPartKind.Hidden : TextPartKind.Visible, where + "标注文字");
        else if (subtype != "Popup") draft.AddUnseen(contents, FileFindings.Comments, where + "批注", part: TextPartKind.Comment);
        if (subtype is not ("Link" or "Popup")) draft.Add(Text(annotation, "T"), TextPartKind.Comment, where + "批注作者");
    }

    private void Metadata(StreamToken stream)
    {
        var bytes = stream.Decode(document.Structure.FilterProvider, _scanner);
        Xmp.Read(draft, System.Text.Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, LongestXml)]), "文档", FileFindings.Metadata);
    }

    private string? Text(DictionaryToken dictionary, string key)
    {
        var token = dictionary.Data.GetValueOrDefault(key);
        if (PdfText.Of(token, _scanner) is { } text) return text;
        if (DirectObjectFinder.TryGet<StreamToken>(token, _scanner, out var stream)) return Plain.Of(stream.Decode(document.Structure.FilterProvider, _scanner).Span);
        return token is ArrayToken several ? string.Join('\n', several.Data.Select(t => PdfText.Of(t, _scanner))) : null;
    }

    private string? Name(DictionaryToken dictionary, string key) =>
        dictionary.Data.GetValueOrDefault(key) is { } token && DirectObjectFinder.TryGet<NameToken>(token, _scanner, out var name) ? name.Data : null;
}
