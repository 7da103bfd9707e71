using System.Text;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Files;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Publishing.Exchange;
using Gongkai.Storage.Records;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Publishing.Exchange;

/// <summary>An inner and an outer installation of one site, and the key both hold.</summary>
internal sealed class Border : IAsyncDisposable
{
    private int _packages;

    private Border(Side inner, Side outer) => (Inner, Outer) = (inner, outer);

    public Side Inner { get; }
    public Side Outer { get; }

    public ExchangeKey Key => ExchangeKey.Read(Path.Combine(Inner.Folder, "exchange.key")).Key!;

    public List<string> Notices { get; } = [];

    public static async Task<Border> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite, AuditDigest? digest = null, string outerSite = "shifan")
    {
        var border = new Border(await Side.CreateAsync(kind, "shifan", digest), await Side.CreateAsync(kind, outerSite, digest));
        Assert.Null(ExchangeKey.Create(Path.Combine(border.Inner.Folder, "exchange.key")));
        return border;
    }

    /// <summary>Exports and expects a package.</summary>
    public async Task<string> ExportAsync(bool full = false)
    {
        var path = Path.Combine(Inner.Folder, $"package-{++_packages}.zip");
        var (manifest, refusals) = await Inner.Export.WriteAsync(path, Key, full);
        Assert.Empty(refusals);
        Assert.NotNull(manifest);
        return path;
    }

    public Task<(PackageCounts? Counts, IReadOnlyList<Refusal> Refusals)> ImportAsync(string path, ExchangeKey? key = null) =>
        Outer.Import.RunAsync(path, key ?? Key, sentence => { lock (Notices) Notices.Add(sentence); });

    /// <summary>Imports and expects that nothing was changed, and why.</summary>
    public async Task RefusedAsync(string code, string path, ExchangeKey? key = null)
    {
        var before = await Outer.TraceAsync();
        var (counts, refusals) = await ImportAsync(path, key);
        Assert.Null(counts);
        Assert.Equal(code, Assert.Single(refusals).Code);
        Assert.Equal(before, await Outer.TraceAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Inner.DisposeAsync();
        await Outer.DisposeAsync();
    }
}

/// <summary>One installation.</summary>
internal sealed class Side : IAsyncDisposable
{
    private static readonly ProcedureCatalogue Procedures = new(
    [
        ProcedureBinding.Of(new SiteProcedure()), ProcedureBinding.Of(new PublicDocumentProcedure()),
        ProcedureBinding.Of(new MirroredPublicationProcedure()), ProcedureBinding.Of(new ExchangeStateProcedure()),
    ]);

    private readonly TestDatabase _database;
    private readonly AuditDigest _digest;

    private Side(TestDatabase database, AuditDigest digest)
    {
        (_database, _digest) = (database, digest);
        Files = new FileStore(Path.Combine(Folder, "files"));
        Worlds = new WorldSource(database.Source, Time);
        Executor = new ActExecutor(database.Source, Procedures, Worlds, database.WayOut(Time), Time, digest, NullLogger<ActExecutor>.Instance);
    }

    public SetTime Time { get; } = new(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8)));
    public string Folder => _database.Folder;
    public FileStore Files { get; }
    public WorldSource Worlds { get; }
    public ActExecutor Executor { get; }
    public PackageExport Export => new(_database.Source, Files, Worlds, Executor, _digest, Time);
    public PackageImport Import => new(_database.Source, Files, Worlds, Executor);
    public HeldMirrors Held => new(_database.Source, Files, Executor);

    public static async Task<Side> CreateAsync(DatabaseKind kind, string site, AuditDigest? digest)
    {
        var side = new Side(await TestDatabase.CreateAsync(kind), digest ?? AuditDigest.Sha256);
        await side.DoAsync(new SetUpSite(new SiteSettings { Code = site, Name = "示范县人民政府门户网站" }), ActTarget.New, Actor.System("测试"));
        return side;
    }

    /// <summary>Publishes a text, or its newer version.</summary>
    public async Task PublishAsync(string id, string title, string body = "<p>正文。</p>", params string[] attachments)
    {
        var files = new List<PublicationFile>();
        foreach (var text in attachments)
        {
            var stored = await Files.PutAsync(Encoding.UTF8.GetBytes(text));
            files.Add(new(stored.Hash, "附件.txt", stored.Size, "text/plain"));
        }
        await DoAsync(new ImportPublicDocument(new PublicDocument
        {
            SourceId = id,
            Title = title,
            DocNumber = "示政办发〔2026〕1号",
            Issuer = "示范县人民政府办公室",
            Date = new DateOnly(2026, 3, 2),
            Column = "zwgk/zfwj",
            BodyHtml = body,
            Files = files,
            ContentHash = title + body + string.Concat(files.Select(f => f.Hash)),
        }), ActTarget.ByKey(id), Actor.System("测试"));
    }

    public async Task WithdrawAsync(string id, WithdrawalMode mode) =>
        await DoAsync(new WithdrawPublicDocument("内容有误", mode), ActTarget.ByKey(id), new Actor(5, "郑主任", [new Holding("zfb", Roles.DisclosureHead)]));

    private async Task DoAsync(IAct act, ActTarget target, Actor actor)
    {
        var answer = await Executor.ExecuteAsync(act, target, actor);
        Assert.True(answer.Done, string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
    }

    /// <summary>Puts rows into the read model the way the publisher leaves them there.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var db = _database.Source.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async Task ChangeAsync(PublicationRow row)
    {
        await using var db = _database.Source.Open();
        db.Update(row);
        await db.SaveChangesAsync();
    }

    public async Task<List<PublicationRow>> PublicationsAsync()
    {
        await using var db = _database.Source.Open();
        return await db.Publications.OrderBy(p => p.Title).ToListAsync();
    }

    public async Task<List<T>> RowsAsync<T>() where T : class
    {
        await using var db = _database.Source.Open();
        return await db.Set<T>().ToListAsync();
    }

    /// <summary>Everything that an import could have left behind: acts, records, publications, files.</summary>
    public async Task<(int Acts, int Records, int Publications, int Files)> TraceAsync()
    {
        await using var db = _database.Source.Open();
        return (await db.Audit.CountAsync(), await db.Records.CountAsync(), await db.Publications.CountAsync(), Files.All().Count());
    }

    public async Task<bool> IsChainIntactAsync() => (await AuditVerifier.VerifyAsync(_database.Source, _digest)).Intact;

    public async ValueTask DisposeAsync()
    {
        await Executor.DisposeAsync();
        await _database.DisposeAsync();
    }
}
