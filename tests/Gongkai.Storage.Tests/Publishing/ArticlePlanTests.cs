using System.Globalization;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Gongkai.Storage.Tests.Database;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit.Abstractions;
using ArticleRow = Gongkai.Storage.Publishing.ArticleRow;

namespace Gongkai.Storage.Tests.Publishing;

/// <summary>Lists of articles at any size: every question goes by an index, and none looks at more lines than the bound says.</summary>
public sealed class ArticlePlanTests(ITestOutputHelper output)
{
    private const int Count = ArticleQueries.MostLookedAt + 1_000;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly OrganisationTree Tree = new([new("zf", "县政府", "县政府", UnitKind.Government), new("u1", "一局", "一局", UnitKind.Department, "zf"), new("u2", "二局", "二局", UnitKind.Department, "zf"), new("u1-x", "一局一股", "一股", UnitKind.Section, "u1")]);
    private static readonly Reach Office = Reach.Of(new(2, "政务公开", [new Holding("u1", Roles.DisclosureOfficer)]), Tree), Drafter = Reach.Of(new(7, "撰稿人", [new Holding("u1-x", Roles.Drafter)]), Tree);

    [Theory, DatabaseKinds]
    public async Task Every_list_goes_by_an_index(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var db = database.Source.Open();
        ArticleFilter[] filters =
        [
            new(), new(Mine: true), new(Desk: true), new(Unit: "u2"), new(State: "published"), new(State: "draft"), new(Column: "yw"), new(Title: "通知"),
            new(Unit: "u2", State: "published", Column: "yw", Title: "通知"), new(Mine: true, State: "draft"), new(Desk: true, Column: "yw"), new(Column: "yw", State: "withdrawn"),
        ];
        foreach (var filter in filters)
            foreach (var reach in new[] { Office, Drafter })
            {
                await QueryPlan.ByIndexAsync(kind, ArticleRegister.Page(db, filter, reach, long.MaxValue).Select(a => a.RecordId), output);
                await QueryPlan.ByIndexAsync(kind, ArticleRegister.Last(db, filter, reach, long.MaxValue), output);
            }
        foreach (var unit in new[] { null, "u1" })
            await QueryPlan.ByIndexAsync(kind, ArticleQueries.Published(db, Start, Start.AddDays(31), unit).Skip(100).Take(100).Select(a => a.RecordId), output);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => QueryPlan.ByIndexAsync(kind, db.Articles.Where(a => a.Title == "甲").Select(a => a.Title), output));
    }

    [Theory, DatabaseKinds]
    public async Task Lists_walk_one_index_in_order_and_sort_nothing(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var db = database.Source.Open();
        foreach (var (filter, index) in new[]
        {
            (new ArticleFilter(Mine: true), "IX_articles_author_id_record_id"), (new(Column: "yw"), "IX_articles_column_path_record_id"),
            (new(Unit: "u2"), "IX_articles_unit_code_record_id"), (new(State: "published"), "IX_articles_state_record_id"), (new(State: "draft", Unit: "u2"), "IX_articles_state_record_id"),
        })
        {
            var plan = await QueryPlan.OfAsync(kind, ArticleQueries.Walk(db, filter, Office, long.MaxValue, 26).Select(a => a.RecordId), output);
            Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal) || step.Contains("Sort", StringComparison.Ordinal));
        }
    }

    [Theory, DatabaseKinds]
    public async Task A_list_that_looked_at_enough_says_so_and_goes_on_from_there(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        var register = new ArticleRegister(database.Source);
        var first = await register.ListAsync(new(Title: "第7号"), Office, World.Empty, long.MaxValue);
        Assert.Equal((0, true), (first.Lines.Count, first.Stopped));
        var second = await register.ListAsync(new(Title: "第7号"), Office, World.Empty, first.Next!.Value);
        Assert.Equal((7L, false, (long?)null), (Assert.Single(second.Lines).Id, second.Stopped, second.Next));
        var (seen, before) = (new List<long>(), (long?)long.MaxValue);
        for (var page = 0; page < 4; page++)
        {
            var found = await register.ListAsync(new(Column: "yw"), Office, World.Empty, before!.Value);
            seen.AddRange(found.Lines.Select(l => l.Id));
            before = found.Next;
        }
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)Count - 1 - (i * 2)), seen);
    }

    [Theory, DatabaseKinds]
    public async Task A_month_is_read_page_by_page_in_the_order_of_publication(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        var (register, month) = (new ArticleRegister(database.Source), new DateOnly(2026, 1, 1));
        var total = await register.CountPublishedAsync(month, "u1");
        var (all, second) = (new List<long>(), await register.PublishedAsync(month, "u1", 2, World.Empty));
        await foreach (var line in register.AllPublishedAsync(month, "u1", World.Empty)) all.Add(line.Id);
        Assert.Equal(total, all.Count);
        Assert.Equal(all.Order(), all);
        Assert.Equal(all.Skip(ArticleRegister.MonthPageSize).Take(ArticleRegister.MonthPageSize), second.Select(l => l.Id));
        Assert.Equal(total, await register.CountPublishedAsync(month, null) - await register.CountPublishedAsync(month, "u2"));
    }

    [Theory, DatabaseKinds]
    public async Task The_table_is_filled_from_the_records_there_are(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Source.Open();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync(db.Database.GetMigrations().Single(m => m.EndsWith("_SearchByDay", StringComparison.Ordinal)));
        var hour = new DateTimeOffset(2026, 3, 9, 9, 30, 0, 120, TimeSpan.FromHours(8));
        db.Records.Add(RecordOf(5, Body(5) with { Publication = new ArticlePublication { VisibleFrom = hour, PublishedOn = new(2026, 3, 9) } }));
        db.Records.Add(RecordOf(6, Body(6) with { Content = new ArticleContent { BodyHtml = "<p>\"column\":\"zz\"</p>" } }));
        await db.SaveChangesAsync();
        await migrator.MigrateAsync();
        var rows = await db.Articles.OrderBy(a => a.RecordId).ToListAsync();
        Assert.Equal([(5, "u2", "published", 7, "yw", "关于第5号事项的通知", (DateTimeOffset?)hour), (6, "u1", "published", 8, "", "", null)],
            rows.Select(a => (a.RecordId, a.UnitCode, a.State, a.AuthorId, a.ColumnPath, a.Title, a.PublishedAt)));
    }

    private static Article Body(int id) => new()
    {
        UnitCode = id % 2 == 0 ? "u1" : "u2",
        AuthorId = 7 + (id % 2 == 0 ? 1 : 0),
        AuthorName = "撰稿人",
        State = ArticleState.Published,
        Content = new ArticleContent { Title = string.Create(CultureInfo.InvariantCulture, $"关于第{id}号事项的通知"), Column = id % 2 == 0 ? "tzgg" : "yw" },
    };

    private static RecordRow RecordOf(long id, Article article) => new()
    {
        Id = id,
        Kind = ArticleProcedure.KindName,
        UnitCode = article.UnitCode,
        State = article.State.Code(),
        Title = article.Content.Title,
        Body = JsonSerializer.Serialize(article, RecordJson.Body),
        Version = 1,
    };

    private static async Task<TestDatabase> FilledAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Source.Open();
        for (var i = 1; i <= Count; i++)
        {
            var article = Body(i);
            db.Records.Add(RecordOf(i, article));
            db.Articles.Add(new ArticleRow { RecordId = i, UnitCode = article.UnitCode, State = article.State.Code(), AuthorId = article.AuthorId, ColumnPath = article.Content.Column, Title = article.Content.Title, PublishedAt = Start.AddHours(i) });
        }
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync(kind == DatabaseKind.Postgres ? "VACUUM ANALYZE" : "ANALYZE");
        return database;
    }
}
