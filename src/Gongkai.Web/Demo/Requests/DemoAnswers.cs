using System.Globalization;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Review;

namespace Gongkai.Web.Demo.Requests;

/// <summary>What an answer has to go by.</summary>
/// <param name="Searched">检索日期.</param>
/// <param name="Noticed">补正告知日期.</param>
/// <param name="Earlier">The earlier application for the same.</param>
internal sealed record DemoFacts(DateOnly Today, DateOnly Searched, DateOnly Noticed, string Clerk, DemoFile? Earlier);

/// <summary>The words of the answers, one set for each kind of reply.</summary>
internal static class DemoAnswers
{
    public static ReplyDraft Draft(DemoPlot plot, DemoFacts facts) => new(plot.End, new Dictionary<string, string>(Fields(plot, facts).Select(f => KeyValuePair.Create(f.Name, f.Value))))
    {
        Files = plot.End is "S01" or "S03" ? plot.Files : [],
        Withheld = plot.End == "S03"
            ? [new("材料中自然人的身份证件号码、住址、联系电话和银行账号", StatutoryGround.ThirdParty, "涉及个人隐私，公开会对第三方合法权益造成损害")]
            : [],
        OverrideReason = plot.Consults is { Answer: ConsultationAnswer.Refuses or ConsultationAnswer.Partly } && plot.End is "S01" or "S03"
            ? "该信息涉及公共资金使用，不公开可能对公共利益造成重大影响；所称商业秘密内容已作区分处理。" : null,
    };

    private static IEnumerable<(string Name, string Value)> Fields(DemoPlot plot, DemoFacts facts) => plot.End switch
    {
        "S01" => [("information", $"《{plot.Content.Title}》"), ("way", plot.Files.Count > 0 ? "随本答复书附送" : "纸质复印件随本答复书附送"), ("time", "收到本答复书之日")],
        "S02" => [("way", $"登录示范县人民政府门户网站“政府信息公开—{plot.Topic}”栏目查阅，网址：https://www.shifan.example/zwgk/{plot.BodyCode}/{plot.Received.Year}/{1000 + plot.Number}.html")],
        "S03" => [("provided", $"《{plot.Content.Title}》隐去不予公开部分后的内容，随本答复书附送")],
        "S04" => [("basis", "《中华人民共和国保守国家秘密法》第十三条")],
        "S05" => [("law", "《中华人民共和国税收征收管理法》"), ("article", "第八条"), ("reasons", "所申请的信息是纳税人报送的涉税资料，税务机关依法负有保密义务，属于法律禁止公开的信息。")],
        "S06" => [("aspects", "公共安全、社会稳定"), ("reasons", "所申请的信息记载重点目标的防护措施和力量部署，公开后可能被利用，危及公共安全和社会稳定。")],
        "S07" => [("interests", "商业秘密"), ("consultation", plot.Consults?.Answer == ConsultationAnswer.Refuses ? "书面征求第三方意见，第三方书面答复不同意公开" : "书面征求第三方意见，第三方逾期未提出意见"), ("weighing", "信息含有单价构成和工艺参数，公开会削弱第三方竞争地位；不公开不会对公共利益造成重大影响")],
        "S08" => [("kinds", "人事管理"), ("reasons", "所申请的信息是机关（单位）内部的考核、分配和管理材料，不直接影响公民、法人的权利义务。")],
        "S09" => [("kinds", plot.Topic == "人事" ? "讨论记录" : "磋商信函、请示报告"), ("reasons", "所申请的信息形成于决策和审批过程中，尚未作为最终结论对外发生效力。")],
        "S10" => [("file", $"{plot.Content.Title}（示案〔{plot.Received.Year}〕{plot.Number + 1}号）"), ("reasons", "所申请的信息是行政执法过程中制作、获取并归入案卷的材料；当事人可以依法申请查阅案卷。")],
        "S11" => plot.BodyCode == "rsj"
            ? [("rule", "《中华人民共和国社会保险法》第七十四条"), ("office", "县社会保险经办服务大厅"), ("officeContact", "0770-0004400")]
            : [("rule", "《不动产登记暂行条例》第二十七条"), ("office", "县不动产登记中心查询窗口"), ("officeContact", "0770-0004401")],
        "S12" => [("scope", "县政府办公室档案室、电子公文系统及相关单位业务档案"), ("method", "全文检索并人工查阅案卷目录"), ("keywords", plot.Topic), ("searchedOn", Day(facts.Searched)), ("searcher", facts.Clerk)],
        "S13" => [("reasons", "所申请的信息由其他机关制作，本机关未制作也未保存，不负责公开。"), ("agency", "示范市自然资源局"), ("agencyContact", "0770-0005500")],
        "S14" => [("reasons", "现有材料按年度和单位分散保存，没有现成的汇总；满足申请需要对数百份材料重新统计、加工和分析。")],
        "S15" => [("notifiedOn", Day(facts.Noticed)), ("unclear", "补正后仍未写明信息的名称、文号或者能够确定指向的特征")],
        "S17" => Earlier(facts.Earlier!.Case),
        "S18" => [("publication", plot.Content.Title.Replace("《", "").Replace("》", "")), ("way", "可以到县图书馆地方文献室、县档案馆查阅，也可以向出版单位购买")],
        "S19" => [("facts", "申请人在一个月内提出12件申请，内容多有重复"), ("given", plot.Number % 2 == 0 ? "我就是要申请" : "未说明"), ("unreasonable", "各件内容相同或者包含，已经取得的信息足以满足需要，数量和频次明显超过合理范围")],
        "S20" => [("earlier", "本机关以前已经提供过该信息，答复书和附件均加盖公章，有投递记录")],
        "P16" => [("evidence", "申请人提交的户口簿、承包合同复印件"), ("outcome", plot.Number % 2 == 0 ? "予以更正" : "不予更正"), ("reasons", plot.Number % 2 == 0 ? "经核对原始材料，登记内容确有错误，已予更正。" : "经核对原始材料，登记内容与依据一致，没有错误。")],
        "P17" => plot.Number % 2 == 0
            ? [("outcome", "纳入主动公开"), ("reasons", "该信息涉及公众利益，需要公众广泛知晓。"), ("address", $"https://www.shifan.example/zwgk/{plot.BodyCode}/{plot.Received.Year}/{2000 + plot.Number}.html")]
            : [("outcome", "不纳入主动公开"), ("reasons", "方案尚在征求意见，确定后按规定公开。")],
        _ => [],
    };

    private static IEnumerable<(string, string)> Earlier(RequestCase earlier)
    {
        var letter = earlier.Letters.First(l => l.Serial == earlier.Reply!.LetterSerial).Letter;
        return [("earlierNumber", letter.Number!), ("earlierOn", Day(letter.On))];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
