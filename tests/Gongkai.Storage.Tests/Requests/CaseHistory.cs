using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Requests;

/// <summary>Random lives of applications made of real acts through the executor; refused acts are part of life.</summary>
internal sealed class CaseHistory : IAsyncDisposable
{
    public static readonly string[] Bodies = ["fgj", "jyj", "czj"];

    private static readonly ProcedureCatalogue Procedures = new(
        [ProcedureBinding.Of(new UnitProcedure()), ProcedureBinding.Of(new SiteProcedure()), ProcedureBinding.Of(new RequestProcedure(), new RequestProjection()), ProcedureBinding.Of(new DisputeProcedure(), new DisputeProjection())]);

    private readonly Random _random;
    private readonly List<(long Id, string Body)> _cases = [];

    private CaseHistory(TestDatabase database, int seed)
    {
        (Database, _random) = (database, new Random(seed));
        Worlds = new WorldSource(database.Source, Time);
        Executor = new ActExecutor(database.Source, Procedures, Worlds, database.WayOut(Time), Time, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
    }

    public TestDatabase Database { get; }
    public SetTime Time { get; } = new(new DateTimeOffset(2024, 11, 4, 10, 0, 0, TimeSpan.FromHours(8)));
    public WorldSource Worlds { get; }
    public ActExecutor Executor { get; }
    public AnnualTables Tables => new(Database.Source, Procedures);
    public int Done { get; private set; }
    public DateOnly Today => DateOnly.FromDateTime(Time.Now.Date);

    public static async Task<CaseHistory> CreateAsync(DatabaseKind kind, int seed)
    {
        var history = new CaseHistory(await TestDatabase.CreateAsync(kind), seed);
        var system = Actor.System("测试");
        await history.Executor.ExecuteAsync(new SetUpSite(new SiteSettings { Code = "shifan", Name = "示范县", Requests = RequestPresets.S4 }), ActTarget.New, system);
        foreach (var body in Bodies) await history.Executor.ExecuteAsync(new CreateUnit(new Unit(body, body + "局", body, UnitKind.Department)), ActTarget.New, system);
        return history;
    }

    public static Actor Clerk(string body) => new(7, "经办", [new Holding(body, Roles.RequestOfficer), new Holding(body, Roles.RequestHead)]);

    /// <summary>So many acts, days passing between them.</summary>
    public async Task LiveAsync(int acts)
    {
        for (var i = 0; i < acts; i++)
        {
            if (_random.Next(3) == 0) Time.Now = Time.Now.AddDays(_random.Next(9));
            if (_cases.Count == 0 || _random.Next(4) == 0) await OpenAsync();
            else await ActAsync();
        }
    }

    /// <summary>Every case as its record stands.</summary>
    public async Task<IReadOnlyList<RequestCase>> RecordsAsync()
    {
        await using var db = Database.Source.Open();
        var bodies = await db.Records.Where(r => r.Kind == "request").Select(r => r.Body).ToListAsync();
        return [.. bodies.Select(b => (RequestCase)Procedures.OfRecord<RequestCase>().Read(b))];
    }

    private async Task OpenAsync()
    {
        var body = Bodies[_random.Next(Bodies.Length)];
        var category = (ApplicantCategory)_random.Next(6);
        var applicant = new Applicant(category, "申请人" + _random.Next(3)) { Phone = "13800000000", Address = "示范县", Email = "a@example.org", Representative = "某", ContactName = "某", IdType = "居民身份证", IdMasked = "1***1" };
        var content = new RequestContent { Title = "财政资金信息", Description = "请公开财政资金使用情况", Purpose = _random.Next(10) == 0 ? (RequestPurpose)(1 + _random.Next(2)) : RequestPurpose.Disclosure };
        var channel = new[] { ReceiptChannels.InPerson, ReceiptChannels.MailSigned, ReceiptChannels.MailOrdinary, ReceiptChannels.Online }[_random.Next(4)];
        var submitted = Today.AddDays(-_random.Next(5));
        var arrived = submitted.AddDays(_random.Next(1 + Today.DayNumber - submitted.DayNumber));
        var answer = await DoAsync(new RegisterRequest(body, body, new Application(applicant, content), channel, submitted) { ArrivedOn = arrived, SignedOn = channel == ReceiptChannels.MailSigned ? arrived : null }, ActTarget.New, body);
        if (answer.Done) _cases.Add((answer.RecordId, body));
    }

    private async Task ActAsync()
    {
        var (id, body) = _cases[_random.Next(_cases.Count)];
        var (other, _) = _cases[_random.Next(_cases.Count)];
        var when = Today.AddDays(-_random.Next(12));
        IAct act = _random.Next(13) switch
        {
            0 or 1 => new ConfirmReceipt("电话", _random.Next(2) == 0 ? null : when),
            2 or 3 => new WithdrawRequest("撤回", _random.Next(2) == 0 ? null : when),
            4 => new CloseOtherwise("咨询事项"),
            5 => new MergeRequest(other, await ReceiptAsync(other), "同一申请"),
            6 => new SplitRequest([new RequestPart("其一", "其一的内容"), new RequestPart("其二", "其二的内容")]),
            7 => new SetAsideRequest("空白"),
            8 => new RestoreRequest("确系申请"),
            9 => new AskForCorrection("写明年度", "书面", 3),
            10 => new LapseCorrection(""),
            11 => new ReopenRequest("因病住院"),
            _ => new RegisterCorrection("2023年度", when),
        };
        await DoAsync(act, ActTarget.Of(id), body);
    }

    private async Task<string> ReceiptAsync(long id)
    {
        await using var db = Database.Source.Open();
        return await db.Requests.Where(r => r.RecordId == id).Select(r => r.Receipt).SingleAsync();
    }

    public async Task<ActAnswer> DoAsync(IAct act, ActTarget target, string body)
    {
        var answer = await Executor.ExecuteAsync(act, target, Clerk(body));
        if (answer.Done) Done++;
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await Executor.DisposeAsync();
        await Database.DisposeAsync();
    }
}
