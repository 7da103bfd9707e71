using Gongkai.Web.Commands;

namespace Gongkai.Web.Tests.Commands;

public sealed class ExchangeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-exchange-").FullName;

    private string In(string name) => Path.Combine(_folder, name);

    private static Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(["exchange", .. arguments]);

    [Fact]
    public async Task Wrong_usage_ends_with_two()
    {
        foreach (var wrong in new string[][] { [], ["export"], ["export", "a.zip"], ["import", "a.zip", "--key"], ["import", "a.zip", "--key", "k", "--full"], ["release", "a.zip"], ["send", "a.zip"], ["key"], ["--deep"] })
            Assert.Equal(2, await RunAsync(wrong));
        Assert.Equal(0, await RunAsync("--help"));
    }

    [Fact]
    [Requirement("R-SEC-09")]
    public async Task Key_export_and_import_go_by_command_and_a_repetition_ends_with_one()
    {
        Assert.Equal(0, await RunAsync("key", In("k")));
        Assert.Equal(1, await RunAsync("key", In("k")));
        Assert.Equal(1, await RunAsync("export", In("a.zip"), "--key", In("nirgends"), "--data", In("inner")));
        Assert.Equal(1, await RunAsync("export", In("nirgends/a.zip"), "--key", In("k"), "--data", In("inner")));
        Assert.Equal(0, await RunAsync("export", In("a.zip"), "--key", In("k"), "--data", In("inner")));
        Assert.Equal(1, await RunAsync("export", In("a.zip"), "--key", In("k"), "--data", In("inner")));
        Assert.Equal(0, await RunAsync("import", In("a.zip"), "--key", In("k"), "--data", In("outer")));
        Assert.Equal(1, await RunAsync("import", In("a.zip"), "--key", In("k"), "--data", In("outer")));
        Assert.Equal(0, await RunAsync("release", "--data", In("outer")));
        Assert.Equal(["a.zip", "k"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order());
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
