using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Requests;

/// <summary>What the board of cases is narrowed to; what is null or empty narrows nothing.</summary>
public sealed record CaseFilter
{
    /// <summary>办理单位</summary>
    public string? Unit { get; init; }

    /// <summary>收件机关</summary>
    public string? Body { get; init; }

    public RequestState? State { get; init; }

    /// <summary>One of <see cref="ReceiptChannels"/>.</summary>
    public string? Channel { get; init; }

    /// <summary>Account of the handler.</summary>
    public long? Handler { get; init; }

    /// <summary>Only what nobody has taken.</summary>
    public bool Unassigned { get; init; }

    public string? Topic { get; init; }

    /// <summary>None: all. Yellow: near, not yet overdue. Red: overdue.</summary>
    public AlarmLevel Level { get; init; }

    /// <summary>Receipt, number of the reply or volume, whole; beginning of the applicant's name or of the title. Finds finished cases too.</summary>
    public string? Text { get; init; }
}

/// <summary>A day as the board sees it.</summary>
/// <param name="Today">Legal day, Asia/Shanghai.</param>
/// <param name="Through">By rule the last day that is yellow today.</param>
public sealed record BoardDay(DateOnly Today, IReadOnlyDictionary<string, DateOnly> Through)
{
    /// <summary>Rules whose open line says by when a case needs something of the office.</summary>
    public static IReadOnlyList<string> Rules { get; } = [ClockRules.RequestReply, "request.delayed-reply", "request.receipt-confirm", "request.receipt-alarm"];

    public static BoardDay Of(DateOnly today, World world) =>
        // Yellow are the days with at most so many working days to go: all before the next one.
        new(today, Rules.ToDictionary(r => r, r => world.Calendar.AddWorkdays(today, world.Site.Alarms.For(r) + 1).AddDays(-1)));

    internal DateOnly Last => Through.Values.Max();
}

/// <summary>One case of the board.</summary>
public sealed record CaseLine
{
    public required long RecordId { get; init; }
    public required string Receipt { get; init; }
    public required string Title { get; init; }
    public required string ApplicantName { get; init; }
    public required ApplicantCategory Category { get; init; }
    public required string BodyCode { get; init; }
    public required string UnitCode { get; init; }
    public required RequestState State { get; init; }
    public required string Channel { get; init; }
    public required DateOnly SubmittedOn { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public DateOnly? FinishedOn { get; init; }
    public string? ReplyNumber { get; init; }
    public string? Outcome { get; init; }
    public bool Extended { get; init; }
    public bool Consulting { get; init; }
    public long? HandlerId { get; init; }
    public string? HandlerName { get; init; }
    public string? Topic { get; init; }

    /// <summary>Rule of the open duty, or null when the case owes nothing.</summary>
    public string? Rule { get; init; }

    /// <summary>Null when nothing is owed or the clock waits for the applicant.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>暂定</summary>
    public bool Provisional { get; init; }

    /// <summary>The clock waits for the applicant (补正, 缴费).</summary>
    public bool Waiting { get; init; }
}

/// <summary>One page of cases.</summary>
/// <param name="Next">Cursor of the next page, without personal data; null at the end.</param>
public sealed record CasePage(IReadOnlyList<CaseLine> Lines, string? Next);

/// <summary>Open cases of one unit.</summary>
/// <param name="Open">With a running clock, overdue and near ones included.</param>
/// <param name="Waiting">The clock waits for the applicant.</param>
/// <param name="Consulting">An opinion is being asked; part of the open ones.</param>
/// <param name="Screening">待人工甄别</param>
public sealed record UnitFigures(string UnitCode, int Open, int Near, int Overdue, int Waiting, int Consulting, int Screening);

/// <summary>Open cases of one handler in one unit.</summary>
/// <param name="HandlerId">Null: taken by nobody.</param>
public sealed record HandlerLoad(string UnitCode, long? HandlerId, string? HandlerName, int Open, int Near, int Overdue, int Waiting);
