using Gongkai.Content.Documents;
using Gongkai.Content.Pdf;
using Gongkai.Domain.Requests.Archive;
using Gongkai.Storage.Files;

namespace Gongkai.Web.Workbench.Requests.Files;

/// <summary>案卷 as one PDF: 卷内目录, then every paper the platform itself holds, numbered through (R-REQ-11). Files that were handed in are in the archive of files.</summary>
internal static class CaseFilePdf
{
    public static byte[] ToBytes(CaseFolder folder, FileStore store, string unit)
    {
        var book = new PdfBook($"案卷 {folder.Volume}", $"{unit}　案卷 {folder.Volume}");
        var first = new Dictionary<int, int>();
        var materials = folder.Materials(store);
        foreach (var material in materials)
            if (folder.Pages(material) is { } paper) first[material.Sequence] = book.Add($"{material.Sequence} {material.Title}", paper);
        // The list knows the pages only when it knows its own length; that does not depend on the figures.
        var length = List(folder, materials, first, 0).PageCount;
        book.AddInFront("卷内目录", List(folder, materials, first, length));
        return book.ToBytes();
    }

    private static PdfPaper List(CaseFolder folder, IReadOnlyList<FileMaterial> materials, Dictionary<int, int> first, int before)
    {
        var list = folder.List(materials.Select(m => (m, $"{m.Pages}", first.TryGetValue(m.Sequence, out var page) ? $"{page + before}" : m.Source is SealedSource ? "另存" : "见附卷")), ("页数", "页号"));
        return Paper(list);
    }

    internal static PdfPaper Paper(ListPaper list)
    {
        var paper = new PdfPaper();
        paper.Title(list.Title);
        foreach (var line in list.Above) paper.Text(line, 11);
        paper.Space(6);
        paper.Table([.. list.Columns.Select(c => c.Width)], [[.. list.Columns.Select(c => c.Name)], .. list.Rows], 10, head: true);
        foreach (var line in list.Below) paper.Text(line, 10);
        return paper;
    }
}
