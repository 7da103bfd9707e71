using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests;

/// <summary>依申请公开办理程序 (条例第二十七条至第四十五条; R-REQ-01…20). The decisions stand in the partial files beside this one.</summary>
public sealed partial class RequestProcedure : Procedure<RequestCase>
{
    /// <inheritdoc/>
    public override string Kind => "request";

    /// <inheritdoc/>
    public override IReadOnlyList<Right> Rights(RequestCase? record, SiteSettings site) => RequestTable.Of(site.Requests).Rights;

    /// <inheritdoc/>
    public override string? UnitOf(IAct<RequestCase> opening) => opening switch
    {
        RegisterRequest a => a.UnitCode,
        OpenPart a => a.Whole.UnitCode,
        _ => null,
    };

    /// <inheritdoc/>
    public override string? NaturalKey(RequestCase record) => record.Receipt;

    /// <inheritdoc/>
    public override RecordFace Face(RequestCase record, SiteSettings site) => RequestFace.Of(record, site);

    /// <inheritdoc/>
    public override IReadOnlyList<ObligationClaim> Obligations(RequestCase record, SiteSettings site) => RequestObligations.Of(record, site);

    /// <inheritdoc/>
    public override Decision<RequestCase> Decide(RequestCase? record, IAct<RequestCase> act, ActContext context)
    {
        var decision = DecideAct(record, act, context);
        return record is null || !decision.Accepted || CaseOutgoing.Of(record, decision.Record!) is not { Count: > 0 } pieces ? decision : decision.With(new PassGate(pieces));
    }

    private Decision<RequestCase> DecideAct(RequestCase? record, IAct<RequestCase> act, ActContext context)
    {
        if (record is null)
            return act switch
            {
                SubmitRequest a => Submit(a, context),
                RegisterRequest a => Register(a, context),
                OpenPart a => Part(a, context),
                _ => Decision<RequestCase>.Refuse(CommonRefusals.NotFound),
            };
        var at = new RequestMatter(record, act, context, Face(record, context.Site));
        return act switch
        {
            AdmitRequest => at.Moved(record, RequestState.Submitted),
            SetAsideRequest a => SetAside(at, a),
            RestoreRequest a => Restore(at, a),
            ConfirmReceipt a => Confirm(at, a),
            MergeRequest a => Merge(at, a),
            AbsorbRequest a => Absorb(at, a),
            SplitRequest a => Split(at, a),
            ReplaceQueryCode a => Reasoned(at, a.Reason, record with { CodeVersion = record.CodeVersion + 1 }),
            ReadIdentity a => Reasoned(at, a.Reason, record),
            PurgeIdentity => Purge(at),
            TakeRequest a => Take(at, a),
            AskForCorrection a => AskCorrection(at, a),
            CorrectRequest a => Correct(at, a),
            RegisterCorrection a => Correct(at, a),
            LapseCorrection a => Lapse(at, a),
            AskForReasons a => AskReasons(at, a),
            GiveReasons a => Give(at, a),
            JudgeReasons a => Judge(at, a),
            Consult a => Ask(at, a),
            RecordConsultDelivery a => Delivered(at, a),
            RecordOpinion a => Opinion(at, a),
            LapseConsultation a => Silent(at, a),
            AskCoHandling a => Ask(at, a),
            GiveCoHandling a => Give(at, a),
            ProposeExtension a => Propose(at, a),
            ApproveExtension a => Extend(at, a),
            RefuseExtension a => NotExtend(at, a),
            NotifyFee a => Notify(at, a),
            RecordFeeDelivery a => Delivered(at, a),
            RecordPayment a => Pay(at, a),
            LapseFee a => Lapse(at, a),
            CancelFee a => Cancel(at, a),
            RecordSearch a => Search(at, a),
            CloseOtherwise a => Close(at, a),
            ReopenRequest a => Reopen(at, a),
            AddCaseNote a => Note(at, a),
            UrgeRequest a => Reasoned(at, a.Text, record),
            DraftReply a => Draft(at, a),
            SubmitReply => SendToReview(at),
            RoutePetition a => Route(at, a),
            PassReply a => Pass(at, a),
            ReturnReply a => Return(at, a),
            RecallReply => at.Moved(record with { Reply = record.Reply! with { At = 0, Approvals = [] } }, RequestState.Examining),
            IssueReply => Issue(at),
            ServeReply a => Serve(at, a),
            RecordDelivery a => Delivered(at, a),
            AnswerOnTheSpot a => AnswerNow(at, a),
            ReportWithholding => Report(at),
            AcknowledgeWithholding a => Acknowledge(at, a),
            ProposeRelease a => Propose(at, a),
            ApproveRelease => Release(at),
            WithdrawRelease a => Withdraw(at, a),
            ConfirmReleaseGone a => ConfirmGone(at, a),
            LinkDispute a => at.Stays(record with { Disputes = [.. record.Disputes, a.Name] }, a.Name),
            ArchiveRequest a => Archive(at, a),
            WithdrawRequest a => Withdraw(at, a),
            RateReply a => Rate(at, a),
            ChangeContact a => Change(at, a),
            _ => throw new NotSupportedException($"The table knows {act.GetType().Name}, the procedure does not."),
        };
    }

    private static Decision<RequestCase> Refuse(params IReadOnlyList<Refusal> refusals) => Decision<RequestCase>.Refuse(refusals);

    private static Decision<RequestCase> Refuse(string code, string sentence, string? basis = null, string? field = null) => Refuse(new Refusal(code, sentence, basis, field));

    private static Decision<RequestCase> Reasoned(RequestMatter at, string? reason, RequestCase changed) =>
        string.IsNullOrWhiteSpace(reason) ? Refuse("REASON-MISSING", "请写明原因。", "条例第四十五条", "reason") : at.Stays(changed, reason.Trim());

    private static IEnumerable<Refusal> Needed(string? text, string field, string what)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new("FIELD-MISSING", $"请填写{what}。", null, field);
    }

    private static Decision<RequestCase> Note(RequestMatter at, AddCaseNote a) => string.IsNullOrWhiteSpace(a.Text)
        ? Refuse("FIELD-MISSING", "请填写便笺内容。", null, nameof(a.Text))
        // A note is no step of the procedure: it does not appear on the timeline.
        : Decision<RequestCase>.Accept(at.Record with { Notes = [.. at.Record.Notes, new CaseNote(at.By, at.Context.Now, a.Text.Trim())] });
}
