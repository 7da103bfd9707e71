using Gongkai.Domain.Requests;
using Gongkai.Storage.Audit;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Requests;

/// <summary>Acts that belong together are done together or not at all.</summary>
public sealed class CaseTransactionTests
{
    private static readonly SplitRequest Three = new([new("公路", "公路资金"), new("水利", "水利资金"), new("教育", "教育资金")]);

    [Theory, DatabaseKinds]
    public async Task A_split_opens_its_parts_in_the_same_transaction(DatabaseKind kind)
    {
        await using var house = await CaseHouse.CreateAsync(kind);
        var id = await house.RegisterAsync(house.About("资金安排"));
        await house.DoneAsync(id, Three);
        await using var db = house.Database.Source.Open();
        var cases = await db.Records.Where(r => r.Kind == "request").OrderBy(r => r.Id).ToListAsync();
        Assert.Equal(3, cases.Count);
        Assert.All(cases, c => Assert.True(c.Confidential));
        Assert.Equal(["公路", "水利", "教育"], cases.Select(c => c.Title));
        Assert.Equal(3, await db.Requests.CountAsync(r => r.CountedOn == house.Today));
        Assert.Equal(["SplitRequest", "OpenPart", "OpenPart"], await db.Audit.OrderByDescending(a => a.Seq).Take(3).OrderBy(a => a.Seq).Select(a => a.Act).ToListAsync());
        Assert.DoesNotContain(await db.Audit.Select(a => a.Detail).ToListAsync(), d => d.Contains("13800000000", StringComparison.Ordinal) || d.Contains("张小三", StringComparison.Ordinal));
        Assert.True((await AuditVerifier.VerifyAsync(house.Database.Source, AuditDigest.Sha256)).Intact);
    }

    // The second part's receipt is taken already; the first part was fine until then.
    [Theory, DatabaseKinds]
    public async Task A_part_that_cannot_be_opened_takes_the_whole_split_with_it_and_gives_the_numbers_back(DatabaseKind kind)
    {
        await using var house = await CaseHouse.CreateAsync(kind);
        var id = await house.RegisterAsync(house.About("资金安排"));
        var other = await house.RegisterAsync(house.About("机构编制方案"));
        var taken = ReceiptNumber.Of(house.Today, 4).ToString();
        await using var db = house.Database.Source.Open();
        await db.Records.Where(r => r.Id == other).ExecuteUpdateAsync(s => s.SetProperty(r => r.NaturalKey, taken));
        var (before, audit) = (await house.CaseAsync(id), await db.Audit.CountAsync());

        Assert.Equal("DUPLICATE", Assert.Single((await house.TryAsync(id, Three, CaseHouse.Officer)).Refusals).Code);

        var after = await house.CaseAsync(id);
        Assert.Equal((before.Content.Title, before.Steps.Count, null), (after.Content.Title, after.Steps.Count, after.Kinship));
        Assert.Equal((2, 2, audit), (await db.Records.CountAsync(r => r.Kind == "request"), await db.Requests.CountAsync(), await db.Audit.CountAsync()));
        var next = await house.CaseAsync(await house.RegisterAsync(house.About("下一件")));
        Assert.Equal(3, ReceiptNumber.Parse(next.Receipt).Number!.Serial);
        Assert.Equal("公告〔2026〕3号", next.Letters[0].Letter.Number);
        Assert.True((await AuditVerifier.VerifyAsync(house.Database.Source, AuditDigest.Sha256)).Intact);
    }

    [Theory, DatabaseKinds]
    public async Task A_merger_refused_by_the_other_case_leaves_both_as_they_were(DatabaseKind kind)
    {
        await using var house = await CaseHouse.CreateAsync(kind);
        var one = await house.RegisterAsync(house.About("资金安排", "请提供2025年度农村公路建设资金分配明细表。"));
        var other = await house.RegisterAsync(house.About("机构编制方案", "请提供三定方案。"));
        var twin = await house.RegisterAsync(house.About("资金安排", "请提供2025年度农村公路建设资金分配明细表。"));
        var receipt = (await house.CaseAsync(one)).Receipt;
        Assert.Equal("MERGE-DIFFERENT", Assert.Single((await house.TryAsync(other, new MergeRequest(one, receipt, "重复"), CaseHouse.Officer)).Refusals).Code);
        await using (var db = house.Database.Source.Open())
            Assert.All(await db.Records.Where(r => r.Kind == "request").ToListAsync(), r => Assert.Equal((1, "examining"), (r.Version, r.State)));
        Assert.Equal(RequestState.Examining, (await house.CaseAsync(other)).State);

        await house.DoneAsync(twin, new MergeRequest(one, receipt, "重复"));
        Assert.Equal((RequestState.Merged, receipt), ((await house.CaseAsync(twin)).State, (await house.CaseAsync(twin)).Kinship!.MergedInto));
        Assert.Single((await house.CaseAsync(one)).Kinship!.Absorbed!);
        await using var after = house.Database.Source.Open();
        Assert.Equal(2, await after.Requests.CountAsync(r => r.CountedOn != null));
        Assert.True((await AuditVerifier.VerifyAsync(house.Database.Source, AuditDigest.Sha256)).Intact);
    }
}
