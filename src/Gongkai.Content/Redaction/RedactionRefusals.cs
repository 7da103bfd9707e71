using Gongkai.Domain.Acts;

namespace Gongkai.Content.Redaction;

/// <summary>Refusals of redaction: codes start with REDACT-. None of them leaves a file behind.</summary>
internal static class RedactionRefusals
{
    private const string Basis = "R-SEC-06；条例第十五条";

    public static readonly Refusal NoRenderer = Make("RENDERER", "服务器上没有安装 PDF 绘图程序，不能涂黑 PDF。请管理员安装 poppler-utils（含 pdftoppm）后重试。");

    public static readonly Refusal NotPdf = Make("KIND", "只有 PDF 文件可以涂黑。请先另存为 PDF。");

    public static readonly Refusal Encrypted = Make("ENCRYPTED", "这个 PDF 设置了密码或者加密，不能涂黑。请去掉密码后重试。");

    public static readonly Refusal Broken = Make("BROKEN", "这个 PDF 已损坏或者不完整，不能涂黑。请重新导出后再试。");

    public static readonly Refusal NoBoxes = Make("NO-BOX", "没有画任何涂黑框，请先在页面上框出要隐去的内容。");

    public static readonly Refusal BadBox = Make("BOX", "有涂黑框不在页面范围内，请重新画框。");

    public static readonly Refusal TooManyBoxes = Make("BOXES", "涂黑框过多，请拆分文件后分别涂黑。");

    public static readonly Refusal TimedOut = Make("TIME", "绘制页面超过了时间限制，没有生成文件。请拆分文件或者稍后重试。");

    public static readonly Refusal Drawing = Make("DRAWING", "有页面无法绘制，没有生成文件。请把原件重新导出为 PDF 后再试。");

    public static Refusal TooManyPages(int pages, int most) => Make("PAGES", $"这个 PDF 有 {pages} 页，超过 {most} 页的上限。请拆分后分别涂黑。");

    public static Refusal NotProven(string what) => Make("PROOF", $"涂黑后的文件没有通过复核（{what}），没有生成文件。请调整涂黑框后重试；仍不行的，请打印、遮盖后扫描。");

    private static Refusal Make(string code, string sentence) => new("REDACT-" + code, sentence, Basis, "file");
}

/// <summary>A page could not be drawn; nothing may go out.</summary>
/// <param name="refusal">What the person is told.</param>
public sealed class PageRenderingException(Refusal refusal) : Exception(refusal.Sentence)
{
    public Refusal Refusal { get; } = refusal;
}
