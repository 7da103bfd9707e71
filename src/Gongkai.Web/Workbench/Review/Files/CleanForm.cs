using Gongkai.Content.Cleaning;
using Gongkai.Content.Files;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>清理: what is to go besides the facts about the file, and what would go.</summary>
public sealed class CleanForm
{
    private static readonly FileKind[] Office = [FileKind.Docx, FileKind.Xlsx, FileKind.Pptx], Sheet = [FileKind.Xlsx];

    private static readonly (string Name, string Title, FileKind[] Kinds, Func<CleaningOptions, CleaningOptions> With)[] All =
    [
        ("changes", "接受修订，去除修订痕迹", [FileKind.Docx], o => o with { AcceptChanges = true }),
        ("comments", "批注", [.. Office, FileKind.Pdf], o => o with { Comments = true }),
        ("hidden", "隐藏的工作表、行、列、幻灯片和文字", Office, o => o with { Hidden = true }),
        ("formulas", "公式变为数值", Sheet, o => o with { Formulas = true }),
        ("embedded", "嵌入的文件和对象", Office, o => o with { Embedded = true }),
        ("links", "对其他文件的引用", Office, o => o with { ExternalLinks = true }),
        ("xml", "自定义 XML 数据", Office, o => o with { CustomXml = true }),
        ("pivots", "数据透视表的底稿", Sheet, o => o with { PivotCaches = true }),
    ];

    private CleanForm(FileKind kind) => Choices = [.. All.Where(c => c.Kinds.Contains(kind)).Select(c => new Choice(c.Name, c.Title))];

    public IReadOnlyList<Choice> Choices { get; }

    public IReadOnlyList<string> Chosen { get; private init; } = [];

    /// <summary>What would go, after it was asked for.</summary>
    public IReadOnlyList<Removal>? Preview { get; set; }

    public CleaningOptions Options => All.Where(c => Chosen.Contains(c.Name)).Aggregate(CleaningOptions.FactsOnly, (options, c) => c.With(options));

    /// <summary>Null for kinds that cannot be cleaned.</summary>
    /// <param name="typed">The form that was sent, or null: then all goes that is not seen on paper.</param>
    public static CleanForm? Of(FileKind kind, IFormCollection? typed)
    {
        if (!kind.IsOpenXml() && !kind.IsImage() && kind != FileKind.Pdf) return null;
        return new(kind) { Chosen = typed is null ? [.. All.Select(c => c.Name)] : [.. typed["Clean"].OfType<string>()] };
    }
}
