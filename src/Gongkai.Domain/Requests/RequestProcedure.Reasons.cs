using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>说明理由、延迟答复 (条例第三十五条).</summary>
public sealed partial class RequestProcedure
{
    private const string Art35 = "条例第三十五条";

    private static Decision<RequestCase> AskReasons(RequestMatter at, AskForReasons a)
    {
        var refusals = Needed(a.Facts, "facts", "申请的数量、频次和期间").ToList();
        if (a.Count < 2) refusals.Add(new("REASONS-COUNT", "请填写期间内的申请件数。", Art35, "count"));
        if (a.Days is < 1 or > 30) refusals.Add(new("REASONS-DAYS", "说明理由的期限应当是1至30个工作日。", Art35, "days"));
        if (at.Record.Reasons is not null) refusals.Add(new("REASONS-REPEATED", "本件已经要求说明过理由。", Art35));
        var last = at.Context.Calendar.AddWorkdays(at.Today, Math.Clamp(a.Days, 1, 30));
        // The clock does not wait for reasons: days that run past its end would make the agency late.
        if (RequestClock.Answer(at.Record, at.Context.Calendar) is { Due: { } due } && a.Days is >= 1 and <= 30 && at.Today <= due && last > due)
            refusals.Add(new("REASONS-DAYS-LATE", $"答复期限到{due:yyyy-MM-dd}为止，说明理由的期限不能更晚，请缩短期限或者先办理延期。", Art35, "days"));
        if (refusals.Count > 0) return Refuse(refusals);
        var (changed, missing) = at.Write(at.Record with { Reasons = new ReasonsRequest(at.Today, a.Count, a.Facts.Trim()) { Days = a.Days } }, "P04", new Dictionary<string, string>
        {
            ["facts"] = a.Facts.Trim(),
            ["explainBy"] = CaseLetters.Day(last),
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Moved(changed, RequestState.AwaitingReasons, a.Facts.Trim());
    }

    private static Decision<RequestCase> Give(RequestMatter at, GiveReasons a)
    {
        var on = at.IsApplicant ? at.Today : a.On ?? at.Today;
        var refusals = Needed(a.Text, "text", "申请理由").Concat(at.Check(on, "on", "说明理由的日期", at.Record.Reasons!.AskedOn, "告知之日")).ToList();
        return refusals.Count > 0 ? Refuse(refusals) : at.Moved(at.Record with { Reasons = at.Record.Reasons with { Given = a.Text.Trim(), GivenOn = on } }, RequestState.Examining);
    }

    private static Decision<RequestCase> Judge(RequestMatter at, JudgeReasons a)
    {
        if (at.Record.Reasons is not { } reasons) return Refuse("REASONS-NOT-ASKED", "尚未要求申请人说明理由。", Art35);
        var refusals = Needed(a.Opinion, "opinion", "认定意见").ToList();
        if (reasons.JudgedOn is not null) refusals.Add(new("REASONS-JUDGED", "理由已经认定过。", Art35));
        if (a.Reasonable && reasons.GivenOn is null) refusals.Add(new("REASONS-NOT-GIVEN", "申请人还没有说明理由，不能认定为合理。", Art35, "reasonable"));
        if (!a.Reasonable && reasons.GivenOn is null && RequestClock.ReasonsBy(at.Record, at.Context.Calendar) is { } last && at.Today <= last)
            refusals.Add(new("REASONS-NOT-LAPSED", $"申请人说明理由的期限到{last:yyyy-MM-dd}为止，尚未届满，不能认定为不合理。", Art35, "reasonable"));
        if (!a.Reasonable && a.DelayDays is not null) refusals.Add(new("REASONS-DELAY", "理由不合理的不存在延迟答复，应当不予处理。", Art35, "delayDays"));
        if (a.DelayDays is < 1 or > 250) refusals.Add(new("REASONS-DELAY", "延迟答复的期限应当是1至250个工作日。", Art35, "delayDays"));
        if (refusals.Count > 0) return Refuse(refusals);
        var changed = at.Record with { Reasons = reasons with { Reasonable = a.Reasonable, JudgedOn = at.Today, DelayDays = a.DelayDays } };
        if (a.DelayDays is null) return at.Moved(changed, RequestState.Examining, a.Opinion.Trim());
        var until = RequestClock.Answer(changed, at.Context.Calendar)!.Value.Due!.Value;
        var due = RequestClock.Answer(at.Record, at.Context.Calendar)!.Value.Due!.Value;
        if (at.Today > due) return Refuse("REASONS-DELAY-LATE", $"答复期限已于{due:yyyy-MM-dd}届满，不能再告知延迟答复，应当尽快答复。", Art35, "delayDays");
        if (until <= due)
            return Refuse("REASONS-DELAY-SHORT", $"法定答复期限到{due:yyyy-MM-dd}，能在法定期限内答复的不需要延迟。", Art35, "delayDays");
        var (written, missing) = at.Write(changed, "P13", new Dictionary<string, string>
        {
            ["accepted"] = a.Opinion.Trim(),
            ["delayedTo"] = CaseLetters.Day(until),
        }, new LetterPlan(ServedOn: at.Today));
        return written is null ? Refuse(missing) : at.Moved(written, RequestState.Examining, a.Opinion.Trim());
    }
}
