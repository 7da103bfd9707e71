using Gongkai.Domain.Clocks;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Review;
using Gongkai.Domain.SiteCare;

namespace Gongkai.Domain.Organisations;

/// <summary>站点设置：what differs between governments. Never an <c>if</c> in code; the seeds' values are presets.</summary>
public sealed record SiteSettings
{
    /// <summary>Code of the site, for example <c>shifan</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the portal, for example 示范县人民政府门户网站.</summary>
    public required string Name { get; init; }

    /// <summary>Region whose days off are laid over the national calendar (W10), or null.</summary>
    public string? Region { get; init; }

    /// <summary>Unit code of the government.</summary>
    public string GovernmentCode { get; init; } = "zf";

    /// <summary>Unit code of the government's office.</summary>
    public string OfficeCode { get; init; } = "zfb";

    /// <summary>Lengths of time limits the site has set where the law leaves them open, by rule id.</summary>
    public IReadOnlyDictionary<string, int> ClockLengths { get; init; } = new Dictionary<string, int>();

    /// <summary>When 黄牌 are shown.</summary>
    public AlarmSettings Alarms { get; init; } = new();

    /// <summary>公文办理: series, reasons, chain and columns. S0 until a site gives its own.</summary>
    public DocumentSettings Documents { get; init; } = DocumentPresets.S0;

    /// <summary>依申请公开: who handles, who reviews, letters. S0 until a site gives its own.</summary>
    public RequestSettings Requests { get; init; } = RequestPresets.S0;

    /// <summary>稿件审核发布: levels, leaders, who publishes.</summary>
    public ArticleSettings Articles { get; init; } = new();

    /// <summary>网页纠错: how long contacts are kept.</summary>
    public CorrectionSettings Corrections { get; init; } = new();

    /// <summary>内容检查.</summary>
    public ContentSettings Content { get; init; } = new();

    /// <summary>Names of roles where the site calls them otherwise than <see cref="Roles.DefaultTitles"/> (R-DOC-19, R-ORG-06).</summary>
    public IReadOnlyDictionary<string, string> RoleTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>密码规则.</summary>
    public PasswordPolicy Passwords { get; init; } = new();

    /// <summary>登录、锁定与会话规则.</summary>
    public SignInPolicy SignIn { get; init; } = new();

    /// <summary>What this site calls a role.</summary>
    public string TitleOf(string role) =>
        RoleTitles.TryGetValue(role, out var own) ? own : Roles.DefaultTitles.TryGetValue(role, out var title) ? title : role;

    /// <summary>政府信息公开指南 as the site wrote it (条例第十二条); the portal's sample until then.</summary>
    public DisclosureGuide? Guide { get; init; }

    /// <summary>门户设置: marks, columns and guide; the demonstration portal under the site's own name until a site gives its own.</summary>
    public PortalSettings? Portal { get; init; }

    /// <summary>站群: further sites of this installation, each with host names, marks and columns of its own; <see cref="Portal"/> is the first.</summary>
    public IReadOnlyList<PortalSettings> Sites { get; init; } = [];

    /// <summary>Moves and merges of columns that wait for their second person.</summary>
    public IReadOnlyList<ColumnMove> ColumnMoves { get; init; } = [];

    /// <summary>Changes of review levels that wait for their second person.</summary>
    public IReadOnlyList<LevelsChange> LevelsChanges { get; init; } = [];
}
