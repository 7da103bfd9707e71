using Gongkai.Domain.Publishing.Articles;

namespace Gongkai.Web.Demo;

/// <summary>What a reader of the law looks for in each column: 制度 and 年报, which the platform must show (国办公开办函〔2019〕61号), and the classes of 条例第二十条. All of it is invented.</summary>
internal static class DemoColumnTexts
{
    private const string Figures = """
        <table><thead><tr><th>指标</th><th>计量单位</th><th>一季度</th><th>上半年</th><th>前三季度</th><th>全年</th><th>比上年增长（%）</th><th>占全市比重（%）</th><th>备注</th></tr></thead>
        <tbody><tr><td>地区生产总值</td><td>万元</td><td>318620.40</td><td>682140.75</td><td>1051230.10</td><td>1436875.30</td><td>5.6</td><td>8.1</td><td>初步核算</td></tr>
        <tr><td>固定资产投资</td><td>万元</td><td>96210.00</td><td>238450.60</td><td>371020.00</td><td>498730.20</td><td>4.2</td><td>7.4</td><td>不含农户</td></tr>
        <tr><td>社会消费品零售总额</td><td>万元</td><td>121080.30</td><td>240611.90</td><td>362904.00</td><td>489917.60</td><td>6.0</td><td>9.2</td><td></td></tr>
        <tr><td>城镇居民人均可支配收入</td><td>元</td><td>9860</td><td>19420</td><td>28930</td><td>38715</td><td>4.8</td><td>—</td><td>抽样调查</td></tr>
        <tr><td>农村居民人均可支配收入</td><td>元</td><td>5120</td><td>9880</td><td>14760</td><td>20340</td><td>6.9</td><td>—</td><td>抽样调查</td></tr></tbody></table>
        """;

    public static IReadOnlyList<DemoArticle> On(DemoDays days) =>
    [
        Office(48, "zwgk/zd", "示范县人民政府政务公开工作制度",
            "为规范政务公开工作，保障公民、法人和其他组织依法获取政府信息，根据《中华人民共和国政府信息公开条例》，制定本制度。",
            "行政机关以公开为常态、不公开为例外。公文拟制时同步确定公开属性，政策文件与解读材料同步起草、同步审批、同步发布。",
            "公开的内容由拟制单位负责审查，县政府办公室对公开属性、发布时限和栏目维护进行监督。"),
        Office(48, "zwgk/zd", "示范县政府信息公开申请办理规定",
            "为规范政府信息公开申请的接收、登记、审查、答复和归档，根据《中华人民共和国政府信息公开条例》，制定本规定。",
            "能够当场答复的，当场答复；不能当场答复的，自收到申请之日起二十个工作日内答复。需要延长期限的，经工作机构负责人同意并告知申请人。"),
        Report(days, 210),
        Report(days, 450),
        Office(48, "zwgk/jgzn", "示范县人民政府机构设置和主要职能",
            "示范县人民政府设办公室和十二个工作部门，辖六个乡镇。各单位的职责、办公地址、办公时间、联系方式和负责人，在“机构和领导”中公开。"),
        Office(12, "zwgk/zdgz", "示范县年度重点工作责任分工和进展情况",
            "政府工作报告确定的重点工作已经分解到牵头单位和责任人，现将分工和进展予以公开，每季度更新一次。",
            "农村供水保障、老旧小区改造、乡镇卫生院能力建设三项工作按时间表推进，没有逾期事项。"),
        Office(12, "hygq", "关于城区夜间降压供水的情况说明",
            "近期有居民反映夜间水压不足。经核实，自来水公司因管网检漏在凌晨时段降压供水，检漏完成后已经恢复正常压力。",
            "今后因检修需要降压或者停水的，提前一天在本网站和小区公告栏告知。"),
        Office(30, "yjzj", "关于公开征求《示范县住宅小区物业管理办法（草案）》意见的公告",
            "为使办法的内容更加符合居民需要，现向社会公开征求意见，期限三十日。",
            "可以来信、来电或者当面提出意见。征求意见结束后，将公布意见的采纳情况和不采纳的理由。"),
        Of("fgj", "nigao", 40, "zwgk/tjxx", "示范县上年度国民经济主要指标", "<p>现将上年度国民经济主要指标分季度予以公开。</p>" + Figures + "<p>增长速度按可比价格计算。各项指标为初步数据，以年度统计公报为准。</p>"),
        Of("fgj", "nigao", 40, "zwgk/zdxm", "示范县重点建设项目批准和实施情况", "<p>本年度重点建设项目的批准文件、建设内容、总投资和形象进度予以公开，随项目进展更新。</p>"),
        Of("fgj", "nigao", 40, "zwgk/sfxx", "示范县行政事业性收费目录清单", "<p>本县执行的行政事业性收费项目、依据和标准予以公开。清单以外的收费，单位和个人有权拒绝缴纳。</p>"),
        Of("zjj", "zjj.ng", 30, "zwgk/xzxk", "建筑工程施工许可的条件、材料和办理程序", "<p>申请建筑工程施工许可的，应当已经取得用地批准手续和规划许可，并有满足施工需要的资金安排。</p><p>材料齐全的，自受理之日起七个工作日内办结，不收取费用。</p>"),
        Of("gaj", "gaj.ng", 30, "zwgk/xzcf", "道路交通安全违法行为处罚的依据、程序和救济途径", "<p>对违法行为人给予罚款、暂扣机动车驾驶证等处罚的，执法人员应当表明身份，说明理由和依据，听取陈述和申辩。</p><p>对处罚不服的，可以自知道之日起六十日内申请行政复议。</p>"),
        Of("czj", "czj.ng", 55, "zwgk/zfcg", "示范县政府集中采购目录和限额标准执行情况", "<p>本县执行上级公布的集中采购目录和限额标准，采购公告、中标结果和合同在规定平台发布，实施情况按季度汇总公开。</p>"),
        Of("wjj", "wjj.ng", 20, "zwgk/jdjc", "公共场所卫生监督抽检结果通报", "<p>本季度抽检住宿、美容美发、游泳场所三十六家，合格三十四家；两家不合格场所已经责令限期改正并复查合格。</p>"),
    ];

    // The report of the year before the one in which it was published.
    private static DemoArticle Report(DemoDays days, int back)
    {
        var year = days.Back(back).Year - 1;
        return Office(back, "zwgk/nb", $"示范县人民政府{year}年政府信息公开工作年度报告",
            "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。",
            $"所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。收到和处理申请的数量、结果，可以在本网站“依申请公开统计”中按年度查看。");
    }

    private static DemoArticle Office(int back, string column, string title, params string[] paragraphs) =>
        Of("zfb", "gongkai", back, column, title, string.Concat(paragraphs.Select(p => $"<p>{p}</p>")));

    private static DemoArticle Of(string unit, string writer, int back, string column, string title, string html) =>
        new(unit, writer, back, ArticleState.Published, DemoArticleTexts.Text(column, title, "") with { BodyHtml = html, Summary = title + "。" });
}
