using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Tests.Requests.Archive;

/// <summary>A case that went through everything that leaves a paper.</summary>
internal static class FinishedCase
{
    public static readonly DateOnly Day = new(2026, 3, 9);

    public static readonly Person Clerk = new(7, "孙经办"), Head = new(8, "周负责"), Legal = new(9, "沈法制");

    public static RequestCase Of() => new()
    {
        Receipt = "20260309-000001-3",
        BodyCode = "zfb",
        UnitCode = "zfb",
        Applicant = new Applicant(ApplicantCategory.Natural, "欧阳见微")
        {
            IdType = "居民身份证",
            IdMasked = "450102********12**",
            IdReference = new string('b', 64),
            Key = "key-1",
            Phone = "13800138000",
            Email = "wei@example.org",
            Address = "示范县城关镇梧桐路12号3栋",
        },
        Content = new RequestContent
        {
            Title = "青山矿区采矿许可审批材料",
            Description = "请公开青山矿区采矿许可的审批材料。本人欧阳见微，住梧桐路12号3栋，电话138 0013 8000。",
            MayBePublished = true,
            Files = [new SealedFile(new string('c', 64), "身份证.jpg", 1000, "image/jpeg", FileKinds.Identity), new SealedFile(new string('d', 64), "材料.pdf", 2000, "application/pdf", FileKinds.Material)],
        },
        Intake = new Intake("in-person", Day) { ArrivedOn = Day, By = Clerk },
        State = RequestState.Answered,
        ReceivedOn = Day,
        Consultations = [new Consultation(1, ConsultationKind.ThirdParty, "示范县磐石矿业有限公司", "采矿许可审批材料", "涉及其权益", Day.AddDays(1)) { Contact = "联系人：鲁大海 电话：0770-7654321", DeliveredOn = Day.AddDays(2), AnsweredOn = Day.AddDays(8), Answer = ConsultationAnswer.Agrees, Opinion = "同意公开" }],
        Extension = new Extension(10, "需要征求意见", Clerk, Day.AddDays(10)) { ApprovedBy = Head, NoticedOn = Day.AddDays(10) },
        Searches = [new SearchRecord(Day.AddDays(1), "档案室", "按题名", "青山矿区", "检索到3件", Clerk)],
        Reply = new Reply
        {
            Kind = "S01",
            DraftedBy = Clerk,
            DraftedOn = Day.AddDays(11),
            IssuedOn = Day.AddDays(12),
            LetterSerial = 4,
            Files = [new CaseFile(new string('e', 64), "审批表.pdf", 3000, "application/pdf")],
            Approvals = [new ReplyApproval("legal", "法务审核", Legal, Day.AddDays(11), "合法", true), new ReplyApproval("head", "负责人审签", Head, Day.AddDays(12), null, false)],
        },
        Outcome = "T3-3-1",
        FinishedOn = Day.AddDays(12),
        Letters =
        [
            Sent(1, "P02", "政府信息公开申请接收回执", Day) with { ServedOn = Day },
            Sent(2, "P06", "政府信息公开申请征求意见书", Day.AddDays(1), "示范县磐石矿业有限公司", toApplicant: false) with { ServedOn = Day.AddDays(2) },
            Sent(3, "P05", "政府信息公开申请延期答复告知书", Day.AddDays(10)) with { ServedOn = Day.AddDays(10) },
            Sent(4, "S01", "政府信息公开答复书", Day.AddDays(12), paragraphs: ["欧阳见微于2026年3月9日申请公开青山矿区采矿许可审批材料。经审查，予以公开。"]) with
            {
                ServedOn = Day.AddDays(12), DeliveredOn = Day.AddDays(14), Way = "mail", Evidence = "邮件XA12345678901，签收人：欧阳见微",
                Files = [new CaseFile(new string('e', 64), "审批表.pdf", 3000, "application/pdf")],
            },
        ],
        Disputes = ["行政复议 示政复〔2026〕3号"],
    };

    private static SentLetter Sent(int serial, string code, string title, DateOnly on, string to = "欧阳见微", bool toApplicant = true, IReadOnlyList<string>? paragraphs = null) =>
        new(serial, new Letter(code, title, $"示政公开告〔2026〕{serial}号", "示范县人民政府办公室", to, paragraphs ?? [$"{to}：", "特此告知。"], on, "联系部门：政务公开股", []), toApplicant, "mail");
}
