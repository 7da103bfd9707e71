namespace Gongkai.Domain.Publishing;

/// <summary>公开事项类别: what the papers on 政务公开 name as to be made public, each with the requirement and article it stands on. Columns say which of them they carry.</summary>
/// <param name="Id">Stable name, for example <c>supervision.safety</c>; what stands before the dot is the group.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Aspects">What of it is to be made public; empty where the papers name none.</param>
public sealed record KeyField(string Id, string Name, IReadOnlyList<string> Aspects)
{
    /// <summary>Code of the group.</summary>
    public string Group => Id[..Id.IndexOf('.', StringComparison.Ordinal)];
}

/// <summary>A group of fields that one paragraph of a paper names together.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Title">In Chinese.</param>
/// <param name="Requirement">Id of the requirement; for the tables of the product, never shown to people.</param>
/// <param name="Basis">Article or document, as people are shown it.</param>
/// <param name="Fields">In the order of the paper.</param>
public sealed record KeyFieldGroup(string Code, string Title, string Requirement, string Basis, IReadOnlyList<KeyField> Fields);

/// <summary>重点领域信息公开: the table of all groups.</summary>
public static class KeyFields
{
    private const string Opinion = "《关于全面推进政务公开工作的意见》（中办发〔2016〕8号）";
    private const string Rules = "《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）";
    private const string ProjectsNotice = "《关于推进重大建设项目批准和实施领域政府信息公开的意见》（国办发〔2017〕94号）";

    /// <summary>监管信息: what of every field of supervision is to be made public (R-PUB-08).</summary>
    public static IReadOnlyList<string> SupervisionAspects { get; } = ["依据", "内容", "标准", "程序", "结果"];

    /// <summary>All groups, in the order of the papers.</summary>
    public static IReadOnlyList<KeyFieldGroup> Groups { get; } =
    [
        new("openness", "五公开", "R-PUB-04", $"{Opinion}；{Rules}",
            [.. Enum.GetValues<OpennessCategory>().Select(c => new KeyField($"openness.{c.ToString().ToLowerInvariant()}", c.Title(), []))]),
        Group("execution", "执行公开", "R-PUB-05", Opinion,
            ["执行措施", "实施步骤", "责任分工", "监督方式", "阶段性成效", "后续举措"],
            ("reform", "重点改革任务"), ("policy", "重要政策执行")),
        Group("inspection", "督查与问责", "R-PUB-06", Opinion, [],
            ("problems", "督查发现的问题及整改落实情况"), ("accountability", "不作为、慢作为、乱作为问责情况")),
        Group("audit", "审计结果与整改", "R-PUB-07", Opinion, [],
            ("results", "审计结果公告"), ("rectification", "被审计单位整改情况")),
        Group("supervision", "监管信息", "R-PUB-08", Opinion, SupervisionAspects,
            ("safety", "安全生产"), ("environment", "生态环境"), ("epidemic", "卫生防疫"), ("food", "食品药品"), ("housing", "保障性住房"), ("price", "质量价格"),
            ("land", "国土资源"), ("credit", "社会信用"), ("transport", "交通运输"), ("tourism", "旅游市场"), ("enterprise", "国有企业运营"), ("trading", "公共资源交易")),
        Group("livelihood", "民生资金分配使用", "R-PUB-09", Opinion, ["分配", "使用"],
            ("education", "教育"), ("employment", "就业"), ("health", "医疗卫生"), ("insurance", "社会保障"), ("housing", "住房保障"), ("farming", "涉农补贴"), ("poverty", "扶贫")),
        Group("poverty", "扶贫信息", "R-PUB-10", Opinion, [],
            ("policy", "扶贫政策"), ("people", "扶贫对象"), ("performance", "扶贫绩效"), ("exit", "贫困退出"), ("allocation", "扶贫资金分配"), ("spending", "扶贫资金使用"), ("donation", "扶贫捐赠")),
        Group("result", "结果公开", "R-PUB-11", Opinion, [],
            ("decision", "重大决策落实情况"), ("policy", "重要政策落实情况"), ("plan", "发展规划落实情况"), ("report", "政府工作报告落实情况"),
            ("goals", "政府决定的发展目标"), ("reform", "政府决定的改革任务"), ("practical", "为民办实事")),
        Group("proposal", "建议提案办理", "R-PUB-12", Opinion, ["办理结果"],
            ("deputies", "人大代表建议"), ("members", "政协委员提案")),
        Group("focus", "重点领域", "R-PUB-13", Opinion, [],
            ("budget", "财政预决算"), ("resources", "公共资源配置"), ("relief", "社会救助"), ("employment", "就业创业"), ("environment", "环境保护"), ("education", "教育卫生"), ("renovation", "棚户区和农村危房改造")),
        Group("project", "重大建设项目", "R-PUB-14", $"{Opinion}；{ProjectsNotice}", [],
            ("bidding", "招标投标"), ("change", "重大设计变更"), ("drawing", "施工设计变更"), ("site", "施工管理"), ("contract", "合同履约"), ("quality", "质量安全检查"), ("funds", "资金管理"), ("acceptance", "验收")),
        Group("grassroots", "基层公开", "R-PUB-15", Opinion, [],
            ("policy", "涉农政策落实"), ("investment", "农业和农村公共事业投入"), ("compensation", "征地补偿"), ("transfer", "土地流转"), ("allowance", "最低生活保障资金发放"),
            ("subsidy", "涉农补贴"), ("disaster", "救灾救济款物发放"), ("special", "各类专项资金使用"), ("accounts", "财务收支"), ("requisition", "土地征用补偿及分配"),
            ("medical", "新型农村合作医疗"), ("grain", "种粮直接补贴"), ("forest", "退耕还林还草款物兑付")),
        Group("partnership", "政府购买服务与社会资本合作", "R-PUB-16", Opinion, [],
            ("purchase", "政府购买公共服务"), ("capital", "政府和社会资本合作（PPP）")),
        Group("national", "国家确定的重点领域", "R-PUB-17", $"国办发〔2017〕94号、国办发〔2017〕97号、国办发〔2018〕10号", [],
            ("projects", "重大建设项目批准和实施"), ("allocation", "公共资源配置"), ("welfare", "社会公益事业建设"), ("guidance", "部门对下级的政府信息公开指导意见（每年）")),
    ];

    /// <summary>All fields of all groups.</summary>
    public static IReadOnlyList<KeyField> All { get; } = [.. Groups.SelectMany(g => g.Fields)];

    private static readonly Dictionary<string, KeyField> ById = All.ToDictionary(f => f.Id);

    public static KeyField? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Columns of a tree that carry a field: those that name it, and for the five kinds of openness those of that kind.</summary>
    public static IEnumerable<Column> ColumnsOf(KeyField field, ColumnTree tree) =>
        tree.All.Where(c => c.KeyFields.Contains(field.Id) || (c.Openness is { } kind && field.Id == $"openness.{kind.ToString().ToLowerInvariant()}"));

    private static KeyFieldGroup Group(string code, string title, string requirement, string basis, IReadOnlyList<string> aspects, params (string Id, string Name)[] fields) =>
        new(code, title, requirement, basis, [.. fields.Select(f => new KeyField($"{code}.{f.Id}", f.Name, aspects))]);
}
