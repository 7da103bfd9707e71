namespace Gongkai.Domain.Reports;

/// <summary>年报表三 one row (国办公开办函〔2021〕30号).</summary>
/// <param name="Code">For example <c>T3-3-3-1</c>.</param>
/// <param name="Text">The row's words as printed.</param>
/// <param name="Basis">Article of the regulation, or null where the form has none.</param>
/// <param name="IsLeaf">One of the 21 results: every finished application counts in exactly one of them.</param>
public sealed record Table3Row(string Code, string Text, string? Basis, bool IsLeaf = false)
{
    public const string New = "T3-1";
    public const string CarriedIn = "T3-2";
    public const string Total = "T3-3-7";
    public const string CarriedOut = "T3-4";

    /// <summary>其他处理 1: 逾期不补正.</summary>
    public const string NotCorrected = "T3-3-6-1";

    /// <summary>其他处理 2: 逾期不缴费.</summary>
    public const string NotPaid = "T3-3-6-2";

    /// <summary>其他处理 3: 其他.</summary>
    public const string OtherHandling = "T3-3-6-3";

    /// <summary>All rows in the order of the form.</summary>
    public static IReadOnlyList<Table3Row> All { get; } =
    [
        new(New, "一、本年新收政府信息公开申请数量", "条例第三十一条"),
        new(CarriedIn, "二、上年结转政府信息公开申请数量", null),
        new("T3-3-1", "（一）予以公开", "条例第三十六条第一项、第二项", true),
        new("T3-3-2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "条例第三十七条", true),
        new("T3-3-3-1", "1.属于国家秘密", "条例第十四条", true),
        new("T3-3-3-2", "2.其他法律行政法规禁止公开", "条例第十四条", true),
        new("T3-3-3-3", "3.危及“三安全一稳定”", "条例第十四条", true),
        new("T3-3-3-4", "4.保护第三方合法权益", "条例第十五条、第三十二条", true),
        new("T3-3-3-5", "5.属于三类内部事务信息", "条例第十六条第一款", true),
        new("T3-3-3-6", "6.属于四类过程性信息", "条例第十六条第二款", true),
        new("T3-3-3-7", "7.属于行政执法案卷", "条例第十六条第二款", true),
        new("T3-3-3-8", "8.属于行政查询事项", "条例第三十六条第七项", true),
        new("T3-3-4-1", "1.本机关不掌握相关政府信息", "条例第三十六条第四项、第五项", true),
        new("T3-3-4-2", "2.没有现成信息需要另行制作", "条例第三十八条", true),
        new("T3-3-4-3", "3.补正后申请内容仍不明确", "条例第三十条", true),
        new("T3-3-5-1", "1.信访举报投诉类申请", "条例第三十九条第一款", true),
        new("T3-3-5-2", "2.重复申请", "条例第三十六条第六项", true),
        new("T3-3-5-3", "3.要求提供公开出版物", "条例第三十九条第二款", true),
        new("T3-3-5-4", "4.无正当理由大量反复申请", "条例第三十五条", true),
        new("T3-3-5-5", "5.要求行政机关确认或重新出具已获取信息", null, true),
        new(NotCorrected, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "条例第三十条", true),
        new(NotPaid, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "条例第四十二条；国办函〔2020〕109号", true),
        new(OtherHandling, "3.其他", null, true),
        new(Total, "（七）总计", null),
        new(CarriedOut, "四、结转下年度继续办理", null),
    ];

    /// <summary>Groups of results as the form heads them: code prefix and words.</summary>
    public static IReadOnlyList<(string Prefix, string Text)> Groups { get; } =
        [("T3-3-3", "（三）不予公开"), ("T3-3-4", "（四）无法提供"), ("T3-3-5", "（五）不予处理"), ("T3-3-6", "（六）其他处理")];

    /// <summary>Words printed in the corner of the form.</summary>
    public const string CornerNote = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    public static Table3Row? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
