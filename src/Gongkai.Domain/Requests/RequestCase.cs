using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests;

/// <summary>依申请公开案件: one application from its arrival to the archive. All dates are legal days, Asia/Shanghai.</summary>
public sealed record RequestCase
{
    /// <summary>回执号.</summary>
    public required string Receipt { get; init; }

    /// <summary>收件机关: whom the applicant asks; reports count by it.</summary>
    public required string BodyCode { get; init; }

    /// <summary>办理单位: where the desk stands; the single mouth (R-REQ-01) or the body itself.</summary>
    public required string UnitCode { get; init; }

    public required Applicant Applicant { get; init; }

    public required RequestContent Content { get; init; }

    public required Intake Intake { get; init; }

    public RequestState State { get; init; }

    public DateOnly StateSince { get; init; }

    /// <summary>收到申请之日 (条例第三十一条), or null while not confirmed.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Grows when a lost query code is replaced.</summary>
    public int CodeVersion { get; init; } = 1;

    /// <summary>主办人: account and name.</summary>
    public Person? Handler { get; init; }

    /// <summary>分类, one of the site's list.</summary>
    public string? Topic { get; init; }

    public Correction? Correction { get; init; }

    public ReasonsRequest? Reasons { get; init; }

    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    public IReadOnlyList<CoHandling> CoHandlings { get; init; } = [];

    public Extension? Extension { get; init; }

    public FeeNotice? Fee { get; init; }

    public IReadOnlyList<SearchRecord> Searches { get; init; } = [];

    public Reply? Reply { get; init; }

    /// <summary>Leaf of Table 3 once finished; null for articles 41 and 44 and while open.</summary>
    public string? Outcome { get; init; }

    /// <summary>答复或者结案之日: posting counts for mail.</summary>
    public DateOnly? FinishedOn { get; init; }

    /// <summary>Why it was closed without an answer.</summary>
    public string? CloseReason { get; init; }

    public IReadOnlyList<SentLetter> Letters { get; init; } = [];

    /// <summary>Receipts of the application this was split from, and the record it was merged into.</summary>
    public Kinship? Kinship { get; init; }

    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    public IReadOnlyList<CaseStep> Steps { get; init; } = [];

    public Release? Release { get; init; }

    public WithholdingReport? Withholding { get; init; }

    public Rating? Rating { get; init; }

    public ArchiveEntry? Archive { get; init; }

    /// <summary>When the identity proofs were destroyed.</summary>
    public DateOnly? PurgedOn { get; init; }

    /// <summary>Receipts or numbers of 复议 and 诉讼 about this answer.</summary>
    public IReadOnlyList<string> Disputes { get; init; } = [];

    /// <summary>Counts in Table 3.</summary>
    public bool IsCounted => Content.Purpose == RequestPurpose.Disclosure && ReceivedOn is not null && State is not (RequestState.Merged or RequestState.SetAside or RequestState.Screening);

    /// <summary>The answer keeps back something on a ground of 条例第十四至十六条, wholly or in part. A draft over which the case was closed is no answer.</summary>
    public bool Withholds => CloseReason is null && ReplyKind.Find(Reply?.Kind) is { } kind
        && (kind.Group == ReplyGroup.Withheld && kind.Ground is not null || kind.Group == ReplyGroup.Partly && Reply!.Withheld.Any(p => p.Ground != SeveredPart.NotInformation));

    public bool IsFinished => FinishedOn is not null;

    /// <summary>Finished by an answer, not closed without one.</summary>
    public bool IsAnswered => IsFinished && CloseReason is null;

    /// <summary>The day nothing more was owed: finished, merged or set aside.</summary>
    public DateOnly? EndedOn => FinishedOn ?? (State is RequestState.Merged or RequestState.SetAside ? StateSince : null);
}

/// <summary>How the application came in: each date on its own (条例第三十一条; portal practice keeps losing them).</summary>
/// <param name="Channel">One of <see cref="ReceiptChannels"/>.</param>
/// <param name="SubmittedOn">提交、寄出 or dated by the applicant.</param>
public sealed record Intake(string Channel, DateOnly SubmittedOn)
{
    public DateTimeOffset At { get; init; }

    /// <summary>到达.</summary>
    public DateOnly? ArrivedOn { get; init; }

    /// <summary>签收 (挂号、快递).</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>双方确认.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>口头申请，由工作机构代为填写，已向申请人宣读 (条例第二十九条第一款).</summary>
    public bool Oral { get; init; }

    /// <summary>扫描件.</summary>
    public IReadOnlyList<SealedFile> Scans { get; init; } = [];

    /// <summary>Registered by a clerk; null when the applicant submitted it.</summary>
    public Person? By { get; init; }

    /// <summary>The same as the clock asks for it.</summary>
    public Receipt Evidence => Channel switch
    {
        ReceiptChannels.InPerson => new(Channel, SubmittedOn),
        ReceiptChannels.MailSigned => new(Channel, SignedOn),
        _ => new(Channel, ArrivedOn ?? SubmittedOn, ConfirmedOn),
    };
}

/// <summary>A line of the timeline.</summary>
public sealed record CaseStep(string Act, string Title, RequestState From, RequestState To, Person By, DateTimeOffset At, DateOnly On, string? Note = null);

/// <summary>内部便笺; never leaves the office.</summary>
public sealed record CaseNote(Person By, DateTimeOffset At, string Text);

/// <summary>A letter as it went out, with its service.</summary>
/// <param name="Serial">Number within the case, from 1.</param>
/// <param name="ToApplicant">Shown to the applicant on the status page.</param>
public sealed record SentLetter(int Serial, Letter Letter, bool ToApplicant, string Way)
{
    /// <summary>送达 or 交寄; for mail the day of posting.</summary>
    public DateOnly? ServedOn { get; init; }

    /// <summary>签收.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>邮件号码 or another evidence of service.</summary>
    public string? Evidence { get; init; }

    /// <summary>随文书提供的信息.</summary>
    public IReadOnlyList<CaseFile> Files { get; init; } = [];
}

/// <summary>A file of the office in the file store.</summary>
public sealed record CaseFile(string Hash, string Name, long Size, string MediaType);

/// <summary>拆分与并案.</summary>
/// <param name="SplitFrom">Receipt of the application it was split from.</param>
/// <param name="PartCount">Cases split off from this one.</param>
/// <param name="MergedInto">Receipt it was merged into.</param>
/// <param name="Absorbed">Receipts merged into this one.</param>
public sealed record Kinship(string? SplitFrom = null, int PartCount = 0, string? MergedInto = null, IReadOnlyList<string>? Absorbed = null);

/// <summary>归档 (R-REQ-11, R-REQ-18).</summary>
/// <param name="Volume">案卷号.</param>
/// <param name="RetentionYears">保管期限; null for 永久.</param>
public sealed record ArchiveEntry(string Volume, int? RetentionYears, DateOnly On, Person By, string? PaperPlace);

/// <summary>申请人评价 (社会评议).</summary>
/// <param name="Score">1 to 5.</param>
public sealed record Rating(int Score, string? Comment, DateOnly On);
