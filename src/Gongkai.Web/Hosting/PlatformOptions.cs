using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Audit;
using Npgsql;

namespace Gongkai.Web.Hosting;

/// <summary>How one installation is started.</summary>
public sealed record PlatformOptions
{
    /// <summary>The folder of database, files and keys.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>PostgreSQL connection string; null means the embedded database.</summary>
    public string? Postgres { get; init; }

    /// <summary>Digest of the audit chain: <c>sha256</c> or <c>sm3</c>. Fixed by the first entry.</summary>
    public string AuditDigest { get; init; } = "sha256";

    /// <summary>Addresses of reverse proxies that are believed when they name the visitor's address and scheme.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Fill an empty folder with the demonstration county.</summary>
    public bool Demo { get; init; }

    /// <summary>Run scheduled jobs in this process. Tests run them by hand.</summary>
    public bool Jobs { get; init; } = true;

    /// <summary>Keep public pages prepared (docs/decisions/0051). Off only to measure what that is worth.</summary>
    public bool PreparedPages { get; init; } = true;

    /// <summary>Iterations of the password hash. Only tests ask for fewer.</summary>
    public int PasswordIterations { get; init; } = Storage.Organisations.PasswordHashes.DefaultIterations;

    /// <summary>统一身份认证; null when people sign in here only.</summary>
    public Accounts.Unified.UnifiedSignInOptions? UnifiedSignIn { get; init; }

    /// <summary>The only source of time. Tests give their own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Settings of an installation: the file <c>gongkai.json</c> in its data folder, and over it the environment.</summary>
    public static (PlatformOptions Options, IReadOnlyList<Refusal> Refusals) Load(string dataFolder)
    {
        var options = new PlatformOptions { DataFolder = Path.GetFullPath(dataFolder) };
        var refusals = new List<Refusal>();
        var file = Path.Combine(options.DataFolder, "gongkai.json");
        if (File.Exists(file)) options = FromFile(options, file, refusals);
        options = options with
        {
            Postgres = Environment.GetEnvironmentVariable("GONGKAI_POSTGRES") ?? options.Postgres,
            Urls = Environment.GetEnvironmentVariable("GONGKAI_URLS") ?? options.Urls,
        };
        if (options.AuditDigest is not ("sha256" or "sm3"))
            refusals.Add(new("CONFIG-DIGEST", $"配置项 auditDigest 的值“{options.AuditDigest}”无效，只能是 sha256 或 sm3。"));
        refusals.AddRange(CheckUrls(options.Urls));
        foreach (var proxy in options.TrustedProxies)
            if (!System.Net.IPAddress.TryParse(proxy, out _)) refusals.Add(new("CONFIG-PROXY", $"可信代理“{proxy}”不是有效的 IP 地址。"));
        if (options.Postgres is { } postgres) CheckConnection(postgres, refusals);
        return (options, refusals);
    }

    /// <summary>What is wrong with addresses to listen on; several are parted by semicolons.</summary>
    public static IEnumerable<Refusal> CheckUrls(string urls) =>
        from url in urls.Split(';')
        where !Uri.TryCreate(url.Replace("*", "localhost").Replace("+", "localhost"), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
        select new Refusal("CONFIG-URLS", $"监听地址“{url}”无效，应当形如 http://127.0.0.1:5080。");

    /// <summary>The digest object named by <see cref="AuditDigest"/>.</summary>
    public AuditDigest Digest => Storage.Audit.AuditDigest.ByName(AuditDigest);

    private static PlatformOptions FromFile(PlatformOptions options, string file, List<Refusal> refusals)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (var setting in json.RootElement.EnumerateObject())
                switch (setting.Name)
                {
                    case "trustedProxies": options = options with { TrustedProxies = [.. setting.Value.EnumerateArray().Select(v => v.GetString() ?? "")] }; break;
                    case "postgres": options = options with { Postgres = setting.Value.GetString() }; break;
                    case "urls": options = options with { Urls = setting.Value.GetString() ?? options.Urls }; break;
                    case "auditDigest": options = options with { AuditDigest = setting.Value.GetString() ?? options.AuditDigest }; break;
                    case "unifiedSignIn": options = options with { UnifiedSignIn = setting.Value.Deserialize<Accounts.Unified.UnifiedSignInOptions>(JsonSerializerOptions.Web) }; break;
                    default: refusals.Add(new("CONFIG-UNKNOWN", $"配置文件 gongkai.json 里有不认识的配置项“{setting.Name}”，请检查拼写。")); break;
                }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            refusals.Add(new("CONFIG-BROKEN", $"配置文件 gongkai.json 不是有效的 JSON，请检查引号、逗号和括号（{Where(failure)}）。"));
        }
        return options;
    }

    private static string Where(Exception failure) => failure is JsonException { LineNumber: { } line } ? $"第 {line + 1} 行附近" : "值的类型不对";

    // The value itself is never printed: it holds a password.
    private static void CheckConnection(string postgres, List<Refusal> refusals)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(postgres).Host))
                refusals.Add(new("CONFIG-POSTGRES", "PostgreSQL 连接串缺少服务器地址（Host）。"));
        }
        catch (ArgumentException)
        {
            refusals.Add(new("CONFIG-POSTGRES", "PostgreSQL 连接串格式不对，应当形如 Host=…;Database=…;Username=…;Password=…。"));
        }
    }
}
