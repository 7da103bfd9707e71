using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Review;

/// <summary>退文原因: coded, so that returns can be counted (R-DOC-20).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Chinese name.</param>
/// <param name="Basis">Requirement or article.</param>
public sealed record ReturnReason(string Code, string Title, string Basis)
{
    public const string Attribute = "RETURN-ATTRIBUTE";
    public const string Interpretation = "RETURN-INTERPRETATION";
    public const string Participation = "RETURN-PARTICIPATION";
    public const string Meeting = "RETURN-MEETING";
    public const string Form = "RETURN-FORM";
    public const string Secrecy = "RETURN-SECRECY";
    public const string Legality = "RETURN-LEGALITY";
    public const string Countersign = "RETURN-COUNTERSIGN";
    public const string Content = "RETURN-CONTENT";

    /// <summary>The three triggers of R-DOC-20 first, then those of the articles.</summary>
    public static IReadOnlyList<ReturnReason> All { get; } =
    [
        new(Attribute, "未标注公开属性或者未说明理由", "R-DOC-13（一核）；国办发〔2016〕80号"),
        new(Interpretation, "未附政策解读方案或解读材料", "R-DOC-13（二核）、R-INT-02"),
        new(Participation, "未体现公众参与等决策程序", "R-DOC-13（三核）、R-PART-02"),
        new(Meeting, "未填写会议是否公开及公开形式", "R-MTG-01"),
        new(Form, "公文格式或要件不符合要求", "GB/T 9704-2012"),
        new(Secrecy, "保密审查不通过或需进一步处理", "条例第十四条；R-SEC-04"),
        new(Legality, "合法性或规范性审核不通过", "国办发〔2018〕115号"),
        new(Countersign, "会签单位有不同意见", "条例第十一条"),
        new(Content, "内容需要修改", "R-DOC-14"),
    ];

    public static ReturnReason? Find(string code) => All.FirstOrDefault(r => r.Code == code);

    /// <summary>The return code a refusal of the gate leads to.</summary>
    public static string CodeFor(Refusal refusal) => refusal.Code switch
    {
        var c when c.StartsWith("DOC-ATTRIBUTE", StringComparison.Ordinal) || c.StartsWith("DOC-REASON", StringComparison.Ordinal)
            || c.StartsWith("DOC-WITHHOLD", StringComparison.Ordinal) => Attribute,
        var c when c.StartsWith("DOC-INTERPRETATION", StringComparison.Ordinal) => Interpretation,
        var c when c.StartsWith("DOC-PARTICIPATION", StringComparison.Ordinal) || c.StartsWith("DOC-PROCEDURE", StringComparison.Ordinal) => Participation,
        var c when c.StartsWith("DOC-MEETING", StringComparison.Ordinal) => Meeting,
        var c when c.StartsWith("DOC-COUNTERSIGN", StringComparison.Ordinal) => Countersign,
        _ => Form,
    };
}
