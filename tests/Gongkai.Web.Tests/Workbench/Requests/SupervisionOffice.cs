using System.IO.Compression;
using System.Xml.Linq;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Gongkai.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>A county where each unit answers for itself: two units with people, and the competent department.</summary>
public sealed class SupervisionOffice : IAsyncLifetime
{
    public OfficeSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await OfficeSite.StartAsync();
        await ChangeAsync(s => s with { Requests = RequestPresets.S1, Passwords = s.Passwords with { MaximumAgeDays = 0 } });
        foreach (var (name, person, unit, role) in new[]
        {
            ("fgj-request", "韩经办", "fgj", Roles.RequestOfficer), ("fgj-request-head", "曹负责", "fgj", Roles.RequestHead), ("fgj-legal", "严法务", "fgj", Roles.LegalReviewer), ("jyj-request", "邻经办", "jyj", Roles.RequestOfficer),
        })
            Site.Accounts[name] = await Site.Get<StaffOpening>().OpenAsync("测试", name, person, OfficeSite.Password, mustChange: false, new PostHolding(unit, "岗位", [role]));
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    public async Task ChangeAsync(Func<SiteSettings, SiteSettings> change)
    {
        await using var db = Site.Get<DatabaseSource>().Open();
        var id = await db.Records.Where(r => r.Kind == "site").Select(r => r.Id).SingleAsync();
        await Site.ActAsync(new ChangeSettings(change((await Site.Get<WorldSource>().CurrentAsync()).Site)), ActTarget.Of(id), new Actor(99, "管理员", [new Holding(Roles.AdministrationPlace, Roles.SystemAdmin)]));
    }

    /// <summary>Puts the clock on nine in the morning of a day.</summary>
    public void On(string day) => Site.Time.Now = LegalTime.StartOf(DateOnly.ParseExact(day, "yyyy-MM-dd")).AddHours(9);

    public DateOnly Today => LegalTime.DayOf(Site.Time.Now);

    public async Task<long> RegisterAsync(string title, string unit = "fgj", string name = "张三")
    {
        var application = new Application(new Applicant(ApplicantCategory.Natural, name) { Key = name }, new RequestContent { Title = title, Description = $"请公开{title}。", Way = DeliveryWays.PickUp });
        return (await Site.ActAsync(new RegisterRequest(unit, unit, application, "in-person", Today), ActTarget.New, await Site.ActorAsync($"{unit}-request"))).RecordId;
    }

    /// <summary>当场答复, which passes no legal review.</summary>
    public async Task<long> GrantedAsync(string title, string unit = "fgj")
    {
        var id = await RegisterAsync(title, unit);
        await DoAsync($"{unit}-request", id, new AnswerOnTheSpot(new ReplyDraft("S01", new Dictionary<string, string> { ["information"] = title, ["way"] = "当面提供", ["time"] = "即日" })));
        return id;
    }

    /// <summary>不予公开, through review, seal and service.</summary>
    public async Task<long> WithheldAsync(string title)
    {
        var id = await RegisterAsync(title);
        await DoAsync("fgj-request", id, new DraftReply(new ReplyDraft("S08", new Dictionary<string, string> { ["kinds"] = "人事管理", ["reasons"] = "该信息为本机关人事管理方面的内部事务信息，对外不产生影响。" })));
        await DoAsync("fgj-request", id, new SubmitReply());
        await DoAsync("fgj-legal", id, new PassReply("同意"));
        await DoAsync("head", id, new PassReply("同意"));
        await DoAsync("fgj-request", id, new IssueReply());
        await DoAsync("fgj-request", id, new ServeReply(DeliveryWays.PickUp, Today, "张三签收"));
        return id;
    }

    public async Task<ActAnswer> DoAsync(string name, long id, IAct act) => await Site.ActAsync(act, ActTarget.Of(id), await Site.ActorAsync(name));

    public async Task<string> RunAsync(string topic) => await Site.Get<IEnumerable<IJobHandler>>().Single(h => h.Topic == topic).RunAsync("{}", default);

    public async Task<string> ReceiptOfAsync(long id)
    {
        await using var db = Site.Get<DatabaseSource>().Open();
        return await db.Requests.Where(r => r.RecordId == id).Select(r => r.Receipt).SingleAsync();
    }

    /// <summary>Texts and numbers of a sheet, row by row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(byte[] workbook, int sheet = 1)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var part = zip.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open();
        var xml = XDocument.Load(part);
        var ns = xml.Root!.Name.Namespace;
        return [.. xml.Descendants(ns + "row").Select(r => (IReadOnlyList<string>)[.. r.Elements(ns + "c").Select(c => c.Element(ns + "v")?.Value ?? c.Value)])];
    }
}
