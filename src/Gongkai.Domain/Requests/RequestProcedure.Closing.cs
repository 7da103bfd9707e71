using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>结案而不答复 (表三（六）3).</summary>
public sealed partial class RequestProcedure
{
    private static Decision<RequestCase> Close(RequestMatter at, CloseOtherwise a) => string.IsNullOrWhiteSpace(a.Reason)
        ? Refuse("REASON-MISSING", "请写明结案的原因和依据。", "年度报告格式（六）3", "reason")
        : at.Moved(at.Finish(at.Record, Reports.Table3Row.OtherHandling, at.Today, a.Reason.Trim()), RequestState.Closed, a.Reason.Trim());

    private static Decision<RequestCase> Withdraw(RequestMatter at, WithdrawRequest a)
    {
        var on = at.IsApplicant ? at.Today : a.On ?? at.Today;
        // Finished before it was received, it would be a result of a year in which the tables do not know it.
        var refusals = at.Check(on, "on", "撤回日期", at.Record.ReceivedOn ?? at.Record.Intake.SubmittedOn, at.Record.ReceivedOn is null ? "申请日期" : "收到申请之日").ToList();
        if (refusals.Count > 0) return Refuse(refusals);
        return at.Moved(at.Finish(at.Record, Reports.Table3Row.OtherHandling, on, "申请人撤回申请"), RequestState.Closed, Plain(a.Reason));
    }
}
