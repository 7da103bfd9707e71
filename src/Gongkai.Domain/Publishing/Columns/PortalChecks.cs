using System.Text.RegularExpressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing.Columns;

/// <summary>What the portal's settings must hold (《政府网站发展指引》: marks of header and footer; R-WEB-02, R-WEB-20).</summary>
public static partial class PortalChecks
{
    /// <summary>Themes of the portal's style sheet with their names.</summary>
    public static IReadOnlyList<(string Code, string Title)> Themes { get; } = [("ink", "石青"), ("indigo", "黛蓝"), ("pine", "松绿"), ("crimson", "绛红")];

    /// <summary>Codes <c>PORTAL-…</c>, each with its field.</summary>
    /// <param name="others">The other sites of the group.</param>
    public static IReadOnlyList<Refusal> Of(PortalSettings portal, IReadOnlyList<PortalSettings> others, OrganisationTree tree) =>
        [.. Marks(portal), .. Hosts(portal, others), .. Columns(portal), .. People(portal, tree), .. Former(portal, tree)];

    private static IEnumerable<Refusal> Marks(PortalSettings p)
    {
        if (Empty(p.SiteName)) yield return new("PORTAL-NAME", "请填写网站名称。", "《政府网站发展指引》", "siteName");
        if (Empty(p.HostUnit)) yield return new("PORTAL-HOST-UNIT", "请填写主办单位。", "《政府网站发展指引》", "hostUnit");
        if (Empty(p.Description)) yield return new("PORTAL-DESCRIPTION", "请填写网站简介。", null, "description");
        if (p.SiteIdCode.Length != 10 || !p.SiteIdCode.All(char.IsAsciiLetterOrDigit)) yield return new("PORTAL-ID-CODE", "网站标识码是10位字母或者数字。", "《政府网站发展指引》", "siteIdCode");
        if (Themes.All(t => t.Code != p.Theme)) yield return new("PORTAL-THEME", "请从列出的配色中选择。", null, "theme");
        foreach (var (address, field, name) in new[] { (p.PublicAddress, "publicAddress", "对外网址"), (p.PartyGovernmentMarkAddress, "partyGovernmentMarkAddress", "党政机关网站标识"), (p.ErrorReportAddress, "errorReportAddress", "找错入口") })
            if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")) yield return new("PORTAL-ADDRESS", $"{name}要写完整网址，以 https:// 或者 http:// 开头。", null, field);
    }

    private static IEnumerable<Refusal> Hosts(PortalSettings p, IReadOnlyList<PortalSettings> others)
    {
        if (!Host().IsMatch(p.SiteDomain)) yield return new("PORTAL-DOMAIN", "请填写主域名，不带 http:// 和路径，例如 www.shifan.gov.cn。", "《政府网站发展指引》", "siteDomain");
        foreach (var host in p.Hosts.Where(h => !Host().IsMatch(h))) yield return new("PORTAL-HOST", $"“{host}”不是域名。", null, "hosts");
        var taken = others.SelectMany(o => o.Hosts.Append(o.SiteDomain)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var host in p.Hosts.Append(p.SiteDomain).Where(taken.Contains)) yield return new("PORTAL-HOST-TAKEN", $"域名“{host}”已由另一个站点使用。", null, "hosts");
    }

    private static IEnumerable<Refusal> Columns(PortalSettings p)
    {
        (IEnumerable<string?> Paths, string Field, string Name)[] named =
        [
            (p.HomeColumns, "homeColumns", "首页栏目"), (p.DocumentColumns, "documentColumns", "文件栏目"), ([p.InterpretationColumn], "interpretationColumn", "政策解读栏目"),
            ([p.RulesColumn], "rulesColumn", "公开制度栏目"), ([p.AnnualReportColumn], "annualReportColumn", "公开年报栏目"),
        ];
        foreach (var (paths, field, name) in named)
            foreach (var path in paths.OfType<string>())
                if (p.Columns.Find(path) is not { } column) yield return new("PORTAL-COLUMN", $"{name}“{path}”不存在。", "R-WEB-11", field);
                else if (column.ClosedOn is not null) yield return new("PORTAL-COLUMN-CLOSED", $"{name}“{column.Name}”已经关闭。", "R-WEB-11", field);
        foreach (var entry in p.MostWanted)
            if (Empty(entry.Title)) yield return new("PORTAL-WANTED", "常用入口要有名称。", null, "mostWanted");
            else if (!IsLocal(entry.Address, p)) yield return new("PORTAL-WANTED", $"常用入口“{entry.Title}”的去处“{entry.Address}”不是本站的栏目路径，也不是以 / 开头的本站地址。", null, "mostWanted");
    }

    private static IEnumerable<Refusal> People(PortalSettings p, OrganisationTree tree)
    {
        foreach (var leader in p.Leaders)
            if (Empty(leader.Name) || Empty(leader.Post) || Empty(leader.Duties)) yield return new("PORTAL-LEADER", $"领导信息要有姓名、职务和分工{(Empty(leader.Name) ? "" : $"：{leader.Name}")}。", "条例第二十条第二项", "leaders");
        foreach (var profile in p.UnitProfiles)
            if (tree.Find(profile.UnitCode) is not { } unit) yield return new("PORTAL-UNIT", $"单位“{profile.UnitCode}”不存在。", "条例第二十条第二项", "unitProfiles");
            else if (new[] { profile.Duties, profile.Address, profile.Hours, profile.Phone, profile.Head }.Any(Empty)) yield return new("PORTAL-UNIT-FIELDS", $"{unit.Name}的主要职责、办公地址、办公时间、联系电话、负责人都要填写。", "条例第二十条第二项", "unitProfiles");
        if (p.UnitProfiles.GroupBy(u => u.UnitCode).FirstOrDefault(g => g.Count() > 1) is { } twice) yield return new("PORTAL-UNIT-TWICE", $"{tree.NameOf(twice.Key)}重复填写了。", null, "unitProfiles");
    }

    private static IEnumerable<Refusal> Former(PortalSettings p, OrganisationTree tree)
    {
        foreach (var site in p.FormerSites)
        {
            if (Empty(site.Name) || !Host().IsMatch(site.Host)) yield return new("PORTAL-FORMER", $"并入的原网站要有名称和域名{(Empty(site.Name) ? "" : $"：{site.Name}")}。", "R-WEB-02", "formerSites");
            else if (!IsLocal(site.MovedTo, p)) yield return new("PORTAL-FORMER-TARGET", $"“{site.Name}”的去处“{site.MovedTo}”不是本站的栏目路径，也不是以 / 开头的本站地址。", "R-WEB-02", "formerSites");
            if (tree.Find(site.UnitCode) is null) yield return new("PORTAL-FORMER-UNIT", $"“{site.Name}”的原主办单位不存在。", "R-WEB-02", "formerSites");
            if (p.Hosts.Append(p.SiteDomain).Contains(site.Host, StringComparer.OrdinalIgnoreCase)) yield return new("PORTAL-FORMER-HOST", $"“{site.Host}”是本站正在使用的域名。", "R-WEB-02", "formerSites");
        }
    }

    /// <summary>Whether a text is the name of a host, without scheme, port or path.</summary>
    public static bool IsHost(string text) => Host().IsMatch(text);

    // "//host" is the address of another site however it looks.
    private static bool IsLocal(string address, PortalSettings p) =>
        address.StartsWith('/') ? !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\') : p.Columns.Find(address) is not null;

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);

    [GeneratedRegex(@"^(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$")]
    private static partial Regex Host();
}
