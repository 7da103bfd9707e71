using Gongkai.Storage.Audit;
using Gongkai.Storage.Tests.Acts;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Audit;

public sealed class AuditChainTests
{
    public static TheoryData<string, long> Tamperings => new()
    {
        { "UPDATE audit SET actor_name = '别人' WHERE seq = 3", 3 },
        { "UPDATE audit SET detail = '{{}}' WHERE seq = 2", 2 },
        { "DELETE FROM audit WHERE seq = 4", 4 },
        { "DELETE FROM audit WHERE seq = 1", 1 },
        { "UPDATE records SET body = '{{}}' WHERE id = 2", 2 },
        { "DELETE FROM audit WHERE seq = 5", 0 },
    };

    [Theory, MemberData(nameof(Tamperings))]
    public async Task A_changed_or_removed_entry_is_named(string sql, long brokenAt)
    {
        await using var house = await ExecutorFixture.CreateAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 5; i++) await house.CreateUnitAsync("u" + i);
        Assert.True((await AuditVerifier.VerifyAsync(house.Database.Source, house.Digest)).Intact);
        await using (var db = house.Database.Source.Open()) await db.Database.ExecuteSqlRawAsync(sql);
        var verdict = await AuditVerifier.VerifyAsync(house.Database.Source, house.Digest);
        Assert.Equal(brokenAt, verdict.BrokenAt);
        Assert.NotNull(verdict.Reason);
    }

    [Theory, DatabaseKinds]
    public async Task The_chain_may_be_made_with_SM3(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind, AuditDigest.Sm3);
        await house.CreateUnitAsync("fgj");
        Assert.True((await AuditVerifier.VerifyAsync(house.Database.Source, AuditDigest.Sm3)).Intact);
        Assert.True(await AuditVerifier.IsMadeWithAsync(house.Database.Source, AuditDigest.Sm3));
        Assert.False(await AuditVerifier.IsMadeWithAsync(house.Database.Source, AuditDigest.Sha256));
        Assert.False((await AuditVerifier.VerifyAsync(house.Database.Source, AuditDigest.Sha256)).Intact);
    }

    [Fact]
    public void SM3_matches_the_standard_vector() =>
        Assert.Equal("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", AuditDigest.Sm3.Of("abc"));
}
