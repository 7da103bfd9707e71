using System.Text.RegularExpressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing.Columns;

/// <summary>What a column must say of itself (R-WEB-03, R-WEB-04, R-WEB-11).</summary>
public static partial class ColumnChecks
{
    /// <summary>Codes <c>COLUMN-…</c>.</summary>
    public static IEnumerable<Refusal> Of(Column column, PortalSettings portal, OrganisationTree tree)
    {
        if (string.IsNullOrWhiteSpace(column.Name)) yield return new("COLUMN-NAME", "请填写栏目名称，名称要准确、直白。", "R-WEB-04", "name");
        else if (portal.Columns.Under(column.Parent).Any(c => c.Path != column.Path && c.Name == column.Name.Trim()))
            yield return new("COLUMN-NAME-TAKEN", $"同一级已经有名为“{column.Name.Trim()}”的栏目，请换一个名称。", "R-WEB-04", "name");
        if (string.IsNullOrWhiteSpace(column.Description)) yield return new("COLUMN-DESCRIPTION", "请填写功能定位：读者在这个栏目能看到什么。", "R-WEB-03", "description");
        if (string.IsNullOrWhiteSpace(column.Keywords)) yield return new("COLUMN-KEYWORDS", "请填写栏目关键词，用半角逗号隔开。", "《政府网站发展指引》", "keywords");
        if (string.IsNullOrWhiteSpace(column.Type)) yield return new("COLUMN-TYPE", "请填写栏目类别。", "《政府网站发展指引》", "type");
        if (column.UnitCode is not { } unit || tree.Find(unit) is null) yield return new("COLUMN-UNIT", "请选择责任单位：每个栏目都要有人负责。", "R-WEB-11", "unitCode");
        if (column.WritingUnits.FirstOrDefault(u => u != Articles.ColumnWriting.EveryUnit && tree.Find(u) is null) is { } unknown) yield return new("COLUMN-WRITER", $"单位“{unknown}”不存在。", "R-WEB-14", "writingUnits");
        if (column.FreshWithinDays is < 1 or > 3660) yield return new("COLUMN-FRESH", "更新周期写 1 到 3660 之间的天数；不需要更新的留空。", "国办秘函〔2019〕19号", "freshWithinDays");
        if (column.StatutoryItems.Any(i => i is < 1 or > 15)) yield return new("COLUMN-ITEMS", "法定主动公开内容是第（一）至第（十五）项。", "条例第二十条", "statutoryItems");
        if (column.KeyFields.FirstOrDefault(f => KeyFields.Find(f) is null) is { } field) yield return new("COLUMN-KEY-FIELD", $"重点领域“{field}”不在列出的领域中，请从中选择。", "R-PUB-13", "keyFields");
    }

    /// <summary>Whether a path can be given to a column: well formed, and neither in use nor ever used (an address is never given to something else).</summary>
    public static IEnumerable<Refusal> OfPath(string path, PortalSettings portal, string field = "path")
    {
        if (path.Length > 80 || !Form().IsMatch(path)) yield return new("COLUMN-PATH", "栏目路径用小写字母、数字和横线，各级之间用 / 隔开，例如 zwgk/tjxx。", null, field);
        else if (portal.Columns.Find(path) is not null) yield return new("COLUMN-PATH-TAKEN", $"路径“{path}”已有栏目使用。", null, field);
        else if (portal.FormerPaths.Any(f => f.Path == path)) yield return new("COLUMN-PATH-USED", $"路径“{path}”是原有栏目的旧地址，不能另作他用。", "《政府网站发展指引》", field);
    }

    [GeneratedRegex("^[a-z0-9-]{1,30}(/[a-z0-9-]{1,30}){0,3}$")]
    private static partial Regex Form();
}
