using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Review;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>The real application with a county office: the posts of R-DOC-19, a drafting department and its neighbour.</summary>
public sealed class OfficeSite : IAsyncDisposable
{
    public const string Password = "kRv9-mQpx-7Tbe";

    private readonly string _folder;

    private OfficeSite(WebApplication app, OfficeTime time, string folder) => (App, Time, _folder) = (app, time, folder);

    public WebApplication App { get; }
    public OfficeTime Time { get; }
    public Uri Address => new(App.Urls.First());
    public Dictionary<string, long> Accounts { get; } = [];

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public static async Task<OfficeSite> StartAsync(Func<DocumentSettings, DocumentSettings>? change = null, RequestSettings? requests = null)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-office-").FullName;
        var time = new OfficeTime();
        var app = Platform.Build(new PlatformOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", Time = time, Jobs = false, PasswordIterations = 10 });
        await app.Services.GetRequiredService<DatabaseSource>().MigrateAsync();
        var site = new OfficeSite(app, time, folder);
        var settings = new SiteSettings
        {
            Code = "shifan",
            Name = "示范县人民政府门户网站",
            SignIn = new SignInPolicy { SecondFactorRoles = [] },
            Documents = (change ?? (d => d))(DocumentPresets.S0 with { HandlingSectionCode = "zhg" }),
            Requests = requests ?? RequestPresets.S0,
        };
        await site.Get<FirstInstall>().RunAsync(settings, "示范县人民政府", "示范县人民政府办公室");
        await site.UnitAsync(new("zhg", "综合股", "综合股", UnitKind.Section, "zfb"));
        await site.UnitAsync(new("fgj", "示范县发展和改革局", "县发改局", UnitKind.Department, "zf"));
        await site.UnitAsync(new("jyj", "示范县教育局", "县教育局", UnitKind.Department, "zf"));
        await site.PersonAsync("drafter", "李拟稿", "fgj", Roles.Drafter);
        await site.PersonAsync("second", "钱同事", "fgj", Roles.Drafter);
        await site.PersonAsync("head", "王局长", "fgj", Roles.UnitHead);
        await site.PersonAsync("secrecy", "赵保密", "fgj", Roles.SecrecyReviewer);
        await site.PersonAsync("officer", "孙经办", "zhg", Roles.CaseOfficer);
        await site.PersonAsync("section", "周股长", "zhg", Roles.SectionHead);
        await site.PersonAsync("disclosure", "吴公开", "zfb", Roles.DisclosureOfficer);
        await site.PersonAsync("affairs", "郑主任", "zfb", Roles.DisclosureHead);
        await site.PersonAsync("secretariat", "冯文电", "zfb", Roles.Secretariat);
        await site.PersonAsync("leader", "陈副县长", "zf", Roles.DeputyLeader);
        await site.PersonAsync("centre", "卫信息", "zfb", Roles.InfoCentre);
        await site.PersonAsync("archivist", "蒋档案", "zfb", Roles.Archivist);
        await site.PersonAsync("legal", "沈法制", "zfb", Roles.LegalReviewer);
        await site.PersonAsync("neighbour", "邻教育", "jyj", Roles.Drafter, Roles.UnitHead, Roles.SecrecyReviewer);
        await app.StartAsync();
        return site;
    }

    private async Task UnitAsync(Unit unit) => await ActAsync(new CreateUnit(unit), ActTarget.New, Actor.System("测试"));

    internal async Task PersonAsync(string name, string person, string unit, params string[] roles) =>
        Accounts[name] = await Get<StaffOpening>().OpenAsync("测试", name, person, Password, mustChange: false, new PostHolding(unit, "岗位", roles));

    /// <summary>A document that went all the way to the public, without the pages.</summary>
    public async Task<long> PublishedAsync(bool policy = true, params PublicationFile[] files)
    {
        var content = (policy ? Papers.Complete() : Papers.Complete("关于内部值班安排的通知") with { IsPolicy = false, Plan = null, Material = null }) with { Attachments = files };
        var answer = await ActAsync(new OpenDraft("fgj", content), ActTarget.New, await ActorAsync("drafter"));
        var id = answer.RecordId;
        async Task DoAsync(string name, IAct act) => await ActAsync(act, ActTarget.Of(id), await ActorAsync(name));
        if (policy) await DoAsync("head", new ApproveInterpretation());
        await DoAsync("drafter", new SubmitDocument());
        await DoAsync("head", new PassStep());
        await DoAsync("officer", new PassStep());
        await DoAsync("officer", new PassStep { Opinion = "建议印发", InterpretationOpinion = "完整", Mark = content.Mark });
        foreach (var name in new[] { "secrecy", "disclosure", "affairs" }) await DoAsync(name, new PassStep { Opinion = "不涉密", Secrecy = SecrecyConclusion.MayBePublic });
        await DoAsync("secretariat", new PassStep { Review = ReviewConclusion.Conforms });
        await DoAsync("leader", new PassStep { Opinion = "同意" });
        await DoAsync("section", new PassStep());
        await DoAsync("secretariat", new PrintDocument());
        await DoAsync("secretariat", new IssueDocument());
        await DoAsync("centre", new PublishDocument());
        return id;
    }

    /// <summary>Does an act and expects it to be done.</summary>
    public async Task<ActAnswer> ActAsync(IAct act, ActTarget target, Actor actor)
    {
        var answer = await Get<ActExecutor>().ExecuteAsync(act, target, actor);
        Assert.True(answer.Done, string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
        return answer;
    }

    public async Task<Actor> ActorAsync(string name) => (await Get<ActorSource>().FindAsync(Accounts[name]))!.Value.Actor;

    internal async Task<Clerk> SignInAsync(string name)
    {
        var clerk = new Clerk(Address, name);
        await clerk.OpenAsync("/sign-in");
        await clerk.SubmitAsync("/sign-in", [("SignInName", name), ("Password", Password), ("ReturnUrl", "/workbench")]);
        Assert.Equal("/workbench", clerk.Path);
        return clerk;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(_folder, true);
    }
}

/// <summary>The clock of the office: stands still until a test moves it.</summary>
public sealed class OfficeTime : TimeProvider
{
    // A Monday with no holiday near it.
    public DateTimeOffset Now { get; set; } = new(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
