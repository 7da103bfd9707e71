using System.Runtime.CompilerServices;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using static Gongkai.Domain.Organisations.Roles;
using static Gongkai.Domain.Requests.RequestState;

namespace Gongkai.Domain.Requests;

/// <summary>One line of the procedure: in this state this role may do this act, and the case is then in one of these states.</summary>
/// <param name="State">Null for opening a case.</param>
/// <param name="Next">States the act can lead to.</param>
public sealed record RequestRule(RequestState? State, string Act, IReadOnlyList<RequestState> Next, string Role, UnitRelation Relation, string Basis);

/// <summary>依申请公开办理程序表 (regulation.md §5.4), generated from the site's chain. Rights, decisions, pages and the test matrix all read it.</summary>
public sealed class RequestTable
{
    private static readonly ConditionalWeakTable<RequestSettings, RequestTable> Generated = [];
    private static readonly RequestState[] Running = [Examining, ReplyReview, ToIssue];
    private static readonly RequestState[] Unreplied = [Examining, AwaitingCorrection, AwaitingReasons, AwaitingFee];
    private static readonly RequestState[] Undelivered = [Examining, AwaitingCorrection, AwaitingReasons, AwaitingFee, ReplyReview, ToIssue, ToServe];
    private static readonly RequestState[] Finished = [Answered, Archived];

    private readonly List<RequestRule> _rows = [];

    private RequestTable(RequestSettings settings)
    {
        Opening();
        Arriving();
        Handling();
        Waiting();
        Asking();
        Replying(settings);
        Afterwards();
        Everywhere();
        Rights = [.. _rows.Select(r => new Right(r.Act, r.State?.Code() ?? Right.Opening, r.Role, r.Relation, r.Basis)).Distinct()];
    }

    public static RequestTable Of(RequestSettings settings) => Generated.GetValue(settings, s => new(s));

    public IReadOnlyList<RequestRule> Rows => _rows;

    public IReadOnlyList<Right> Rights { get; }

    private void Row(RequestState? state, string act, RequestState[] next, string role, string basis, UnitRelation relation = UnitRelation.Own) =>
        _rows.Add(new(state, act, next, role, relation, basis));

    private void Same(IEnumerable<RequestState> states, string act, string role, string basis, UnitRelation relation = UnitRelation.Own)
    {
        foreach (var state in states) Row(state, act, [state], role, basis, relation);
    }

    private void Opening()
    {
        Row(null, nameof(SubmitRequest), [Screening, Submitted], Roles.Applicant, "条例第二十七条、第二十九条", UnitRelation.Site);
        Row(null, nameof(RegisterRequest), [Submitted, Examining], RequestOfficer, "条例第二十九条；R-REQ-02、R-REQ-03");
        Row(null, nameof(OpenPart), [Examining], RequestOfficer, "国办函〔2020〕109号");
    }

    private void Arriving()
    {
        Row(Screening, nameof(AdmitRequest), [Submitted], RequestOfficer, "条例第二十八条");
        Row(Screening, nameof(SetAsideRequest), [SetAside], RequestOfficer, "条例第二十九条第二款");
        Row(Submitted, nameof(SetAsideRequest), [SetAside], RequestHead, "条例第二十九条第二款");
        Row(SetAside, nameof(RestoreRequest), [Submitted], RequestHead, "条例第二十八条");
        Row(Submitted, nameof(ConfirmReceipt), [Examining], RequestOfficer, "条例第三十一条");
        foreach (var state in new[] { Submitted, Examining })
            Row(state, nameof(MergeRequest), [Merged], RequestOfficer, "条例第三十六条第六项");
        Same([Submitted, Examining], nameof(AbsorbRequest), RequestOfficer, "条例第三十六条第六项");
    }

    private void Handling()
    {
        Same(Undelivered.Append(Submitted), nameof(TakeRequest), RequestOfficer, "R-REQ-04");
        Row(Examining, nameof(SplitRequest), [Examining], RequestOfficer, "国办函〔2020〕109号");
        Row(Examining, nameof(AskForCorrection), [AwaitingCorrection], RequestOfficer, "条例第三十条；R-REQ-06");
        Row(Examining, nameof(AskForReasons), [AwaitingReasons], RequestOfficer, "条例第三十五条");
        Row(Examining, nameof(NotifyFee), [AwaitingFee], RequestOfficer, "条例第四十二条第二款；R-REQ-13");
        Row(Examining, nameof(RecordSearch), [Examining], RequestOfficer, "条例第三十六条第四项；R-REQ-04");
        Row(Examining, nameof(CloseOtherwise), [Closed], RequestHead, "年度报告格式（六）3");
        foreach (var state in new[] { Examining, AwaitingReasons })
            Row(state, nameof(JudgeReasons), [Examining], RequestOfficer, "条例第三十五条");
        Same(Running, nameof(ProposeExtension), RequestOfficer, "条例第三十三条第二款；R-REQ-12");
        Same(Running, nameof(ApproveExtension), RequestHead, "条例第三十三条第二款；R-REQ-12");
        Same(Running, nameof(RefuseExtension), RequestHead, "条例第三十三条第二款；R-REQ-12");
    }

    private void Waiting()
    {
        Row(AwaitingCorrection, nameof(CorrectRequest), [Examining], Roles.Applicant, "条例第三十条", UnitRelation.Site);
        Row(AwaitingCorrection, nameof(RegisterCorrection), [Examining], RequestOfficer, "条例第三十条");
        Row(AwaitingCorrection, nameof(LapseCorrection), [Closed], RequestOfficer, "条例第三十条");
        Row(AwaitingReasons, nameof(GiveReasons), [Examining], Roles.Applicant, "条例第三十五条", UnitRelation.Site);
        Row(AwaitingReasons, nameof(GiveReasons), [Examining], RequestOfficer, "条例第三十五条");
        Row(AwaitingFee, nameof(RecordFeeDelivery), [AwaitingFee], RequestOfficer, "国办函〔2020〕109号");
        Row(AwaitingFee, nameof(RecordPayment), [AwaitingFee, Examining], RequestOfficer, "国办函〔2020〕109号");
        Row(AwaitingFee, nameof(LapseFee), [Closed], RequestOfficer, "国办函〔2020〕109号");
        Row(AwaitingFee, nameof(CancelFee), [Examining], RequestHead, "国办函〔2020〕109号");
    }

    private void Asking()
    {
        Row(Examining, nameof(Consult), [Examining], RequestOfficer, "条例第三十二条、第三十四条；R-REQ-07");
        Row(Examining, nameof(AskCoHandling), [Examining], RequestOfficer, "R-REQ-08");
        // A reply goes to review only when no party is waited for; after that only a late opinion can come.
        Same(Unreplied, nameof(RecordConsultDelivery), RequestOfficer, "条例第三十二条");
        Same(Undelivered, nameof(RecordOpinion), RequestOfficer, "条例第三十二条、第三十四条");
        Same(Unreplied, nameof(LapseConsultation), Roles.System, "条例第三十二条、第三十四条", UnitRelation.Site);
        Same(Unreplied, nameof(LapseConsultation), RequestOfficer, "条例第三十二条、第三十四条");
        Same(Undelivered, nameof(GiveCoHandling), RequestOfficer, "R-REQ-08、R-REQ-09", UnitRelation.Desk);
    }

    private void Replying(RequestSettings settings)
    {
        Row(Examining, nameof(DraftReply), [Examining], RequestOfficer, "条例第三十六条");
        Row(Examining, nameof(SubmitReply), [ReplyReview], RequestOfficer, "R-REQ-05、R-REQ-09");
        Row(Examining, nameof(RoutePetition), [ReplyReview], RequestOfficer, "条例第三十九条第一款");
        Row(Examining, nameof(AnswerOnTheSpot), [Answered], RequestOfficer, "条例第三十三条第一款；R-REQ-12");
        foreach (var step in settings.Chain)
        {
            Row(ReplyReview, nameof(PassReply), [ReplyReview, ToIssue], step.Role, step.Basis, UnitRelation.Desk);
            Row(ReplyReview, nameof(ReturnReply), [Examining], step.Role, step.Basis, UnitRelation.Desk);
        }
        foreach (var state in new[] { ReplyReview, ToIssue }) Row(state, nameof(RecallReply), [Examining], RequestOfficer, "条例第四十五条");
        Row(ToIssue, nameof(IssueReply), [ToServe], RequestOfficer, "条例第四十五条；R-REQ-01");
        Row(ToServe, nameof(ServeReply), [Answered], RequestOfficer, "条例第四十条；R-REQ-05");
    }

    private void Afterwards()
    {
        Same(Finished.Append(Closed).Concat(Undelivered), nameof(RecordDelivery), RequestOfficer, "条例第四十五条");
        Same(Finished, nameof(RateReply), Roles.Applicant, "条例第四十六条；R-ASM-07", UnitRelation.Site);
        Same(Finished, nameof(ReportWithholding), RequestOfficer, "R-REQ-20");
        foreach (var role in new[] { DisclosureHead, DisclosureOfficer }) Same(Finished, nameof(AcknowledgeWithholding), role, "R-REQ-20", UnitRelation.Site);
        Same(Finished, nameof(ProposeRelease), RequestOfficer, "条例第四十四条");
        Same(Finished, nameof(ApproveRelease), RequestHead, "条例第十七条、第四十四条");
        Same(Finished, nameof(WithdrawRelease), RequestHead, "条例第十七条");
        Row(Closed, nameof(ReopenRequest), [AwaitingCorrection], RequestHead, "条例第三十条");
        // A dispute may also be about silence: the case is then still open (行政复议法第十一条、行政诉讼法第十二条).
        Same(Finished.Append(Closed).Concat(Undelivered).Append(Submitted), nameof(LinkDispute), RequestOfficer, "条例第五十一条");
        Same(Finished, nameof(ConfirmReleaseGone), Roles.System, "条例第十七条", UnitRelation.Site);
        Same(Finished, nameof(ConfirmReleaseGone), RequestHead, "条例第十七条");
        foreach (var state in new[] { Answered, Closed })
            foreach (var role in new[] { RequestOfficer, Archivist })
                Row(state, nameof(ArchiveRequest), [Archived], role, "条例第四十五条；R-REQ-11、R-REQ-18");
    }

    private void Everywhere()
    {
        // He has his receipt, whoever has looked at it or not.
        Row(Screening, nameof(WithdrawRequest), [Closed], Roles.Applicant, "年度报告格式（六）3", UnitRelation.Site);
        Row(Screening, nameof(ChangeContact), [Screening], Roles.Applicant, "条例第二十九条", UnitRelation.Site);
        foreach (var state in RequestStates.Open)
        {
            Row(state, nameof(WithdrawRequest), [Closed], Roles.Applicant, "年度报告格式（六）3", UnitRelation.Site);
            Row(state, nameof(WithdrawRequest), [Closed], RequestOfficer, "年度报告格式（六）3");
            foreach (var role in new[] { DisclosureOfficer, DisclosureHead }) Row(state, nameof(UrgeRequest), [state], role, "条例第四十七条", UnitRelation.Site);
            Row(state, nameof(UrgeRequest), [state], RequestHead, "条例第四条");
            Row(state, nameof(ChangeContact), [state], Roles.Applicant, "条例第二十九条", UnitRelation.Site);
            Row(state, nameof(ChangeContact), [state], RequestOfficer, "条例第二十九条");
        }
        var all = RequestStates.All.Select(s => s.State).ToList();
        foreach (var role in CaseReaders)
        {
            Same(all, nameof(AddCaseNote), role, "条例第四十五条");
            Same(all, nameof(ReadIdentity), role, "条例第二十九条；个人信息保护法");
        }
        Same(all, nameof(ReplaceQueryCode), RequestOfficer, "条例第二十八条");
        Same(Finished.Append(Closed).Append(Merged).Append(SetAside), nameof(PurgeIdentity), Roles.System, "个人信息保护法", UnitRelation.Site);
    }
}
