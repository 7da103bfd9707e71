using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Workbench.Administration.Requests;

/// <summary>How a setting is asked.</summary>
public enum SettingKind
{
    Line,
    Text,
    Number,
    Yes,
}

/// <summary>One value of the rules for applications: its field, label, bounds and where it stands.</summary>
/// <param name="Group">Heading it stands under.</param>
/// <param name="Set">The settings with the typed value, or null when it cannot be read.</param>
public sealed record RequestSettingField(string Group, string Name, string Label, SettingKind Kind, Func<SiteSettings, string> Get, Func<SiteSettings, string, SiteSettings?> Set, string? Hint = null)
{
    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<RequestSettingField> All { get; } =
    [
        Yes("受理", "SingleMouth", "一个口进、一个口出（由政务公开股统一受理）", r => r.SingleMouth, (r, v) => r with { SingleMouth = v }, "不选的，由各行政机关自己受理。"),
        Line("受理", "MouthUnitCode", "统一受理单位代码", r => r.MouthUnitCode ?? "", (r, v) => r with { MouthUnitCode = v.Length == 0 ? null : v }, "不填的为政府办公室。"),
        Lines("受理", "OtherBodies", "以自己名义履职、可以受理申请的其他机构（单位代码，每行一个）", r => r.OtherBodies, (r, v) => r with { OtherBodies = v }, "条例第十条第二款的派出机构、内设机构。"),
        Lines("受理", "Topics", "申请分类（每行一个）", r => r.Topics, (r, v) => r with { Topics = v }),
        Yes("办理", "SamePersonMayApproveTwice", "允许同一人审核一件答复的两个环节", r => r.SamePersonMayApproveTwice, (r, v) => r with { SamePersonMayApproveTwice = v }),
        Clock("办理", "request.applicant-correction", "申请人补正的合理期限（工作日）", 1, 60),
        Clock("办理", "request.cohandling", "协办意见（工作日）", 1, 20),
        Clock("办理", "request.receipt-alarm", "互联网、传真申请多久未确认时提醒（工作日）", 1, 20),
        Clock("办理", "request.withholding-report", "不予公开上报备案（工作日）", 1, 60),
        Clock("办理", "request.withholding-look", "审阅不予公开备案（工作日）", 1, 60),
        Number("办理", "ManyFrom", "同一申请人30日内达到多少件时提示数量频次（条例第三十五条）", 2, 1000, r => r.ManyFrom, (r, v) => r with { ManyFrom = v }),
        Number("办理", "SuggestAfter", "多少个申请人申请同一信息时建议转为主动公开（条例第四十四条）", 2, 100, r => r.SuggestAfter, (r, v) => r with { SuggestAfter = v }),
        Share("办理", "LikenessFrom", "内容相似到多少时提示（0.3 至 0.95）", 0.3, 0.95, r => r.LikenessFrom, (r, v) => r with { LikenessFrom = v }),
        Number("公开", "GuideReviewDays", "指南多少日没有核对时提示", 30, 3650, r => r.GuideReviewDays, (r, v) => r with { GuideReviewDays = v }),
        Yes("报备表", "FilingEnabled", "到期自动建立《依申请办理情况报备表》", r => r.Filing.Enabled, (r, v) => r with { Filing = r.Filing with { Enabled = v } }),
        Number("报备表", "MonthsPerPeriod", "每几个月报一次（1、2、3、4、6、12）", 1, 12, r => r.Filing.MonthsPerPeriod, (r, v) => r with { Filing = r.Filing with { MonthsPerPeriod = v } }),
        Number("报备表", "FirstDueMonth", "其中一个报送月份", 1, 12, r => r.Filing.FirstDueMonth, (r, v) => r with { Filing = r.Filing with { FirstDueMonth = v } }, "双月报送的填2。"),
        Number("报备表", "DueDay", "几日前报送", 1, 28, r => r.Filing.DueDay, (r, v) => r with { Filing = r.Filing with { DueDay = v } }),
        Yes("报备表", "SignedByHead", "报送前由公开工作机构负责人签发", r => r.Filing.SignedByHead, (r, v) => r with { Filing = r.Filing with { SignedByHead = v } }),
        Yes("报备表", "HasRemarks", "表后加备注栏", r => r.Filing.HasRemarks, (r, v) => r with { Filing = r.Filing with { HasRemarks = v } }, "不加的，不属于三种答复结果的写在“答复结果”栏。"),
        Lines("报备表", "FilingExcept", "不需要报送的单位（单位代码，每行一个）", r => r.Filing.Except, (r, v) => r with { Filing = r.Filing with { Except = v } }),
        Line("报备表", "FilingRecipient", "报送给谁", r => r.Filing.Recipient, (r, v) => r with { Filing = r.Filing with { Recipient = v } }),
        Share("监督", "ExtensionShareFrom", "延期比例达到多少时提示（0.05 至 1）", 0.05, 1, r => r.ExtensionShareFrom, (r, v) => r with { ExtensionShareFrom = v }),
        Yes("收费", "FeesEnabled", "可以收取信息处理费（数量、频次明显超过合理范围的）", r => r.FeesEnabled, (r, v) => r with { FeesEnabled = v }),
        Text("收费", "HowToPay", "缴纳方式", r => r.HowToPay, (r, v) => r with { HowToPay = v }),
        Line("文书", "AgencyMark", "机关代字", r => r.AgencyMark, (r, v) => r with { AgencyMark = v }, "用在文书编号的开头，例如“示”。"),
        Line("文书", "NumberPattern", "文书编号样式", r => r.Letters.NumberPattern, (r, v) => r with { Letters = r.Letters with { NumberPattern = v } }, "{agency} 机关代字，{mark} 文书字，{year} 年份，{serial} 顺序号。"),
        Line("文书", "HigherGovernment", "上一级人民政府（对本级政府的答复申请复议的机关）", r => r.Letters.HigherGovernment, (r, v) => r with { Letters = r.Letters with { HigherGovernment = v } }),
        Line("文书", "Court", "起诉部门、乡镇的法院", r => r.Letters.Court, (r, v) => r with { Letters = r.Letters with { Court = v } }),
        Line("文书", "GovernmentCourt", "起诉本级政府的法院", r => r.Letters.GovernmentCourt, (r, v) => r with { Letters = r.Letters with { GovernmentCourt = v } }),
        Number("档案与个人信息", "IdentityKeepDays", "身份证明在结案后保存多少日", 1, 3650, r => r.IdentityKeepDays, (r, v) => r with { IdentityKeepDays = v }, "期满自动销毁，销毁情况留在审计记录里。"),
        Lines("档案与个人信息", "RetentionYears", "案卷保管期限（年，每行一个；永久总可以选）", r => [.. r.RetentionYears.Select(y => y.ToString(CultureInfo.InvariantCulture))],
            (r, v) => r with { RetentionYears = [.. v.Select(y => int.TryParse(y, out var years) && years is > 0 and <= 100 ? years : 0).Where(y => y > 0)] }),
        Yes("公开", "ReleaseEnabled", "经申请人同意，可以向社会公开答复", r => r.ReleaseEnabled, (r, v) => r with { ReleaseEnabled = v }),
        Line("公开", "ReleaseColumn", "公开答复的栏目路径", r => r.ReleaseColumn, (r, v) => r with { ReleaseColumn = v }),
    ];

    /// <summary>The refusal for a value that cannot be read.</summary>
    public Refusal Unreadable() => new("SETTING-RANGE", $"“{Label}”填写的内容不对，请核对。", null, Name);

    private static RequestSettingField Line(string group, string name, string label, Func<RequestSettings, string> get, Func<RequestSettings, string, RequestSettings> set, string? hint = null) =>
        new(group, name, label, SettingKind.Line, s => get(s.Requests), (s, v) => v.Length <= 200 ? s with { Requests = set(s.Requests, v) } : null, hint);

    private static RequestSettingField Text(string group, string name, string label, Func<RequestSettings, string> get, Func<RequestSettings, string, RequestSettings> set) =>
        new(group, name, label, SettingKind.Text, s => get(s.Requests), (s, v) => v.Length is > 0 and <= 2000 ? s with { Requests = set(s.Requests, v) } : null);

    private static RequestSettingField Lines(string group, string name, string label, Func<RequestSettings, IEnumerable<string>> get, Func<RequestSettings, IReadOnlyList<string>, RequestSettings> set, string? hint = null) =>
        new(group, name, label, SettingKind.Text, s => string.Join('\n', get(s.Requests)),
            (s, v) => s with { Requests = set(s.Requests, [.. v.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Distinct()]) }, hint);

    private static RequestSettingField Number(string group, string name, string label, int least, int most, Func<RequestSettings, int> get, Func<RequestSettings, int, RequestSettings> set, string? hint = null) =>
        new(group, name, label, SettingKind.Number, s => get(s.Requests).ToString(CultureInfo.InvariantCulture),
            (s, v) => int.TryParse(v, out var number) && number >= least && number <= most ? s with { Requests = set(s.Requests, number) } : null, hint);

    private static RequestSettingField Share(string group, string name, string label, double least, double most, Func<RequestSettings, double> get, Func<RequestSettings, double, RequestSettings> set) =>
        new(group, name, label, SettingKind.Line, s => get(s.Requests).ToString(CultureInfo.InvariantCulture),
            (s, v) => double.TryParse(v, CultureInfo.InvariantCulture, out var part) && part >= least && part <= most ? s with { Requests = set(s.Requests, part) } : null);

    private static RequestSettingField Yes(string group, string name, string label, Func<RequestSettings, bool> get, Func<RequestSettings, bool, RequestSettings> set, string? hint = null) =>
        new(group, name, label, SettingKind.Yes, s => get(s.Requests) ? "yes" : "", (s, v) => s with { Requests = set(s.Requests, v == "yes") }, hint);

    private static RequestSettingField Clock(string group, string rule, string label, int least, int most) => new(group, rule, label, SettingKind.Number,
        s => s.ClockLengths.GetValueOrDefault(rule, Domain.Clocks.ClockRules.Find(rule)!.Length!.Value).ToString(CultureInfo.InvariantCulture),
        (s, v) => int.TryParse(v, out var days) && days >= least && days <= most ? s with { ClockLengths = new Dictionary<string, int>(s.ClockLengths) { [rule] = days } } : null);
}
