using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Publishing;

/// <summary>What a moved column carries, and the lists of articles, on every database.</summary>
public sealed class RelocationTests
{
    private static readonly SetTime Time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    private static readonly ProcedureCatalogue Procedures = new([ProcedureBinding.Of(new SiteProcedure()), ProcedureBinding.Of(new UnitProcedure()), ProcedureBinding.Of(new PublicDocumentProcedure()), ProcedureBinding.Of(new ArticleProcedure(), new ArticleProjection())]);
    private static readonly Actor Head = new(1, "主任", [new Holding("zfb", Roles.DisclosureHead)]), Centre = new(2, "信息中心", [new Holding("zfb", Roles.InfoCentre)]);
    private static readonly Actor System = Actor.System("测试");

    private static async Task WithAsync(DatabaseKind kind, Func<TestDatabase, ActExecutor, Task> test)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var executor = new ActExecutor(database.Source, Procedures, new WorldSource(database.Source, Time), database.WayOut(Time), Time, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        await DoAsync(executor, new SetUpSite(new SiteSettings { Code = "shifan", Name = "示范县" }), ActTarget.New, System);
        await DoAsync(executor, new CreateUnit(new("zf", "示范县人民政府", "县政府", UnitKind.Government)), ActTarget.New, System);
        await DoAsync(executor, new CreateUnit(new("zfb", "县政府办", "县政府办", UnitKind.Office, "zf")), ActTarget.New, System);
        await test(database, executor);
    }

    private static async Task<ActAnswer> DoAsync(ActExecutor executor, IAct act, ActTarget target, Actor actor)
    {
        var answer = await executor.ExecuteAsync(act, target, actor);
        Assert.True(answer.Done, string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
        return answer;
    }

    private static Task<ActAnswer> ImportAsync(ActExecutor executor, string id, string column) => DoAsync(executor, new ImportPublicDocument(new PublicDocument
    {
        SourceId = id,
        Title = $"关于第{id}号事项的公告",
        Issuer = "示范县人民政府",
        Date = new DateOnly(2026, 2, 3),
        Column = column,
        BodyHtml = "<p>正文。</p>",
        ContentHash = id,
    }), ActTarget.ByKey(id), System);

    [Theory, DatabaseKinds]
    public Task A_confirmed_move_carries_every_item_in_the_same_transaction(DatabaseKind kind) => WithAsync(kind, async (database, executor) =>
    {
        foreach (var id in new[] { "1", "2" }) await ImportAsync(executor, id, "zwgk/tjxx");
        await ImportAsync(executor, "3", "tzgg");
        await DoAsync(executor, new ProposeColumnMove(null, "zwgk/tjxx", "sj/tjxx", null, Merge: false, "并入数据发布"), ActTarget.ByKey("shifan"), Head);
        await DoAsync(executor, new ConfirmColumnMove(null, "zwgk/tjxx"), ActTarget.ByKey("shifan"), Centre);
        await using var db = database.Source.Open();
        var rows = await db.Publications.OrderBy(p => p.Id).ToListAsync();
        Assert.Equal(["sj/tjxx", "sj/tjxx", "tzgg"], rows.Select(r => r.ColumnPath));
        Assert.All(rows, r => Assert.Equal((PublicationState.Visible, new DateOnly(2026, 2, 3)), (r.State, r.DateWritten!.Value)));
    });

    [Theory, DatabaseKinds]
    public Task A_column_that_carries_an_item_is_not_removed_and_an_empty_one_is(DatabaseKind kind) => WithAsync(kind, async (_, executor) =>
    {
        await ImportAsync(executor, "1", "zwgk/tjxx");
        var refused = await executor.ExecuteAsync(new RemoveColumn(null, "zwgk/tjxx"), ActTarget.ByKey("shifan"), Head);
        Assert.Equal("COLUMN-OCCUPIED", Assert.Single(refused.Refusals).Code);
        await DoAsync(executor, new RemoveColumn(null, "zwgk/sfxx"), ActTarget.ByKey("shifan"), Head);
    });

    [Theory, DatabaseKinds]
    public Task Freshness_looks_at_what_the_public_sees(DatabaseKind kind) => WithAsync(kind, async (database, executor) =>
    {
        await ImportAsync(executor, "1", "zwgk/tjxx");
        var standings = await new ColumnFreshness(database.Source).OfAsync(DemonstrationPortal.Settings, Time.GetUtcNow());
        Assert.Equal((new DateOnly(2026, 2, 3), Freshness.Kept), (standings.Single(s => s.Column.Path == "zwgk/tjxx").LastOn!.Value, standings.Single(s => s.Column.Path == "zwgk/tjxx").Freshness));
        Assert.Equal(Freshness.Empty, standings.Single(s => s.Column.Path == "tzgg").Freshness);
        Assert.Equal(Freshness.Kept, standings.Single(s => s.Column.Path == "zwgk").Freshness);
        await DoAsync(executor, new WithdrawPublicDocument("重复", WithdrawalMode.Gone), ActTarget.ByKey("1"), Head);
        Assert.Equal(Freshness.Empty, (await new ColumnFreshness(database.Source).OfAsync(DemonstrationPortal.Settings, Time.GetUtcNow())).Single(s => s.Column.Path == "zwgk/tjxx").Freshness);
    });

    [Theory, DatabaseKinds]
    public Task Lists_of_articles_find_writer_desk_column_and_words(DatabaseKind kind) => WithAsync(kind, async (database, executor) =>
    {
        ArticleContent Text(string title, string column) => new() { Title = title, Column = column, Source = "县政府办", BodyHtml = "<p>正文“column”:\"yw\"。</p>", FormedOn = new DateOnly(2026, 3, 2) };
        await DoAsync(executor, new OpenArticle("zfb", Text("防汛工作部署", "yw")), ActTarget.New, Centre);
        var other = new Actor(3, "撰稿人", [new Holding("zfb", Roles.Drafter)]);
        await DoAsync(executor, new OpenArticle("zfb", Text("停水通知", "tzgg")), ActTarget.New, other);
        var (register, world) = (new ArticleRegister(database.Source), await new WorldSource(database.Source, Time).CurrentAsync());
        async Task<IReadOnlyList<string>> FindAsync(ArticleFilter filter, Actor actor) =>
            [.. (await register.ListAsync(filter, Reach.Of(actor, world.Organisations), world, long.MaxValue)).Lines.Select(l => l.Record.Content.Title)];
        Assert.Equal(["停水通知", "防汛工作部署"], await FindAsync(new(), Centre));
        Assert.Equal(["防汛工作部署"], await FindAsync(new(Mine: true), Centre));
        Assert.Equal(["停水通知", "防汛工作部署"], await FindAsync(new(Desk: true), other));
        Assert.Equal(["防汛工作部署"], await FindAsync(new(Column: "yw"), Centre));
        Assert.Equal(["停水通知"], await FindAsync(new(Title: "停水"), Centre));
        Assert.Empty(await FindAsync(new(State: "published"), Centre));
        Assert.Empty(await FindAsync(new(), new Actor(9, "邻局", [new Holding("jyj", Roles.Drafter)])));
    });
}
