using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Portal.Requests;

/// <summary>One box of the diagram.</summary>
/// <param name="Title">What happens.</param>
/// <param name="Acts">Acts of the procedure it stands for; its articles are theirs.</param>
/// <param name="Clocks">Rules of the clock it is bound by.</param>
/// <param name="Text">In a sentence or two.</param>
/// <param name="When">For a branch: in which case it is taken.</param>
public sealed record FlowStep(string Title, IReadOnlyList<string> Acts, IReadOnlyList<string> Clocks, string Text, string? When = null)
{
    public IReadOnlyList<FlowStep> Branches { get; init; } = [];
}

/// <summary>
/// 《政府信息依申请公开办理流程图》 (R-REQ-19). The steps are worded here; articles come from the procedure's table and lengths from the clock, so
/// that the diagram says what the platform does. An act the diagram does not show must be named in <see cref="Inside"/>.
/// </summary>
public static class RequestFlow
{
    /// <summary>Acts that are no step of an application's way: notes, corrections of slips, supervision.</summary>
    public static IReadOnlySet<string> Inside { get; } = new HashSet<string>
    {
        nameof(OpenPart), nameof(AbsorbRequest), nameof(RestoreRequest), nameof(ReopenRequest), nameof(AddCaseNote), nameof(ReadIdentity), nameof(PurgeIdentity),
        nameof(ReplaceQueryCode), nameof(ChangeContact), nameof(UrgeRequest), nameof(RecordDelivery), nameof(RecallReply), nameof(CancelFee), nameof(RefuseExtension),
        nameof(LinkDispute), nameof(AcknowledgeWithholding), nameof(WithdrawRelease), nameof(ConfirmReleaseGone), nameof(SetAsideRequest), nameof(CloseOtherwise), nameof(LapseConsultation),
    };

    /// <summary>The way of an application on this site.</summary>
    public static IReadOnlyList<FlowStep> Of(RequestSettings settings) =>
    [
        new("提出申请", [nameof(SubmitRequest)], [], "当面、信函、网站、传真四种渠道，写明申请人、所需信息和获取方式。")
        {
            Branches = [new("口头申请，代为填写", [nameof(RegisterRequest)], [], "工作人员填写后念给申请人听，经确认后登记。", "书写有困难的")],
        },
        new("登记，确定收到申请之日", [nameof(ConfirmReceipt)], ["request.receipt-confirm"], "当面提交、签收邮件的，当日为收到之日；平信、网站、传真以双方确认之日为准。期限从这一天起算。")
        {
            Branches = [new("转入人工甄别", [nameof(AdmitRequest)], [], "短时间内提交很多的，先由工作人员看过再登记，不会拒收。", "提交次数很多的")],
        },
        new("审查", [nameof(TakeRequest)], [], "看申请内容是否明确、是否属于政府信息、由谁负责公开。")
        {
            Branches = [.. Examining(settings)],
        },
        new("检索和征求意见", [nameof(RecordSearch)], [], "查找所申请的信息；涉及他人或者其他机关的，听取意见，所用时间不计入答复期限。")
        {
            Branches =
            [
                new("征求第三方意见", [nameof(Consult), nameof(RecordConsultDelivery), nameof(RecordOpinion)], ["consult.third-party"], "第三方不同意且有合理理由的不予公开；逾期不答复的，由机关决定。", "可能损害第三方合法权益的"),
                new("征求其他机关意见", [nameof(Consult)], ["consult.agency"], "共同制作机关逾期不答复的，视为同意公开。", "由几个机关共同制作的"),
                new("请有关单位协办", [nameof(AskCoHandling), nameof(GiveCoHandling)], ["request.cohandling"], "协办单位经法务审核后提出书面意见。", "需要其他单位配合的"),
                new("延长答复期限", [nameof(ProposeExtension), nameof(ApproveExtension)], ["request.extension"], "经公开工作机构负责人同意并告知申请人。", "期限内不能答复的"),
            ],
        },
        new("拟定答复", [nameof(DraftReply), nameof(SubmitReply)], [], "予以公开、部分公开、不予公开、无法提供或者不予处理，逐项写明理由和依据；能区分的，区分处理。")
        {
            Branches =
            [
                new("当场答复", [nameof(AnswerOnTheSpot)], [], "当面申请且信息已经公开或者可以马上提供的。", "能够当场答复的"),
                new("告知通过其他渠道提出", [nameof(RoutePetition)], [], "不作为政府信息公开申请处理，并告知渠道。", "以申请名义信访、投诉、举报的"),
            ],
        },
        new("审核答复", [nameof(PassReply)], [], $"依次经过{string.Join("、", settings.Chain.Select(s => s.Title))}。")
        {
            Branches = [new("退回修改", [nameof(ReturnReply)], [], "写明意见，改好后重新审核。", "审核没有通过的")],
        },
        new("编号用印", [nameof(IssueReply)], [], "答复书编号、盖章，内容从此固定。"),
        new("送达答复", [nameof(ServeReply)], [ClockRules.RequestReply], "按申请人要求的方式送达；邮寄的，以交邮之日为答复之日。"),
        new("归档和公开", [nameof(ArchiveRequest)], [], "全部材料立卷归档。")
        {
            Branches =
            [
                new("不予公开上报备案", [nameof(ReportWithholding)], ["request.withholding-report"], "报政务公开主管部门审阅。", "答复不予公开的"),
                new("转为主动公开", [nameof(ProposeRelease), nameof(ApproveRelease)], [], "隐去个人信息后向社会公开。", "多人申请同一信息、可以公开的"),
            ],
        },
        new("评价和救济", [nameof(RateReply)], [], "申请人可以评价答复；不服的，可以投诉、申请行政复议或者提起诉讼。")
        {
            Branches =
            [
                new("申请行政复议", [], ["reconsideration.apply"], "不予公开的答复，应当先申请复议。", "不服答复的"),
                new("提起行政诉讼", [], ["lawsuit.apply", "lawsuit.after-reconsideration"], "可以直接起诉的，或者复议以后仍然不服的。", "不服答复或者复议决定的"),
            ],
        },
    ];

    private static IEnumerable<FlowStep> Examining(RequestSettings settings)
    {
        yield return new("一次性告知补正", [nameof(AskForCorrection), nameof(CorrectRequest), nameof(RegisterCorrection)], [ClockRules.CorrectionNotice], "说明要补什么、怎样补；答复期限从收到补正之日重新计算。", "内容不明确的");
        yield return new("逾期不补正，不再处理", [nameof(LapseCorrection)], ["request.applicant-correction"], "无正当理由逾期不补正的，视为放弃申请。", "没有按期补正的");
        yield return new("要求说明理由", [nameof(AskForReasons), nameof(GiveReasons), nameof(JudgeReasons)], ["request.delayed-reply"], "理由不合理的不予处理；合理但办不完的，延迟答复并告知期限。", "数量、频次明显超过合理范围的");
        if (settings.FeesEnabled)
        {
            yield return new("通知缴纳信息处理费", [nameof(NotifyFee), nameof(RecordFeeDelivery), nameof(RecordPayment)], ["request.fee-pay"], "写明标准和算法；答复期限从缴清之日重新计算。", "应当收费的");
            yield return new("逾期不缴费，不再处理", [nameof(LapseFee)], [], "逾期未缴纳的，视为放弃申请。", "没有按期缴费的");
        }
        yield return new("拆分或者并案", [nameof(SplitRequest), nameof(MergeRequest)], [], "几项内容分开办理；重复提交的同一申请合并办理。", "一件多项或者重复提交的");
        yield return new("撤回申请", [nameof(WithdrawRequest)], [], "申请人在答复前随时可以撤回。", "申请人不再需要的");
    }

    /// <summary>Articles of a step, from its acts in the table and its clocks; where one names more than the other, the nearer one stands.</summary>
    public static string? BasisOf(FlowStep step, RequestSettings settings)
    {
        var named = RequestTable.Of(settings).Rows.Where(r => step.Acts.Contains(r.Act)).Select(r => r.Basis).Concat(step.Clocks.Select(c => ClockRules.Find(c)!.Basis));
        var laws = named.SelectMany(b => (ShownBasis.Of(b) ?? "").Split('；')).Select(b => b.Split('（', 2) is [var law, var aside] && aside.Contains("产品约定", StringComparison.Ordinal) ? law : b)
            .Where(b => b.Length > 0 && b != "产品约定").Distinct().ToList();
        // The house's own rule is named only where no law is.
        if (laws.Any(l => !IsOwn(l))) laws.RemoveAll(IsOwn);
        laws.RemoveAll(l => laws.Any(other => other != l && other[..2] == l[..2] && Articles(other).All(a => Articles(l).Any(w => a.StartsWith(w, StringComparison.Ordinal)))));
        return laws.Count == 0 ? null : string.Join('；', laws);
    }

    private static bool IsOwn(string basis) => basis.StartsWith("本站", StringComparison.Ordinal);

    // 条例第三十二条、第三十四条 as a set, so that a part is recognised; a law without articles is its own name.
    private static IReadOnlyList<string> Articles(string basis) => [.. basis.Split('、').Select(p => p.IndexOf('第', StringComparison.Ordinal) is > 0 and var at ? p[at..] : p)];

    /// <summary>Time limits of a step: what they are for, how long, and whether they are counted from a day the step names itself.</summary>
    public static IReadOnlyList<(string Title, string Limit)> LimitsOf(FlowStep step, SiteSettings site) =>
        [.. step.Clocks.Select(id => ClockRules.Find(id)!).Select(r => (r.Title, ShownLimit.Of(r, site) ?? "由告知书确定"))];
}
