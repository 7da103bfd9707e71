using System.Net;
using System.Net.Sockets;
using Gongkai.Web.Commands;

namespace Gongkai.Web.Tests.Commands;

/// <summary>A start that cannot succeed says why by its exit code and in a sentence, and leaves the folder as it was.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-serve-").FullName;

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080;x")]
    public async Task An_address_nobody_can_listen_on_is_wrong_usage(string urls)
    {
        Assert.Equal(2, await CommandLine.RunAsync(["serve", "--urls", urls, "--data", _folder]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_a_refusal()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Assert.Equal(1, await CommandLine.RunAsync(["serve", "--urls", $"http://{taken.LocalEndpoint}", "--data", _folder]));
    }

    [Fact]
    public async Task The_demonstration_is_not_put_among_other_files()
    {
        var letter = Path.Combine(_folder, "letter.docx");
        await File.WriteAllTextAsync(letter, "kept");
        // The address is taken, so that a start that is not refused ends too.
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Assert.Equal(1, await CommandLine.RunAsync(["serve", "--demo", "--urls", $"http://{taken.LocalEndpoint}", "--data", _folder]));
        Assert.Equal([letter], Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
