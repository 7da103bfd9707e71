using Gongkai.Domain.Acts;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Publishing;

namespace Gongkai.Domain.Documents;

/// <summary>编号送印: gives the number, without gap or double, and the 成文日期 (R-DOC-17).</summary>
/// <param name="DateWritten">成文日期; the day of the last approval when null.</param>
public sealed record PrintDocument(DateOnly? DateWritten = null) : IAct<DocumentRecord>
{
    public string Title => "编号送印";
}

/// <summary>印发.</summary>
public sealed record IssueDocument : IAct<DocumentRecord>
{
    public string Title => "印发";
}

/// <summary>公布 of document and interpretation in one act, in two columns, linked both ways (R-DOC-18, R-INT-16).</summary>
public sealed record PublishDocument : IAct<DocumentRecord>
{
    public string Title => "公布";
}

/// <summary>补报解读材料 after issue, where the site allows some days (R-INT-06).</summary>
public sealed record SupplyInterpretation(InterpretationMaterial Material) : IAct<DocumentRecord>
{
    public string Title => "补报解读材料";
}

/// <summary>公布解读材料.</summary>
public sealed record PublishInterpretation : IAct<DocumentRecord>
{
    public string Title => "公布解读材料";
}

/// <summary>归档.</summary>
public sealed record ArchiveDocument : IAct<DocumentRecord>
{
    public string Title => "归档";
}

/// <summary>提出属性变更 after issue, with reason; a second person decides.</summary>
public sealed record ProposeAttributeChange(AttributeMark Mark, string Reason) : IAct<DocumentRecord>
{
    public string Title => "提出属性变更";
}

/// <summary>批准属性变更: publishes or withdraws as follows from it.</summary>
public sealed record ApproveAttributeChange(string Opinion) : IAct<DocumentRecord>
{
    public string Title => "批准属性变更";
}

/// <summary>不批准属性变更.</summary>
public sealed record RejectAttributeChange(string Opinion) : IAct<DocumentRecord>
{
    public string Title => "不批准属性变更";
}

/// <summary>撤下 what is public, with a coded reason; the address keeps a notice or answers "gone".</summary>
public sealed record WithdrawPublication(string ReasonCode, WithdrawalMode Mode, string Notice) : IAct<DocumentRecord>
{
    public string Title => "撤下";
}

/// <summary>确认撤下: page, lists, feed, search and files were seen to be gone. Only then the withdrawal is finished.</summary>
/// <param name="StillVisible">Addresses at which it was still found; empty when it is gone everywhere.</param>
public sealed record ConfirmWithdrawalSeen(IReadOnlyList<string> StillVisible) : IAct<DocumentRecord>
{
    public string Title => "确认撤下";
}

/// <summary>更正重发: takes a withdrawn document back to its drafter. It keeps its number and walks the whole chain again before it is public.</summary>
public sealed record ReopenWithdrawn(string Reason) : IAct<DocumentRecord>
{
    public string Title => "更正重发";
}

/// <summary>定期评估 of information that is not public (条例第十八条). Where it should be public now, an attribute change is proposed next.</summary>
public sealed record AssessWithheld(bool Keep, string Opinion) : IAct<DocumentRecord>
{
    public string Title => "定期评估";
}
