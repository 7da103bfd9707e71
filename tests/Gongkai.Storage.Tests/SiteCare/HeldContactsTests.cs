using System.Text.Json;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Records;
using Gongkai.Storage.SiteCare;
using Gongkai.Storage.Tests.Database;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Gongkai.Storage.Tests.SiteCare;

/// <summary>Reports whose contact is still kept are read in batches, along an index, on every database.</summary>
public sealed class HeldContactsTests(ITestOutputHelper output)
{
    [Theory, DatabaseKinds]
    public async Task They_come_in_batches_by_an_index_and_each_comes_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Source.Open();
        // Every third holds a contact, every fifth is still open.
        for (var id = 1; id <= 1_000; id++) db.Records.Add(RowOf(id, contact: id % 3 == 0, open: id % 5 == 0));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync(kind == DatabaseKind.Postgres ? "VACUUM ANALYZE" : "ANALYZE");
        await QueryPlan.ByIndexAsync(kind, HeldContacts.Batch(db, 0), output);

        var (contacts, seen, sizes) = (new HeldContacts(database.Source), new List<long>(), new List<int>());
        do
        {
            var batch = await contacts.NextAsync(seen.LastOrDefault(), default);
            Assert.All(batch, b => Assert.NotNull(b.Report.SealedContact));
            seen.AddRange(batch.Select(b => b.Id));
            sizes.Add(batch.Count);
        }
        while (sizes[^1] == HeldContacts.BatchSize);
        Assert.Equal(Enumerable.Range(1, 1_000).Where(i => i % 3 == 0 && i % 5 != 0).Select(i => (long)i), seen);
        Assert.Equal([100, 100, 67], sizes);
    }

    private static RecordRow RowOf(long id, bool contact, bool open) => new()
    {
        Id = id,
        Kind = ContentReportProcedure.KindName,
        NaturalKey = $"JC20260309-{id:0000}",
        UnitCode = "zfb",
        State = open ? "open" : "closed",
        Title = "纠错",
        Version = 1,
        Body = JsonSerializer.Serialize(new ContentReport
        {
            Receipt = $"JC20260309-{id:0000}",
            PublicationId = 101,
            ArticleTitle = "通知",
            Column = "tzgg",
            UnitCode = "zfb",
            Mistake = "fact",
            Where = "\"sealedContact\":\"",
            Right = "应为三日",
            SealedContact = contact ? "sealed" : null,
            ReceivedOn = new DateOnly(2026, 3, 9),
        }, RecordJson.Body),
    };
}
