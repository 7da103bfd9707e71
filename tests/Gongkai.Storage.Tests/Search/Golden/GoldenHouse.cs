using System.Net;
using System.Text;
using Gongkai.Content.Search;
using Gongkai.Content.Search.Words;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Search.Golden;

/// <summary>A database with the documents of the golden set, published by acts like any other.</summary>
public sealed class GoldenHouse : IAsyncDisposable
{
    public const string Site = "shifan";

    /// <summary>Present moment: after the newest document.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly Dictionary<long, string> _ids;

    private GoldenHouse(TestDatabase database, GoldenSet set, Dictionary<long, string> ids) => (_database, Set, _ids) = (database, set, ids);

    public GoldenSet Set { get; }

    public TestDatabase Database => _database;

    /// <summary>Words of the product, as a new installation has them.</summary>
    public ISearchWords Words { get; } = KnownWords.Preset;

    public static TimeProvider Time { get; } = new SetTime(Now);

    public static async Task<GoldenHouse> OpenAsync(DatabaseKind kind)
    {
        var set = GoldenSet.Load();
        var database = await TestDatabase.CreateAsync(kind);
        var procedures = new ProcedureCatalogue([ProcedureBinding.Of(new UnitProcedure()), ProcedureBinding.Of(new SiteProcedure()), ProcedureBinding.Of(new ShownProcedure())]);
        var way = database.WayOut(Time);
        await using var executor = new ActExecutor(database.Source, procedures, new WorldSource(database.Source, Time), way, Time, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        var clerk = Actor.System("测试");
        await executor.ExecuteAsync(new SetUpSite(new SiteSettings { Code = Site, Name = "示范县" }), ActTarget.New, clerk);
        var files = new FileStore(Path.Combine(database.Folder, "files"));
        var acts = new List<Task<ActAnswer>>();
        foreach (var document in set.Documents) acts.Add(executor.ExecuteAsync(new Show(await DraftAsync(document, files)), ActTarget.New, clerk));
        foreach (var (answer, document) in (await Task.WhenAll(acts)).Zip(set.Documents))
            if (!answer.Done) throw new InvalidOperationException($"{document.Id}: {string.Join(' ', answer.Refusals.Select(r => r.ToString()))}");
        await using var db = database.Source.Open();
        return new GoldenHouse(database, set, db.Publications.ToDictionary(p => p.Id, p => p.Key["golden:".Length..]));
    }

    /// <summary>Asks every question and notes the first ten answers.</summary>
    public async Task<GoldenScore> AskAsync(Func<SearchRequest, Task<SearchAnswer>> search)
    {
        var answers = new List<GoldenAnswer>();
        foreach (var query in Set.Queries)
            answers.Add(new(query, [.. (await search(new SearchRequest(query.Query, Site))).Hits.Select(h => _ids[h.Id])]));
        return new GoldenScore(answers);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task<PublicationDraft> DraftAsync(GoldenDocument document, FileStore store)
    {
        var files = new List<PublicationFile>();
        foreach (var file in document.Files ?? [])
        {
            // What stands in an attachment counts here, not its format: each is kept as plain text under its own name.
            var content = Encoding.UTF8.GetBytes(file.Text.Length > 0 ? file.Text : file.Name);
            var stored = await store.PutAsync(content);
            files.Add(new PublicationFile(stored.Hash, Path.ChangeExtension(file.Name, ".txt"), content.Length, "text/plain"));
        }
        return new PublicationDraft
        {
            Key = "golden:" + document.Id,
            SiteCode = Site,
            Column = document.Column,
            Title = document.Title,
            BodyHtml = string.Concat(document.Body.Split('\n').Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>")),
            DocNumber = document.Number,
            Issuer = document.Issuer,
            DateWritten = document.Date,
            PublishedAt = LegalTime.StartOf(document.Date),
            Validity = document.State,
            Genre = document.Genre,
            Files = files,
        };
    }

    private sealed record Shown(string Key);

    private sealed record Show(PublicationDraft Draft) : IOpeningAct<Shown>
    {
        public string Title => "公开";
    }

    /// <summary>Publishes a document as it is given; what the procedures of the house would derive is part of the set.</summary>
    private sealed class ShownProcedure : Procedure<Shown>
    {
        public override string Kind => "golden";

        public override IReadOnlyList<Right> Rights(Shown? record, SiteSettings site) => [new(nameof(Show), Right.Opening, Roles.System, UnitRelation.Site, "R-WEB-06")];

        public override Decision<Shown> Decide(Shown? record, IAct<Shown> act, ActContext context) =>
            Decision<Shown>.Accept(new Shown(((Show)act).Draft.Key), new Publish([((Show)act).Draft]));

        public override RecordFace Face(Shown record, SiteSettings site) => new(record.Key, "public", "已公开", site.OfficeCode, [], [Readers.Everybody]);
    }
}
