using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Documents;

/// <summary>起草: opens a document in the drafter's unit.</summary>
public sealed record OpenDraft(string UnitCode, DraftContent Content) : IOpeningAct<DocumentRecord>
{
    public string Title => "起草公文";
}

/// <summary>报送（外部系统）: a document that comes complete or not from an OA or through the interface. What is missing leads to 退文 with coded reasons (R-DOC-20).</summary>
public sealed record SubmitFromOutside(string UnitCode, DraftContent Content, string Source) : IOpeningAct<DocumentRecord>
{
    public string Title => "外部报送";
}

/// <summary>修改. After a review it makes a new version of the text, which has to be reviewed again (R-SEC-03).</summary>
public sealed record EditDraft(DraftContent Content) : IAct<DocumentRecord>
{
    public string Title => "修改";
}

/// <summary>提交, also again after 退文.</summary>
public sealed record SubmitDocument(string? Opinion = null) : IAct<DocumentRecord>
{
    public string Title => "提交";
}

/// <summary>收回 by the one who submitted, before the next desk has acted.</summary>
public sealed record RecallDocument(string? Opinion = null) : IAct<DocumentRecord>
{
    public string Title => "收回";
}

/// <summary>作废.</summary>
public sealed record AbandonDraft(string Reason) : IAct<DocumentRecord>
{
    public string Title => "作废";
}

/// <summary>审定解读方案 by the drafting unit's main head (R-INT-02).</summary>
public sealed record ApproveInterpretation(string? Opinion = null) : IAct<DocumentRecord>
{
    public string Title => "审定解读方案";
}

/// <summary>催办.</summary>
public sealed record UrgeDocument(string Text) : IAct<DocumentRecord>
{
    public string Title => "催办";
}

/// <summary>内部批注, never public.</summary>
public sealed record CommentDocument(string Text) : IAct<DocumentRecord>
{
    public string Title => "批注";
}
