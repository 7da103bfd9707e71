using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>Instances of every act on an application, each with what it needs to succeed where it may.</summary>
internal static class RequestActs
{
    /// <summary>Every type of act there is; a new one is missed by the tests below until it stands in <see cref="On"/>.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. typeof(RequestCase).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IAct<RequestCase>)) && !t.IsInterface)];

    public static IReadOnlyList<IOpeningAct<RequestCase>> Openings(RequestHouse house) =>
    [
        new SubmitRequest("fgj", Applications.Usual), new SubmitRequest("fgj", Applications.Usual, NeedsPerson: true), house.AtCounter(),
        house.AtCounter() with { Channel = ReceiptChannels.Fax, ArrivedOn = house.Today },
    ];

    public static IReadOnlyList<IAct<RequestCase>> On(RequestHouse house, long id, long other)
    {
        var (record, today) = (house[id], house.Today);
        var serial = record.Consultations.FirstOrDefault(c => c.IsOpen || c is { Answer: ConsultationAnswer.Silent, LateOn: null })?.Serial ?? 1;
        var twin = house[other] with { Kinship = new Kinship(MergedInto: record.Receipt) };
        return
        [
            new AdmitRequest(), new SetAsideRequest("测试"), new RestoreRequest("真实申请"), new ConfirmReceipt("电话"), new ReplaceQueryCode("遗失"), new ReadIdentity("核对"), new PurgeIdentity(),
            new MergeRequest(other, house[other].Receipt, "重复提交"), new AbsorbRequest(twin), new AbsorbRequest(twin with { ReceivedOn = null }),
            new SplitRequest([new("一", "一"), new("二", "二")]), new TakeRequest("财政资金"), new TakeRequest(),
            new AskForCorrection("文号", "书面", 5), new CorrectRequest("补正后的内容"), new RegisterCorrection("补正后的内容", today, "住院"), new LapseCorrection(""),
            new AskForReasons(12, "一月12件", 3), new GiveReasons("研究"), new JudgeReasons(true, "合理"), new JudgeReasons(true, "合理", 40), new JudgeReasons(false, "不合理"),
            Applications.ThirdParty, Applications.CoProducer, new RecordConsultDelivery(serial, today), new RecordOpinion(serial, ConsultationAnswer.Refuses, "商业秘密", today),
            new RecordOpinion(serial, ConsultationAnswer.Agrees, "", today), new LapseConsultation(serial), new AskCoHandling("czj", "核对"), new GiveCoHandling("属实", "王审"),
            new ProposeExtension(20, "检索量大"), new ApproveExtension("同意"), new RefuseExtension("不同意"),
            new NotifyFee("page", 101), new RecordFeeDelivery(today), new RecordPayment(320, today, "票1"), new RecordPayment(720, today, "票2"), new RecordPayment(400, today, "票3"), new LapseFee(""), new CancelFee("算错"),
            new RecordSearch("档案室", "人工", "公路", "无"), new CloseOtherwise("咨询"), new ReopenRequest("台风"), new AddCaseNote("便笺"), new UrgeRequest("请抓紧"),
            new DraftReply(Applications.Granted with { OverrideReason = "公共利益" }), new DraftReply(Applications.Draft("S08")), new DraftReply(Applications.Partly), new SubmitReply(),
            new RoutePetition("反映问题", "信访局"), new PassReply("同意"), new ReturnReply("修改"), new RecallReply(), new IssueReply(),
            new ServeReply(DeliveryWays.Email, today), new RecordDelivery(1, today, "签收"), new AnswerOnTheSpot(Applications.Granted),
            new ReportWithholding(), new AcknowledgeWithholding("知悉"), new ProposeRelease(ReleaseKind.Archive, "标题", "<p>正文</p>"), new ApproveRelease(), new WithdrawRelease("有误"), new ConfirmReleaseGone([]),
            new LinkDispute("行政复议 1号"), new ArchiveRequest("卷1", 30, null), new WithdrawRequest("不需要了"), new RateReply(5, "好"), new ChangeContact("13900000000", "n@example.cn", "某处", null),
        ];
    }
}
