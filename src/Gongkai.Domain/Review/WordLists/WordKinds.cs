using Gongkai.Domain.Review.Findings;

namespace Gongkai.Domain.Review.WordLists;

/// <summary>词条类别和级别 as people read and write them, on pages and in files.</summary>
public static class WordKinds
{
    /// <summary>Kinds a list can hold; matters of the negative list come from that list alone.</summary>
    public static IReadOnlyList<(WordKind Kind, string Title)> All { get; } =
    [
        (WordKind.Typo, "错别字、用词错误"),
        (WordKind.ObsoleteInstitution, "已更名或撤销的机构"),
        (WordKind.RepealedLaw, "已废止或更名的法律法规"),
        (WordKind.Placeholder, "占位、测试文字"),
        (WordKind.Harmful, "有害、垃圾信息"),
        (WordKind.Sensitive, "敏感、慎用词"),
    ];

    /// <summary>Severities.</summary>
    public static IReadOnlyList<(FindingSeverity Severity, string Title)> Severities { get; } = [(FindingSeverity.Warn, "提示"), (FindingSeverity.Block, "阻断")];

    public static string Title(this WordKind kind) => All.FirstOrDefault(k => k.Kind == kind).Title ?? "负面清单事项";

    public static string Title(this FindingSeverity severity) => severity == FindingSeverity.Block ? "阻断" : "提示";

    /// <summary>The kind of that title, of a part of it (错别字) or of that name, or null.</summary>
    public static WordKind? Find(string? text) =>
        All.Where(k => k.Title == text || k.Title.Split('、').Contains(text) || k.Kind.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).Select(k => (WordKind?)k.Kind).FirstOrDefault();

    /// <summary>The severity of that title or name, or null.</summary>
    public static FindingSeverity? FindSeverity(string? text) =>
        Severities.Where(s => s.Title == text || s.Severity.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).Select(s => (FindingSeverity?)s.Severity).FirstOrDefault();
}
