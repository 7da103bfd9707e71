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
        var on = a.On ?? at.Today;
        var refusals = at.Check(on, "on", "撤回日期", at.Record.Intake.SubmittedOn, "申请日期").ToList();
        if (refusals.Count > 0) return Refuse(refusals);
        return at.Moved(at.Finish(at.Record, Reports.Table3Row.OtherHandling, on, "申请人撤回申请"), RequestState.Closed, Plain(a.Reason));
    }
}
