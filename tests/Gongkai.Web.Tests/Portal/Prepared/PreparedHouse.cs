using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing.News;
using Gongkai.Testing.Platform;
using Gongkai.Web.Hosting;
using Gongkai.Web.Portal.Prepared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Gongkai.Web.Tests.Portal.Prepared;

/// <summary>One or more serving nodes over one database, in real time; publications come and go by acts only.</summary>
public sealed class PreparedHouse : IAsyncDisposable
{
    private static readonly Actor Importer = Actor.System("批量导入");
    private static readonly Actor Head = new(5, "公开股长", [new Holding("zfb", Roles.DisclosureHead)]);

    private readonly TestDatabase _database;
    private readonly List<WebApplication> _nodes = [];

    private PreparedHouse(TestDatabase database) => _database = database;

    public IReadOnlyList<HttpClient> Readers { get; private set; } = [];
    public PageStore Store => _nodes[0].Services.GetRequiredService<PageStore>();
    public IServiceProvider Node(int index) => _nodes[index].Services;

    public static async Task<PreparedHouse> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, int nodes = 1, TimeProvider? time = null, Func<SiteSettings, SiteSettings>? change = null)
    {
        var house = new PreparedHouse(await TestDatabase.CreateAsync(kind));
        for (var i = 0; i < nodes; i++)
        {
            var app = Platform.Build(new PlatformOptions
            {
                DataFolder = house._database.Folder,
                Postgres = house._database.Postgres,
                Urls = "http://127.0.0.1:0",
                Jobs = false,
                Time = time ?? TimeProvider.System,
            });
            if (i == 0)
            {
                var site = new SiteSettings { Code = "shifan", Name = "示范县人民政府门户网站" };
                await app.Services.GetRequiredService<ActExecutor>().ExecuteAsync(new SetUpSite(change?.Invoke(site) ?? site), ActTarget.New, Actor.System("测试"));
            }
            await app.StartAsync();
            house._nodes.Add(app);
        }
        house.Readers = [.. house._nodes.Select(n => new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri(n.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        })];
        return house;
    }

    /// <summary>Publishes or changes by an act at the first node; answers the record's id.</summary>
    public async Task<long> PublishAsync(string id, string title, string column = "zwgk/zfwj", string text = "正文。", string? number = null, int node = 0)
    {
        var act = new ImportPublicDocument(new PublicDocument
        {
            SourceId = id,
            Title = title,
            DocNumber = number,
            Issuer = "示范县人民政府办公室",
            Date = new DateOnly(2026, 1, 5),
            Column = column,
            BodyHtml = $"<p>{text}</p>",
            ContentHash = title + text + column,
        });
        var answer = await _nodes[node].Services.GetRequiredService<ActExecutor>().ExecuteAsync(act, ActTarget.ByKey(id), Importer);
        Assert.True(answer.Done, string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
        return answer.RecordId;
    }

    public async Task WithdrawAsync(long record, int node = 0)
    {
        var answer = await _nodes[node].Services.GetRequiredService<ActExecutor>().ExecuteAsync(new WithdrawPublicDocument("内容有误", WithdrawalMode.Gone), ActTarget.Of(record), Head);
        Assert.True(answer.Done, string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
    }

    public async Task<long> ArticleAsync(string key)
    {
        await using var db = _nodes[0].Services.GetRequiredService<DatabaseSource>().Open();
        return db.Publications.Single(p => p.Key == "import:" + key).Id;
    }

    public Task<string> ReadAsync(string address, int node = 0) => Readers[node].GetStringAsync(address);

    /// <summary>How a page came about: <c>hit</c> when it was prepared.</summary>
    public async Task<string?> MadeAsync(string address)
    {
        using var answer = await Readers[0].GetAsync(address);
        return answer.Headers.TryGetValues(PreparedServing.Header, out var made) ? made.Single() : null;
    }

    /// <summary>A node's lease runs out, and nothing renews it.</summary>
    public async Task DeafenAsync(int node, LeapingTime time)
    {
        var services = _nodes[node].Services;
        await services.GetServices<IHostedService>().OfType<NodeWatch>().Single().StopAsync(default);
        time.Leap(NodeLease.Length);
        // As if it had run out by the database's clock too: nobody waits for this node.
        await using var connection = await services.GetRequiredService<DatabaseSource>().OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DELETE FROM nodes WHERE id = '{services.GetRequiredService<PublicNews>().Node}'";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Takes the database away from under the running nodes.</summary>
    public async Task LoseDatabaseAsync()
    {
        var name = new NpgsqlConnectionStringBuilder(_database.Postgres).Database;
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestDatabase.PostgresServer) { Pooling = false }.ToString());
        await server.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE {name} WITH (FORCE)", server);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Asks until the node has noticed; the test's own time limit is the bound.</summary>
    public async Task<HttpResponseMessage> UntilKeptAsync(string address)
    {
        while (true)
        {
            var answer = await Readers[0].GetAsync(address);
            if (answer.Headers.TryGetValues(PreparedServing.Header, out var made) && made.Single() == "kept") return answer;
            answer.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in Readers) reader.Dispose();
        foreach (var node in _nodes)
        {
            await node.StopAsync();
            await node.DisposeAsync();
        }
        await _database.DisposeAsync();
    }
}
