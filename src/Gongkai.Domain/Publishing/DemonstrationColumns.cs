namespace Gongkai.Domain.Publishing;

/// <summary>Columns of 示范县: what every portal has, and one for each field that the papers on 政务公开 name (R-PUB-04 to R-PUB-17). The public sees those that hold something.</summary>
internal static class DemonstrationColumns
{
    private const string Office = "示范县人民政府办公室";

    // Names of the units the sample county's columns lie with.
    private static IReadOnlyDictionary<string, string> Units => new Dictionary<string, string>
    {
        ["fgj"] = "示范县发展和改革局",
        ["czj"] = "示范县财政局",
        ["mzj"] = "示范县民政局",
        ["rsj"] = "示范县人力资源和社会保障局",
    };

    /// <summary>In the order they are shown.</summary>
    public static IReadOnlyList<Column> All { get; } = [.. Usual(), .. Fields()];

    private static IEnumerable<Column> Usual() =>
    [
        Make("yw", "要闻动态", "政务动态", "县委、县政府重要工作动态和重要会议信息", 14) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("tzgg", "通知公告", "通知公告", "面向公众的通知、公告、公示", 180) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk", "政务公开", "信息公开", "政府文件、政策解读和法定主动公开内容", null) with { UnitCode = "zfb" },
        Make("zwgk/zfwj", "政府文件", "政策文件", "县政府和县政府办公室印发的文件", 180, OpennessCategory.Decision, 1) with { UnitCode = "zfb" },
        Make("zwgk/gfxwj", "规范性文件", "政策文件", "现行有效和已经废止、失效的行政规范性文件", 365, OpennessCategory.Decision, 1) with { UnitCode = "zfb" },
        Make("zwgk/zcjd", "政策解读", "政策解读", "对政府文件的背景、内容和落实办法的说明", 180, OpennessCategory.Decision) with { UnitCode = "zfb" },
        Make("zwgk/jgzn", "机构职能", "概况信息", "机关职能、机构设置、办公时间和联系方式", 365, OpennessCategory.Management, 2) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/ghjh", "规划计划", "信息公开", "国民经济和社会发展规划、专项规划和年度计划", 365, OpennessCategory.Decision, 3) with { UnitCode = "fgj", ResponsibleUnit = Units["fgj"], KeyFields = ["result.plan"] },
        Make("zwgk/tjxx", "统计信息", "数据发布", "国民经济和社会发展统计公报、统计数据", 90, OpennessCategory.Result, 4) with { UnitCode = "fgj", ResponsibleUnit = Units["fgj"] },
        Make("zwgk/xzxk", "行政许可", "信息公开", "行政许可的依据、条件、程序和办理结果", 180, OpennessCategory.Service, 5) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/xzcf", "处罚强制", "信息公开", "行政处罚、行政强制的依据、条件、程序和决定", 180, OpennessCategory.Management, 6) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/czxx", "财政预决算", "信息公开", "政府和部门的预算、决算以及“三公”经费", 365, OpennessCategory.Result, 7) with { UnitCode = "czj", ResponsibleUnit = Units["czj"], WritingUnits = ["*"], KeyFields = ["focus.budget"] },
        Make("zwgk/sfxx", "收费项目", "信息公开", "行政事业性收费的项目、依据和标准", 365, OpennessCategory.Service, 8) with { UnitCode = "fgj", ResponsibleUnit = Units["fgj"] },
        Make("zwgk/zfcg", "政府采购", "信息公开", "政府集中采购目录、标准和实施情况", 90, OpennessCategory.Execution, 9) with { UnitCode = "czj", ResponsibleUnit = Units["czj"] },
        Make("zwgk/zdxm", "重大建设项目", "信息公开", "重大建设项目的批准和实施情况", 180, OpennessCategory.Execution, 10) with { UnitCode = "fgj", ResponsibleUnit = Units["fgj"], WritingUnits = ["zjj", "zrj"], KeyFields = ["national.projects"] },
        Make("zwgk/msxx", "民生保障", "信息公开", "教育、医疗、社会保障、促进就业等方面的政策和落实情况", 180, OpennessCategory.Service, 11) with { UnitCode = "mzj", ResponsibleUnit = Units["mzj"], WritingUnits = ["jyj", "wjj", "rsj", "zjj", "nyj"] },
        Make("zwgk/yjgl", "应急管理", "信息公开", "应急预案、预警信息和应对情况", 180, OpennessCategory.Management, 12) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/jdjc", "监督检查", "信息公开", "环境保护、公共卫生、安全生产、食品药品、产品质量监督检查情况", 90, OpennessCategory.Management, 13) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/rsxx", "人事招考", "信息公开", "公务员招考、事业单位招聘和人事任免", 365, OpennessCategory.Result, 14) with { UnitCode = "rsj", ResponsibleUnit = Units["rsj"], WritingUnits = ["jyj", "wjj"] },
        Make("zwgk/zdgz", "重点工作落实", "信息公开", "重点改革任务和重要政策的实施步骤、责任分工和进展", 90, OpennessCategory.Execution, 15) with { UnitCode = "zfb", WritingUnits = ["*"], KeyFields = ["execution.reform", "execution.policy"] },
        Make("zwgk/xxgk", "其他政府信息", "信息公开", "各单位依法主动公开的其他政府信息", 180, null, 15) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/zd", "政府信息公开制度", "信息公开", "政府信息公开条例和本县政务公开工作制度", null, OpennessCategory.Management) with { UnitCode = "zfb" },
        Make("zwgk/ysqgk", "依申请公开答复选登", "信息公开", "经申请人同意、隐去个人信息的政府信息公开申请答复", null, OpennessCategory.Result) with { UnitCode = "zfb" },
        Make("zwgk/nb", "政府信息公开年报", "信息公开", "历年政府信息公开工作年度报告", 400, OpennessCategory.Result) with { UnitCode = "zfb" },
        Make("yjzj", "意见征集", "互动交流", "重大决策草案向社会征求意见及采纳情况", 180, OpennessCategory.Decision) with { UnitCode = "zfb" },
        Make("hygq", "回应关切", "回应关切", "对公众关注事项的说明和回应", 180) with { UnitCode = "zfb" },
    ];

    private static IEnumerable<Column> Fields() =>
    [
        Field("zwgk/dczg", "督查问责", "督查发现问题的整改落实情况和问责情况", 180, OpennessCategory.Execution, [13], "inspection.problems", "inspection.accountability"),
        Field("zwgk/sjgk", "审计公开", "审计结果公告和被审计单位的整改情况", 365, OpennessCategory.Result, [15], "audit.results", "audit.rectification"),
        Field("zwgk/jgxx", "监管信息", "各监管领域的依据、内容、标准、程序和结果", 180, OpennessCategory.Management, [13]),
        .. Under("zwgk/jgxx", "supervision", "监管的依据、内容、标准、程序和结果", 180, OpennessCategory.Management, [13],
            ("aqsc", "safety"), ("sthj", "environment"), ("wsfy", "epidemic"), ("spyp", "food"), ("bzzf", "housing"), ("zljg", "price"),
            ("gtzy", "land"), ("shxy", "credit"), ("jtys", "transport"), ("lysc", "tourism"), ("gqyy", "enterprise"), ("ggzy", "trading")),
        Field("zwgk/mszj", "民生资金", "民生资金的分配和使用情况", 180, OpennessCategory.Result, [11]),
        .. Under("zwgk/mszj", "livelihood", "资金的分配和使用情况", 180, OpennessCategory.Result, [11],
            ("jy", "education"), ("jiuye", "employment"), ("ylws", "health"), ("shbz", "insurance"), ("zfbz", "housing"), ("snbt", "farming"), ("fp", "poverty")),
        Field("zwgk/fpxx", "扶贫信息", "扶贫政策、对象、绩效、退出、资金和捐赠，以及公告公示", 180, OpennessCategory.Execution, [11],
            "poverty.policy", "poverty.people", "poverty.performance", "poverty.exit", "poverty.allocation", "poverty.spending", "poverty.donation"),
        Field("zwgk/jggk", "决策落实结果", "重大决策、重要政策、发展规划、政府工作报告和政府决定事项的落实结果", 365, OpennessCategory.Result, [3],
            "result.decision", "result.policy", "result.plan", "result.report", "result.goals", "result.reform", "result.practical"),
        Field("zwgk/jyta", "建议提案办理", "人大代表建议、政协委员提案的办理结果", 365, OpennessCategory.Result, [15], "proposal.deputies", "proposal.members"),
        Field("zwgk/ggzypz", "公共资源配置", "公共资源交易目录、公告、结果和信用信息", 90, OpennessCategory.Execution, [15], "focus.resources", "national.allocation"),
        Field("zwgk/shjz", "社会救助", "社会救助的政策、对象、标准和资金发放", 180, OpennessCategory.Service, [11], "focus.relief"),
        Field("zwgk/jycy", "就业创业", "就业创业的政策、服务和补贴发放", 180, OpennessCategory.Service, [11], "focus.employment"),
        Field("zwgk/hjbh", "环境保护", "环境质量、建设项目环评、污染治理和执法", 90, OpennessCategory.Management, [13], "focus.environment"),
        Field("zwgk/jyws", "教育卫生", "教育、卫生健康方面的政策、资源和服务", 180, OpennessCategory.Service, [11], "focus.education"),
        Field("zwgk/phq", "棚户区和农村危房改造", "改造计划、进度、资金和分配结果", 180, OpennessCategory.Execution, [11], "focus.renovation"),
        Field("zwgk/zdxmss", "重大建设项目实施", "招标投标、设计变更、施工管理、合同履约、质量安全、资金管理和验收", 180, OpennessCategory.Execution, [10],
            "project.bidding", "project.change", "project.drawing", "project.site", "project.contract", "project.quality", "project.funds", "project.acceptance"),
        Field("zwgk/zdxmpz", "重大建设项目批准", "重大建设项目的批准服务、批准结果、招标投标和征收补偿", 180, OpennessCategory.Execution, [10], "national.projects"),
        Field("zwgk/jcgk", "基层公开", "涉农政策、征地补偿、土地流转、补贴和救济款物发放等与群众直接相关的信息", 180, OpennessCategory.Result, [11],
            "grassroots.policy", "grassroots.investment", "grassroots.compensation", "grassroots.transfer", "grassroots.allowance", "grassroots.subsidy", "grassroots.disaster",
            "grassroots.special", "grassroots.accounts", "grassroots.requisition", "grassroots.medical", "grassroots.grain", "grassroots.forest"),
        Field("zwgk/gmfw", "政府购买服务", "政府购买公共服务的目录、采购、合同和绩效", 180, OpennessCategory.Execution, [9], "partnership.purchase"),
        Field("zwgk/ppp", "政府和社会资本合作", "政府和社会资本合作项目的识别、准备、采购、执行和移交", 180, OpennessCategory.Execution, [15], "partnership.capital"),
        Field("zwgk/shgy", "社会公益事业建设", "脱贫攻坚、社会救助和福利、教育、医疗卫生、环境保护、灾害救助、公共文化体育", 180, OpennessCategory.Service, [11], "national.welfare"),
        Field("zwgk/zdyj", "公开工作指导意见", "各部门每年对下级机关政府信息公开工作的指导意见", 365, OpennessCategory.Management, [15], "national.guidance"),
    ];

    private static Column Field(string path, string name, string description, int freshDays, OpennessCategory openness, int[] items, params string[] fields) =>
        Make(path, name, "信息公开", description, freshDays, openness, items) with { KeyFields = fields };

    private static IEnumerable<Column> Under(string parent, string group, string description, int freshDays, OpennessCategory openness, int[] items, params (string Part, string Field)[] parts) =>
        parts.Select(p => (p.Part, Field: KeyFields.Find($"{group}.{p.Field}")!))
            .Select(p => Field($"{parent}/{p.Part}", p.Field.Name, p.Field.Name + description, freshDays, openness, items, p.Field.Id));

    private static Column Make(
        string path, string name, string type, string description, int? freshDays, OpennessCategory? openness = null, params int[] items) => new()
        {
            Path = path,
            Name = name,
            Type = type,
            Description = $"发布{description}。",
            Keywords = $"示范县,{name}",
            Parent = path.Contains('/') ? path[..path.LastIndexOf('/')] : null,
            FreshWithinDays = freshDays,
            Openness = openness,
            StatutoryItems = items,
            ResponsibleUnit = Office,
        };
}
