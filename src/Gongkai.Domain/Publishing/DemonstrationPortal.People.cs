namespace Gongkai.Domain.Publishing;

public static partial class DemonstrationPortal
{
    private const string Hours = "工作日上午8:30至12:00，下午2:30至5:30";

    /// <summary>Invented people; each name says so, so that nobody takes it for an official's.</summary>
    private static IReadOnlyList<Leader> SampleLeaders =>
    [
        new()
        {
            Order = 1, Name = "吴永胜（示例）", Post = "县委副书记、县人民政府县长", Since = new DateOnly(2024, 1, 12),
            Duties = "主持县人民政府全面工作，负责审计方面工作。",
            Resume = "示例人物，用于演示。此处填写经审定可以公布的简历。",
        },
        new()
        {
            Order = 2, Name = "黄国平（示例）", Post = "县委常委、县人民政府副县长", Since = new DateOnly(2024, 1, 12),
            Duties = "负责县政府常务工作，协助县长负责审计方面工作；分管发展改革、财政、政务公开、应急管理、政府网站等方面工作。",
        },
        new()
        {
            Order = 3, Name = "陆秀梅（示例）", Post = "县人民政府副县长", Since = new DateOnly(2024, 3, 1),
            Duties = "分管教育、卫生健康、民政、人力资源和社会保障、文化旅游等方面工作。",
        },
        new()
        {
            Order = 4, Name = "覃志远（示例）", Post = "县人民政府副县长", Since = new DateOnly(2025, 6, 20),
            Duties = "分管自然资源、住房和城乡建设、交通运输、生态环境、农业农村和乡村振兴等方面工作。",
        },
    ];

    private static IReadOnlyList<UnitProfile> SampleProfiles =>
    [
        Profile("zfb", "协助县政府领导处理县政府日常工作；负责县政府公文、会务、值班、督查工作；推进、指导、协调、监督全县政府信息公开工作。", "示范县中山路1号政府大楼3楼", "0000-8200001", "杨海涛（示例）", "综合股", "文电股", "法制股", "政务公开股", "信息中心"),
        Profile("fgj", "拟订并组织实施国民经济和社会发展规划、年度计划；负责重大建设项目、价格、节能和社会信用体系建设工作。", "示范县城关镇建设路10号", "0000-8200101", "王建国（示例）", "办公室", "规划综合股", "投资股", "价格股"),
        Profile("jyj", "负责全县教育事业规划、学校布局、招生考试、教师管理和教育督导工作。", "示范县城关镇建设路12号", "0000-8200102", "韦晓岚（示例）", "办公室", "基础教育股", "人事股", "招生考试中心"),
        Profile("mzj", "负责社会救助、养老服务、儿童福利、基层政权建设、婚姻登记和殡葬管理工作。", "示范县城关镇建设路18号", "0000-8200105", "梁文彬（示例）", "办公室", "社会救助股", "养老服务股"),
        Profile("czj", "负责财政收支、预算决算、政府采购、国有资产和政府债务管理工作。", "示范县城关镇建设路22号", "0000-8200107", "莫立群（示例）", "办公室", "预算股", "国库股", "政府采购监督管理股"),
        Profile("rsj", "负责就业创业、社会保险、人才、事业单位人事、劳动关系和工资分配工作。", "示范县城关镇建设路24号", "0000-8200108", "蒙丽娟（示例）", "办公室", "就业促进股", "社会保险股", "劳动监察大队"),
        Profile("zjj", "负责住房保障、房地产市场、建筑市场、城镇建设和城市管理工作。", "示范县城关镇建设路28号", "0000-8200110", "唐建军（示例）", "办公室", "住房保障股", "建筑业管理股"),
        Profile("wjj", "负责公共卫生、医疗服务、疾病预防控制、老龄健康和人口监测工作。", "示范县城关镇建设路32号", "0000-8200112", "廖春霞（示例）", "办公室", "医政股", "疾病预防控制股"),
        Profile("cgz", "负责本镇经济发展、公共服务、公共管理和公共安全工作。", "示范县城关镇解放街5号", "0000-8200201", "黎卫国（示例）", "党政办公室", "经济发展办公室", "社会事务办公室", "便民服务中心"),
        Profile("dsx", "负责本乡经济发展、公共服务、公共管理和公共安全工作。", "示范县东山乡东山街1号", "0000-8200203", "农桂香（示例）", "党政办公室", "乡村振兴办公室", "社会事务办公室", "便民服务中心"),
    ];

    private static UnitProfile Profile(string unit, string duties, string address, string phone, string head, params string[] offices) => new()
    {
        UnitCode = unit,
        Duties = duties,
        Address = address,
        Hours = Hours,
        Phone = phone,
        Head = head,
        InternalOffices = offices,
    };
}
