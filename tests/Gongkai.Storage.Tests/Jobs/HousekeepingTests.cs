using Gongkai.Storage.Jobs;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Jobs;

public sealed class HousekeepingTests
{
    [Theory, DatabaseKinds]
    public async Task Only_expired_technical_rows_go(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var now = new DateTimeOffset(2026, 3, 2, 3, 30, 0, TimeSpan.FromHours(8));
        await using var db = database.Source.Open();
        db.Idempotency.AddRange(Key("old", now.AddDays(-31)), Key("new", now.AddDays(-1)));
        db.Sessions.AddRange(Session("gone", now.AddMinutes(-1)), Session("here", now.AddHours(1)));
        db.Jobs.AddRange(Job(1, JobState.Done, now.AddDays(-200)), Job(2, JobState.Failed, now.AddDays(-200)), Job(3, JobState.Done, now.AddDays(-1)));
        await db.SaveChangesAsync();
        Assert.Equal(3, await new Housekeeping(database.Source, new SetTime(now)).RunAsync());
        await using var after = database.Source.Open();
        Assert.Equal("new", (await after.Idempotency.SingleAsync()).Key);
        Assert.Equal("here", (await after.Sessions.SingleAsync()).TokenHash);
        Assert.Equal([2L, 3L], await after.Jobs.OrderBy(j => j.Id).Select(j => j.Id).ToListAsync());
    }

    private static IdempotencyRow Key(string key, DateTimeOffset at) => new() { Key = key, RequestHash = "h", Answer = "{}", At = at };

    private static SessionRow Session(string token, DateTimeOffset expires) =>
        new() { TokenHash = token, Address = "127.0.0.1", Agent = "t", StartedAt = expires, SeenAt = expires, ExpiresAt = expires };

    private static JobRow Job(long id, JobState state, DateTimeOffset due) => new() { Id = id, Topic = "t", Payload = "{}", State = state, DueAt = due, CreatedAt = due };
}
