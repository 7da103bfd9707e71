using Gongkai.Domain.Acts;
using Gongkai.Storage.Database;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Connections;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai serve</c>: starts the platform.</summary>
internal static class ServeCommand
{
    private const string Help = """
        用法：gongkai serve [--urls http://127.0.0.1:5080] [--demo] [--data 文件夹]

          --urls    监听地址，多个用分号隔开
          --demo    在空的数据文件夹里建立演示用的“示范县”
        """;

    private static readonly Refusal NotEmpty = new("DATA-NOT-EMPTY", "数据文件夹里有别的文件，不能建立演示县。请用 --data 指定一个空文件夹。");

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (CommandArguments.Parse(arguments, ["--demo", "--help"], ["--urls", "--data"], out var error) is not { } given) return CommandLine.Wrong(error, Help);
        if (given.Has("--help"))
        {
            Console.WriteLine(Help);
            return CommandLine.Done;
        }
        if (given.Words.Count > 0) return CommandLine.Wrong($"不认识的参数“{given.Words[0]}”。", Help);
        var (options, refusals) = PlatformOptions.Load(given.DataFolder);
        if (given.Value("--urls") is { } urls)
        {
            if (PlatformOptions.CheckUrls(urls).FirstOrDefault() is { } wrong) return CommandLine.Wrong(wrong.Sentence, Help);
            options = options with { Urls = urls };
        }
        options = options with { Demo = given.Has("--demo") };
        if (refusals.Count > 0) return CommandLine.Refuse(refusals);

        if (options.Demo && HoldsOther(options.DataFolder)) return CommandLine.Refuse([NotEmpty]);
        Directory.CreateDirectory(options.DataFolder);
        await using var app = Platform.Build(options);
        await app.Services.GetRequiredService<DatabaseSource>().MigrateAsync();
        if (await FirstStart.RunAsync(app.Services, options) is { } refusal) return CommandLine.Refuse([refusal]);
        try
        {
            await app.StartAsync();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return CommandLine.Refuse([new("URLS-IN-USE", $"监听地址“{options.Urls}”已被别的程序占用，请用 --urls 换一个端口，或者先停止占用它的程序。")]);
        }
        Console.WriteLine($"公开平台已启动：{string.Join(" ", app.Urls)}（按 Ctrl+C 停止）");
        if (options.Demo) Console.WriteLine($"演示：{app.Urls.First()}/sign-in 选择以谁的身份进入，{app.Urls.First()}/ 是公众门户。");
        await app.WaitForShutdownAsync();
        return CommandLine.Done;
    }

    // A folder of our own holds keys from its first start on; settings may be laid into an empty one before, and a new disk is not quite empty.
    private static bool HoldsOther(string folder) =>
        Directory.Exists(folder) && !File.Exists(Path.Combine(folder, "keys.bin"))
        && Directory.EnumerateFileSystemEntries(folder).Any(e => Path.GetFileName(e) is not ("gongkai.json" or "lost+found"));
}
