using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Requests.Filings;

/// <summary>One row of the 《依申请办理情况报备表》 (R-STA-03), as one application stood on the day the table was filled in.</summary>
/// <param name="RecordId">The application's record, for links; not printed.</param>
/// <param name="Receipt">Its receipt number; not printed.</param>
public sealed record FilingLine(long RecordId, string Receipt)
{
    private const int LongestSummary = 200;

    /// <summary>申请人</summary>
    public required string Applicant { get; init; }

    /// <summary>主要申请内容（概况说明）</summary>
    public required string Summary { get; init; }

    /// <summary>受理方式（当面、传真、信函等）</summary>
    public required string Channel { get; init; }

    /// <summary>申请时间</summary>
    public required DateOnly SubmittedOn { get; init; }

    /// <summary>受理时间: 收到申请之日 (条例第三十一条).</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>答复时间; null while there is no answer, and for what was closed without one.</summary>
    public DateOnly? RepliedOn { get; init; }

    /// <summary>办结情况: one of <see cref="FilingForm.Completions"/>.</summary>
    public required string Completion { get; init; }

    /// <summary>答复结果: one of the site's values, or empty.</summary>
    public string Result { get; init; } = "";

    /// <summary>不予公开原因</summary>
    public string Reason { get; init; } = "";

    /// <summary>是否被行政复议或诉讼</summary>
    public string Dispute { get; init; } = "否";

    /// <summary>备注: what the three values cannot say, and what the officer added.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The row of an application, or null when it does not count.</summary>
    /// <param name="on">The day the table is filled in: what was done later has not happened yet.</param>
    public static FilingLine? Of(long recordId, RequestCase record, DateOnly on, WorkCalendar calendar, RequestSettings settings)
    {
        if (!record.IsCounted || record.ReceivedOn is not { } received || received > on) return null;
        var finished = record.FinishedOn <= on ? record.FinishedOn : null;
        var due = RequestClock.Answer(record, calendar)?.Due;
        var remarks = new List<string>();
        if ((finished ?? on) > due) remarks.Add(finished is null ? $"已逾期（应于{due:yyyy-MM-dd}前答复）" : $"逾期办结（应于{due:yyyy-MM-dd}前答复）");
        var answered = finished is not null && record.Reply is { IssuedOn: not null } or { OnTheSpot: true } && record.CloseReason is null;
        var kind = answered && finished is not null ? ReplyKind.Find(record.Reply!.Kind) : null;
        var result = kind is null ? "" : settings.FilingResults.GetValueOrDefault(kind.Code, "");
        if (kind is not null && result.Length == 0)
        {
            if (settings.Filing.HasRemarks) remarks.Add(kind.Title);
            else result = kind.Title;
        }
        else if (kind is { Group: ReplyGroup.Partly }) remarks.Add("部分公开");
        if (finished is not null && kind is null) remarks.Add($"未作答复结案：{record.CloseReason ?? Table3Row.Find(record.Outcome)?.Text}");
        return new(recordId, record.Receipt)
        {
            Applicant = record.Applicant.Name,
            Summary = Short(record.Content.Title + (record.Content.DocNumber is { Length: > 0 } number ? $"（{number}）" : "")),
            Channel = ChannelOf(record.Intake.Channel),
            SubmittedOn = record.Intake.SubmittedOn,
            ReceivedOn = received,
            RepliedOn = kind is null ? null : finished,
            Completion = finished is null ? FilingForm.Open : record.Extension?.NoticedOn is not null || finished > due ? FilingForm.Extended : FilingForm.InTime,
            Result = result,
            Reason = kind is null ? "" : ReasonOf(kind, record.Reply!),
            Dispute = record.Disputes.Count == 0 ? "否" : $"是（{string.Join("、", record.Disputes.Select(KindOf).Distinct())}）",
            Remark = string.Join("；", remarks),
        };
    }

    // A finer distinction of mail (签收, 平常信函) is the clock's business; the form asks for 信函.
    private static string ChannelOf(string channel) => channel switch
    {
        ReceiptChannels.MailSigned or ReceiptChannels.MailOrdinary => "信函",
        _ => Channels.TitleOf(channel),
    };

    private static string ReasonOf(ReplyKind kind, Reply reply)
    {
        if (kind.Group == ReplyGroup.Partly)
            return string.Join("；", reply.Withheld.Select(w => StatutoryGround.Find(w.Ground) is { } part ? $"{part.Title}（{part.Article}）" : "不属于政府信息").Distinct());
        if (kind.Group != ReplyGroup.Withheld) return "";
        return StatutoryGround.Find(kind.Ground) is { } ground ? $"{ground.Title}（{kind.Article}）" : $"{kind.Title}（{kind.Article}）";
    }

    private static string KindOf(string dispute) => dispute.Contains("诉讼", StringComparison.Ordinal) ? "行政诉讼" : "行政复议";

    private static string Short(string text) => text.Length <= LongestSummary ? text : text[..LongestSummary] + "…";
}

/// <summary>The form as printed: its name, columns and foot, to the letter (R-STA-03).</summary>
public static class FilingForm
{
    public const string Title = "依申请办理情况报备表";
    public const string InTime = "按时办结", Extended = "延期办结", Open = "未办结";
    public const string AlreadyPublic = "已属主动公开范围", Granted = "同意公开", Withheld = "不予公开";
    public const string Remark = "备注";

    public static IReadOnlyList<string> Completions { get; } = [InTime, Extended, Open];

    /// <summary>Heads of the eleven columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "序号", "申请人", "主要申请内容（概况说明）", "受理方式（当面、传真、信函等）", "申请时间", "受理时间", "答复时间",
        "办结情况（按时办结、延期办结、未办结）", "答复结果（已属主动公开范围、同意公开、不予公开）", "不予公开原因", "是否被行政复议或诉讼",
    ];

    /// <summary>The line under the table.</summary>
    public static string Foot(int reconsiderations, int suits) => $"截止填表日，新增行政复议数量：{reconsiderations}（件）；行政诉讼数量：{suits}（件）";
}
