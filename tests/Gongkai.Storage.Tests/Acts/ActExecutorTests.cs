using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Acts;

public sealed class ActExecutorTests
{
    [Theory, DatabaseKinds]
    public async Task An_act_stores_the_record_and_one_audit_entry(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        var answer = await house.CreateUnitAsync("fgj");
        Assert.True(answer.Done);
        await using var db = house.Database.Source.Open();
        var record = await db.Records.SingleAsync();
        Assert.Equal((answer.RecordId, 1, "fgj"), (record.Id, record.Version, record.NaturalKey));
        var entry = await db.Audit.SingleAsync();
        Assert.Equal((1L, nameof(CreateUnit), record.Id, "系统管理员甲"), (entry.Seq, entry.Act, entry.RecordId, entry.ActorName));
    }

    [Theory, DatabaseKinds]
    public async Task Without_a_right_nothing_happens(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        var drafter = new Actor(9, "拟稿人乙", [new Holding("fgj", Roles.Drafter)]);
        var answer = await house.Executor.ExecuteAsync(new CreateUnit(new Unit("x", "某局", "某局", UnitKind.Department)), ActTarget.New, drafter);
        Assert.Equal("NOT-PERMITTED", Assert.Single(answer.Refusals).Code);
        await using var db = house.Database.Source.Open();
        Assert.Equal(0, await db.Audit.CountAsync());
    }

    [Theory, DatabaseKinds]
    public async Task The_second_of_two_editors_is_told_and_overwrites_nothing(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        var unit = await house.CreateUnitAsync("fgj");
        var first = await house.Executor.ExecuteAsync(new ChangeUnit("发展和改革局", "发改局", null), ActTarget.Of(unit.RecordId, 1), ExecutorFixture.SystemAdmin);
        var second = await house.Executor.ExecuteAsync(new ChangeUnit("被覆盖的名称", "错", null), ActTarget.Of(unit.RecordId, 1), ExecutorFixture.SystemAdmin);
        Assert.True(first.Done);
        Assert.Equal("STALE-VERSION", Assert.Single(second.Refusals).Code);
        await using var db = house.Database.Source.Open();
        Assert.Equal("发展和改革局", (await db.Records.SingleAsync()).Title);
    }

    [Theory, DatabaseKinds]
    public async Task The_same_key_and_content_answer_alike_and_write_once(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        var once = await house.CreateUnitAsync("fgj", "key-1");
        var again = await house.CreateUnitAsync("fgj", "key-1");
        var other = await house.CreateUnitAsync("jyj", "key-1");
        Assert.Equal(once.RecordId, again.RecordId);
        Assert.True(again.Done);
        Assert.Equal("IDEMPOTENCY-CONFLICT", Assert.Single(other.Refusals).Code);
        await using var db = house.Database.Source.Open();
        Assert.Equal(1, await db.Records.CountAsync());
    }

    [Theory, DatabaseKinds]
    public async Task A_natural_key_is_taken_once_even_when_many_ask_together(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.CreateUnitAsync("fgj")));
        Assert.Single(answers, a => a.Done);
        Assert.All(answers.Where(a => !a.Done), a => Assert.Equal("DUPLICATE", a.Refusals[0].Code));
    }

    [Theory, DatabaseKinds]
    public async Task Many_actors_at_once_leave_consecutive_ids_and_an_intact_chain(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => house.CreateUnitAsync("u" + i)));
        await using var db = house.Database.Source.Open();
        var ids = await db.Records.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), ids);
        Assert.True((await Storage.Audit.AuditVerifier.VerifyAsync(house.Database.Source, house.Digest)).Intact);
    }

    [Theory, DatabaseKinds]
    public async Task Two_nodes_on_one_database_share_one_chain(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        await using var second = new ActExecutor(house.Database.Source, ExecutorFixture.Procedures, new Storage.Records.WorldSource(house.Database.Source, TimeProvider.System), house.Database.WayOut(),
            TimeProvider.System, house.Digest, Microsoft.Extensions.Logging.Abstractions.NullLogger<ActExecutor>.Instance);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? house.Executor : second)
            .ExecuteAsync(new CreateUnit(new Unit("n" + i, "单位" + i, "单位", UnitKind.Village)), ActTarget.New, ExecutorFixture.SystemAdmin)));
        var verdict = await Storage.Audit.AuditVerifier.VerifyAsync(house.Database.Source, house.Digest);
        Assert.Equal((100L, true), (verdict.Entries, verdict.Intact));
    }

    [Theory, DatabaseKinds]
    public async Task A_unit_of_the_same_batch_is_known_to_the_next_act(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        var parent = house.CreateUnitAsync("fgj");
        var child = house.Executor.ExecuteAsync(new CreateUnit(new Unit("fgj-zh", "综合股", "综合股", UnitKind.Section, "fgj")), ActTarget.New, ExecutorFixture.SystemAdmin);
        Assert.True((await parent).Done);
        Assert.True((await child).Done);
    }

    [PostgresFact]
    public void PostgreSQL_takes_part_in_these_tests() => Assert.NotNull(TestDatabase.PostgresServer);
}
