using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Demo;

/// <summary>One person of the demonstration county.</summary>
/// <param name="SignIn">Sign-in name.</param>
/// <param name="Name">Invented name.</param>
/// <param name="Task">What one can see as this person, one sentence for the start page.</param>
/// <param name="Posts">Posts held.</param>
internal sealed record DemoPerson(string SignIn, string Name, string Task, IReadOnlyList<PostHolding> Posts);

/// <summary>示范县: units and people. All names are invented.</summary>
internal static class DemoPeople
{
    /// <summary>The password of every demonstration account; shown on the sign-in page, in demonstrations only.</summary>
    public const string Password = "Shifan#2026";

    private const string Office = "zfb";

    public static IReadOnlyList<(string Code, string Name, string Short)> Departments { get; } =
    [
        ("fgj", "发展和改革局", "发改局"), ("jyj", "教育局", "教育局"), ("gxj", "工业和信息化局", "工信局"), ("gaj", "公安局", "公安局"),
        ("mzj", "民政局", "民政局"), ("sfj", "司法局", "司法局"), ("czj", "财政局", "财政局"), ("rsj", "人力资源和社会保障局", "人社局"),
        ("zrj", "自然资源局", "自然资源局"), ("zjj", "住房和城乡建设局", "住建局"), ("nyj", "农业农村局", "农业农村局"), ("wjj", "卫生健康局", "卫健局"),
    ];

    public static IReadOnlyList<(string Code, string Name)> Townships { get; } =
        [("cgz", "城关镇"), ("hkz", "河口镇"), ("dsx", "东山乡"), ("xxz", "西溪镇"), ("npx", "南坪乡"), ("blz", "北岭镇")];

    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("zfb-gk", "政务公开股", "公开股", UnitKind.Section, Office),
        new("zfb-wd", "文电股", "文电股", UnitKind.Section, Office),
        new("zfb-zh", "综合股", "综合股", UnitKind.Section, Office),
        new("zfb-fz", "法制股", "法制股", UnitKind.Section, Office),
        new("xxzx", "信息中心", "信息中心", UnitKind.Section, Office),
        .. Departments.Select(d => new Unit(d.Code, "示范县" + d.Name, d.Short, UnitKind.Department, "zf")),
        .. Townships.Select(t => new Unit(t.Code, t.Name + "人民政府", t.Name, UnitKind.Township, "zf")),
        new("xyy", "示范县人民医院", "县医院", UnitKind.Institution, "wjj"),
        new("zls", "示范县自来水公司", "自来水公司", UnitKind.Institution, "zjj"),
        new("dsc", "东山乡石桥村村民委员会", "石桥村", UnitKind.Village, "dsx"),
    ];

    /// <summary>What letters and the form tell applicants about whom to call. The numbers belong to nobody.</summary>
    public static IReadOnlyDictionary<string, UnitContact> Contacts { get; } = new Dictionary<string, UnitContact>
    {
        ["zf"] = Contact("示范县人民政府", 100),
        [Office] = Contact("示范县人民政府", 100),
        ["zfb-gk"] = Contact("示范县人民政府", 100),
    }.Concat(Departments.Select((d, i) => KeyValuePair.Create(d.Code, new UnitContact($"示范县{d.Name}办公室", "政务公开经办人", $"0770-000{1001 + i}", $"示范县城关镇建设路{10 + i * 2}号", Hours, "538000"))))
        .ToDictionary(c => c.Key, c => c.Value);

    private const string Hours = "工作日上午8:30至12:00，下午2:30至5:30";

    private static UnitContact Contact(string government, int number) =>
        new($"{government}办公室政务公开股", "徐敏", $"0770-0000{number}", "示范县城关镇人民路1号县政府大楼211室", Hours, "538000", $"0770-0000{number + 1}");

    private static readonly string[] Family = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭"];
    private static readonly string[] Given = ["文静", "建国", "晓明", "丽华", "志强", "秀英", "海涛", "敏", "国平", "雪梅", "永胜", "佳", "红霞", "立新", "春燕", "卫东"];

    /// <summary>Everybody, the people of the start page first.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } = [.. Leading(), .. Bodies.Where(u => u.Code != "fgj").SelectMany(Of), .. Bodies.Select(CoHandler)];

    private static IEnumerable<Unit> Bodies => Units.Where(u => u.Kind is UnitKind.Department or UnitKind.Township);

    /// <summary>Those offered on the start page.</summary>
    public static IReadOnlyList<DemoPerson> Featured => [.. Leading()];

    private static IEnumerable<DemoPerson> Leading() =>
    [
        new("nigao", "李文静", "拟稿：起草公文、标注公开属性、准备解读材料", [new("fgj", "发改局办公室科员", [Roles.Drafter])]),
        new("juzhang", "王建国", "部门负责人：审定解读方案、审签报送", [new("fgj", "发改局局长", [Roles.UnitHead])]),
        new("baomi", "周敏", "部门保密审查员：源头自审", [new("fgj", "发改局保密员", [Roles.SecrecyReviewer])]),
        new("chengban", "张晓明", "承办股室经办人：承办审核、办理、退文", [new("zfb-zh", "综合股科员", [Roles.CaseOfficer])]),
        new("guzhang", "刘志强", "承办股室负责人：印前复核", [new("zfb-zh", "综合股股长", [Roles.SectionHead])]),
        new("gongkai", "陈丽华", "政务公开股：公开审查、期限监督，依申请公开的登记、督办和备案审阅", [new("zfb-gk", "政务公开股股长", [Roles.DisclosureOfficer, Roles.RequestOfficer])]),
        new("jingban", "徐敏", "依申请公开经办人：登记申请、补正、征求意见、拟写和送达答复", [new("zfb-gk", "政务公开股科员", [Roles.RequestOfficer])]),
        new("zhengwu", "杨海涛", "政务办负责人：主管领导审批、属性变更，依申请公开的延期批准和答复审核", [new(Office, "政务办主任", [Roles.DisclosureHead, Roles.RequestHead])]),
        new("fazhi", "赵雪梅", "法制股：公文合法性审核、依申请公开答复的法务审核", [new("zfb-fz", "法制股股长", [Roles.LegalReviewer])]),
        new("guwen", "何立新", "法律顾问", [new(Office, "政府法律顾问", [Roles.LegalAdviser])]),
        new("fenguan", "黄国平", "分管领导：公文审批、依申请公开答复审签", [new("zf", "副县长", [Roles.DeputyLeader])]),
        new("xianzhang", "吴永胜", "主要领导：审批敏感事项", [new("zf", "县长", [Roles.MainLeader])]),
        new("wendian", "孙秀英", "文电股：规范性审核、编号、印发", [new("zfb-wd", "文电股股长", [Roles.Secretariat])]),
        new("xinxi", "林佳", "信息中心：公布文件和解读", [new("xxzx", "信息中心主任", [Roles.InfoCentre])]),
        new("dangan", "郭春燕", "档案：归档", [new(Office, "档案管理员", [Roles.Archivist])]),
        new("admin", "系统管理员", "系统管理员：单位、账号、设置", [new(Office, "系统管理员", [Roles.SystemAdmin])]),
        new("security", "安全管理员", "安全管理员：岗位、权限、会话", [new(Office, "安全管理员", [Roles.SecurityAdmin])]),
        new("audit", "审计管理员", "审计管理员：查看和核对审计记录", [new(Office, "审计管理员", [Roles.AuditAdmin])]),
    ];

    private static string Name(Unit unit, int i)
    {
        var at = unit.Code.Sum(c => c * 7);
        return Family[(at + i * 5) % Family.Length] + Given[(at + i * 3) % Given.Length];
    }

    // Writes the unit's opinion when the office asks it about an application (协办).
    private static DemoPerson CoHandler(Unit unit) => new($"{unit.Code}.gk", Name(unit, 3), "依申请公开协办", [new(unit.Code, "政务公开经办人", [Roles.RequestOfficer])]);

    private static IEnumerable<DemoPerson> Of(Unit unit)
    {
        yield return new($"{unit.Code}.ng", Name(unit, 0), "拟稿人", [new(unit.Code, unit.ShortName + "办公室", [Roles.Drafter])]);
        yield return new($"{unit.Code}.fz", Name(unit, 1), "单位负责人", [new(unit.Code, unit.Kind == UnitKind.Township ? "乡镇长" : "局长", [Roles.UnitHead])]);
        yield return new($"{unit.Code}.bm", Name(unit, 2), "保密审查员", [new(unit.Code, "保密员", [Roles.SecrecyReviewer])]);
    }
}
