using Gongkai.Content.Html;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>A field in which what is stored now is not what was typed.</summary>
public sealed record DraftDifference(string Label, string Stored, string Typed)
{
    private static readonly (string Label, Func<DraftContent, DocumentSettings, string> Of)[] Fields =
    [
        ("标题", (c, _) => c.Title), ("机关代字", (c, _) => c.SeriesCode), ("文种", (c, _) => c.Genre), ("主送机关", (c, _) => c.MainRecipients), ("抄送机关", (c, _) => c.CopyRecipients),
        ("正文", (c, _) => PlainText.Of(SafeHtml.FromStore(c.BodyHtml))), ("附件", (c, _) => string.Join("、", c.Attachments.Select(a => a.Name))),
        ("公开属性", (c, s) => s.LabelOf(c.Mark?.Attribute)), ("理由", (c, s) => string.Join("；", c.Mark?.ReasonCodes.Select(r => s.Reasons.FirstOrDefault(x => x.Code == r)?.Title ?? r) ?? [])),
        ("政策性文件", (c, _) => Say(c.IsPolicy)), ("行政规范性文件", (c, _) => Say(c.IsNormative)), ("重大行政决策", (c, _) => Say(c.IsMajorDecision)), ("敏感信息", (c, _) => Say(c.IsSensitive)),
        ("解读方案", (c, _) => c.Plan is null ? "" : $"{c.Plan.Interpreter} {c.Plan.PlannedOn:yyyy-MM-dd} {string.Join("、", c.Plan.Forms.Select(f => f.Title()))}"),
        ("解读材料", (c, _) => c.Material is null ? "" : $"{c.Material.Title}\n{PlainText.Of(SafeHtml.FromStore(c.Material.BodyHtml))}"),
        ("公众参与", (c, _) => string.Join("\n", c.Participation.Select(p => $"{p.On:yyyy-MM-dd} {p.Summary}"))),
        ("决策程序", (c, _) => string.Join("\n", c.Procedures.Select(p => $"{p.Step} {p.On:yyyy-MM-dd} {p.Summary}"))),
        ("会签单位", (c, _) => string.Join("、", c.CoSigners)), ("会议", (c, _) => c.Meeting is null ? "" : $"{c.Meeting.Name} {c.Meeting.IsPublic}"),
        ("实施日期", (c, _) => $"{c.DateEffective:yyyy-MM-dd}"), ("失效日期", (c, _) => $"{c.DateExpires:yyyy-MM-dd}"), ("内容概述", (c, _) => c.Summary ?? ""),
    ];

    public static IReadOnlyList<DraftDifference> Between(DraftContent stored, DraftContent typed, DocumentSettings settings) =>
        [.. Fields.Select(f => new DraftDifference(f.Label, f.Of(stored, settings), f.Of(typed, settings))).Where(d => d.Stored != d.Typed)];

    private static string Say(bool yes) => yes ? "是" : "否";
}
