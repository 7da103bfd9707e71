namespace Gongkai.Domain.Organisations;

/// <summary>角色 (R-DOC-19, R-ORG-06). A role is held in a unit through a post; names shown to people are site data.</summary>
public static class Roles
{
    /// <summary>拟稿人</summary>
    public const string Drafter = "drafter";

    /// <summary>部门主要负责人</summary>
    public const string UnitHead = "unit-head";

    /// <summary>承办股室经办人</summary>
    public const string CaseOfficer = "case-officer";

    /// <summary>承办股室主要负责人或授权分管负责人</summary>
    public const string SectionHead = "section-head";

    /// <summary>政务公开股（政府信息公开工作机构）</summary>
    public const string DisclosureOfficer = "disclosure-officer";

    /// <summary>政务办（政务公开工作主管部门）负责人</summary>
    public const string DisclosureHead = "disclosure-head";

    /// <summary>保密审查员</summary>
    public const string SecrecyReviewer = "secrecy-reviewer";

    /// <summary>合法性审核人员（法制机构）</summary>
    public const string LegalReviewer = "legal-reviewer";

    /// <summary>法律顾问</summary>
    public const string LegalAdviser = "legal-adviser";

    /// <summary>分管领导</summary>
    public const string DeputyLeader = "deputy-leader";

    /// <summary>主要领导</summary>
    public const string MainLeader = "main-leader";

    /// <summary>文电股</summary>
    public const string Secretariat = "secretariat";

    /// <summary>信息中心</summary>
    public const string InfoCentre = "info-centre";

    /// <summary>档案管理员</summary>
    public const string Archivist = "archivist";

    /// <summary>依申请公开经办人: of the unit's 政府信息公开工作机构 (条例第四条)</summary>
    public const string RequestOfficer = "request-officer";

    /// <summary>政府信息公开工作机构负责人: approves extensions (条例第三十三条第二款)</summary>
    public const string RequestHead = "request-head";

    /// <summary>申请人: holds it over the own application and nothing else, by receipt and query code; no post carries it.</summary>
    public const string Applicant = "applicant";

    /// <summary>系统管理员 (三员之一)</summary>
    public const string SystemAdmin = "system-admin";

    /// <summary>安全管理员 (三员之一)</summary>
    public const string SecurityAdmin = "security-admin";

    /// <summary>审计管理员 (三员之一)</summary>
    public const string AuditAdmin = "audit-admin";

    /// <summary>账号本人: everybody holds it over the own account and nothing else; no post carries it.</summary>
    public const string Person = "person";

    /// <summary>The platform itself; no person can hold it.</summary>
    public const string System = "system";

    /// <summary>Chinese names used until a site gives its own.</summary>
    public static IReadOnlyDictionary<string, string> DefaultTitles { get; } = new Dictionary<string, string>
    {
        [Drafter] = "拟稿人",
        [UnitHead] = "部门主要负责人",
        [CaseOfficer] = "承办股室经办人",
        [SectionHead] = "承办股室负责人",
        [DisclosureOfficer] = "政务公开股",
        [DisclosureHead] = "政务办负责人",
        [SecrecyReviewer] = "保密审查员",
        [LegalReviewer] = "合法性审核人员",
        [LegalAdviser] = "法律顾问",
        [DeputyLeader] = "分管领导",
        [MainLeader] = "主要领导",
        [Secretariat] = "文电股",
        [InfoCentre] = "信息中心",
        [Archivist] = "档案管理员",
        [RequestOfficer] = "依申请公开经办人",
        [RequestHead] = "政府信息公开工作机构负责人",
        [Applicant] = "申请人",
        [SystemAdmin] = "系统管理员",
        [SecurityAdmin] = "安全管理员",
        [AuditAdmin] = "审计管理员",
        [System] = "系统",
        [Person] = "账号本人",
    };

    /// <summary>三员: three people with disjoint rights (等保 安全管理中心).</summary>
    public static IReadOnlySet<string> Administrators { get; } = new HashSet<string> { SystemAdmin, SecurityAdmin, AuditAdmin };

    /// <summary>Roles that sign or approve.</summary>
    public static IReadOnlySet<string> Approvers { get; } =
        new HashSet<string> { UnitHead, SectionHead, DisclosureHead, RequestHead, SecrecyReviewer, LegalReviewer, DeputyLeader, MainLeader };

    /// <summary>Every role a post can carry.</summary>
    public static IReadOnlyList<string> Grantable { get; } = [.. DefaultTitles.Keys.Where(r => r is not (System or Person or Applicant))];

    /// <summary>Where the three administrators stand. It is no unit, so that administering the site opens no unit's records to them.</summary>
    public const string AdministrationPlace = "~";

    /// <summary>Roles that read every record of the site because their duty covers all of it (R-ORG-03, R-REQ-01).</summary>
    public static IReadOnlySet<string> SiteReaders { get; } =
        new HashSet<string> { DisclosureOfficer, DisclosureHead, DeputyLeader, MainLeader, Secretariat, InfoCentre, Archivist, System };

    /// <summary>Roles that read the unit's own confidential records.</summary>
    public static IReadOnlySet<string> CaseReaders { get; } = new HashSet<string> { RequestOfficer, RequestHead };

    /// <summary>Roles that read every confidential record of the site (条例第三条、第四十七条; R-REQ-01).</summary>
    public static IReadOnlySet<string> CaseSupervisors { get; } = new HashSet<string> { DisclosureOfficer, DisclosureHead, System };
}
