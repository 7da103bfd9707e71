using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing;

/// <summary>How an element of the guide stands.</summary>
public enum GuideElementState
{
    /// <summary>完整</summary>
    Complete,

    /// <summary>缺失</summary>
    Missing,

    /// <summary>过期 or not in keeping with what the site says elsewhere.</summary>
    Outdated,
}

/// <summary>One element of the guide, as the check finds it.</summary>
/// <param name="Name">In the words of the article.</param>
/// <param name="Basis">Article that asks for it.</param>
/// <param name="Advice">What to do, in Chinese; null when complete.</param>
public sealed record GuideElement(string Name, string Field, string Basis, GuideElementState State, string? Advice);

/// <summary>指南自查 (R-REQ-16): every element that 条例第十二条 and 第二十八条 ask for, and whether it is still true.</summary>
public static class GuideCheck
{
    private const string Art12 = "条例第十二条";

    /// <param name="guide">As the public reads it.</param>
    /// <param name="site">Contacts of the disclosure unit and the term of review.</param>
    /// <param name="today">Legal day, Asia/Shanghai.</param>
    public static IReadOnlyList<GuideElement> Of(DisclosureGuide guide, SiteSettings site, DateOnly today)
    {
        var contact = site.Requests.Contacts.GetValueOrDefault(site.Requests.MouthUnitCode ?? site.OfficeCode);
        return
        [
            Text("政府信息的分类", nameof(guide.Classification), guide.Classification),
            Text("编排体系", nameof(guide.Arrangement), guide.Arrangement),
            Text("获取方式", nameof(guide.WaysToObtain), guide.WaysToObtain),
            Text("政府信息公开工作机构的名称", nameof(guide.UnitName), guide.UnitName),
            Same("办公地址", nameof(guide.Address), guide.Address, contact?.Address),
            Same("办公时间", nameof(guide.Hours), guide.Hours, contact?.Hours),
            Same("联系电话", nameof(guide.Phone), guide.Phone, contact?.Phone),
            Same("传真号码", nameof(guide.Fax), guide.Fax, contact?.Fax),
            Text("互联网联系方式", nameof(guide.Online), guide.Online),
            List("受理申请的渠道", nameof(guide.ApplicationChannels), guide.ApplicationChannels, "条例第二十八条"),
            List("监督投诉渠道", nameof(guide.ComplaintChannels), guide.ComplaintChannels, "条例第四十七条、第五十一条"),
            Edition(guide, site.Requests.GuideReviewDays, today),
        ];
    }

    private static GuideElement Text(string name, string field, string? text, string basis = Art12) => string.IsNullOrWhiteSpace(text)
        ? new(name, field, basis, GuideElementState.Missing, $"指南缺少{name}，请补充。")
        : new(name, field, basis, GuideElementState.Complete, null);

    private static GuideElement Same(string name, string field, string? text, string? elsewhere) =>
        Text(name, field, text) is { State: GuideElementState.Complete } complete && elsewhere is { Length: > 0 } && elsewhere.Trim() != text!.Trim()
            ? complete with { State = GuideElementState.Outdated, Advice = $"指南写的是“{text.Trim()}”，申请页和文书上写的是“{elsewhere.Trim()}”，请核对后改为一致。" }
            : Text(name, field, text);

    private static GuideElement List(string name, string field, IReadOnlyList<string> lines, string basis) => Text(name, field, lines.FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)), basis);

    private static GuideElement Edition(DisclosureGuide guide, int days, DateOnly today) => guide.Edition.AddDays(days) < today
        ? new("更新日期", nameof(guide.Edition), Art12, GuideElementState.Outdated, $"指南更新于{guide.Edition:yyyy-MM-dd}，已超过{days}日没有核对，请逐项核对后更新日期。")
        : new("更新日期", nameof(guide.Edition), Art12, GuideElementState.Complete, null);
}
