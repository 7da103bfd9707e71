using Gongkai.Domain.Acts;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

/// <summary>通过 the step the document lies at, with opinion and what the step demands.</summary>
public sealed record PassStep : IAct<DocumentRecord>
{
    public string Title => "审核通过";

    /// <summary>审核意见. Required at 办理 (R-DOC-14) and at the secrecy steps (条例第十七条).</summary>
    public string? Opinion { get; init; }

    /// <summary>办理: the mark of the 送审稿, set with reference to the submitted one (R-DOC-14).</summary>
    public AttributeMark? Mark { get; init; }

    /// <summary>办理: 处理意见 on the interpretation plan of a policy document (R-DOC-14).</summary>
    public string? InterpretationOpinion { get; init; }

    /// <summary>Required at the three secrecy steps (R-SEC-03).</summary>
    public SecrecyConclusion? Secrecy { get; init; }

    /// <summary>Required at 规范性审核 and 合法性审核.</summary>
    public ReviewConclusion? Review { get; init; }

    /// <summary>Evidence that came about on the way, for example the 集体讨论决定 (R-DEC-01).</summary>
    public IReadOnlyList<ProcedureEvidence> Procedures { get; init; } = [];
}

/// <summary>退文 to the drafter with coded reasons (R-DOC-20).</summary>
public sealed record ReturnDocument(IReadOnlyList<string> Codes, string Opinion) : IAct<DocumentRecord>
{
    public string Title => "退文";
}

/// <summary>送会签: names units that sign, and until when.</summary>
public sealed record AskCountersign(IReadOnlyList<string> UnitCodes, DateOnly? DueOn = null) : IAct<DocumentRecord>
{
    public string Title => "送会签";
}

/// <summary>会签. A different opinion sends the document back.</summary>
public sealed record CountersignDocument(bool Agrees, string Opinion) : IAct<DocumentRecord>
{
    public string Title => "会签";
}

/// <summary>沟通确认: records what a concerned agency answered (R-SEC-07, 条例第十一条).</summary>
public sealed record ConfirmWithAgency(string Agency, bool Agreed, string Opinion) : IAct<DocumentRecord>
{
    public string Title => "沟通确认";
}

/// <summary>报请确定 where the unit cannot decide whether it may be public (条例第十七条第三款).</summary>
public sealed record ReferForDetermination(string To, string Question) : IAct<DocumentRecord>
{
    public string Title => "报请确定";
}

/// <summary>登记确定结果; the review goes on where it stopped.</summary>
public sealed record RecordDetermination(string Answer) : IAct<DocumentRecord>
{
    public string Title => "登记确定结果";
}
