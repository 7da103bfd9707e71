using Gongkai.Content.Files;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Cleaning;

/// <summary>清理副本: a new file without facts about its making and, on demand, without what is not seen on paper. The result is read again; what is not shown to be clean is not handed out (R-SEC-06).</summary>
public static class CleanCopy
{
    private const string Basis = "R-SEC-06；个人信息保护法";

    private static readonly Refusal Unclean = new("CLEAN-PROOF", "清理后的文件没有通过复核，没有生成副本。请在 Word、Excel 或 WPS 中另存、用“检查文档”清理后重新上传。", Basis, "file");

    private static readonly Refusal Broken = new("CLEAN-BROKEN", "文件无法完整读出，不能清理。请在本机打开确认、另存后重新上传。", Basis, "file");

    private static readonly Refusal Kind = new("CLEAN-KIND", "这种文件不能自动清理。请另存为 docx、xlsx、pptx、PDF 或者图片后再清理。", Basis, "file");

    /// <summary>What an upload is refused for but cleaning takes out.</summary>
    private static readonly string[] Curable = ["FILE-SCRIPT", "FILE-NESTED"];

    /// <param name="content">Seekable; left at its start.</param>
    /// <param name="name">File name, for the extension.</param>
    public static CleaningOutcome Of(Stream content, string name, CleaningOptions? options = null, FileLimits? limits = null)
    {
        options ??= CleaningOptions.FactsOnly;
        limits ??= FileLimits.Default;
        var verdict = FileInspection.Inspect(content, name, limits);
        if (verdict.Refusals.FirstOrDefault(r => verdict.Kind != FileKind.Pdf || !Curable.Contains(r.Code)) is { } refusal) return new CleaningFailed(refusal);
        if (!verdict.Kind.IsOpenXml() && !verdict.Kind.IsImage() && verdict.Kind is not (FileKind.Pdf or FileKind.Txt or FileKind.Csv)) return new CleaningFailed(Kind);
        try
        {
            if (verdict.Kind == FileKind.Pdf && PdfCleaning.IsSigned(content)) return new SignedUntouched("这个 PDF 带有电子签章，任何改动都会使签章失效，已保持原样；其中的文档属性也原样保留，请人工核对。");
            var removals = new Removals();
            var clean = Clean(content, verdict.Kind, options, limits, removals);
            return IsProven(clean, name, verdict.Kind, options, limits) ? new Cleaned(clean, verdict.Kind, removals.All) : new CleaningFailed(Unclean);
        }
        // Readers of hostile files throw whatever they are made to throw; none of it may let the original out.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new CleaningFailed(Broken);
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static byte[] Clean(Stream content, FileKind kind, CleaningOptions options, FileLimits limits, Removals removals)
    {
        content.Position = 0;
        if (kind.IsOpenXml()) return OfficeCleaning.Clean(content, kind, options, limits, removals);
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return kind == FileKind.Pdf ? PdfCleaning.Clean(bytes, options, removals) : ImageCleaning.Clean(bytes, kind, removals);
    }

    /// <summary>The house would take the copy in, it is of the same kind, and cleaning it again finds nothing and changes nothing.</summary>
    private static bool IsProven(byte[] clean, string name, FileKind kind, CleaningOptions options, FileLimits limits)
    {
        using var stream = new MemoryStream(clean, writable: false);
        var verdict = FileInspection.Inspect(stream, name, limits);
        if (!verdict.IsAccepted || verdict.Kind != kind) return false;
        var left = new Removals();
        return Clean(stream, kind, options, limits, left).AsSpan().SequenceEqual(clean) && left.Total == 0;
    }
}
