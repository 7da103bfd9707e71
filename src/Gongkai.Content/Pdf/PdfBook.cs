using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Gongkai.Content.Pdf;

/// <summary>
/// Writes papers one after the other as one PDF with continuous page numbers and bookmarks. The Chinese face is named, not embedded (Adobe-GB1, known to every
/// reader used in offices), as the .docx papers name theirs; its text can be searched and copied.
/// </summary>
public sealed class PdfBook(string title, string footer)
{
    private readonly List<(string Bookmark, PdfPaper Paper)> _papers = [];

    /// <summary>Pages of all papers.</summary>
    public int PageCount => _papers.Sum(p => p.Paper.PageCount);

    /// <summary>Adds a paper at the end; answers the number of its first page.</summary>
    public int Add(string bookmark, PdfPaper paper)
    {
        if (paper.PageCount == 0) paper.NewPage();
        var first = PageCount + 1;
        _papers.Add((bookmark, paper));
        return first;
    }

    /// <summary>Puts a paper before all others; their numbers grow by its pages.</summary>
    public void AddInFront(string bookmark, PdfPaper paper) => _papers.Insert(0, (bookmark, paper));

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    /// <summary>Writes the PDF from the stream's present place on.</summary>
    public void Write(Stream output)
    {
        var file = new PdfObjects(output);
        var pages = _papers.SelectMany(p => p.Paper.Pages).ToList();
        // 1 catalogue, 2 page tree, 3 to 6 faces, 7 outlines, 8 facts, 9 what the codes of the face stand for; then two objects a page, then the bookmarks.
        const int First = 10;
        var bookmarks = First + 2 * pages.Count;
        file.Put(1, "<< /Type /Catalog /Pages 2 0 R /Outlines 7 0 R /PageMode /UseOutlines /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>");
        file.Put(2, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{First + 2 * i} 0 R"))}] /MediaBox [0 0 {PdfType.Number(PdfPaper.PageWidth)} {PdfType.Number(PdfPaper.PageHeight)}] /Resources << /Font << /C 3 0 R /L 6 0 R >> >> >>");
        PdfType.Faces(file, 3, 9);
        file.Put(7, _papers.Count == 0 ? "<< /Type /Outlines >>" : $"<< /Type /Outlines /First {bookmarks} 0 R /Last {bookmarks + _papers.Count - 1} 0 R /Count {_papers.Count} >>");
        file.Put(8, $"<< /Title {Text(title)} /Producer (Gongkai) >>");
        for (var i = 0; i < pages.Count; i++)
        {
            file.Put(First + 2 * i, $"<< /Type /Page /Parent 2 0 R /Contents {First + 2 * i + 1} 0 R >>");
            file.Put(First + 2 * i + 1, Page(pages[i], i + 1));
        }
        var page = 0;
        for (var i = 0; i < _papers.Count; i++)
        {
            var (previous, next) = (i > 0 ? $"/Prev {bookmarks + i - 1} 0 R " : "", i + 1 < _papers.Count ? $"/Next {bookmarks + i + 1} 0 R " : "");
            file.Put(bookmarks + i, $"<< /Title {Text(_papers[i].Bookmark)} /Parent 7 0 R {previous}{next}/Dest [{First + 2 * page} 0 R /Fit] >>");
            page += _papers[i].Paper.PageCount;
        }
        file.End(root: 1, info: 8);
    }

    private byte[] Page(StringBuilder content, int number)
    {
        var whole = new StringBuilder(content.ToString());
        var mark = $"— {number} —";
        PdfType.Show(whole, mark, (PdfPaper.PageWidth - PdfType.Width(mark, 10)) / 2, 42, 10);
        PdfType.Show(whole, footer, (PdfPaper.PageWidth - PdfType.Width(footer, 8)) / 2, 28, 8);
        return PdfObjects.Pack(Encoding.ASCII.GetBytes(whole.ToString()));
    }

    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}

/// <summary>Numbered objects of a PDF with the table of their places.</summary>
internal sealed class PdfObjects
{
    private readonly Stream _output;
    private readonly SortedDictionary<int, long> _places = [];
    private long _at;

    public PdfObjects(Stream output)
    {
        _output = output;
        Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>A stream's content as it is stored.</summary>
    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    public void Put(int number, string dictionary)
    {
        _places[number] = _at;
        Write($"{number} 0 obj\n{dictionary}\nendobj\n");
    }

    /// <summary>A packed stream.</summary>
    /// <param name="facts">Further entries of its dictionary.</param>
    public void Put(int number, ReadOnlySpan<byte> packed, string facts = "")
    {
        _places[number] = _at;
        Write($"{number} 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode {facts}>>\nstream\n");
        _output.Write(packed);
        _at += packed.Length;
        Write("\nendstream\nendobj\n");
    }

    /// <param name="info">Object with the facts of the document; null leaves them out.</param>
    public void End(int root, int? info = null)
    {
        var start = _at;
        Write($"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in _places.Values) Write(place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write($"trailer\n<< /Size {_places.Count + 1} /Root {root} 0 R{(info is { } facts ? $" /Info {facts} 0 R" : "")} >>\nstartxref\n{start}\n%%EOF\n");
    }

    private void Write(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        _output.Write(bytes);
        _at += bytes.Length;
    }
}
