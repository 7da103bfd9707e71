using System.Globalization;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Tests.Database;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Gongkai.Storage.Tests.Publishing;

/// <summary>Long lists for other systems stay cheap at any size, on every database.</summary>
public sealed class DocumentPagesTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory, DatabaseKinds]
    public async Task Counts_and_deep_pages_are_answered_from_the_index_alone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Source.Open();
        for (var i = 1; i <= 3_000; i++)
            db.Publications.Add(new PublicationRow { Id = i, Key = string.Create(CultureInfo.InvariantCulture, $"import:{i}"), RecordId = i, SiteCode = "shifan", ColumnPath = i % 2 == 0 ? "yw" : "tzgg", PublishedAt = Now.AddHours(-i), VisibleFrom = Now.AddHours(-i), Title = "通知", BodyHtml = "", Issuer = "示范县" });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync(kind == DatabaseKind.Postgres ? "VACUUM ANALYZE" : "ANALYZE");
        foreach (var columns in new string[][] { [], ["yw"], ["yw", "tzgg"] })
            foreach (var count in new[] { true, false })
            {
                await using var connection = await database.Source.OpenConnectionAsync(default);
                await using var command = connection.CreateCommand();
                var question = new DocumentQuestion("shifan", columns);
                if (count) DocumentPages.AskNumber(command, question, Now);
                else DocumentPages.AskPage(command, question, Now, 1000, 100);
                var plan = await QueryPlan.OfAsync(kind, command, output);
                Assert.Contains(plan, s => s.Contains(kind == DatabaseKind.Postgres ? "Index Only Scan" : "USING COVERING INDEX", StringComparison.Ordinal));
                Assert.DoesNotContain(plan, s => s.Contains("TEMP B-TREE", StringComparison.Ordinal) || s.StartsWith("SCAN ", StringComparison.Ordinal) || s.Contains("Seq Scan", StringComparison.Ordinal));
            }
    }
}
