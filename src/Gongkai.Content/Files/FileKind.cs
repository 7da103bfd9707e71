namespace Gongkai.Content.Files;

/// <summary>Kinds of files the platform takes in, recognised by what is in them.</summary>
public enum FileKind
{
    /// <summary>Not on the allow-list.</summary>
    Unknown,

    /// <summary>Word 文档 (.docx)</summary>
    Docx,

    /// <summary>Excel 工作簿 (.xlsx)</summary>
    Xlsx,

    /// <summary>演示文稿 (.pptx)</summary>
    Pptx,

    Pdf,

    /// <summary>版式文件 OFD (GB/T 33190)</summary>
    Ofd,

    Png,
    Jpeg,
    Gif,
    Webp,

    /// <summary>纯文本</summary>
    Txt,

    /// <summary>逗号分隔表格</summary>
    Csv,

    /// <summary>Word 97-2003</summary>
    Doc,

    /// <summary>Excel 97-2003</summary>
    Xls,

    /// <summary>WPS 文字</summary>
    Wps,
}

/// <summary>Media types, extensions and Chinese names of the kinds.</summary>
public static class FileKinds
{
    private static readonly Dictionary<FileKind, (string MediaType, string[] Extensions, string Name)> Table = new()
    {
        [FileKind.Docx] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], "Word 文档"),
        [FileKind.Xlsx] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], "Excel 工作簿"),
        [FileKind.Pptx] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"], "演示文稿"),
        [FileKind.Pdf] = ("application/pdf", [".pdf"], "PDF 文件"),
        [FileKind.Ofd] = ("application/ofd", [".ofd"], "OFD 版式文件"),
        [FileKind.Png] = ("image/png", [".png"], "PNG 图片"),
        [FileKind.Jpeg] = ("image/jpeg", [".jpg", ".jpeg"], "JPEG 图片"),
        [FileKind.Gif] = ("image/gif", [".gif"], "GIF 图片"),
        [FileKind.Webp] = ("image/webp", [".webp"], "WebP 图片"),
        [FileKind.Txt] = ("text/plain", [".txt"], "文本文件"),
        [FileKind.Csv] = ("text/csv", [".csv"], "CSV 表格"),
        [FileKind.Doc] = ("application/msword", [".doc"], "Word 97-2003 文档"),
        [FileKind.Xls] = ("application/vnd.ms-excel", [".xls"], "Excel 97-2003 工作簿"),
        [FileKind.Wps] = ("application/vnd.ms-works", [".wps"], "WPS 文字文档"),
    };

    public static string MediaType(this FileKind kind) => Table.TryGetValue(kind, out var row) ? row.MediaType : "application/octet-stream";

    public static string ChineseName(this FileKind kind) => Table.TryGetValue(kind, out var row) ? row.Name : "无法识别的文件";

    /// <summary>Extensions in lower case with the dot.</summary>
    public static IReadOnlyList<string> Extensions(this FileKind kind) => Table.TryGetValue(kind, out var row) ? row.Extensions : [];

    public static bool IsImage(this FileKind kind) => kind is FileKind.Png or FileKind.Jpeg or FileKind.Gif or FileKind.Webp;

    public static bool IsOpenXml(this FileKind kind) => kind is FileKind.Docx or FileKind.Xlsx or FileKind.Pptx;
}
