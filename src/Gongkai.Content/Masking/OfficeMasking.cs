using Gongkai.Content.Cleaning;
using Gongkai.Content.Files;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Masking;

/// <summary>What became of an office file that was to be masked.</summary>
public abstract record OfficeMaskingOutcome;

/// <summary>The masked copy.</summary>
/// <param name="Bytes">The new file.</param>
/// <param name="Places">What was masked; places count within single paragraphs and cells.</param>
public sealed record MaskedOffice(byte[] Bytes, IReadOnlyList<MaskedPlace> Places) : OfficeMaskingOutcome;

/// <summary>There is no masked copy.</summary>
/// <param name="Refusal">Why, and what to do.</param>
public sealed record OfficeNotMasked(Refusal Refusal) : OfficeMaskingOutcome;

/// <summary>去标识化 within Word, Excel and presentation files: paragraphs, cells, remarks, headers, charts, names of links. What a file says of itself is <see cref="CleanCopy"/>'s matter.</summary>
public static class OfficeMasking
{
    private const string Basis = "R-SEC-06；条例第十五条";

    private static readonly Refusal Kind = new("MASK-KIND", "只有 docx、xlsx、pptx 文件可以直接去标识化；PDF 请用涂黑，其他文件请先另存。", Basis, "file");

    private static readonly Refusal Broken = new("MASK-BROKEN", "文件无法完整读出，不能去标识化。请在本机打开确认、另存后重试。", Basis, "file");

    private static readonly Refusal Unproven = new("MASK-PROOF", "去标识化后的文件里仍能找到被隐去的内容，没有生成文件。请在文字处理软件中手工删改后重新上传。", Basis, "file");

    /// <param name="content">Seekable; left at its start.</param>
    /// <param name="name">File name, for the extension.</param>
    /// <param name="mask">Masks one paragraph or cell, for example by <see cref="TextMasking.Apply"/> over what the inspection finds in it.</param>
    public static OfficeMaskingOutcome Of(Stream content, string name, Func<string, MaskedText> mask, FileLimits? limits = null)
    {
        limits ??= FileLimits.Default;
        var verdict = FileInspection.Inspect(content, name, limits);
        if (!verdict.IsAccepted) return new OfficeNotMasked(verdict.Refusals[0]);
        if (!verdict.Kind.IsOpenXml()) return new OfficeNotMasked(Kind);
        try
        {
            var package = OfficePackage.Read(content, limits);
            var work = new OfficeMaskingWork(package, mask);
            work.Run();
            var bytes = package.ToBytes();
            return IsProven(bytes, work, mask, limits) ? new MaskedOffice(bytes, work.Places) : new OfficeNotMasked(Unproven);
        }
        // Readers of hostile files throw whatever they are made to throw; none of it may let the original out.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new OfficeNotMasked(Broken);
        }
        finally
        {
            content.Position = 0;
        }
    }

    /// <summary>Masking again finds nothing, and no value that was masked stands anywhere in any part.</summary>
    private static bool IsProven(byte[] bytes, OfficeMaskingWork work, Func<string, MaskedText> mask, FileLimits limits)
    {
        var package = OfficePackage.Read(new MemoryStream(bytes, writable: false), limits);
        var again = new OfficeMaskingWork(package, mask);
        again.Run();
        return again.Places.Count == 0 && !again.Holds(work.Values);
    }
}
