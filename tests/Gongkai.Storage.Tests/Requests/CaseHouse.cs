using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Requests;

/// <summary>Request desks of a county over a database: the real executor, procedures and tables.</summary>
internal sealed class CaseHouse : IAsyncDisposable
{
    private static readonly ProcedureCatalogue Procedures = new(
    [
        ProcedureBinding.Of(new SiteProcedure()), ProcedureBinding.Of(new UnitProcedure()),
        ProcedureBinding.Of(new RequestProcedure(), new RequestProjection()), ProcedureBinding.Of(new DisputeProcedure(), new DisputeProjection()),
    ]);

    private CaseHouse(TestDatabase database)
    {
        Database = database;
        Worlds = new WorldSource(database.Source, Time);
        Executor = new ActExecutor(database.Source, Procedures, Worlds, database.WayOut(Time), Time, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
    }

    public TestDatabase Database { get; }
    public SetTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    public WorldSource Worlds { get; }
    public ActExecutor Executor { get; }
    public LedgerCheck Ledger => new(Database.Source, Procedures, Worlds);
    public RecordShelf Shelf => new(Database.Source, Procedures);
    public DateOnly Today => LegalTime.DayOf(Time.Now);

    public static Actor Officer { get; } = Person(1, "经办人", "fgj", Roles.RequestOfficer);
    public static Actor Head { get; } = Person(2, "公开机构负责人", "fgj", Roles.RequestHead);
    public static Actor Legal { get; } = Person(3, "法审员", "fgj", Roles.LegalReviewer);
    public static Actor Leader { get; } = Person(4, "局长", "fgj", Roles.UnitHead);
    public static Actor Neighbour { get; } = Person(5, "财政经办人", "czj", Roles.RequestOfficer);

    public static Actor Person(long id, string name, string unit, string role) => new(id, name, [new Holding(unit, role)]);

    public static async Task<CaseHouse> CreateAsync(DatabaseKind kind)
    {
        var house = new CaseHouse(await TestDatabase.CreateAsync(kind));
        var installer = Actor.System("测试安装");
        var settings = new SiteSettings { Code = "shifan", Name = "示范县人民政府门户网站", Requests = RequestPresets.S3 };
        Assert.True((await house.Executor.ExecuteAsync(new SetUpSite(settings), ActTarget.New, installer)).Done);
        foreach (var unit in new Unit[]
        {
            new("zf", "示范县人民政府", "县政府", UnitKind.Government), new("zfb", "县政府办公室", "县政府办", UnitKind.Office, "zf"), new("zfb-gk", "政务公开股", "公开股", UnitKind.Section, "zfb"),
            new("fgj", "发展和改革局", "发改局", UnitKind.Department, "zf"), new("fgj-zh", "综合股", "综合股", UnitKind.Section, "fgj"), new("czj", "财政局", "财政局", UnitKind.Department, "zf"),
            new("czj-ys", "预算股", "预算股", UnitKind.Section, "czj"), new("zrj", "自然资源局", "自然资源局", UnitKind.Department, "zf"),
        })
            Assert.True((await house.Executor.ExecuteAsync(new CreateUnit(unit), ActTarget.New, installer)).Done);
        return house;
    }

    public Application About(string title, string description = "请提供明细表。") => new(
        new Applicant(ApplicantCategory.Natural, "张小三") { Key = "k1", Phone = "13800000000", Email = "z3@example.cn", IdReference = new string('a', 64) },
        new RequestContent { Title = title, Description = description, Way = DeliveryWays.Email, Files = [new(new string('b', 64), "身份证.jpg", 1, "image/jpeg", FileKinds.Identity), new(new string('c', 64), "材料.pdf", 1, "application/pdf", FileKinds.Material)] });

    public async Task<long> RegisterAsync(Application application) => await DoneAsync(null, new RegisterRequest("fgj", "fgj", application, ReceiptChannels.InPerson, Today), Officer);

    public Task<ActAnswer> TryAsync(long? id, IAct act, Actor actor) => Executor.ExecuteAsync(act, id is { } known ? ActTarget.Of(known) : ActTarget.New, actor);

    public async Task<long> DoneAsync(long? id, IAct act, Actor? actor = null)
    {
        var answer = await TryAsync(id, act, actor ?? Officer);
        Assert.True(answer.Done, $"{act.Title}: {string.Join(" | ", answer.Refusals.Select(r => $"{r.Code} {r.Sentence}"))}");
        return answer.RecordId;
    }

    public async Task<RequestCase> CaseAsync(long id)
    {
        await using var db = Database.Source.Open();
        return JsonSerializer.Deserialize<RequestCase>((await db.Records.SingleAsync(r => r.Id == id)).Body, RecordJson.Body)!;
    }

    /// <summary>Drafted, reviewed, sealed and served.</summary>
    public async Task AnswerAsync(long id, ReplyDraft draft)
    {
        await ReviewAsync(id, draft);
        foreach (var who in new[] { Legal, Head, Leader }) await DoneAsync(id, new PassReply("同意"), who);
        await DoneAsync(id, new IssueReply());
        await DoneAsync(id, new ServeReply(DeliveryWays.Email, Today));
    }

    public async Task ReviewAsync(long id, ReplyDraft draft)
    {
        await DoneAsync(id, new DraftReply(draft));
        await DoneAsync(id, new SubmitReply());
    }

    public static ReplyDraft Granted { get; } = new("S01", new Dictionary<string, string> { ["information"] = "明细表", ["way"] = "随本答复书附送", ["time"] = "即日" }) { Files = [new CaseFile(new string('d', 64), "明细表.pdf", 1, "application/pdf")] };

    public static ReplyDraft Internal { get; } = new("S08", new Dictionary<string, string> { ["kinds"] = "人事管理", ["reasons"] = "内部人事管理信息" });

    public async ValueTask DisposeAsync()
    {
        await Executor.DisposeAsync();
        await Database.DisposeAsync();
    }
}
