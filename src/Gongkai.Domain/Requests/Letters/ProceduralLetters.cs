using static Gongkai.Domain.Requests.Letters.LetterField;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>程序处理文书 P01 to P17.</summary>
internal static class ProceduralLetters
{
    /// <summary>P14: why the application is not handled any further.</summary>
    public const string NotCorrected = "逾期不补正", NotPaid = "逾期未缴费", Withdrawn = "申请人撤回";

    /// <summary>P10: why the other agency is asked.</summary>
    public const string MadeJointly = "共同制作的政府信息", ConcernsOthers = "涉及其他机关的政府信息";

    /// <summary>P16: what was done about the record.</summary>
    public const string Corrected = "予以更正", NotRight = "不予更正", PassedOn = "转送有权机关处理", Elsewhere = "告知向有权机关提出";

    /// <summary>P17: whether the information is published.</summary>
    public const string MadePublic = "纳入主动公开", NotMadePublic = "不纳入主动公开";

    public static IReadOnlyList<LetterKind> Kinds { get; } =
    [
        Form("P01", "政府信息公开申请登记表", "条例第四十五条",
            Line("channel", "申请渠道"), Day("arrivedOn", "到达日期"), Day("confirmedOn", "双方确认日期", "互联网、传真和平常信函须由双方确认。", required: false),
            Line("applicantKind", "申请人类别"), Line("contact", "申请人联系方式", required: false), Line("form", "获取信息的方式", required: false),
            Day("correctionBy", "补正告知截止日期", "收到申请之日起7个工作日内。", required: false), Day("replyBy", "答复截止日期"), Line("handler", "经办人")),
        Notice("P02", "政府信息公开申请接收回执", "条例第三十一条、第三十三条第二款",
            Text("received", "收到的材料"), Day("replyBy", "答复截止日期")),
        Notice("P03", "政府信息公开申请补正告知书", "条例第三十条",
            Text("items", "需要补正的事项", "一次性列明，每行一项。"), Text("how", "补正方式"), Day("correctBy", "补正截止日期", "给申请人的合理期限。")),
        Notice("P04", "政府信息公开申请说明理由告知书", "条例第三十五条",
            Text("facts", "数量和频次", "写明起止日期和件数。"), Day("explainBy", "说明理由截止日期")),
        Notice("P05", "政府信息公开申请延期答复告知书", "条例第三十三条第二款",
            Day("originalBy", "原答复截止日期"), Text("reason", "延期理由"), Day("extendedTo", "延长后的答复截止日期", "延长不得超过20个工作日。"), Line("approver", "批准人", "政府信息公开工作机构负责人。")),
        Consultation("P06", "政府信息公开申请征求意见书", "条例第三十二条",
            Text("content", "拟公开的内容"), Text("concern", "可能涉及的权益", "写明为什么征求该第三方的意见。")),
        Form("P07", "政府信息公开申请征求意见确认函", "条例第三十二条",
            Line("letter", "征求意见书编号", required: false), Text("content", "拟公开的内容"),
            Line("choice", "第三方意见", "留空时印出选项，由第三方填写。", required: false), Text("reasons", "理由", required: false)),
        Notice("P08", "政府信息公开申请征求意见告知书", "条例第三十三条第三款",
            Choice("whom", "征求意见的对象", "第三方", "其他机关"), Text("matter", "征求意见的事项", "不得写出尚未决定公开的内容。"),
            Day("from", "征求意见开始日期"), Day("until", "征求意见结束日期", "尚未结束的留空。", required: false)),
        Consultation("P09", "政府信息依申请公开告知书", "条例第三十二条",
            Text("content", "决定公开的内容"), Text("reasons", "公开的理由", "写明不公开可能对公共利益造成什么重大影响，或者第三方的理由为什么不合理。")),
        Consultation("P10", "政府信息公开申请征求意见书", "条例第十一条第一款、第三十四条",
            Choice("case", "征求意见的情形", MadeJointly, ConcernsOthers), Text("content", "拟公开的内容")),
        Consultation("P11", "政府信息公开申请协办函", "条例第四十五条",
            Text("question", "协办事项"), Day("dueOn", "协办截止日期")),
        Notice("P12", "政府信息公开申请收费通知书", "条例第四十二条第二款",
            Choice("method", "计收方式", "按件计收", "按量计收"), Text("standard", "收费标准"), Text("calculation", "计算过程"), Line("amount", "金额", "单位：元，例如2200。"),
            Text("how", "缴纳方式"), Day("payBy", "缴费截止日期", "收到通知次日起20个工作日。")),
        Notice("P13", "政府信息公开申请延迟答复告知书", "条例第三十五条",
            Text("accepted", "认定理由合理的情况"), Day("delayedTo", "延迟后的答复日期")),
        Notice("P14", "政府信息公开申请不再处理告知书", "条例第三十条、第四十二条第二款",
            Choice("case", "结案情形", NotCorrected, NotPaid, Withdrawn), Text("facts", "事实和日期", "写明告知书或者通知书的送达日期、截止日期，或者撤回的日期。")),
        Form("P15", "政府信息公开申请送达回证", "条例第四十五条",
            Text("papers", "送达文书", "写明名称和编号，每行一件。"), Day("deliveredOn", "送达日期", "当面送达时留空，由受送达人填写。", required: false),
            Line("place", "送达地点", required: false), Line("tracking", "邮件编号", required: false)),
        Notice("P16", "政府信息更正申请答复书", "条例第四十一条",
            Text("evidence", "申请人提供的证据"), Choice("outcome", "办理结果", Corrected, NotRight, PassedOn, Elsewhere), Text("reasons", "事实和理由"),
            Line("authority", "有权机关", "转送或者告知向有权机关提出时必填。", required: false)),
        Notice("P17", "转为主动公开建议处理告知书", "条例第四十四条第二款",
            Choice("outcome", "处理结果", MadePublic, NotMadePublic), Text("reasons", "处理理由"),
            Line("address", "公开网址", "纳入主动公开时必填，写具体页面的网址。", required: false)),
    ];

    private static LetterKind Form(string code, string title, string basis, params LetterField[] fields) => new(code, title, false, fields, basis) { Group = LetterGroup.Form };

    private static LetterKind Notice(string code, string title, string basis, params LetterField[] fields) => new(code, title, false, fields, basis) { Group = LetterGroup.Notice };

    private static LetterKind Consultation(string code, string title, string basis, params LetterField[] fields) => new(code, title, false, fields, basis) { Group = LetterGroup.Consultation };
}
