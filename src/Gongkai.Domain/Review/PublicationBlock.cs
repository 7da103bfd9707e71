using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;

namespace Gongkai.Domain.Review;

/// <summary>公布前的硬性条件. No setting and no caller switches them off (R-SEC-03, R-SEC-04; 条例第十七条).</summary>
public static class PublicationBlock
{
    /// <summary>Why the document cannot go before the public; empty when it can. Codes <c>PUB-…</c>.</summary>
    public static IEnumerable<Refusal> Reasons(DocumentRecord record, DocumentSettings settings, DateOnly today)
    {
        if (!record.IsActive)
            yield return new("PUB-ATTRIBUTE", $"公开属性是“{settings.LabelOf(record.Attribute)}”，只有主动公开的公文才能公布。", "条例第十九条、第二十条", "mark");
        foreach (var stage in record.OpenSecrecy())
            yield return new("PUB-SECRECY", $"现行文稿没有通过“{stage.Title()}”，未经审查和批准一律不得公开。", "条例第十七条；R-SEC-03、R-SEC-04");
        foreach (var agency in record.OpenConfirmations())
            yield return new("PUB-AGENCY", $"内容涉及“{agency}”，尚未与其沟通确认。", "条例第十一条；R-SEC-07", "concernedAgencies");
        foreach (var refusal in Interpretation(record, settings))
            yield return refusal;
        if (record.Content.Path == DocumentPath.Official && record.Number is null)
            yield return new("PUB-NUMBER", "公文还没有编号，不能公布。", "R-DOC-17");
        if (record.DateWritten is not { } written)
            yield return new("PUB-DATE-MISSING", "没有成文日期，不能公布。", "条例第十二条", "dateWritten");
        else if (written > today)
            yield return new("PUB-DATE-ORDER", "成文日期晚于公布日期，请核对。", "条例第十二条", "dateWritten");
    }

    private static IEnumerable<Refusal> Interpretation(DocumentRecord record, DocumentSettings settings)
    {
        if (!settings.NeedsInterpretation(record.Content) || settings.InterpretationDeadline == InterpretationDeadline.WithinWorkingDays) yield break;
        if (record.Content.Material is not { IsWritten: true })
            yield return new("PUB-INTERPRETATION", "政策性文件应当与解读材料同步公布，请先补齐解读材料。", "R-DOC-18、R-INT-06", "material");
        else if (settings.InterpretationApprover is not null && record.InterpretationApproval is null)
            yield return new("PUB-INTERPRETATION-APPROVAL", "解读方案和材料未经牵头起草部门主要负责人审定。", "R-INT-02", "material");
    }
}
