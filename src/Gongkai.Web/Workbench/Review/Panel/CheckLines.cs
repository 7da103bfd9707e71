using Gongkai.Domain.Review.Waivers;

namespace Gongkai.Web.Workbench.Review.Panel;

/// <summary>The inspection on paper: what was found and what was waived by whom, for the review register form (R-SEC-04).</summary>
internal static class CheckLines
{
    public static IReadOnlyList<(string Label, string Value)> Of(PanelView panel)
    {
        var lines = new List<(string, string)>
        {
            ("内容检查", panel.Barring > 0 ? $"尚有 {panel.Barring} 项阻断，{panel.Warnings} 项提示" : panel.All.Any() ? $"无阻断；{panel.Warnings} 项提示，已豁免 {panel.Waived} 项" : "未发现问题"),
        };
        var open = panel.All.Where(f => f.Seen.Blocks || f.Waiver is not null).GroupBy(f => f.Seen.Title).Select(g => $"{g.Key} {g.Count()} 处").ToList();
        if (open.Count > 0) lines.Add(("检查发现", string.Join("；", open)));
        var waived = panel.All.Where(f => f.Waiver is { State: WaiverState.Granted }).DistinctBy(f => f.WaiverId)
            .Select(f => $"{f.Seen.Title}：{f.Waiver!.Reason}（{f.Waiver.RequestedBy.Name} 申请，{f.Waiver.DecidedBy?.Name} 复核：{f.Waiver.Opinion}）").ToList();
        if (waived.Count > 0) lines.Add(("豁免", string.Join('\n', waived)));
        return lines;
    }
}
