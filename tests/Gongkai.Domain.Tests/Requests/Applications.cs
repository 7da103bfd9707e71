using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>Applications, replies and the usual ways a case goes.</summary>
internal static class Applications
{
    public static readonly Applicant Somebody = new(ApplicantCategory.Natural, "张小三")
    {
        IdType = "居民身份证",
        IdMasked = "450***********12**",
        IdReference = new string('a', 64),
        Key = "k1",
        Phone = "13800000000",
        Email = "z3@example.cn",
        Address = "示范县城关镇一号",
    };

    public static readonly RequestContent Roads = new()
    {
        Title = "2025年度农村公路建设资金安排",
        Description = "请提供2025年度农村公路建设资金分配到各乡镇的明细表。",
        Way = DeliveryWays.Email,
        Form = DeliveryForms.Electronic,
        MayBePublished = true,
        Files = [new("b".PadLeft(64, 'b'), "身份证.jpg", 1000, "image/jpeg", FileKinds.Identity)],
    };

    public static Application Usual => new(Somebody, Roads);

    public static Application About(string title, string description) => new(Somebody, Roads with { Title = title, Description = description });

    /// <summary>Handed in at the counter today: the clock starts today.</summary>
    public static RegisterRequest AtCounter(this RequestHouse house, Application? application = null) => new(house.Unit, "fgj", application ?? Usual, ReceiptChannels.InPerson, house.Today);

    public static long Received(this RequestHouse house, string? on = null, Application? application = null)
    {
        if (on is not null) house.Today = RequestHouse.Day(on);
        return house.Open(house.AtCounter(application));
    }

    public static CaseFile File { get; } = new(new string('c', 64), "资金安排表.pdf", 5000, "application/pdf");

    public static ReplyDraft Granted { get; } = Draft("S01") with { Files = [File] };

    public static ReplyDraft Partly { get; } = Draft("S03") with { Files = [File], Withheld = [new("附件2中的银行账号", "A15_THIRD_PARTY", "涉及第三方商业秘密")] };

    /// <summary>A draft whose letter has every field.</summary>
    public static ReplyDraft Draft(string kind) => new(kind, LetterKind.Find(kind)!.Fields.Where(f => f.Name != "withheld").ToDictionary(f => f.Name, f => Letters.SampleLetters.Facts(kind).Fields[f.Name]));

    public static RequestCase Drafted(this RequestHouse house, long id, ReplyDraft draft) => house.Do(id, new DraftReply(draft));

    /// <summary>Through review, seal and service on the day the house stands on.</summary>
    public static RequestCase Answered(this RequestHouse house, long id, ReplyDraft? draft = null)
    {
        house.Reviewed(id, draft);
        house.Do(id, new IssueReply());
        return house.Do(id, new ServeReply(DeliveryWays.Email, house.Today));
    }

    /// <summary>Drafted and passed by every desk of the chain.</summary>
    public static RequestCase Reviewed(this RequestHouse house, long id, ReplyDraft? draft = null)
    {
        house.Drafted(id, draft ?? Granted);
        house.Do(id, new SubmitReply());
        while (house[id].State == RequestState.ReplyReview) house.Do(id, new PassReply("同意"));
        return house[id];
    }

    public static Consult ThirdParty { get; } = new(ConsultationKind.ThirdParty, "远达建设有限公司", "投标报价", "涉及商业秘密");

    public static Consult CoProducer { get; } = new(ConsultationKind.CoProducer, "示范县交通运输局", "联合发文", "共同制作");
}
