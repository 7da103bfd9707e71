using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Disputes;

/// <summary>A day others go by: the applicant's term, or the deciding authority's. It is no duty of the office and stands in no ledger.</summary>
/// <param name="Rule">Id of the clock rule it comes from.</param>
/// <param name="Last">Last day, Asia/Shanghai.</param>
/// <param name="Note">What has to be known about it.</param>
public sealed record ReliefWindow(string Rule, string Title, DateOnly Last, string Note);

/// <summary>尚在期限内的救济途径 (行政复议法第二十条、第二十三条; 行政诉讼法第四十五条、第四十六条): only what is legally open on the day is shown.</summary>
public static class ReliefWindows
{
    /// <summary>Ways still open against an answer.</summary>
    /// <param name="disputes">All that is registered about the application.</param>
    public static IReadOnlyList<ReliefWindow> Of(RequestCase record, IReadOnlyList<Dispute> disputes, RequestSettings settings, DateOnly today, WorkCalendar calendar)
    {
        if (record is not { FinishedOn: { } finished, Reply: { IssuedOn: not null } or { OnTheSpot: true } }) return [];
        var windows = new List<ReliefWindow>();
        void Add(string rule, DateOnly start, string note)
        {
            if (Clock.Compute(new ClockQuestion(rule) { Start = start }, calendar).Due is { } last && last >= today) windows.Add(new(rule, ClockRules.Find(rule)!.Title, last, note));
        }
        var reconsidered = disputes.Where(d => d.Kind == DisputeKind.Reconsideration).ToList();
        var sued = disputes.Any(d => d.Kind != DisputeKind.Reconsideration);
        // 行政诉讼法第四十五条: after a decision fifteen days; while a reconsideration runs nobody can sue (第四十四条).
        if (reconsidered.LastOrDefault() is { } last)
        {
            if (last.DecidedOn is { } decided && !sued) Add("lawsuit.after-reconsideration", decided, "以申请人收到复议决定书之日为准");
            return windows;
        }
        if (sued) return windows;
        var mode = LetterKind.Find(record.Reply.Kind) is { } letter ? settings.Letters.ReliefOf(letter) : ReliefMode.None;
        var known = record.Letters.FirstOrDefault(l => l.Serial == record.Reply.LetterSerial) is { } sent ? sent.DeliveredOn ?? sent.ServedOn ?? finished : finished;
        if (mode == ReliefMode.None) return windows;
        Add("reconsideration.apply", known, mode == ReliefMode.ReconsiderationFirst ? "复议前置：不予公开的答复应当先申请行政复议" : "以申请人知道或者应当知道之日为准");
        if (mode == ReliefMode.EitherWay) Add("lawsuit.apply", known, "以申请人知道或者应当知道之日为准");
        return windows;
    }

    /// <summary>By when the reconsideration authority has to decide; information only, null when it has decided or is a court.</summary>
    public static ReliefWindow? Watched(Dispute dispute, WorkCalendar calendar)
    {
        if (dispute is not { Kind: DisputeKind.Reconsideration, DecidedOn: null }) return null;
        var rule = dispute.Summary ? "reconsideration.decide-summary" : "reconsideration.decide";
        var due = Clock.Compute(new ClockQuestion(rule) { Start = dispute.AcceptedOn ?? dispute.ReceivedOn }, calendar).Due!.Value;
        var note = dispute.AcceptedOn is null ? "通知书没有写明受理日期，按收到副本之日推算，实际期限可能更早" : "自受理之日起计算";
        return new(rule, ClockRules.Find(rule)!.Title, due, dispute.Summary ? note : note + "；情况复杂的可以延长不超过30日");
    }

    /// <summary>Whether a suit without reconsideration goes against 复议前置 (行政复议法第二十三条): registered all the same when the court took it, and pointed out.</summary>
    public static bool NeedsReconsiderationFirst(RequestCase record, RequestSettings settings) =>
        LetterKind.Find(record.Reply?.Kind) is { } kind && settings.Letters.ReliefOf(kind) == ReliefMode.ReconsiderationFirst;
}
