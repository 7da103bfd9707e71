using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Gongkai.Testing.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Organisations;

/// <summary>A freshly installed house with a clock that can be set.</summary>
internal sealed class AccountHouse : IAsyncDisposable
{
    public const string Password = "kRv9-mQpx-7Tbe";

    private static readonly ProcedureCatalogue Procedures = new(
    [
        ProcedureBinding.Of(new UnitProcedure()), ProcedureBinding.Of(new SiteProcedure()),
        ProcedureBinding.Of(new AccountProcedure()), ProcedureBinding.Of(new DelegationProcedure()),
    ]);

    private AccountHouse(TestDatabase database)
    {
        Database = database;
        var source = database.Source;
        Worlds = new WorldSource(source, Time);
        Executor = new ActExecutor(source, Procedures, Worlds, database.WayOut(Time), Time, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        Accounts = new AccountRegister(source);
        Actors = new ActorSource(source, Accounts, Time);
        Sessions = new SessionStore(source, Worlds, Time);
        Failures = new FailureLog(new AttemptLog(source, Time), Time);
        Desk = new SignInDesk(Accounts, Failures, Hashes, Sessions, Executor, Worlds);
        Own = new OwnAccount(Executor, Hashes, Worlds, Sessions, Failures, new EphemeralDataProtectionProvider(), Time);
        Staff = new StaffOpening(Executor, Hashes);
        Install = new FirstInstall(source, Staff);
    }

    public TestDatabase Database { get; }
    public SetTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    public PasswordHashes Hashes { get; } = new(iterations: 10);
    public WorldSource Worlds { get; }
    public ActExecutor Executor { get; }
    public AccountRegister Accounts { get; }
    public ActorSource Actors { get; }
    public SessionStore Sessions { get; }
    public FailureLog Failures { get; }
    public SignInDesk Desk { get; }
    public OwnAccount Own { get; }
    public StaffOpening Staff { get; }
    public FirstInstall Install { get; }
    public IReadOnlyList<InitialAccount> Initial { get; private set; } = [];

    public static async Task<AccountHouse> CreateAsync(DatabaseKind kind)
    {
        var house = new AccountHouse(await TestDatabase.CreateAsync(kind));
        house.Initial = await house.Install.RunAsync(new SiteSettings { Code = "t", Name = "测试县" }, "测试县人民政府", "测试县人民政府办公室");
        return house;
    }

    public Task<long> OpenAsync(string name, params string[] roles) =>
        Staff.OpenAsync("测试", name, name + "同志", Password, mustChange: false, roles.Length == 0 ? [] : [new PostHolding("zfb", "岗位", roles)]);

    public Task<SignInAnswer> SignInAsync(string name, string password = Password, string address = "10.0.0.1") => Desk.SignInAsync(name, password, address, "test");

    public async Task<Actor> AdministratorAsync(string name) => (await Actors.FindAsync((await Accounts.FindAsync(name))!.Id))!.Value.Actor;

    public async Task<ActAnswer> DoAsync(IAct act, long id, string administrator) => await Executor.ExecuteAsync(act, ActTarget.Of(id), await AdministratorAsync(administrator));

    public async ValueTask DisposeAsync()
    {
        await Executor.DisposeAsync();
        await Database.DisposeAsync();
    }
}
