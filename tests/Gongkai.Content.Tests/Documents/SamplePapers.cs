using Gongkai.Content.Documents;
using Gongkai.Content.Html;

namespace Gongkai.Content.Tests.Documents;

/// <summary>Official documents made of the seed papers.</summary>
internal static class SamplePapers
{
    public static OfficialDocument Notice()
    {
        var body = SeedPapers.All[3].Body;
        body = body[(body.IndexOf('\n') + 1)..body.IndexOf("\n附件：1.", StringComparison.Ordinal)];
        return new OfficialDocument
        {
            Mark = ["柳州市人民政府办公室文件"],
            DocNumber = "柳政办〔2018〕142号",
            Title = SeedPapers.All[3].Title,
            Addressees = "各县、区人民政府，市直机关各有关委、办、局，柳东新区、北部生态新区（阳和工业新区）管委会，各有关单位：",
            Body = PlainText.ToHtml(body),
            Annexes =
            [
                new("柳州市依申请公开政府信息情况登记表", SafeHtml.Clean("<table><thead><tr><th rowspan=2>序号</th><th colspan=2>申请人</th><th>申请时间</th></tr><tr><th>姓名</th><th>单位</th><th>日期</th></tr></thead><tr><td>1</td><td>某某</td><td>某某单位</td><td>2018-08-10</td></tr><tr><td>2</td><td></td><td></td><td></td></tr></table><p>填表人：</p>")),
                new("“三随机”抽查巡检内容", PlainText.ToHtml("1. 负责政务公开工作领导和人员情况\n2. 领导对政务公开工作重视情况")),
            ],
            Issuers = ["柳州市人民政府办公室"],
            Date = new DateOnly(2018, 8, 10),
            Note = "公开方式：主动公开",
            CopyTo = "市委各部门，市人大常委会办公室，市政协办公室，市监察委员会，市中级人民法院，市人民检察院，柳州军分区",
            PrintedBy = "柳州市人民政府办公室",
            PrintedOn = new DateOnly(2018, 8, 17),
        };
    }

    public static OfficialDocument Upward() => Notice() with
    {
        CopyNumber = "000001",
        Secrecy = "机密★1年",
        Urgency = "特急",
        Signers = ["王某某", "李某"],
        Mark = ["凌云县人民政府"],
        DocNumber = "凌政报〔2017〕8号",
        Title = "凌云县人民政府关于全面推进政务公开工作的请示",
        Note = "（此件依申请公开）",
        IsSealed = false,
        Issuers = ["凌云县人民政府"],
        Annexes = [new("政府门户网站栏目内容保障责任清单", SafeHtml.Empty)],
        Body = PlainText.ToHtml("一、总体要求\n（一）指导思想。以公开为常态、不公开为例外。\n1.做好更新。按时更新。\n（1）其他事项。"),
    };

    public static OfficialDocument Letter() => Upward() with
    {
        Form = OfficialForm.Letter,
        CopyNumber = null,
        Secrecy = null,
        Urgency = null,
        Signers = [],
        IsSealed = true,
        Mark = ["凌云县人民政府办公室"],
        DocNumber = "凌政办函〔2017〕12号",
        Title = "凌云县人民政府办公室关于征求《政务公开工作措施》意见的函",
        Addressees = "县直各有关单位",
        Note = "（此件公开发布）",
        Issuers = ["凌云县人民政府办公室"],
    };

    public static OfficialDocument Minutes() => Notice() with
    {
        Form = OfficialForm.Minutes,
        Mark = ["凌云县人民政府常务会议纪要"],
        DocNumber = "第12期",
        Title = "县人民政府第十六届第12次常务会议纪要",
        Addressees = null,
        Issuers = ["凌云县人民政府办公室"],
        Annexes = [],
        Body = PlainText.ToHtml("会议由县长某某主持。\n一、审议《政务公开工作措施》\n会议指出，要坚持以公开为常态、不公开为例外。"),
        Attendance = [new("出席", "王某某　李某　张某"), new("列席", "赵某（县财政局）　钱某（县司法局）")],
    };

    public static OfficialDocument Order() => Upward() with
    {
        Form = OfficialForm.Order,
        Mark = ["凌云县人民政府令"],
        DocNumber = "第3号",
        Addressees = null,
        CopyNumber = null,
        Secrecy = null,
        Urgency = null,
        Annexes = [],
        Body = PlainText.ToHtml("现公布《凌云县政务公开办法》，自2018年1月1日起施行。"),
        Issuers = ["县长　王某某"],
        Note = "（此件公开发布）",
    };

    public static OfficialDocument Long() => Notice() with
    {
        Mark = ["凌云县人民政府办公室文件"],
        DocNumber = "凌政办发〔2017〕68号",
        Title = SeedPapers.All[0].Title,
        Addressees = "各乡（镇）人民政府，县直各有关单位",
        Body = PlainText.ToHtml(Until(SeedPapers.All[0].Body[(SeedPapers.All[0].Body.IndexOf('\n') + 1)..], "附件:1.")),
        Note = "（此件公开发布）",
        Issuers = ["凌云县人民政府办公室"],
        Date = new DateOnly(2017, 11, 29),
        PrintedBy = "凌云县人民政府办公室",
        PrintedOn = new DateOnly(2017, 11, 30),
        Annexes =
        [
            new("“五公开”融入办文流程操作指南", PlainText.ToHtml(SeedPapers.All[0].Body[SeedPapers.All[0].Body.IndexOf("一、承办审核", StringComparison.Ordinal)..])),
            new("政府门户网站栏目内容保障责任清单", SafeHtml.Empty),
        ],
    };

    public static TheoryData<string> Names => ["notice", "upward", "letter", "minutes", "order", "long"];

    public static OfficialDocument Of(string name) => name switch
    {
        "notice" => Notice(),
        "upward" => Upward(),
        "letter" => Letter(),
        "minutes" => Minutes(),
        "order" => Order(),
        _ => Long(),
    };

    private static string Until(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;
}
