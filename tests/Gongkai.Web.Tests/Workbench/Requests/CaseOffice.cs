using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>The county office with those who handle applications: the mouth in the office, an asked department and its neighbour.</summary>
public sealed class CaseOffice : IAsyncLifetime
{
    /// <summary>Planted in the application; must not be found where it does not belong.</summary>
    public const string Name = "周申请", Phone = "13800007777", Number = "11010519491231002X";

    public OfficeSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await OfficeSite.StartAsync(requests: RequestPresets.S0 with { AgencyMark = "示政", FeesEnabled = true });
        await Site.PersonAsync("clerk", "秦经办", "zfb", Roles.RequestOfficer);
        await Site.PersonAsync("colleague", "韩经办", "zfb", Roles.RequestOfficer);
        await Site.PersonAsync("chief", "何负责", "zfb", Roles.RequestHead);
        await Site.PersonAsync("asked", "许协办", "fgj", Roles.RequestOfficer);
        await Site.PersonAsync("outsider", "吕外局", "jyj", Roles.RequestOfficer, Roles.RequestHead);
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    internal async Task<Clerk> ComesAsync(string name) => await Site.SignInAsync(name);

    public static Application Application(string title = "2025年农村道路养护资金安排", string description = "2025年全县农村道路养护资金分配到各乡镇的数额") => new(
        new Applicant(ApplicantCategory.Natural, Name) { IdType = "居民身份证", IdMasked = "110105********002X", Key = "key-of-zhou", Phone = Phone, Address = "示范县城关镇" },
        new RequestContent { Title = title, Description = description, Way = DeliveryWays.Mail });

    /// <summary>Handed in at the counter today and being examined.</summary>
    public async Task<long> ExaminedAsync(Application? application = null, string channel = ReceiptChannels.InPerson) =>
        (await Site.ActAsync(new RegisterRequest("zfb", "fgj", application ?? Application(), channel, Site.Time.Today()) { ArrivedOn = Site.Time.Today() }, ActTarget.New, await Site.ActorAsync("clerk"))).RecordId;

    /// <summary>With a proof of identity and its number in the vault.</summary>
    public async Task<long> ProvenAsync(byte[] proof)
    {
        var vault = Site.Get<IdentityVault>();
        var (file, number) = (await vault.SealAsync(proof, Guid.NewGuid().ToString()), await vault.SealAsync(IdentityDocument.Read(IdentityType.ResidentCard, Number), Guid.NewGuid().ToString()));
        var plain = Application();
        return await ExaminedAsync(plain with
        {
            Applicant = plain.Applicant with { IdReference = number },
            Content = plain.Content with { Files = [new SealedFile(file, "身份证.png", proof.Length, "image/png", FileKinds.Identity)] },
        });
    }

    public async Task<long> AskedAsync()
    {
        var id = await ExaminedAsync();
        await DoAsync("clerk", id, new AskCoHandling("fgj", "请提供资金分配表，并提出能否公开的意见。"));
        return id;
    }

    public async Task<long> InReviewAsync()
    {
        var id = await ExaminedAsync();
        await DoAsync("clerk", id, new DraftReply(Granted));
        await DoAsync("clerk", id, new SubmitReply());
        return id;
    }

    public async Task<long> AnsweredAsync(Application? application = null)
    {
        var id = await ExaminedAsync(application);
        await DoAsync("clerk", id, new DraftReply(Granted));
        await DoAsync("clerk", id, new SubmitReply());
        foreach (var reviewer in new[] { "legal", "chief", "leader" }) await DoAsync(reviewer, id, new PassReply());
        await DoAsync("clerk", id, new IssueReply());
        await DoAsync("clerk", id, new ServeReply(DeliveryWays.Mail, Site.Time.Today(), "EX123456789CN"));
        return id;
    }

    public static ReplyDraft Granted => new("S01", new Dictionary<string, string> { ["information"] = "2025年农村道路养护资金分配表", ["way"] = "随本答复书附送", ["time"] = "收到本答复书时" });

    public async Task DoAsync(string name, long id, IAct act) => await Site.ActAsync(act, ActTarget.Of(id), await Site.ActorAsync(name));
}

internal static class CaseSteps
{
    public static DateOnly Today(this OfficeTime time) => LegalTime.DayOf(time.Now);

    /// <summary>Does an act through its form on the case page or on a page of its own.</summary>
    public static async Task CaseAsync(this Clerk clerk, long id, string act, params (string Name, string Value)[] typed)
    {
        await clerk.OpenAsync($"/workbench/requests/{id}");
        if (clerk.FormTo($"/workbench/requests/{id}/acts/{act}") is null) await clerk.OpenAsync($"/workbench/requests/{id}/acts/{act}");
        await clerk.SubmitAsync($"/workbench/requests/{id}/acts/{act}", typed);
    }

    /// <summary>The same, and it is done.</summary>
    public static async Task DoneAsync(this Clerk clerk, long id, string act, params (string Name, string Value)[] typed)
    {
        await clerk.CaseAsync(id, act, typed);
        Assert.True(clerk.Path == $"/workbench/requests/{id}" && (int)clerk.Status == 200, $"{act}: {clerk.Status} {clerk.Path} {string.Join(" ", clerk.Page.QuerySelectorAll(".refusals li").Select(l => l.TextContent.Trim()))}");
    }

    /// <summary>Acts offered on the page, whether as a form, a link to a page of its own or a confirmation.</summary>
    public static async Task<IReadOnlyList<string>> OfferedAsync(this Clerk clerk, long id)
    {
        await clerk.OpenAsync($"/workbench/requests/{id}");
        var panel = clerk.Page.QuerySelector("[aria-labelledby='h-acts']")!;
        return [.. panel.QuerySelectorAll("form").Select(f => f.GetAttribute("action")!).Concat(panel.QuerySelectorAll("a.button").Select(a => a.GetAttribute("href")!)).Select(a => a.Split('/')[^1]).Order(StringComparer.Ordinal)];
    }
}
