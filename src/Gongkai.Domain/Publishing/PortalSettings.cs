namespace Gongkai.Domain.Publishing;

/// <summary>What the portal says about itself on every page (《政府网站发展指引》附件《网页设计规范》: 头部标识区、底部功能区; 网页标签 1–3).</summary>
public sealed record PortalSettings
{
    /// <summary>Site whose publications are shown; see <see cref="Organisations.SiteSettings.Code"/>.</summary>
    public required string SiteCode { get; init; }

    /// <summary>网站规范名称.</summary>
    public required string SiteName { get; init; }

    /// <summary>Main domain without scheme, for example <c>www.shifan.gov.cn</c>.</summary>
    public required string SiteDomain { get; init; }

    /// <summary>Scheme and host that absolute addresses in feeds and the site map start with; null means the address the visitor used.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Host names this site answers to besides <see cref="SiteDomain"/>. The first site of a group answers to every name no other site claims.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Colours of the site: code of a theme of the portal's style sheet.</summary>
    public string Theme { get; init; } = "ink";

    /// <summary>网站标识码, 10 characters.</summary>
    public required string SiteIdCode { get; init; }

    /// <summary>主办单位.</summary>
    public required string HostUnit { get; init; }

    /// <summary>承办单位.</summary>
    public string? OperatingUnit { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    /// <summary>联系电话, for matters of the site.</summary>
    public string? Phone { get; init; }

    /// <summary>ICP备案编号.</summary>
    public string? IcpNumber { get; init; }

    /// <summary>公安机关备案号.</summary>
    public string? PoliceNumber { get; init; }

    /// <summary>Address of the site's 党政机关网站标识 page, given by the issuing body.</summary>
    public string? PartyGovernmentMarkAddress { get; init; }

    /// <summary>Address of the entry 我为政府网站找错 for this site.</summary>
    public string? ErrorReportAddress { get; init; }

    /// <summary>Two or three sentences on what the site is for.</summary>
    public required string Description { get; init; }

    public required ColumnTree Columns { get; init; }

    public required DisclosureGuide Guide { get; init; }

    /// <summary>Columns whose documents stand first on the home page.</summary>
    public IReadOnlyList<string> DocumentColumns { get; init; } = [];

    /// <summary>政策解读 column, or null.</summary>
    public string? InterpretationColumn { get; init; }

    /// <summary>Further columns shown on the home page.</summary>
    public IReadOnlyList<string> HomeColumns { get; init; } = [];

    /// <summary>政府信息公开制度 column, or null.</summary>
    public string? RulesColumn { get; init; }

    /// <summary>政府信息公开年报 column, or null.</summary>
    public string? AnnualReportColumn { get; init; }

    /// <summary>负责人信息, in no order of their own; see <see cref="Leader.Order"/>.</summary>
    public IReadOnlyList<Leader> Leaders { get; init; } = [];

    /// <summary>机构概况 of the units.</summary>
    public IReadOnlyList<UnitProfile> UnitProfiles { get; init; } = [];

    /// <summary>常用入口, in the order shown.</summary>
    public IReadOnlyList<MostWanted> MostWanted { get; init; } = [];

    /// <summary>Addresses columns had before they were moved or merged; each redirects to where the column is now.</summary>
    public IReadOnlyList<FormerPath> FormerPaths { get; init; } = [];

    /// <summary>已关停并入的原单位网站 (R-WEB-02); a request under one of these names is led to <see cref="FormerSite.MovedTo"/>.</summary>
    public IReadOnlyList<FormerSite> FormerSites { get; init; } = [];
}

/// <summary>Where the portal learns its settings. They may change while the site runs.</summary>
public interface ISiteCatalog
{
    /// <summary>The site the present request is for; outside a request the first site.</summary>
    PortalSettings Current { get; }

    /// <summary>站群: all sites of this installation, the first one first.</summary>
    IReadOnlyList<PortalSettings> All { get; }

    /// <summary>The site that answers to a host name (without port); the first site for a name nobody claims.</summary>
    PortalSettings OfHost(string host);

    /// <summary>Says which site the present request is for.</summary>
    void Enter(PortalSettings site);
}
