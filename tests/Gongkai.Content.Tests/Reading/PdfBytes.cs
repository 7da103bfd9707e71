using System.Text;

namespace Gongkai.Content.Tests.Reading;

/// <summary>PDF files written byte by byte, so that they can be wrong in any way.</summary>
internal sealed class PdfBytes
{
    private readonly SortedDictionary<int, byte[]> _objects = [];
    private readonly List<int> _pages = [];
    private string _catalog = "";
    private string _trailer = "";
    private int _next = 10;

    public const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    public int Add(string body)
    {
        _objects[_next] = Encoding.Latin1.GetBytes(body);
        return _next++;
    }

    public int Stream(string dictionary, byte[] data)
    {
        _objects[_next] = [.. Encoding.Latin1.GetBytes($"<< {dictionary} /Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream"u8];
        return _next++;
    }

    public PdfBytes Page(string content, string resources = "", string more = "") => Page(Encoding.Latin1.GetBytes(content), "", resources, more);

    public PdfBytes Page(byte[] content, string filter, string resources = "", string more = "")
    {
        var stream = Stream(filter, content);
        _pages.Add(Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] {more} /Contents {stream} 0 R /Resources << /Font << /F1 3 0 R >> {resources} >> >>"));
        return this;
    }

    public PdfBytes Catalog(string more)
    {
        _catalog += more;
        return this;
    }

    public PdfBytes Trailer(string more)
    {
        _trailer += more;
        return this;
    }

    public byte[] Build(string pagesKids = "")
    {
        _objects[1] = Encoding.Latin1.GetBytes($"<< /Type /Catalog /Pages 2 0 R {_catalog} >>");
        _objects[2] = Encoding.Latin1.GetBytes($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(p => $"{p} 0 R"))} {pagesKids}] >>");
        _objects[3] = Encoding.Latin1.GetBytes(Font);
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\n"u8);
        var offsets = new Dictionary<int, long>();
        foreach (var (number, body) in _objects)
        {
            offsets[number] = file.Position;
            file.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }
        var start = file.Position;
        var table = new StringBuilder($"xref\n0 {_objects.Keys.Max() + 1}\n0000000000 65535 f \n");
        for (var number = 1; number <= _objects.Keys.Max(); number++)
            table.Append(offsets.TryGetValue(number, out var at) ? $"{at:0000000000} 00000 n \n" : "0000000000 00000 f \n");
        table.Append($"trailer\n<< /Size {_objects.Keys.Max() + 1} /Root 1 0 R {_trailer} >>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }

    /// <summary>A text string in UTF-16, as programs write Chinese.</summary>
    public static string Utf16(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";
}
