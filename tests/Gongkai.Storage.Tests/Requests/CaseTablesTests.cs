using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Requests;

/// <summary>What the tables repeat is what the records say, whatever was done and whatever was refused.</summary>
public sealed class CaseTablesTests
{
    [Theory, DatabaseKinds]
    public async Task A_dispute_is_told_to_its_case_in_the_same_transaction(DatabaseKind kind)
    {
        await using var house = await CaseHouse.CreateAsync(kind);
        var id = await house.RegisterAsync(house.About("一"));
        var copy = await house.RegisterAsync(house.About("一"));
        await house.DoneAsync(copy, new MergeRequest(id, (await house.CaseAsync(id)).Receipt, "重复提交"));
        var early = new RegisterDispute(DisputeKind.Reconsideration, id, await house.CaseAsync(id), "县人民政府", "示复〔2026〕1号", house.Today);
        // What was merged has no answer of its own: the case refuses and takes the dispute with it.
        Assert.Equal("WRONG-STATE", Assert.Single((await house.TryAsync(null, early with { RequestId = copy, Request = await house.CaseAsync(copy) }, CaseHouse.Officer)).Refusals).Code);
        await using var db = house.Database.Source.Open();
        Assert.Equal(0, await db.Disputes.CountAsync());
        await house.AnswerAsync(id, CaseHouse.Internal);
        var dispute = await house.DoneAsync(null, early with { Request = await house.CaseAsync(id) });
        await house.DoneAsync(dispute, new DecideDispute(DisputeResult.Upheld, house.Today, "维持"));
        var row = await db.Disputes.SingleAsync();
        Assert.Equal((id, DisputeResult.Upheld, house.Today, 1), (row.RequestId, row.Result, row.DecidedOn, (await db.Requests.SingleAsync(r => r.RecordId == id)).DisputeCount));
        Assert.Single((await house.CaseAsync(id)).Disputes);
    }

    [Theory, DatabaseKinds]
    public async Task When_the_proofs_are_destroyed_the_case_holds_none_though_its_material_stays(DatabaseKind kind)
    {
        await using var house = await CaseHouse.CreateAsync(kind);
        var id = await house.RegisterAsync(house.About("一"));
        await house.DoneAsync(id, new WithdrawRequest(null));
        house.Time.Now = house.Time.Now.AddDays(365);
        await house.DoneAsync(id, new PurgeIdentity(), Actor.System("purge"));
        await using var db = house.Database.Source.Open();
        Assert.Equal([new string('c', 64)], await db.RequestProofs.Where(p => p.RecordId == id).Select(p => p.Reference).ToListAsync());
        Assert.False((await db.Requests.SingleAsync()).HoldsProofs);
    }
}
