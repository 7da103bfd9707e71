using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Testing.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Acts;

/// <summary>A full disk, a locked database: the person is told that nothing was saved, and nothing was.</summary>
public sealed class StorageFailureTests
{
    [Fact]
    public async Task A_database_locked_by_another_program_is_told_in_words()
    {
        await using var house = await ExecutorFixture.CreateAsync(DatabaseKind.Sqlite);
        Assert.True((await house.CreateUnitAsync("fgj")).Done);
        await using var other = new SqliteConnection($"Data Source={house.Database.Source.SqliteFile}");
        await other.OpenAsync();
        await using (var held = other.BeginTransaction(System.Data.IsolationLevel.Serializable))
        {
            var refused = await house.CreateUnitAsync("jyj");
            Assert.Equal("STORAGE-BUSY", Assert.Single(refused.Refusals).Code);
        }
        Assert.True((await house.CreateUnitAsync("jyj")).Done);
    }

    [Fact]
    public async Task A_full_disk_is_told_in_words_and_nothing_is_half_stored()
    {
        await using var database = await TestDatabase.CreateAsync();
        var pages = (int)(new FileInfo(database.Source.SqliteFile!).Length / 4096) + 4;
        await using var small = DatabaseSource.Sqlite(database.Source.SqliteFile!, pages);
        await using var executor = new ActExecutor(small, ExecutorFixture.Procedures, new WorldSource(small, TimeProvider.System), database.WayOut(), TimeProvider.System, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        var done = 0;
        ActAnswer answer;
        while ((answer = await executor.ExecuteAsync(new CreateUnit(new Unit("u" + done, new string('长', 500), "短", UnitKind.Village)), ActTarget.New, ExecutorFixture.SystemAdmin)).Done) done++;
        Assert.Equal("STORAGE-FULL", Assert.Single(answer.Refusals).Code);
        await using var db = database.Source.Open();
        Assert.Equal(done, await db.Records.CountAsync());
        Assert.Equal((done, true), ((int)(await AuditVerifier.VerifyAsync(database.Source, AuditDigest.Sha256)).Entries, (await AuditVerifier.VerifyAsync(database.Source, AuditDigest.Sha256)).Intact));
    }
}
