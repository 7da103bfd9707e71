using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Search;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Records;
using Gongkai.Storage.Search.Words;
using Gongkai.Testing.Platform;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Search.Words;

public sealed class SearchWordsSourceTests
{
    private static readonly ProcedureCatalogue Procedures = new(
        [ProcedureBinding.Of(new UnitProcedure()), ProcedureBinding.Of(new SiteProcedure()), ProcedureBinding.Of(new SearchDictionaryProcedure(), new SearchDictionaryProjection())]);

    private static readonly Actor Keeper = new(8, "信息员甲", [new Holding("zfb", Roles.InfoCentre)]);

    [Theory]
    [DatabaseKinds]
    [Requirement("R-WEB-06")]
    public async Task A_change_to_the_dictionary_is_searched_with_on_every_node_and_is_in_the_audit_trail(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var time = new SetTime(new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero));
        var worlds = new WorldSource(database.Source, time);
        await using var executor = new ActExecutor(database.Source, Procedures, worlds, database.WayOut(), time, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        await executor.ExecuteAsync(new CreateUnit(new Unit("qsh", "示范县清水河管理处", "清水河处", UnitKind.Department)), ActTarget.New, Actor.System("测试安装"));
        var (here, there) = (new SearchWordsSource(database.Source, worlds, time), new SearchWordsSource(database.Source, new WorldSource(database.Source, time), time));
        Assert.Empty(here.SynonymsOf("爱心卡"));
        Assert.Empty(there.SynonymsOf("爱心卡"));

        var opened = await executor.ExecuteAsync(new OpenSearchDictionary(SearchPresets.County), ActTarget.New, Keeper);
        Assert.Empty(opened.Refusals);
        var changed = await executor.ExecuteAsync(new ChangeSearchLines(["爱心卡 老年人优待证"], []), ActTarget.Of(opened.RecordId, opened.Version), Keeper);
        Assert.Empty(changed.Refusals);
        here.Renew();
        Assert.Equal(["老年人优待证"], here.SynonymsOf("爱心卡"));
        Assert.Empty(there.SynonymsOf("爱心卡"));
        time.Now += TimeSpan.FromSeconds(3);
        Assert.Equal(["老年人优待证"], there.SynonymsOf("爱心卡"));
        Assert.Contains("示范县清水河管理处", there.SynonymsOf("清水河处"));

        await using var db = database.Source.Open();
        Assert.Equal(2, db.Audit.Count(a => a.RecordId == opened.RecordId));
    }

    [Fact]
    public async Task Nobody_else_changes_it_and_there_is_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        var worlds = new WorldSource(database.Source, TimeProvider.System);
        await using var executor = new ActExecutor(database.Source, Procedures, worlds, database.WayOut(), TimeProvider.System, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        var stranger = new Actor(9, "起草人乙", [new Holding("zfb", Roles.Drafter)]);
        Assert.NotEmpty((await executor.ExecuteAsync(new OpenSearchDictionary(SearchPresets.County), ActTarget.New, stranger)).Refusals);
        Assert.Empty((await executor.ExecuteAsync(new OpenSearchDictionary(SearchPresets.County), ActTarget.New, Keeper)).Refusals);
        Assert.NotEmpty((await executor.ExecuteAsync(new OpenSearchDictionary(SearchPresets.County), ActTarget.New, Keeper)).Refusals);
    }
}
