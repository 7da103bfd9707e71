using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Files;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Gongkai.Web.Demo.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Web.Demo;

/// <summary>
/// 示范县: fills an empty installation with a county whose people have worked for two years, dated back from today.
/// Everything is made of real acts, so the audit chain, the ledger and the timelines are true.
/// </summary>
internal sealed class DemoCounty(DatabaseSource database, AuditDigest digest, PasswordHashes hashes, IdentityVault vault, ApplicantKeys keys, FileStore files, WayOut wayOut, TimeProvider today)
{
    private const string By = "演示数据";

    /// <summary>Settings of the county: the chain of seed 000 under invented names. No second factor and no ageing passwords, so that a visitor can look at once.</summary>
    public static SiteSettings Settings { get; } = new()
    {
        Code = "shifan",
        Name = "示范县人民政府门户网站",
        SignIn = new SignInPolicy { SecondFactorRoles = [] },
        Passwords = new PasswordPolicy { MaximumAgeDays = 0 },
        Documents = DocumentPresets.S0 with
        {
            Series =
            [
                .. new[] { "示政报", "示政发", "示政函", "示政干", "示政电", "示政复字" }.Select(c => new DocumentSeries(c, "示范县人民政府")),
                .. new[] { "示政办报", "示政办发", "示政办函", "示政办电", "示政办复字" }.Select(c => new DocumentSeries(c, "示范县人民政府办公室")),
            ],
            HandlingSectionCode = "zfb-zh",
            Chain = [.. DocumentPresets.S0.Chain.Select(s => s with { LimitDays = 4 })],
        },
        Articles = new()
        {
            Keepers = new Dictionary<string, string> { ["zfb"] = "徐敏", ["fgj"] = "李文静" }.Concat(DemoPeople.All.Where(p => p.SignIn.EndsWith(".ng", StringComparison.Ordinal)).Select(p => KeyValuePair.Create(p.Posts[0].UnitCode, p.Name))).ToDictionary(k => k.Key, k => k.Value),
        },
        Requests = RequestPresets.S0 with
        {
            FeesEnabled = true,
            HowToPay = "凭本通知到示范县政务服务中心非税收入窗口缴纳，或者登录非税收入缴款平台缴纳",
            AgencyMark = "示",
            Contacts = DemoPeople.Contacts,
            Letters = new() { HigherGovernment = "示范市人民政府", Court = "示范县人民法院", GovernmentCourt = "示范市中级人民法院" },
        },
    };

    /// <summary>Whether this database was filled by a demonstration before.</summary>
    public static async Task<bool> IsDemoAsync(DatabaseSource database)
    {
        await using var db = database.Open();
        return await db.Audit.AnyAsync(a => a.Seq == 1 && a.ActorName == By);
    }

    /// <summary>Fills the county.</summary>
    /// <returns>False when the database holds something else.</returns>
    public async Task<bool> FillAsync()
    {
        if (await IsDemoAsync(database)) return true;
        await using (var db = database.Open())
            if (await db.Audit.AnyAsync()) return false;
        var time = new DemoTime();
        await using var executor = new ActExecutor(database, Hosting.PlatformServices.Procedures, new WorldSource(database, today), wayOut, time, digest, NullLogger<ActExecutor>.Instance);
        var calendar = new DemoDays(WorkCalendar.For(Settings.Region), LegalTime.DayOf(today.GetUtcNow()));
        time.Set(LegalTime.StartOf(calendar.Back(520)).AddHours(9));
        var staff = await PeopleAsync(executor);
        var office = new DemoOffice(new OrganisationTree([.. Founding, .. DemoPeople.Units]), staff);
        var applicants = await new DemoApplicants(vault, keys).CreateAsync();
        var stories = await new DemoRequests(office, calendar, applicants, new DemoProofs(vault, files)).StoriesAsync();
        var papers = await new DemoFiles(files).CreateAsync();
        // In a context of its own: the stories' order is the diary's.
        await Task.Run(async () => await new DemoDiary(database, executor, time, calendar.Today.AddDays(-1)).RunAsync(DemoCases.Stories(office, calendar).Concat(stories).Concat(DemoReview.Stories(office, calendar)).Concat(DemoArticles.Stories(office, calendar, papers)).Append(DemoCheck.Story(office, calendar, wayOut)).Concat(DemoSite.Stories(office, calendar, await SiteAsync()))));
        return true;
    }

    private async Task<long> SiteAsync()
    {
        await using var db = database.Open();
        return await db.Records.Where(r => r.Kind == "site").Select(r => r.Id).SingleAsync();
    }

    private static IReadOnlyList<Unit> Founding { get; } =
    [
        new("zf", "示范县人民政府", "县政府", UnitKind.Government),
        new("zfb", "示范县人民政府办公室", "县政府办", UnitKind.Office, "zf", "11450000MB0000001A"),
    ];

    private async Task<IReadOnlyList<(DemoPerson, Actor)>> PeopleAsync(ActExecutor executor)
    {
        var system = Actor.System(By);
        await DoAsync(executor, new SetUpSite(Settings), ActTarget.New, system);
        await Task.WhenAll(Founding.Concat(DemoPeople.Units).Select(unit => DoAsync(executor, new CreateUnit(unit), ActTarget.New, system)));
        var hash = hashes.Hash(DemoPeople.Password);
        var opened = await Task.WhenAll(DemoPeople.All.Select(p => DoAsync(executor, new OpenAccount(p.SignIn, p.Name, hash), ActTarget.New, system)));
        var staff = DemoPeople.All.Zip(opened, (person, account) => (Person: person, Id: account.RecordId)).ToList();
        await Task.WhenAll(staff.SelectMany(s => s.Person.Posts.Select(post => DoAsync(executor, new GrantPost(post), ActTarget.Of(s.Id), system))));
        await Task.WhenAll(staff.Select(s => DoAsync(executor, new ChangeOwnPassword(hash), ActTarget.Of(s.Id), Self(s.Person, s.Id))));
        return [.. staff.Select(s => (s.Person, new Actor(s.Id, s.Person.Name, [.. s.Person.Posts.SelectMany(p => p.Roles.Select(r => new Holding(p.UnitCode, r)))])))];
    }

    private static Actor Self(DemoPerson person, long id) => new(id, person.Name, [new Holding(Account.PlaceOf(Account.Normal(person.SignIn)), Roles.Person)]);

    private static async Task<ActAnswer> DoAsync(ActExecutor executor, IAct act, ActTarget target, Actor actor)
    {
        var answer = await executor.ExecuteAsync(act, target, actor);
        return answer.Done ? answer : throw new InvalidOperationException($"{act.GetType().Name}: {answer.Refusals[0].Sentence}");
    }
}

/// <summary>Working days counted back from today.</summary>
internal sealed class DemoDays(WorkCalendar calendar, DateOnly today)
{
    public DateOnly Today => today;

    /// <summary>The day that many working days before today.</summary>
    public DateOnly Back(int workdays)
    {
        var day = today;
        for (var left = workdays; left > 0;)
        {
            day = day.AddDays(-1);
            if (calendar.IsWorkday(day)) left--;
        }
        return day;
    }

    /// <summary>The working day that many working days after a day; the day itself is not counted.</summary>
    public DateOnly After(DateOnly day, int workdays) => calendar.AddWorkdays(day, workdays);

    public DateOnly Next(DateOnly day) => calendar.AddWorkdays(day, 1);
}
