using Gongkai.Domain.Acts;

namespace Gongkai.Content.Files;

/// <summary>What a file is and why it may not come in.</summary>
/// <param name="Kind">By content; <see cref="FileKind.Unknown"/> when it is on no list.</param>
/// <param name="MediaType">By content, never by name or by what the browser claimed.</param>
/// <param name="Refusals">Empty when the file is accepted.</param>
public sealed record FileVerdict(FileKind Kind, string MediaType, IReadOnlyList<Refusal> Refusals)
{
    public bool IsAccepted => Refusals.Count == 0;
}

/// <summary>Refusals for files: codes start with FILE-.</summary>
internal static class FileRefusals
{
    public const string Basis = "R-WEB-05；上传文件安全要求";

    public static Refusal Make(string code, string sentence) => new("FILE-" + code, sentence, Basis, "file");

    public static readonly Refusal Empty = Make("EMPTY", "这个文件是空的，请检查后重新上传。");

    public static readonly Refusal Name = Make("NAME", "文件名不能为空、不能超过 200 个字，也不能含有斜杠、换行或不可见字符，请改名后重新上传。");

    public static readonly Refusal Executable = Make("EXECUTABLE", "这是程序或脚本文件，不能上传。");

    public static readonly Refusal Archive =
        Make("ARCHIVE", "不接收压缩包：公开内容应当在网页上直接可读。请把包内的文件逐个上传。");

    public static readonly Refusal Unknown =
        Make("KIND", "无法识别这个文件的内容，或者该类型不在允许范围。可以上传 docx、xlsx、pptx、pdf、ofd、png、jpg、gif、webp、txt、csv、doc、xls、wps 文件。");

    public static readonly Refusal Macro = Make("MACRO", "文件中含有宏代码，不能上传。请在 Word、Excel 或 WPS 中另存为不含宏的文件后重新上传。");

    public static readonly Refusal Encrypted = Make("ENCRYPTED", "文件设置了密码或者加密，无法审查其内容。请去掉密码后重新上传。");

    public static readonly Refusal Broken = Make("BROKEN", "文件已损坏或者不完整，无法打开。请在本机打开确认、另存后重新上传。");

    public static readonly Refusal Bomb = Make("BOMB", "文件解开后的体积或部件数量异常（疑似压缩炸弹），不能上传。");

    public static readonly Refusal Nested = Make("NESTED", "文件里面夹带了压缩包或者程序，不能上传。请删除夹带的内容后重新上传。");

    public static readonly Refusal External = Make("EXTERNAL", "文件引用了外部的模板或对象，打开时会访问外部地址，不能上传。请断开链接、另存后重新上传。");

    public static readonly Refusal Script = Make("SCRIPT", "文件中含有会自动运行的脚本或命令，不能上传。");

    public static Refusal TooLarge(FileKind kind, long size, long limit) =>
        Make("SIZE", $"文件有 {Size(size)}，超过{kind.ChineseName()}的上限 {Size(limit)}。请压缩图片或者拆分后重新上传。");

    public static Refusal Pixels(long width, long height) => Make("PIXELS", $"图片尺寸 {width}×{height} 过大，请缩小后重新上传。");

    public static Refusal Extension(FileKind kind, string extension) =>
        Make("EXTENSION", $"文件的扩展名是“{(extension.Length == 0 ? "无" : extension)}”，内容却是{kind.ChineseName()}（{kind.Extensions()[0]}），请用正确的扩展名重新上传。");

    private static string Size(long bytes) =>
        bytes >= FileLimits.Megabyte ? $"{bytes / (double)FileLimits.Megabyte:0.#} MB" : $"{Math.Max(1, bytes / 1024)} KB";
}
