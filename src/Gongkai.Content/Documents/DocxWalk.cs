using System.Text;
using System.Xml.Linq;
using Gongkai.Content.Files;
using Gongkai.Content.Html;
using static Gongkai.Content.Documents.DocxParts;

namespace Gongkai.Content.Documents;

/// <summary>Walks a document's body once and writes markup, which the allow-list cleans afterwards.</summary>
internal sealed class DocxWalk(DocxParts parts, Func<byte[], string, string> storeImage, FileLimits limits)
{
    private const int MostPictures = 500;

    private readonly StringBuilder _html = new();
    private readonly DocxStyles _styles = new(parts.Styles, parts.Numbering);
    private readonly DocxCounters _counters = new();
    private readonly Dictionary<string, string> _pictures = [];
    private readonly List<string> _notices = [];
    private readonly List<string> _footnotes = [];
    private string? _list;

    public List<DocxLine> Lines { get; } = [];

    public IReadOnlyList<string> Notices => _notices;

    public string Html()
    {
        Blocks(parts.Document!.Element(W + "body") ?? throw new InvalidDataException());
        CloseList();
        if (_footnotes.Count > 0)
        {
            _html.Append("<hr>");
            for (var i = 0; i < _footnotes.Count; i++)
                _html.Append("<p class=\"no-indent\">〔").Append(i + 1).Append("〕").Append(Encode(FootnoteText(_footnotes[i]))).Append("</p>");
        }
        return _html.ToString();
    }

    private void Blocks(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    Paragraph(child);
                    break;
                case "tbl":
                    CloseList();
                    Table(child);
                    break;
                case "sdt":
                    Blocks(child.Element(W + "sdtContent") ?? child);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag" or "sdtContent":
                    Blocks(child);
                    break;
                case "del" or "moveFrom":
                    Notice("文中有修订标记：已删除的文字没有导入，新增的文字已按接受处理。");
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        var inline = new StringBuilder();
        var boxes = new List<XElement>();
        Inline(paragraph, inline, properties, boxes);
        var text = PlainText.OfHtml(inline.ToString()).Trim();
        var align = _styles.Property(properties, "pPr", "jc");
        var heading = _styles.Heading(properties);
        var number = _styles.Number(properties);
        if (text.Length > 0)
            Lines.Add(new DocxLine(text, align == "center", heading == 0));
        var tag = heading switch { 0 => "h1", >= 1 => "h" + Math.Min(heading.Value + 1, 6), _ => null } ?? HeadingByLook(paragraph, properties, text);
        if (number is { } item && tag is null && item.Format is "bullet" or "decimal" && IsPlainItem(number.Value.Format, number.Value.Text))
        {
            if (text.Length > 0)
                Item(number.Value, inline);
        }
        else
        {
            CloseList();
            if (number is { Format: not ("bullet" or "none") } counted)
                inline.Insert(0, Encode(_counters.Next(counted.List, counted.Level, counted.Format, counted.Text, counted.Start)));
            tag ??= "p";
            _html.Append('<').Append(tag).Append(ClassOf(align, properties)).Append('>').Append(inline).Append("</").Append(tag).Append('>');
        }
        foreach (var box in boxes)
        {
            Notice("文本框中的文字已移到所在段落之后，请核对位置。");
            Blocks(box);
        }
    }

    private static bool IsPlainItem(string format, string text) => format == "bullet" || (text.StartsWith('%') && text.EndsWith('.') && text.Count(c => c == '%') == 1);

    private void Item((string List, int Level, string Format, string Text, int Start) number, StringBuilder inline)
    {
        var key = number.List + "/" + number.Level;
        var name = number.Format == "bullet" ? "ul" : "ol";
        var value = name == "ol" ? _counters.Advance(number.List, number.Level, number.Start) : 0;
        if (_list != name + key)
        {
            CloseList();
            _html.Append('<').Append(name).Append(value > 1 ? $" start=\"{value}\"" : "").Append('>');
            _list = name + key;
        }
        _html.Append("<li>").Append(inline).Append("</li>");
    }

    private void CloseList()
    {
        if (_list is not null)
            _html.Append("</").Append(_list.AsSpan(0, 2)).Append('>');
        _list = null;
    }

    /// <summary>Papers seldom use heading styles: the number and 黑体, 楷体 or bold tell a heading.</summary>
    private string? HeadingByLook(XElement paragraph, XElement? properties, string text)
    {
        var level = PlainText.LevelOf(text);
        if (level == 0 || text.Length > 50 || text.Contains('。'))
            return null;
        var runs = paragraph.Elements(W + "r").Where(run => run.Elements(W + "t").Any()).Select(run => run.Element(W + "rPr")).ToList();
        var bold = runs.Count > 0 && runs.TrueForAll(run => DocxStyles.Toggle(run?.Element(W + "b")) ?? DocxStyles.Value(properties?.Element(W + "rPr")?.Element(W + "b"), "val") == "1");
        var face = runs.Count == 0 ? "" : (string?)runs[0]?.Element(W + "rFonts")?.Attribute(W + "eastAsia") ?? _styles.Property(properties, "rPr", "rFonts", "eastAsia") ?? "";
        return bold || face.Contains("黑体", StringComparison.Ordinal) || face.Contains("楷体", StringComparison.Ordinal) ? "h" + (level + 1) : null;
    }

    private string ClassOf(string? align, XElement? properties)
    {
        var kept = align switch { "center" => "align-center", "right" or "end" => "align-right", "left" or "start" => "align-left", _ => "" };
        var indent = _styles.Property(properties, "pPr", "ind", "firstLineChars") ?? _styles.Property(properties, "pPr", "ind", "firstLine");
        if (int.TryParse(indent, out var amount) && amount > 0)
            kept += " indent";
        else if (kept.Length == 0)
            kept = "no-indent";
        return $" class=\"{kept.Trim()}\"";
    }

    private void Inline(XElement parent, StringBuilder html, XElement? properties, List<XElement> boxes)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    Run(child, html, properties, boxes);
                    break;
                case "hyperlink":
                    var link = parts.Link((string?)child.Attribute(R + "id"));
                    html.Append(link is null ? "" : $"<a href=\"{Encode(link)}\">");
                    Inline(child, html, properties, boxes);
                    html.Append(link is null ? "" : "</a>");
                    break;
                case "ins" or "moveTo":
                    Notice("文中有修订标记：已删除的文字没有导入，新增的文字已按接受处理。");
                    Inline(child, html, properties, boxes);
                    break;
                case "del" or "moveFrom":
                    Notice("文中有修订标记：已删除的文字没有导入，新增的文字已按接受处理。");
                    break;
                case "commentRangeStart":
                    Notice("文中的批注没有导入。");
                    break;
                case "oMath" or "oMathPara":
                    Notice("公式只保留了文字，请核对。");
                    html.Append(Encode(string.Concat(child.Descendants().Where(part => part.Name.LocalName == "t").Select(part => part.Value))));
                    break;
                case "fldSimple" or "smartTag" or "sdt" or "sdtContent" or "customXml" or "dir" or "bdo":
                    Inline(child, html, properties, boxes);
                    break;
            }
        }
    }

    private void Run(XElement run, StringBuilder html, XElement? properties, List<XElement> boxes)
    {
        var look = run.Element(W + "rPr");
        if (DocxStyles.Toggle(look?.Element(W + "vanish")) == true || _styles.Property(properties, "rPr", "vanish") == "1")
        {
            Notice("文中的隐藏文字没有导入。");
            return;
        }
        var marks = new List<string>();
        if (DocxStyles.Toggle(look?.Element(W + "b")) == true)
            marks.Add("strong");
        if (DocxStyles.Toggle(look?.Element(W + "i")) == true)
            marks.Add("em");
        if (DocxStyles.Toggle(look?.Element(W + "u")) == true)
            marks.Add("u");
        if (DocxStyles.Toggle(look?.Element(W + "strike")) == true || DocxStyles.Toggle(look?.Element(W + "dstrike")) == true)
            marks.Add("s");
        if ((string?)look?.Element(W + "vertAlign")?.Attribute(W + "val") is "superscript" or "subscript")
            marks.Add((string?)look!.Element(W + "vertAlign")!.Attribute(W + "val") == "superscript" ? "sup" : "sub");
        html.AppendJoin("", marks.Select(mark => $"<{mark}>"));
        Pieces(run, html, boxes);
        html.AppendJoin("", Enumerable.Reverse(marks).Select(mark => $"</{mark}>"));
    }

    private void Pieces(XElement run, StringBuilder html, List<XElement> boxes)
    {
        foreach (var piece in run.Elements())
        {
            switch (piece.Name.LocalName)
            {
                case "t":
                    html.Append(Encode(piece.Value));
                    break;
                case "tab":
                    html.Append(' ');
                    break;
                case "br" when (string?)piece.Attribute(W + "type") is null or "textWrapping":
                    html.Append("<br>");
                    break;
                case "noBreakHyphen":
                    html.Append('-');
                    break;
                case "commentReference":
                    Notice("文中的批注没有导入。");
                    break;
                case "footnoteReference" when (string?)piece.Attribute(W + "id") is { } id:
                    _footnotes.Add(id);
                    html.Append("<sup>〔").Append(_footnotes.Count).Append("〕</sup>");
                    break;
                case "drawing" or "pict" or "object":
                    Graphic(piece, html, boxes);
                    break;
                case "AlternateContent":
                    var choice = piece.Elements().FirstOrDefault(part => part.Name.LocalName == "Choice") ?? piece.Elements().FirstOrDefault();
                    if (choice is not null)
                        Pieces(choice, html, boxes);
                    break;
            }
        }
    }

    private void Graphic(XElement graphic, StringBuilder html, List<XElement> boxes)
    {
        boxes.AddRange(graphic.Descendants(W + "txbxContent").Where(box => !box.Ancestors(W + "txbxContent").Any(outer => outer.Ancestors().Contains(graphic))));
        if (graphic.Name.LocalName == "object")
            Notice("嵌入的对象没有导入，只保留了它的图片。");
        foreach (var source in graphic.Descendants().Where(part => part.Name.LocalName is "blip" or "imagedata"))
        {
            if (_pictures.Count >= MostPictures || parts.Picture((string?)source.Attribute(R + "embed") ?? (string?)source.Attribute(R + "id"), limits.MaxBytes.GetValueOrDefault(FileKind.Png)) is not { } picture)
            {
                Notice("有的图片没有导入（链接到外部、过大或数量过多）。");
                continue;
            }
            if (!_pictures.TryGetValue(picture.Name, out var address))
            {
                var kind = Magic.Recognise(new MemoryStream(picture.Bytes), "").Kind;
                var name = "image" + (kind.Extensions().Count == 0 ? "" : kind.Extensions()[0]);
                if (!kind.IsImage() || !FileInspection.Inspect(new MemoryStream(picture.Bytes), name, limits).IsAccepted)
                {
                    Notice("有的图片格式不能在网页上显示（如 EMF、WMF），没有导入，请改用 PNG 或 JPEG 图片。");
                    continue;
                }
                address = _pictures[picture.Name] = storeImage(picture.Bytes, kind.MediaType());
            }
            var label = graphic.Descendants().FirstOrDefault(part => part.Name.LocalName == "docPr");
            html.Append("<img src=\"").Append(Encode(address)).Append("\" alt=\"").Append(Encode((string?)label?.Attribute("descr") ?? "")).Append("\">");
        }
    }

    private void Table(XElement table)
    {
        var rows = table.Elements().SelectMany(child => child.Name == W + "sdt" ? child.Descendants(W + "tr").Take(500) : child.Name == W + "tr" ? [child] : []).ToList();
        var grid = DocxTableGrid.Of(rows);
        _html.Append("<table>");
        for (var i = 0; i < rows.Count; i++)
        {
            var header = DocxStyles.Toggle(rows[i].Element(W + "trPr")?.Element(W + "tblHeader")) == true;
            _html.Append("<tr>");
            foreach (var cell in grid[i])
            {
                var tag = header ? "th" : "td";
                _html.Append('<').Append(tag).Append(header ? " scope=\"col\"" : "").Append(cell.Across > 1 ? $" colspan=\"{cell.Across}\"" : "").Append(cell.Down > 1 ? $" rowspan=\"{cell.Down}\"" : "").Append('>');
                Blocks(cell.Source);
                CloseList();
                _html.Append("</").Append(tag).Append('>');
            }
            _html.Append("</tr>");
        }
        _html.Append("</table>");
    }

    private string FootnoteText(string id)
    {
        var note = parts.Footnotes?.Elements(W + "footnote").FirstOrDefault(element => (string?)element.Attribute(W + "id") == id);
        return note is null ? "" : string.Concat(note.Descendants(W + "t").Where(text => !text.Ancestors(W + "del").Any()).Select(text => text.Value)).Trim();
    }

    private void Notice(string sentence)
    {
        if (!_notices.Contains(sentence))
            _notices.Add(sentence);
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
