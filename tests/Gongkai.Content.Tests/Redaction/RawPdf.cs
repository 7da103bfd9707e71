using System.Globalization;
using System.Text;

namespace Gongkai.Content.Tests.Redaction;

/// <summary>Small PDFs written by hand, with what a real one can hide.</summary>
internal static class RawPdf
{
    /// <param name="pages">Contents of the pages.</param>
    /// <param name="page">Further entries of every page, such as /Rotate 90.</param>
    /// <param name="catalog">Further entries of the catalogue.</param>
    /// <param name="more">Further objects, from number 10 on.</param>
    public static byte[] Of(string[] pages, string page = "", string catalog = "", params string[] more)
    {
        var objects = new SortedDictionary<int, string> { [1] = $"<< /Type /Catalog /Pages 2 0 R {catalog} >>", [3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>" };
        for (var i = 0; i < more.Length; i++) objects[10 + i] = more[i];
        var first = 10 + more.Length;
        objects[2] = $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{first + 2 * i} 0 R"))}] >>";
        for (var i = 0; i < pages.Length; i++)
        {
            objects[first + 2 * i] = $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {first + 2 * i + 1} 0 R {page} >>";
            objects[first + 2 * i + 1] = $"<< /Length {pages[i].Length} >>\nstream\n{pages[i]}\nendstream";
        }
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new Dictionary<int, int>();
        foreach (var (number, text) in objects)
        {
            places[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n");
        }
        var start = file.Length;
        file.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, place) in places) file.Append(CultureInfo.InvariantCulture, $"{number} 1\n{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {first + 2 * pages.Length} /Root 1 0 R {(more.Length > 0 ? "/Info 10 0 R " : "")}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public static string Line(string text, double x, double y, double size = 14) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");
}
