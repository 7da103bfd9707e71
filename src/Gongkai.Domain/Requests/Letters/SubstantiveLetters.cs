using Gongkai.Domain.Requests.Replies;
using static Gongkai.Domain.Requests.Letters.LetterField;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>实体处理文书 S01 to S20; each counts in exactly one leaf of Table 3 through its <see cref="ReplyKind"/>.</summary>
internal static class SubstantiveLetters
{
    private const string Withheld = "政府信息不予公开答复书", Unavailable = "政府信息无法提供告知书", NotHandled = "政府信息公开申请不予处理告知书";

    public static IReadOnlyList<LetterKind> Kinds { get; } =
    [
        Reply("S01", "政府信息公开答复书",
            Text("information", "公开的信息"), Text("way", "获取方式和途径", "随文附送的写“随本答复书附送”。"), Line("time", "获取时间")),
        Reply("S02", "政府信息已主动公开告知书",
            Text("way", "获取方式和途径", "写具体页面的网址，或者公报的期号、查阅场所；不能只写网站首页。")),
        Reply("S03", "政府信息部分公开答复书",
            Text("provided", "予以公开的部分"), Text("withheld", "不予公开的部分", "每行一项：内容｜理由｜法律依据，例如：附件2中的银行账号｜涉及第三方商业秘密｜条例第十五条。")),
        Reply("S04", Withheld,
            Line("basis", "定密依据", "只写法律、法规的名称和条款，不得写出涉密内容。") with { NamesArticle = true, Longest = 100 }),
        Reply("S05", Withheld,
            Line("law", "禁止公开的法律、行政法规", "写全称并加书名号。"), Line("article", "禁止公开的条款", "例如：第二十五条。") with { NamesArticle = true }, Text("reasons", "事实和理由")),
        Reply("S06", Withheld,
            Choices("aspects", "可能危及的方面", "国家安全", "公共安全", "经济安全", "社会稳定"), Text("reasons", "事实和理由", "说明公开后可能造成的危害，不得写出信息内容。")),
        Reply("S07", Withheld,
            Choices("interests", "涉及的权益", "商业秘密", "个人隐私", "其他合法权益"), Text("consultation", "征求意见的结果"), Text("weighing", "公共利益衡量")),
        Reply("S08", Withheld,
            Choices("kinds", "内部事务的类别", "人事管理", "后勤管理", "内部工作流程"), Text("reasons", "事实和理由")),
        Reply("S09", Withheld,
            Choices("kinds", "过程性信息的类别", "讨论记录", "过程稿", "磋商信函", "请示报告"), Text("reasons", "事实和理由")),
        Reply("S10", Withheld,
            Line("file", "案卷名称和编号"), Text("reasons", "事实和理由")),
        Reply("S11", "行政查询事项告知书",
            Line("rule", "查询依据", "写法律、行政法规的名称和条款。") with { NamesArticle = true }, Line("office", "查询机构"), Line("officeContact", "查询机构联系方式")),
        Reply("S12", "政府信息不存在告知书",
            Text("scope", "检索范围"), Line("method", "检索方式"), Line("keywords", "检索关键词"), Day("searchedOn", "检索日期"), Line("searcher", "检索人")),
        Reply("S13", "政府信息非本机关负责公开告知书",
            Text("reasons", "事实和理由"), Line("agency", "负责公开的机关", "能够确定的应当写明。", required: false), Line("agencyContact", "负责公开的机关联系方式", required: false)),
        Reply("S14", Unavailable,
            Text("reasons", "事实和理由", "说明现有信息的状况和需要怎样加工、分析。")),
        Reply("S15", Unavailable,
            Day("notifiedOn", "补正告知日期"), Text("unclear", "仍不明确的内容")),
        Reply("S16", NotHandled,
            Text("reasons", "事实和理由"), Text("where", "反映问题的渠道", required: false)),
        Reply("S17", "政府信息公开申请不予重复处理告知书",
            Line("earlierNumber", "原答复书编号"), Day("earlierOn", "原答复日期")),
        Reply("S18", NotHandled,
            Line("publication", "公开出版物"), Text("way", "获取方式和途径")),
        Reply("S19", NotHandled,
            Text("facts", "数量和频次", "与说明理由告知书一致。"), Text("given", "申请人说明的理由", "没有说明的，写明未说明。"), Text("unreasonable", "认定理由不合理的依据")),
        Reply("S20", NotHandled,
            Text("earlier", "原提供信息的情况", "写明提供的日期、文书编号和内容。")),
    ];

    private static LetterKind Reply(string code, string title, params LetterField[] fields) =>
        new(code, title, true, fields, ReplyKind.Find(code)!.Article) { Group = LetterGroup.Reply };
}
