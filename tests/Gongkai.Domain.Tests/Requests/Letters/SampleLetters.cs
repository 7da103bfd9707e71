using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Tests.Requests.Letters;

/// <summary>One filled-in letter of each kind.</summary>
internal static class SampleLetters
{
    public const string Body = "示范县人民政府", Court = "示范县人民法院";

    public static TheoryData<string> Codes => [.. LetterKind.All.Select(k => k.Code)];

    public static LetterFacts Facts(string code)
    {
        var kind = LetterKind.Find(code)!;
        return new()
        {
            Issuer = "示范县发展和改革局",
            Number = "示发改公复〔2026〕12号",
            Addressee = kind.Code switch { "P06" or "P07" or "P09" => "示范县远达建设有限公司", "P10" or "P11" => "示范县自然资源局", _ => "张三" },
            ApplicantName = "张三",
            Receipt = "2026-0031",
            ReceivedOn = new(2026, 3, 2),
            CorrectedOn = code == "S15" ? new(2026, 3, 16) : null,
            Subject = "2025年度县级重点建设项目资金安排的通知及其附件",
            ContactUnit = "示范县发展和改革局办公室",
            ContactPerson = "李四",
            Phone = "0999-1234567",
            On = new(2026, 3, 20),
            Channel = "邮寄",
            ReconsiderationBody = Body,
            Court = Court,
            Fields = kind.Fields.ToDictionary(f => f.Name, f => Value(code, f)),
            Enclosures = code switch { "S01" => ["关于下达2025年度县级重点建设项目资金的通知"], "P06" => ["政府信息公开申请征求意见确认函"], "P12" => ["信息处理费计算表", "缴款说明"], _ => [] },
        };
    }

    private static string Value(string code, LetterField field) => (code, field.Name) switch
    {
        (_, _) when field.Kind is LetterFieldKind.Choice or LetterFieldKind.Choices => field.Options[0],
        (_, "arrivedOn" or "confirmedOn" or "from") => "2026-03-02",
        (_, "correctionBy") => "2026-03-11",
        (_, "notifiedOn") => "2026-03-09",
        (_, "searchedOn") => "2026-03-12",
        (_, "earlierOn") => "2025-11-03",
        (_, "originalBy" or "replyBy" or "until") => "2026-03-30",
        (_, "deliveredOn") => "2026-03-24",
        (_, _) when field.Kind == LetterFieldKind.Day => "2026-04-28",
        ("P01", "channel") => "互联网",
        ("P01", "applicantKind") => "自然人",
        ("P01", "contact") => "0999-7654321",
        ("P01", "form") => "纸质，邮寄",
        ("P01", "handler") => "李四",
        ("P02", "received") => "政府信息公开申请表1份，身份证明复印件1份",
        ("P03", "items") => "一、写明所需通知的文号或者印发年份。\n二、写明“有关附件”指哪些附件。",
        ("P03", "how") => "书面补正，可以邮寄、当面提交或者通过门户网站提交",
        ("P14", "facts") => "补正告知书于2026年3月9日送达，补正截止日期为2026年3月16日，至今没有收到补正的申请",
        (_, "facts") => "2026年2月1日至2月28日共提出申请36件，内容多数相同",
        ("P05", "reason") => "申请内容涉及多个年度，需要逐卷检索",
        ("P05", "approver") => "王五",
        (_, "content") => "项目资金安排表中的项目名称、建设单位和资金数额",
        ("P06", "concern") => "资金安排表载有你单位的投标报价",
        ("P07", "letter") => "示发改公询〔2026〕3号",
        ("P07", "choice" or "reasons") => "",
        ("P08", "matter") => "是否同意公开与其有关的资金数额",
        ("P09", "reasons") => "资金使用情况关系公共利益，不公开可能影响公众监督",
        ("P11", "question") => "一、核对该通知是否由你单位牵头制作。\n二、提供该通知附件的电子文本。",
        ("P12", "standard") => "申请人一个自然月内累计第1件至第10件不收费，第11件至第30件每件100元，第31件至第40件每件200元",
        ("P12", "calculation") => "20件×100元+1件×200元=2200元",
        ("P12", "amount") => "2200",
        ("P12", "how") => "凭缴款识别码到非税收入代收银行缴纳",
        ("P13", "accepted") => "申请用于课题研究，所涉年度连续",
        ("P15", "papers") => "政府信息公开答复书（示发改公复〔2026〕12号）\n所附信息1份",
        ("P15", "tracking") => "EX123456789CN",
        ("P15", "place") => "申请人通信地址",
        ("P16", "evidence") => "婚姻登记档案复印件1份",
        (_, "authority") => "示范县民政局",
        ("P17", "address") => "https://www.shifan.gov.cn/zwgk/zdxm/202603/t20260320_1.html",
        ("S01", "information") => "《关于下达2025年度县级重点建设项目资金的通知》",
        ("S01", "way") => "随本答复书附送纸质件",
        ("S01", "time") => "即日",
        ("S02", "way") => "https://www.shifan.gov.cn/zwgk/zdxm/202603/t20260320_1.html",
        ("S03", "provided") => "通知正文和附件1",
        ("S03", "withheld") => "附件2中的银行账号｜涉及第三方商业秘密｜条例第十五条\n附件3中的联系电话｜涉及个人隐私｜条例第十五条",
        ("S04", "basis") => "《中华人民共和国保守国家秘密法》第三十五条",
        ("S05", "law") => "《中华人民共和国统计法》",
        ("S05", "article") => "第二十八条",
        ("S07", "consultation") => "第三方不同意公开，理由合理",
        ("S07", "weighing") => "不公开不会对公共利益造成重大影响",
        ("S10", "file") => "示发改罚案〔2025〕7号案卷",
        ("S11", "rule") => "《不动产登记暂行条例》第二十七条",
        ("S11", "office") => "示范县不动产登记中心",
        ("S11", "officeContact") => "0999-2345678",
        ("S12", "scope") => "办公自动化系统、档案室2024年至2026年文书档案",
        ("S12", "method") => "系统全文检索和人工查阅",
        ("S12", "keywords") => "重点项目、资金安排",
        ("S12", "searcher") => "李四",
        ("S13", "agency") => "示范县财政局",
        ("S13", "agencyContact") => "0999-3456789",
        ("S15", "unclear") => "“有关附件”所指的文件",
        ("S16", "where") => "示范县信访局，电话0999-4567890",
        ("S17", "earlierNumber") => "示发改公复〔2025〕31号",
        ("S18", "publication") => "《示范县人民政府公报》2025年第4期",
        ("S18", "way") => "示范县图书馆地方文献室",
        ("S19", "given") => "用于了解情况",
        ("S19", "unreasonable") => "同一内容已经答复三次，没有新的事实",
        ("S20", "earlier") => "本机关于2025年11月3日以示发改公复〔2025〕31号提供了同一信息",
        _ => $"{field.Label}的具体说明",
    };
}
