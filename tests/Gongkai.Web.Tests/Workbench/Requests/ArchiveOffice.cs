using Gongkai.Content.Pdf;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Files;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>The county office with the people who handle applications, and finished cases full of marked persons.</summary>
public sealed class ArchiveOffice : IAsyncLifetime
{
    /// <summary>Values that must never leave a case: one per kind, findable in any output.</summary>
    public static readonly IReadOnlyList<string> Planted = ["欧阳见微", "13800138000", "wei@example.org", "梧桐路12号", "磐石矿业", "鲁大海", "45010219900307123X", "450102********12"];

    public OfficeSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await OfficeSite.StartAsync();
        foreach (var (name, person, unit, role) in new[]
        {
            ("request", "韩经办", "zfb", Roles.RequestOfficer), ("request-head", "曹负责", "zfb", Roles.RequestHead), ("other-request", "邻经办", "jyj", Roles.RequestOfficer),
        })
            Site.Accounts[name] = await Site.Get<StaffOpening>().OpenAsync("测试", name, person, OfficeSite.Password, mustChange: false, new PostHolding(unit, "岗位", [role]));
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    /// <summary>An application handed in over the counter and answered at once, with proofs and an enclosed file.</summary>
    public async Task<long> AnsweredAsync(string title = "青山矿区采矿许可审批材料", string body = "zfb", string name = "欧阳见微", string number = "45010219900307123X", bool mayBePublished = true, string description = "")
    {
        var clerk = await Site.ActorAsync("request");
        var proof = await Site.Get<IdentityVault>().SealAsync("身份证的照片"u8.ToArray(), title + name);
        var idReference = await Site.Get<IdentityVault>().SealAsync(IdentityDocument.Read(IdentityType.ResidentCard, number), title + name);
        var stored = await Site.Get<FileStore>().PutAsync(Sheet());
        var applicant = new Applicant(ApplicantCategory.Natural, name)
        {
            IdType = "居民身份证",
            IdMasked = "450102********12**",
            IdReference = idReference,
            Key = Site.Get<ApplicantKeys>().Of(IdentityType.ResidentCard, number, name, null),
            Phone = "13800138000",
            Email = "wei@example.org",
            Address = "示范县城关镇梧桐路12号3栋",
        };
        var content = new RequestContent
        {
            Title = title,
            Description = $"请公开{title}。{description}本人{name}，身份证号{number}，住梧桐路12号3栋，电话138 0013 8000，邮箱wei@example.org。",
            Way = DeliveryWays.PickUp,
            MayBePublished = mayBePublished,
            Files = [new SealedFile(proof, "身份证.jpg", 18, "image/jpeg", FileKinds.Identity)],
        };
        var today = new DateOnly(2026, 3, 9);
        var opened = await Site.ActAsync(new RegisterRequest("zfb", body, new Application(applicant, content), "in-person", today) { ArrivedOn = today }, ActTarget.New, clerk);
        await Site.ActAsync(new RecordSearch("档案室", "按题名检索", "青山矿区", "检索到3件"), ActTarget.Of(opened.RecordId), clerk);
        var draft = new ReplyDraft("S01", new Dictionary<string, string> { ["information"] = $"{title}共3件", ["way"] = "随本答复书附送", ["time"] = "即日" })
        {
            Files = [new CaseFile(stored.Hash, "审批表.pdf", stored.Size, "application/pdf")],
        };
        await Site.ActAsync(new AnswerOnTheSpot(draft), ActTarget.Of(opened.RecordId), clerk);
        return opened.RecordId;
    }

    public async Task<RequestCase> CaseAsync(long id) => (await Site.Get<FinishedCases>().ReadAsync([id]))[id];

    /// <summary>A real PDF of one page: the gate looks into whatever goes out.</summary>
    private static byte[] Sheet()
    {
        var book = new PdfBook("审批表", "审批表");
        var paper = new PdfPaper();
        paper.Title("审批表");
        book.Add("审批表", paper);
        return book.ToBytes();
    }
}
