using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;

namespace Gongkai.Storage.Requests;

/// <summary>One application as boards, tables and searches ask for it. Repeats the record; written only with it.</summary>
public sealed class RequestRow
{
    public long RecordId { get; set; }
    public required string Receipt { get; set; }

    /// <summary>收件机关: reports count by it.</summary>
    public required string BodyCode { get; set; }

    /// <summary>办理单位</summary>
    public required string UnitCode { get; set; }
    public RequestPurpose Purpose { get; set; }
    public required string Channel { get; set; }
    public ApplicantCategory Category { get; set; }
    public RequestState State { get; set; }
    public required string Title { get; set; }
    public required string ApplicantName { get; set; }
    public required string ApplicantKey { get; set; }
    public DateOnly SubmittedOn { get; set; }

    /// <summary>收到申请之日; null while not confirmed or not counted (merged, set aside, articles 41 and 44).</summary>
    public DateOnly? CountedOn { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Leaf of Table 3.</summary>
    public string? Outcome { get; set; }
    public DateOnly? FinishedOn { get; set; }

    /// <summary>Kind of reply, or null.</summary>
    public string? Reply { get; set; }

    /// <summary>文书编号 of the reply.</summary>
    public string? ReplyNumber { get; set; }
    public bool Extended { get; set; }

    /// <summary>A consultation is open: the clock stands still.</summary>
    public bool Consulting { get; set; }
    public long? HandlerId { get; set; }
    public string? HandlerName { get; set; }
    public string? Topic { get; set; }
    public bool Withholds { get; set; }
    public DateOnly? ReportedOn { get; set; }
    public int DisputeCount { get; set; }

    /// <summary>1 to 5 by the applicant.</summary>
    public int? Score { get; set; }

    /// <summary>案卷号</summary>
    public string? Volume { get; set; }

    /// <summary>Identity proofs still kept.</summary>
    public bool HoldsProofs { get; set; }
}

/// <summary>One band of a text's likeness; two applications that share one are compared.</summary>
public sealed class RequestBandRow
{
    public long Band { get; set; }
    public long RecordId { get; set; }
}

/// <summary>A sealed file that a case refers to; what no row names any more is destroyed.</summary>
public sealed class RequestProofRow
{
    public required string Reference { get; set; }
    public long RecordId { get; set; }
}

/// <summary>A signal for supervisors.</summary>
public sealed class RequestSignalRow
{
    public long RecordId { get; set; }
    public RequestSignal Signal { get; set; }
    public DateOnly Day { get; set; }
    public required string UnitCode { get; set; }
}

/// <summary>One dispute as Table 4 asks for it.</summary>
public sealed class DisputeRow
{
    public long RecordId { get; set; }
    public long RequestId { get; set; }
    public required string BodyCode { get; set; }
    public DisputeKind Kind { get; set; }
    public DisputeResult? Result { get; set; }
    public DateOnly ReceivedOn { get; set; }
    public DateOnly? DecidedOn { get; set; }
}
