using System.Text.Json.Serialization;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

/// <summary>办理过程: one thing done to the document, by whom, when and with which opinion.</summary>
public sealed record StepEntry
{
    /// <summary>Where the document was.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Where it went.</summary>
    public required Stage Next { get; init; }

    /// <summary>Type name of the act.</summary>
    public required string Act { get; init; }

    /// <summary>The step or act in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>0 for the system.</summary>
    public required long ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The absent colleague when the post was held by delegation.</summary>
    public long? OnBehalfOf { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Legal day of the act, Asia/Shanghai.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Legal day the document reached the stage.</summary>
    public required DateOnly Since { get; init; }

    public string? Opinion { get; init; }

    /// <summary>处理意见 on the interpretation plan, at 办理 (R-DOC-14).</summary>
    public string? InterpretationOpinion { get; init; }

    /// <summary>Version of the text the actor had before him.</summary>
    public int TextVersion { get; init; }

    /// <summary>Whether the step was passed (not returned, recalled or referred).</summary>
    public bool Passed { get; init; }

    public SecrecyConclusion? Secrecy { get; init; }

    public ReviewConclusion? Review { get; init; }

    public IReadOnlyList<string> ReturnCodes { get; init; } = [];

    /// <summary>Whether one of the hands of this entry is among the given accounts.</summary>
    public bool IsBy(long account) => account != 0 && (ActorId == account || OnBehalfOf == account);
}

/// <summary>退文 (R-DOC-20).</summary>
public sealed record ReturnEntry(Stage From, IReadOnlyList<string> Codes, string Opinion, long ActorId, string ActorName, DateOnly On, IReadOnlyList<string> Missing);

/// <summary>内部批注: never reaches the public.</summary>
public sealed record InternalComment(long ActorId, string ActorName, DateTimeOffset At, string Text);

/// <summary>催办.</summary>
public sealed record Urging(Stage Stage, long ActorId, string ActorName, DateTimeOffset At, string Text);

/// <summary>会签 of one unit.</summary>
/// <param name="UnitCode">The signing unit.</param>
/// <param name="DueOn">Day by which it should answer, or null.</param>
/// <param name="Agreed">null while it has not answered.</param>
/// <param name="TextVersion">The version it signed.</param>
public sealed record CountersignEntry(
    string UnitCode, DateOnly? DueOn = null, bool? Agreed = null, string? Opinion = null,
    long ActorId = 0, string? ActorName = null, DateOnly? On = null, int TextVersion = 0);

/// <summary>沟通确认 with an agency the content concerns (条例第十一条, R-SEC-07).</summary>
public sealed record AgencyConfirmation(string Agency, bool Agreed, string Opinion, string RecordedBy, DateOnly On, int TextVersion);

/// <summary>报请确定 to the competent department or the secrecy department (条例第十七条第三款).</summary>
public sealed record Referral(Stage From, string To, string Question, DateOnly On, string? Answer = null, DateOnly? AnsweredOn = null);

/// <summary>属性变更 after issue; the old value stays, null where none was marked (R-DOC-02, 条例第十八条).</summary>
public sealed record AttributeChangeEntry(
    AttributeMark? From, AttributeMark To, string Reason, Stage Origin, long ProposedById, string ProposedBy, long? ProposedOnBehalfOf, DateOnly ProposedOn,
    bool? Approved = null, string? DecidedBy = null, DateOnly? DecidedOn = null, string? Opinion = null);

/// <summary>定期评估 of information that is not public (条例第十八条).</summary>
public sealed record WithheldAssessment(DateOnly On, string By, bool Kept, string Opinion);

/// <summary>Where the document stands before the public.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublicationState>))]
public enum PublicationState
{
    None,
    Public,

    /// <summary>Taken down, not yet seen to be gone everywhere.</summary>
    Withdrawing,
    Withdrawn,
}

/// <summary>公布情况.</summary>
public sealed record PublicationStatus
{
    public PublicationState State { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? PublishedBy { get; init; }

    public DateOnly? InterpretationOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Code of the site's withdrawal reasons.</summary>
    public string? WithdrawalReason { get; init; }

    public string? Notice { get; init; }

    public WithdrawalMode? Mode { get; init; }

    /// <summary>Day page, lists, feed, search and files were seen to be gone.</summary>
    public DateOnly? GoneOn { get; init; }
}

/// <summary>审查 of an interpretation that was supplied after the document was issued, while it walks the secrecy steps.</summary>
/// <param name="Origin">Where the document returns to.</param>
public sealed record LateInterpretation(Stage Origin, DateOnly SuppliedOn, bool Reviewed = false);
