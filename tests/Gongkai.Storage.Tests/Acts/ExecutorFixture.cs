using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Records;
using Gongkai.Testing.Platform;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Acts;

/// <summary>A database with an executor over the real procedures.</summary>
public sealed class ExecutorFixture : IAsyncDisposable
{
    private ExecutorFixture(TestDatabase database, AuditDigest digest)
    {
        Database = database;
        Digest = digest;
        Executor = new ActExecutor(database.Source, Procedures, new WorldSource(database.Source, TimeProvider.System), database.WayOut(), TimeProvider.System, digest, NullLogger<ActExecutor>.Instance);
    }

    public static ProcedureCatalogue Procedures { get; } = new([ProcedureBinding.Of(new UnitProcedure()), ProcedureBinding.Of(new SiteProcedure())]);
    public static Actor Installer { get; } = Actor.System("测试安装");
    public static Actor SystemAdmin { get; } = new(7, "系统管理员甲", [new Holding("zfb", Roles.SystemAdmin)]);

    public TestDatabase Database { get; }
    public AuditDigest Digest { get; }
    public ActExecutor Executor { get; }

    public static async Task<ExecutorFixture> CreateAsync(DatabaseKind kind, AuditDigest? digest = null) =>
        new(await TestDatabase.CreateAsync(kind), digest ?? AuditDigest.Sha256);

    public async Task<ActAnswer> CreateUnitAsync(string code, string? key = null, string? name = null) =>
        await Executor.ExecuteAsync(new CreateUnit(new Unit(code, name ?? code + "局", code, UnitKind.Department)), ActTarget.New, SystemAdmin, key);

    public async ValueTask DisposeAsync()
    {
        await Executor.DisposeAsync();
        await Database.DisposeAsync();
    }
}
