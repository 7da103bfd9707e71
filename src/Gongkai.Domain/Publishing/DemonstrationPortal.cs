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
        Columns = new ColumnTree(DemonstrationColumns.All),
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
}
