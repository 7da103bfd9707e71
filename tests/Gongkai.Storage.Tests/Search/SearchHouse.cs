using Gongkai.Content.Search;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Records;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Search;

/// <summary>A house that publishes by acts and is searched as the public searches it. It is 2 March 2026, 09:00.</summary>
internal sealed class SearchHouse : IAsyncDisposable
{
    public const string Site = "shifan";

    private int _last;

    private SearchHouse(TestDatabase database, ISearchWords words)
    {
        Database = database;
        ProcedureCatalogue procedures = new([ProcedureBinding.Of(new SiteProcedure()), ProcedureBinding.Of(new PublicDocumentProcedure()), ProcedureBinding.Of(new TestPaperProcedure())]);
        Executor = new ActExecutor(database.Source, procedures, new WorldSource(database.Source, Time), database.WayOut(Time), Time, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        Search = new DocumentSearch(database.Source, Time, words);
        Related = new RelatedDocuments(database.Source, Time);
    }

    public static DateOnly Today { get; } = new(2026, 3, 2);

    public TestDatabase Database { get; }
    public SetTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    public ActExecutor Executor { get; }
    public DocumentSearch Search { get; }
    public RelatedDocuments Related { get; }

    public static async Task<SearchHouse> CreateAsync(DatabaseKind kind, ISearchWords? words = null)
    {
        var house = new SearchHouse(await TestDatabase.CreateAsync(kind), words ?? SearchWords.Empty);
        await house.Executor.ExecuteAsync(new SetUpSite(new SiteSettings { Code = Site, Name = "示范县人民政府门户网站" }), ActTarget.New, Actor.System("测试"));
        return house;
    }

    /// <summary>Publishes a paper and answers the id of its publication.</summary>
    public async Task<long> PublishAsync(string title, string body = "", Func<PublicationDraft, PublicationDraft>? with = null, string? key = null)
    {
        var draft = new PublicationDraft
        {
            Key = key ?? $"paper:{++_last}",
            SiteCode = Site,
            Column = "zwgk/zfwj",
            Title = title,
            BodyHtml = body.StartsWith('<') ? body : $"<p>{body}</p>",
            Issuer = "示范县人民政府办公室",
        };
        var answer = await Executor.ExecuteAsync(new PublishPaper(with?.Invoke(draft) ?? draft), ActTarget.ByKey(draft.Key), Actor.System("测试"));
        Assert.Empty(answer.Refusals);
        await using var db = Database.Source.Open();
        return db.Publications.Single(p => p.Key == draft.Key).Id;
    }

    public async Task WithdrawAsync(string key) =>
        Assert.Empty((await Executor.ExecuteAsync(new WithdrawPaper(key), ActTarget.ByKey(key), Actor.System("测试"))).Refusals);

    public Task<SearchAnswer> FindAsync(string words, Func<SearchRequest, SearchRequest>? with = null)
    {
        var request = new SearchRequest(words, Site);
        return Search.FindAsync(with?.Invoke(request) ?? request);
    }

    public async Task<string[]> TitlesAsync(string words, Func<SearchRequest, SearchRequest>? with = null) => [.. (await FindAsync(words, with)).Hits.Select(h => h.Title)];

    public async ValueTask DisposeAsync()
    {
        await Executor.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>A record that is a publication and nothing else.</summary>
internal sealed record TestPaper(string Key);

internal sealed record PublishPaper(PublicationDraft Draft) : IOpeningAct<TestPaper>
{
    public string Title => "发布";
}

internal sealed record WithdrawPaper(string Key) : IAct<TestPaper>
{
    public string Title => "撤下";
}

internal sealed class TestPaperProcedure : Procedure<TestPaper>
{
    public override string Kind => "test-paper";

    public override IReadOnlyList<Right> Rights(TestPaper? record, SiteSettings site) =>
    [
        new(nameof(PublishPaper), Right.Opening, Roles.System, UnitRelation.Site, "test"),
        new(nameof(PublishPaper), Right.AnyState, Roles.System, UnitRelation.Site, "test"),
        new(nameof(WithdrawPaper), Right.AnyState, Roles.System, UnitRelation.Site, "test"),
    ];

    public override Decision<TestPaper> Decide(TestPaper? record, IAct<TestPaper> act, ActContext context) => act switch
    {
        PublishPaper publish => Decision<TestPaper>.Accept(new(publish.Draft.Key), new Publish([publish.Draft])),
        WithdrawPaper withdraw => Decision<TestPaper>.Accept(record!, new Withdraw(withdraw.Key, WithdrawalMode.Gone, "")),
        _ => throw new InvalidOperationException(),
    };

    public override RecordFace Face(TestPaper record, SiteSettings site) => new(record.Key, "public", "公开", "zfb", [], [Readers.Everybody]);

    public override string? NaturalKey(TestPaper record) => record.Key;
}
