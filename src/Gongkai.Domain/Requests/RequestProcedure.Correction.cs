using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Requests;

/// <summary>补正 (条例第三十条; R-REQ-06): one notice, one restart. Whether it is in time is the clock's word, not this file's.</summary>
public sealed partial class RequestProcedure
{
    private const string Art30 = "条例第三十条";

    private static Decision<RequestCase> AskCorrection(RequestMatter at, AskForCorrection a)
    {
        var record = at.Record;
        var days = a.Days ?? at.Context.Site.ClockLengths.GetValueOrDefault("request.applicant-correction", ClockRules.Find("request.applicant-correction")!.Length!.Value);
        var refusals = Needed(a.Items, "items", "需要补正的事项").Concat(Needed(a.How, "how", "怎样补正")).ToList();
        if (days is < 1 or > 60) refusals.Add(new("CORRECTION-DAYS", "补正的合理期限应当是1至60个工作日。", Art30, "days"));
        if (record.Correction is not null) refusals.Add(new("CORRECTION-NOTICE-REPEATED", "补正只能一次性告知，本件已经告知过，应当按现有内容答复。", Art30));
        var candidate = record with { Correction = record.Correction ?? new Correction(at.Today, Math.Clamp(days, 1, 60), a.Items.Trim()) };
        if (record.Correction is null) refusals.AddRange(RequestClock.Against(record, candidate, at.Context.Calendar));
        if (refusals.Count > 0) return Refuse(refusals);
        var (changed, missing) = at.Write(candidate, "P03", new Dictionary<string, string>
        {
            ["items"] = a.Items.Trim(),
            ["how"] = a.How.Trim(),
            ["correctBy"] = CaseLetters.Day(RequestClock.CorrectBy(candidate, at.Context.Calendar)!.Value),
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Moved(changed, RequestState.AwaitingCorrection, a.Items.Trim());
    }

    private static Decision<RequestCase> Correct(RequestMatter at, CorrectRequest a) =>
        Corrected(at, a.Description, at.Today, null, at.Record.Content with
        {
            Title = string.IsNullOrWhiteSpace(a.InformationTitle) ? at.Record.Content.Title : a.InformationTitle.Trim(),
            DocNumber = string.IsNullOrWhiteSpace(a.DocNumber) ? at.Record.Content.DocNumber : a.DocNumber.Trim(),
            Files = [.. at.Record.Content.Files, .. a.Files ?? []],
        });

    private static Decision<RequestCase> Correct(RequestMatter at, RegisterCorrection a) => Corrected(at, a.Description, a.ReceivedOn, Plain(a.Excuse), at.Record.Content);

    private static Decision<RequestCase> Corrected(RequestMatter at, string description, DateOnly on, string? excuse, RequestContent content)
    {
        var record = at.Record;
        var correction = record.Correction!;
        var refusals = Needed(description, "description", "补正后的内容").Concat(at.Check(on, "receivedOn", "收到补正的日期", correction.NoticedOn, "补正告知之日")).ToList();
        var last = RequestClock.CorrectBy(record, at.Context.Calendar)!.Value;
        if (on > last && excuse is null)
            refusals.Add(at.IsApplicant
                ? new("CORRECTION-LAPSED", $"补正期限已于{last:yyyy-MM-dd}届满。有正当理由的，请与办理单位联系说明；没有的，可以重新提出申请。", Art30)
                : new("CORRECTION-LAPSED", $"补正期限已于{last:yyyy-MM-dd}届满。有正当理由的请写明理由；没有的，应当以逾期不补正结案。", Art30, "excuse"));
        refusals.AddRange(ApplicationChecks.TooLong(new Application(record.Applicant, content with { Description = description })));
        if (refusals.Count > 0) return Refuse(refusals);
        var candidate = record with
        {
            Content = content with { Description = description.Trim() },
            Correction = correction with { ReceivedOn = on, Before = record.Content.Description, Excuse = excuse },
        };
        return RequestClock.Against(record, candidate, at.Context.Calendar) is { Count: > 0 } unlawful ? Refuse(unlawful) : at.Moved(candidate, RequestState.Examining, excuse);
    }

    private static Decision<RequestCase> Lapse(RequestMatter at, LapseCorrection a)
    {
        var last = RequestClock.CorrectBy(at.Record, at.Context.Calendar)!.Value;
        if (at.Today <= last) return Refuse("CORRECTION-NOT-LAPSED", $"补正期限到{last:yyyy-MM-dd}为止，尚未届满，不能视为放弃。", Art30);
        var (changed, missing) = at.Write(at.Record, "P14", new Dictionary<string, string>
        {
            ["case"] = "逾期不补正",
            ["facts"] = string.IsNullOrWhiteSpace(a.Facts) ? $"本机关于{at.Record.Correction!.NoticedOn:yyyy年M月d日}告知补正，补正期限至{last:yyyy年M月d日}，期满未收到补正。" : a.Facts.Trim(),
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Moved(at.Finish(changed, Reports.Table3Row.NotCorrected, at.Today, "申请人无正当理由逾期不补正"), RequestState.Closed);
    }


    private static Decision<RequestCase> Reopen(RequestMatter at, ReopenRequest a)
    {
        if (string.IsNullOrWhiteSpace(a.Reason)) return Refuse("REASON-MISSING", "请写明申请人的正当理由和依据。", Art30, "reason");
        if (at.Record.Steps.LastOrDefault(s => s.To == RequestState.Closed && s.From != RequestState.Closed)?.Act != nameof(LapseCorrection))
            return Refuse("REOPEN-NOT-ABANDONED", "只有因逾期不补正结案、又有正当理由的申请可以恢复办理；其他情形请申请人重新提出申请。", Art30);
        // Back to where it waited: what the applicant corrects is entered with the excuse, and starts the clock anew.
        return at.Moved(at.Record with { Outcome = null, FinishedOn = null, CloseReason = null }, RequestState.AwaitingCorrection, a.Reason.Trim());
    }
}
