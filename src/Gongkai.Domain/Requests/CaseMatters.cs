using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests;

/// <summary>补正 (条例第三十条): one notice, a reasonable period, one restart.</summary>
/// <param name="NoticedOn">告知书送达之日.</param>
/// <param name="Days">合理期限, working days.</param>
/// <param name="Items">What to correct and how.</param>
public sealed record Correction(DateOnly NoticedOn, int Days, string Items)
{
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The description before it was corrected.</summary>
    public string? Before { get; init; }

    /// <summary>有正当理由逾期: accepted after the period.</summary>
    public string? Excuse { get; init; }
}

/// <summary>要求说明理由 (条例第三十五条).</summary>
/// <param name="AskedOn">告知之日.</param>
/// <param name="Count">Applications in the period.</param>
/// <param name="Facts">Numbers and period in words.</param>
public sealed record ReasonsRequest(DateOnly AskedOn, int Count, string Facts)
{
    /// <summary>Working days the applicant has to answer in.</summary>
    public int? Days { get; init; }

    public string? Given { get; init; }

    public DateOnly? GivenOn { get; init; }

    public bool? Reasonable { get; init; }

    public DateOnly? JudgedOn { get; init; }

    /// <summary>延迟答复的合理期限, working days from <see cref="JudgedOn"/>.</summary>
    public int? DelayDays { get; init; }
}

/// <summary>Whom a consultation asks.</summary>
public enum ConsultationKind
{
    /// <summary>第三方 (条例第三十二条): silent, the agency decides.</summary>
    ThirdParty,

    /// <summary>共同制作机关 (条例第三十四条): silent, it agrees.</summary>
    CoProducer,

    /// <summary>其他机关 (条例第十一条、第三十三条第三款): silent, the agency decides.</summary>
    OtherAgency,
}

/// <summary>What the asked party says.</summary>
public enum ConsultationAnswer
{
    /// <summary>同意公开</summary>
    Agrees,

    /// <summary>不同意公开</summary>
    Refuses,

    /// <summary>部分同意</summary>
    Partly,

    /// <summary>逾期未答复，视为同意 (条例第三十四条)</summary>
    DeemedAgreed,

    /// <summary>逾期未答复，由本机关决定 (条例第三十二条)</summary>
    Silent,
}

/// <summary>征求意见: a sub-case with its own clock; its time is not counted in the reply (条例第三十三条第三款).</summary>
/// <param name="Serial">Number within the case, from 1.</param>
/// <param name="SentOn">征求意见书发出之日.</param>
public sealed record Consultation(int Serial, ConsultationKind Kind, string Name, string What, string Why, DateOnly SentOn)
{
    public string? Contact { get; init; }

    /// <summary>对方收到之日; its fifteen days run from here.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Sent when the reply period was over, or under a delayed date: the party is asked all the same (条例第三十二条), but no time is left out.</summary>
    public bool Uncounted { get; init; }

    /// <summary>The clock stands still for the party's fifteen days from the delivery too; false where the reply period was over by then.</summary>
    public bool CountedFromDelivery { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public ConsultationAnswer? Answer { get; init; }

    public string? Opinion { get; init; }

    /// <summary>An opinion that came in after the silence rule had spoken: kept and weighed, without effect on the clock.</summary>
    public string? LateOpinion { get; init; }

    public DateOnly? LateOn { get; init; }

    public bool IsOpen => AnsweredOn is null;
}

/// <summary>协办 (R-REQ-08): another unit's written opinion after its own legal review (R-REQ-09).</summary>
public sealed record CoHandling(int Serial, string UnitCode, string Question, DateOnly AskedOn)
{
    public string? Opinion { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Who reviewed the opinion's legality.</summary>
    public string? LegalReviewer { get; init; }

    public Person? By { get; init; }

    public IReadOnlyList<CaseFile> Files { get; init; } = [];
}

/// <summary>延期 (条例第三十三条第二款): once, at most twenty working days, approved by the head of the disclosure unit, told in writing before the end.</summary>
public sealed record Extension(int Days, string Reason, Person ProposedBy, DateOnly ProposedOn)
{
    public Person? ApprovedBy { get; init; }

    /// <summary>同意延期并告知申请人之日; null while proposed.</summary>
    public DateOnly? NoticedOn { get; init; }

    public string? RefusedBecause { get; init; }
}

/// <summary>收费通知 (国办函〔2020〕109号). The calculation is kept and can be made again.</summary>
/// <param name="Method"><c>item</c> or <c>page</c>.</param>
/// <param name="Count">Ordinal within the applicant's month, or pages.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="NoticedOn">发出之日.</param>
public sealed record FeeNotice(string Method, int Count, long Amount, DateOnly NoticedOn)
{
    /// <summary>申请人收到之日; the twenty days run from the next day.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Sent within the reply period and received after its end: the clock stands still from the sending.</summary>
    public bool CountedFromSending { get; init; }

    public IReadOnlyList<FeePayment> Payments { get; init; } = [];

    /// <summary>Day of full payment: the reply clock starts anew.</summary>
    public DateOnly? PaidOn { get; init; }

    public long Paid => Payments.Sum(p => p.Amount);
}

/// <summary>One payment.</summary>
public sealed record FeePayment(long Amount, DateOnly On, string ReceiptNumber);

/// <summary>检索记录: kept for every answer that nothing was found (条例第三十六条第四项).</summary>
public sealed record SearchRecord(DateOnly On, string Scope, string Method, string Keywords, string Result, Person By);

/// <summary>答复 as drafted, reviewed, issued.</summary>
public sealed record Reply
{
    /// <summary>Code of the <see cref="ReplyKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Fields of the letter by name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>区分处理: what is withheld, each with its ground (条例第三十七条).</summary>
    public IReadOnlyList<SeveredPart> Withheld { get; init; } = [];

    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    public required Person DraftedBy { get; init; }

    public required DateOnly DraftedOn { get; init; }

    /// <summary>Why it is given although a third party refused (条例第三十二条): goes into the letter to that party.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Steps passed, in order.</summary>
    public IReadOnlyList<ReplyApproval> Approvals { get; init; } = [];

    /// <summary>Index of the chain's step in front of which the reply lies.</summary>
    public int At { get; init; }

    /// <summary>当场答复 (条例第三十三条第一款): without the chain.</summary>
    public bool OnTheSpot { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Serial of the letter in <see cref="RequestCase.Letters"/>.</summary>
    public int? LetterSerial { get; init; }

    public int Returns { get; init; }

    /// <summary>Whether the legality of this reply was reviewed (R-REQ-09).</summary>
    public bool IsLegallyReviewed => Approvals.Any(a => a.Legal);
}

/// <summary>A passage that is withheld.</summary>
/// <param name="Ground">Code of the <see cref="Review.StatutoryGround"/>, or <c>NOT-INFORMATION</c> for what is no government information.</param>
public sealed record SeveredPart(string Passage, string Ground, string Reason)
{
    public const string NotInformation = "NOT-INFORMATION";
}

/// <summary>One review passed.</summary>
/// <param name="Legal">法务审核 (R-REQ-09).</param>
public sealed record ReplyApproval(string Step, string Title, Person By, DateOnly On, string? Opinion, bool Legal);

/// <summary>How a released answer goes before the public.</summary>
public enum ReleaseKind
{
    /// <summary>答复选登: the applicant agreed.</summary>
    Archive,

    /// <summary>转为主动公开 (条例第四十四条)</summary>
    ActiveDisclosure,
}

/// <summary>公开答复: proposed by one, approved by another, free of the applicant's data.</summary>
public sealed record Release(ReleaseKind Kind, string Title, string BodyHtml, string Column, Person ProposedBy, DateOnly ProposedOn)
{
    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    public Person? ApprovedBy { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Seen to be gone from page, lists, feeds and files.</summary>
    public DateOnly? GoneOn { get; init; }

    /// <summary>Taken down, and not yet seen to be gone.</summary>
    public bool IsGoing => ApprovedOn is not null && WithdrawnOn is not null && GoneOn is null;

    public bool IsPublic => ApprovedOn is not null && WithdrawnOn is null;
}

/// <summary>不予公开上报备案 (R-REQ-20).</summary>
public sealed record WithholdingReport(DateOnly ReportedOn, Person ReportedBy)
{
    public DateOnly? AcknowledgedOn { get; init; }

    public Person? AcknowledgedBy { get; init; }

    public string? Opinion { get; init; }
}
