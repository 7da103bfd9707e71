using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>延期 (条例第三十三条第二款; R-REQ-12).</summary>
public sealed partial class RequestProcedure
{
    private const string Art33 = "条例第三十三条第二款";

    private static Decision<RequestCase> Propose(RequestMatter at, ProposeExtension a)
    {
        var refusals = Needed(a.Reason, "reason", "延期的理由").ToList();
        if (at.Record.Extension is { RefusedBecause: null }) refusals.Add(new("EXTENSION-REPEATED", "本件已经提请或者办理过延期，只能延期一次。", Art33));
        if (at.Record.Reasons is { DelayDays: not null }) refusals.Add(new("EXTENSION-DELAYED", "本件已经告知延迟答复的合理期限，不再适用延期。", Art35));
        var proposed = at.Record with { Extension = new Extension(a.Days, a.Reason?.Trim() ?? "", at.By, at.Today) };
        if (refusals.All(r => r.Field is not null)) refusals.AddRange(Unlawful(at, proposed));
        return refusals.Count > 0 ? Refuse(refusals) : at.Stays(proposed, a.Reason!.Trim());
    }

    private static Decision<RequestCase> Extend(RequestMatter at, ApproveExtension a)
    {
        if (at.Record.Extension is not { NoticedOn: null, RefusedBecause: null } proposed) return Refuse("EXTENSION-NOT-PROPOSED", "没有待同意的延期。", Art33);
        if (at.IsHandOf(proposed.ProposedBy)) return Refuse(CommonRefusals.OwnWork);
        if (Unlawful(at, at.Record) is { Count: > 0 } refusals) return Refuse(refusals);
        var original = RequestClock.Answer(at.Record, at.Context.Calendar)!.Value.Due!.Value;
        var extended = at.Record with { Extension = proposed with { ApprovedBy = at.By, NoticedOn = at.Today } };
        var (changed, missing) = at.Write(extended, "P05", new Dictionary<string, string>
        {
            ["originalBy"] = CaseLetters.Day(original),
            ["reason"] = proposed.Reason,
            ["extendedTo"] = CaseLetters.Day(RequestClock.Answer(extended, at.Context.Calendar)!.Value.Due!.Value),
            ["approver"] = at.By.Name,
        }, new LetterPlan(ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Stays(changed, Plain(a.Opinion));
    }

    // The clock judges length, day and repetition as if the notice went out today.
    private static IReadOnlyList<Refusal> Unlawful(RequestMatter at, RequestCase proposed) => RequestClock.Against(at.Record with { Extension = null },
        proposed with { Extension = proposed.Extension! with { NoticedOn = at.Today } }, at.Context.Calendar);

    private static Decision<RequestCase> NotExtend(RequestMatter at, RefuseExtension a) => at.Record.Extension is not { NoticedOn: null, RefusedBecause: null } proposed
        ? Refuse("EXTENSION-NOT-PROPOSED", "没有待同意的延期。", Art33)
        : string.IsNullOrWhiteSpace(a.Reason) ? Refuse("REASON-MISSING", "请写明不同意的原因。", null, "reason")
        : at.Stays(at.Record with { Extension = proposed with { RefusedBecause = a.Reason.Trim() } }, a.Reason.Trim());
}
