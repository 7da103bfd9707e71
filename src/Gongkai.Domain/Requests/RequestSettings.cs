using System.Text.Json.Serialization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Requests;

/// <summary>Where the desk of a review step stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyPlace>))]
public enum ReplyPlace
{
    /// <summary>办理单位</summary>
    HandlingUnit,

    /// <summary>政府办公室</summary>
    Office,

    /// <summary>政府领导</summary>
    Government,
}

/// <summary>答复审核 one step of the site's chain (R-REQ-05, R-REQ-09).</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Legal">法务审核: at least one step of every chain is one (R-REQ-09).</param>
public sealed record ReplyStep(string Code, string Title, string Role, ReplyPlace Place, string Basis, bool Legal = false);

/// <summary>对外联系: what letters and the form tell the applicant about a unit.</summary>
public sealed record UnitContact(string Office, string Person, string Phone, string Address, string Hours, string? Postcode = null, string? Fax = null);

/// <summary>依申请公开设置: everything in which governments differ.</summary>
public sealed record RequestSettings
{
    /// <summary>一个口进、一个口出 (R-REQ-01, S0); otherwise each body handles its own (S2, S3, S4).</summary>
    public bool SingleMouth { get; init; }

    /// <summary>The single mouth's unit; the office when null.</summary>
    public string? MouthUnitCode { get; init; }

    /// <summary>Units besides governments, offices, departments and townships that answer in their own name (条例第十条第二款).</summary>
    public IReadOnlyList<string> OtherBodies { get; init; } = [];

    public IReadOnlyList<ReplyStep> Chain { get; init; } = RequestPresets.Plain;

    /// <summary>Whether one person may pass two steps of one reply.</summary>
    public bool SamePersonMayApproveTwice { get; init; }

    /// <summary>信息处理费 (条例第四十二条; R-REQ-13): none in general.</summary>
    public bool FeesEnabled { get; init; }

    /// <summary>How to pay, for the fee notice.</summary>
    public string HowToPay { get; init; } = "凭本通知到收费通知载明的银行网点或者非税收入缴款平台缴纳";

    /// <summary>Limits of the intake; above them an application waits for a person, it is never refused.</summary>
    public IntakePolicy Intake { get; init; } = new();

    /// <summary>Calendar days after the case is finished until identity proofs are destroyed; the number is the site's.</summary>
    public int IdentityKeepDays { get; init; } = 365;

    /// <summary>Different applicants asking the same before active disclosure is suggested (条例第四十四条第一款「多个」; the number is the site's).</summary>
    public int SuggestAfter { get; init; } = 3;

    /// <summary>Likeness of two texts, 0 to 1, from which they are shown as similar.</summary>
    public double LikenessFrom { get; init; } = 0.55;

    /// <summary>Applications of one applicant in thirty days from which 条例第三十五条 is pointed out; the number is the site's.</summary>
    public int ManyFrom { get; init; } = 10;

    /// <summary>分类.</summary>
    public IReadOnlyList<string> Topics { get; init; } = ["征地拆迁", "规划建设", "财政资金", "教育", "医疗卫生", "社会保障", "生态环境", "行政执法", "农业农村", "人事", "其他"];

    /// <summary>Calendar days after which the guide should be looked through again (R-REQ-16; the number is the site's).</summary>
    public int GuideReviewDays { get; init; } = 365;

    /// <summary>Names the letters and the form give, by unit.</summary>
    public IReadOnlyDictionary<string, UnitContact> Contacts { get; init; } = new Dictionary<string, UnitContact>();

    /// <summary>机关代字 in letter numbers, by body; <see cref="AgencyMark"/> for the others.</summary>
    public IReadOnlyDictionary<string, string> AgencyMarks { get; init; } = new Dictionary<string, string>();

    public string AgencyMark { get; init; } = "";

    /// <summary>Letter templates, numbers and ways of relief.</summary>
    public LetterSettings Letters { get; init; } = new();

    /// <summary>Column of published answers.</summary>
    public string ReleaseColumn { get; init; } = "zwgk/ysqgk";

    /// <summary>Whether answers may be shown to the public at all, with the applicant's consent.</summary>
    public bool ReleaseEnabled { get; init; } = true;

    /// <summary>保管期限 in years offered at filing; 永久 always is.</summary>
    public IReadOnlyList<int> RetentionYears { get; init; } = [30, 10];

    /// <summary>答复结果 of the 报备表 by reply code (R-STA-03); what is missing goes into the remarks.</summary>
    public IReadOnlyDictionary<string, string> FilingResults { get; init; } = RequestPresets.FilingResults;

    /// <summary>《依申请办理情况报备表》: period, due day, who signs.</summary>
    public FilingSettings Filing { get; init; } = new();

    /// <summary>Share of extended cases, 0 to 1, above which a unit is pointed out to supervisors; the number is the site's.</summary>
    public double ExtensionShareFrom { get; init; } = 0.3;

    /// <summary>The unit that handles what a body is asked.</summary>
    public string HandlerOf(string bodyCode, SiteSettings site) => SingleMouth ? MouthUnitCode ?? site.OfficeCode : bodyCode;

    public string AgencyMarkOf(string bodyCode) => AgencyMarks.GetValueOrDefault(bodyCode, AgencyMark);

    /// <summary>Contact of the unit; of its body when a section has none of its own.</summary>
    public UnitContact ContactOf(string unitCode, OrganisationTree units) =>
        Contacts.GetValueOrDefault(unitCode) ?? Contacts.GetValueOrDefault(units.BodyOf(unitCode))
        ?? new UnitContact($"{units.NameOf(units.BodyOf(unitCode))}政府信息公开工作机构", "", "见政府信息公开指南", "", "");

    /// <summary>Whether a unit can be asked (条例第二十七条、第十条第二款; R-REQ-15).</summary>
    public bool IsBody(Unit unit) => unit.Kind is UnitKind.Government or UnitKind.Office or UnitKind.Department or UnitKind.Township || OtherBodies.Contains(unit.Code);

    /// <summary>What is wrong with the settings themselves. Codes <c>REQUEST-CHAIN-…</c>.</summary>
    public IReadOnlyList<Refusal> Problems()
    {
        var problems = new List<Refusal>();
        if (!Chain.Any(s => s.Legal)) problems.Add(new("REQUEST-CHAIN-LEGAL", "答复审核流程中至少要有一个法务审核环节，请加上。", "R-REQ-09", nameof(Chain)));
        if (Chain.All(s => s.Legal)) problems.Add(new("REQUEST-CHAIN-LEADER", "答复审核流程中至少要有一位负责人审签，请加上。", "R-REQ-05", nameof(Chain)));
        if (Chain.GroupBy(s => s.Code).Any(g => g.Count() > 1)) problems.Add(new("REQUEST-CHAIN-TWICE", "答复审核流程中有重复的环节，请删去重复的。", null, nameof(Chain)));
        problems.AddRange(Letters.Templates.SelectMany(t => LetterTemplates.Problems(t.Key, t.Value)));
        problems.AddRange(Filing.Problems());
        return problems;
    }
}
