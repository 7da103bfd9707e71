namespace Gongkai.Domain.Publishing;

/// <summary>Portal of 示范县: the preset a new installation starts from. Every value is site data and may be replaced.</summary>
public static partial class DemonstrationPortal
{
    private const string Office = "示范县人民政府办公室";

    /// <summary>The preset. Registration numbers are marked as samples so that nobody takes them for real ones.</summary>
    public static PortalSettings Settings { get; } = new()
    {
        SiteCode = "shifan",
        SiteName = "示范县人民政府门户网站",
        SiteDomain = "www.shifan.gov.cn",
        SiteIdCode = "9999990001",
        HostUnit = "示范县人民政府",
        OperatingUnit = Office,
        Address = "示范县中山路1号",
        Postcode = "000000",
        Phone = "0000-8200000",
        IcpNumber = "示例ICP备00000000号",
        PoliceNumber = "示例公网安备00000000000000号",
        PartyGovernmentMarkAddress = "https://bszs.conac.cn/",
        ErrorReportAddress = "https://zfwzzc.www.gov.cn/",
        Description = "示范县人民政府发布政府文件、政策解读和政府信息公开内容的平台。",
        Columns = new ColumnTree(Columns()),
        DocumentColumns = ["zwgk/zfwj", "zwgk/gfxwj"],
        InterpretationColumn = "zwgk/zcjd",
        HomeColumns = ["yw", "tzgg", "yjzj", "hygq"],
        RulesColumn = "zwgk/zd",
        AnnualReportColumn = "zwgk/nb",
        Leaders = SampleLeaders,
        UnitProfiles = SampleProfiles,
        MostWanted =
        [
            new("查政策文件", "zwgk/zfwj"), new("看政策解读", "zwgk/zcjd"), new("申请政府信息公开", "/requests/new"), new("查申请进度", "/requests/status"),
            new("通知公告", "tzgg"), new("机构职能和联系方式", "zwgk/jgzn"), new("提意见建议", "yjzj"), new("财政预决算", "zwgk/czxx"),
        ],
        Guide = new DisclosureGuide
        {
            Edition = new DateOnly(2026, 1, 5),
            Classification = "本机关主动公开的政府信息按照《中华人民共和国政府信息公开条例》第二十条、第二十一条分类，并标明决策、执行、管理、服务、结果五类公开属性。",
            Arrangement = "每条政府信息编有索引号，目录列明索引、名称、内容概述、生成日期；政府文件另列发文字号、成文日期、发布日期和有效性。",
            WaysToObtain = "主动公开的政府信息，可以在本网站“政务公开”栏目查阅、下载，也可以到县档案馆、县公共图书馆、县政务服务中心查阅。未主动公开的政府信息，可以向本机关申请获取。",
            UnitName = Office + "政务公开股",
            Address = "示范县中山路1号政府大楼3楼",
            Hours = "工作日上午8:30至12:00，下午2:30至5:30",
            Phone = "0000-8200001",
            Fax = "0000-8200002",
            Online = "本网站“政府信息公开”专栏",
            Postcode = "000000",
            ApplicationChannels =
            [
                "当面申请：在办公时间到本机关政务公开股填写《政府信息公开申请表》；书写确有困难的，可以口头提出，由工作人员代为填写。",
                "信函申请：在信封左下角注明“政府信息公开申请”字样，寄至上述办公地址。",
                "传真申请：发送至上述传真号码，并来电确认收到。",
            ],
            ComplaintChannels =
            [
                "认为本机关未按照要求主动公开政府信息或者不依法答复申请的，可以向县政务公开工作主管部门投诉，电话0000-8200003。",
                "认为政府信息公开工作侵犯其合法权益的，可以依法申请行政复议或者提起行政诉讼。",
            ],
        },
    };

    // Names of the units the sample county's columns lie with.
    private static IReadOnlyDictionary<string, string> Units => new Dictionary<string, string>
    {
        ["fgj"] = "示范县发展和改革局", ["czj"] = "示范县财政局", ["mzj"] = "示范县民政局", ["rsj"] = "示范县人力资源和社会保障局",
    };

    private static IReadOnlyList<Column> Columns() =>
    [
        Make("yw", "要闻动态", "政务动态", "县委、县政府重要工作动态和重要会议信息", 14) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("tzgg", "通知公告", "通知公告", "面向公众的通知、公告、公示", 180) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk", "政务公开", "信息公开", "政府文件、政策解读和法定主动公开内容", null) with { UnitCode = "zfb" },
        Make("zwgk/zfwj", "政府文件", "政策文件", "县政府和县政府办公室印发的文件", 180, OpennessCategory.Decision, 1) with { UnitCode = "zfb" },
        Make("zwgk/gfxwj", "规范性文件", "政策文件", "现行有效和已经废止、失效的行政规范性文件", 365, OpennessCategory.Decision, 1) with { UnitCode = "zfb" },
        Make("zwgk/zcjd", "政策解读", "政策解读", "对政府文件的背景、内容和落实办法的说明", 180, OpennessCategory.Decision) with { UnitCode = "zfb" },
        Make("zwgk/jgzn", "机构职能", "概况信息", "机关职能、机构设置、办公时间和联系方式", 365, OpennessCategory.Management, 2) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/ghjh", "规划计划", "信息公开", "国民经济和社会发展规划、专项规划和年度计划", 365, OpennessCategory.Decision, 3) with { UnitCode = "fgj", ResponsibleUnit = Units["fgj"] },
        Make("zwgk/tjxx", "统计信息", "数据发布", "国民经济和社会发展统计公报、统计数据", 90, OpennessCategory.Result, 4) with { UnitCode = "fgj", ResponsibleUnit = Units["fgj"] },
        Make("zwgk/xzxk", "行政许可", "信息公开", "行政许可的依据、条件、程序和办理结果", 180, OpennessCategory.Service, 5) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/xzcf", "处罚强制", "信息公开", "行政处罚、行政强制的依据、条件、程序和决定", 180, OpennessCategory.Management, 6) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/czxx", "财政预决算", "信息公开", "政府和部门的预算、决算以及“三公”经费", 365, OpennessCategory.Result, 7) with { UnitCode = "czj", ResponsibleUnit = Units["czj"], WritingUnits = ["*"] },
        Make("zwgk/sfxx", "收费项目", "信息公开", "行政事业性收费的项目、依据和标准", 365, OpennessCategory.Service, 8) with { UnitCode = "fgj", ResponsibleUnit = Units["fgj"] },
        Make("zwgk/zfcg", "政府采购", "信息公开", "政府集中采购目录、标准和实施情况", 90, OpennessCategory.Execution, 9) with { UnitCode = "czj", ResponsibleUnit = Units["czj"] },
        Make("zwgk/zdxm", "重大建设项目", "信息公开", "重大建设项目的批准和实施情况", 180, OpennessCategory.Execution, 10) with { UnitCode = "fgj", ResponsibleUnit = Units["fgj"], WritingUnits = ["zjj", "zrj"] },
        Make("zwgk/msxx", "民生保障", "信息公开", "教育、医疗、社会保障、促进就业等方面的政策和落实情况", 180, OpennessCategory.Service, 11) with { UnitCode = "mzj", ResponsibleUnit = Units["mzj"], WritingUnits = ["jyj", "wjj", "rsj", "zjj", "nyj"] },
        Make("zwgk/yjgl", "应急管理", "信息公开", "应急预案、预警信息和应对情况", 180, OpennessCategory.Management, 12) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/jdjc", "监督检查", "信息公开", "环境保护、公共卫生、安全生产、食品药品、产品质量监督检查情况", 90, OpennessCategory.Management, 13) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/rsxx", "人事招考", "信息公开", "公务员招考、事业单位招聘和人事任免", 365, OpennessCategory.Result, 14) with { UnitCode = "rsj", ResponsibleUnit = Units["rsj"], WritingUnits = ["jyj", "wjj"] },
        Make("zwgk/zdgz", "重点工作落实", "信息公开", "重点改革任务和重要政策的实施步骤、责任分工和进展", 90, OpennessCategory.Execution, 15) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/xxgk", "其他政府信息", "信息公开", "各单位依法主动公开的其他政府信息", 180, null, 15) with { UnitCode = "zfb", WritingUnits = ["*"] },
        Make("zwgk/zd", "政府信息公开制度", "信息公开", "政府信息公开条例和本县政务公开工作制度", null, OpennessCategory.Management) with { UnitCode = "zfb" },
        Make("zwgk/ysqgk", "依申请公开答复选登", "信息公开", "经申请人同意、隐去个人信息的政府信息公开申请答复", null, OpennessCategory.Result) with { UnitCode = "zfb" },
        Make("zwgk/nb", "政府信息公开年报", "信息公开", "历年政府信息公开工作年度报告", 400, OpennessCategory.Result) with { UnitCode = "zfb" },
        Make("yjzj", "意见征集", "互动交流", "重大决策草案向社会征求意见及采纳情况", 180, OpennessCategory.Decision) with { UnitCode = "zfb" },
        Make("hygq", "回应关切", "回应关切", "对公众关注事项的说明和回应", 180) with { UnitCode = "zfb" },
    ];

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
