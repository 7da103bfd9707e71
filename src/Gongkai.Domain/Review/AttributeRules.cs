using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;

namespace Gongkai.Domain.Review;

/// <summary>公开属性的规则: one attribute, its reasons, and where a reason does not hold (R-DOC-02, R-DOC-05…08; 条例第十三至十六条).</summary>
public static class AttributeRules
{
    /// <summary>Everything wrong with a mark. Codes <c>DOC-ATTRIBUTE-…</c>, <c>DOC-REASON-…</c>, <c>DOC-WITHHOLD-…</c>.</summary>
    public static IEnumerable<Refusal> Missing(AttributeMark? mark, DraftContent content, DocumentSettings settings)
    {
        if (mark is null)
        {
            if (settings.MustBeMarked(content))
                yield return new("DOC-ATTRIBUTE-MISSING", "请标注公开属性（主动公开、依申请公开或者" + settings.NotDisclosedLabel + "），随公文一并报批。", "R-DOC-01；国办发〔2016〕80号", "mark");
            yield break;
        }

        if (mark.Attribute == DisclosureAttribute.ActiveDisclosure)
        {
            if (mark.ReasonCodes.Count > 0)
                yield return new("DOC-REASON-NOT-NEEDED", "主动公开的公文不应选择不公开理由，请核对公开属性。", "条例第五条", "reason");
            yield break;
        }

        if (content.IsNormative && mark.Attribute == DisclosureAttribute.OnRequest)
            yield return new("DOC-ATTRIBUTE-NORMATIVE", "行政规范性文件属于法定主动公开内容，不能依申请公开。", "条例第二十条第一项", "mark");

        var label = settings.LabelOf(mark.Attribute);
        var reasons = mark.ReasonCodes.Select(c => settings.Reasons.FirstOrDefault(r => r.Code == c)).ToList();
        if (reasons.Count == 0 && (mark.Attribute == DisclosureAttribute.NotDisclosed || settings.OnRequestNeedsReason))
            yield return new("DOC-REASON-MISSING", $"拟{label}的，请从理由清单中选择法定理由。", "R-DOC-05、R-DOC-13；国办发〔2016〕80号", "reason");
        if (reasons.Any(r => r is null))
            yield return new("DOC-REASON-UNKNOWN", "所选理由不在本站理由清单中，请重新选择。", "R-DOC-05", "reason");
        if (reasons.Any(r => r is not null && r.Attribute != mark.Attribute))
            yield return new("DOC-REASON-OTHER-ATTRIBUTE", $"所选理由不适用于“{label}”，请重新选择。", "R-DOC-06、R-DOC-07", "reason");

        var discretionary = reasons.Where(r => StatutoryGround.Find(r?.Ground) is { Discretionary: true }).ToList();
        if (discretionary.Count > 0 && discretionary.Count == reasons.Count && (mark.MandatoryBasis is not null || content.IsNormative))
            yield return new("DOC-REASON-OVERRIDDEN",
                "法律、法规、规章规定应当公开的，不得以内部事务、过程性信息或者执法案卷为由不公开"
                    + (content.IsNormative ? "；行政规范性文件属于法定主动公开内容。" : $"（依据：{mark.MandatoryBasis}）。"),
                "条例第十六条第二款、第二十条", "reason");

        if (content.IsPolicy && mark.Attribute == DisclosureAttribute.NotDisclosed && string.IsNullOrWhiteSpace(content.DisclosureUnitOpinion))
            yield return new("DOC-WITHHOLD-POLICY", $"政策性文件拟{label}的，报批前应当送本单位政府信息公开工作机构审查，请附审查意见。", "国办发〔2016〕80号", "disclosureUnitOpinion");
    }
}
