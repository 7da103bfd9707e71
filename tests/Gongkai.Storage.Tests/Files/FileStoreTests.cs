using System.Text;
using Gongkai.Storage.Files;

namespace Gongkai.Storage.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-files-").FullName;
    private FileStore Store => new(_folder);

    [Fact]
    public async Task The_same_content_is_kept_once_under_its_digest()
    {
        var first = await Store.PutAsync(Encoding.UTF8.GetBytes("公开"));
        var second = await Store.PutAsync(Encoding.UTF8.GetBytes("公开"));
        Assert.Equal(first, second);
        Assert.Equal(first.Hash, Assert.Single(Store.All()));
        Assert.True(await Store.VerifyAsync(first.Hash));
    }

    [Fact]
    public async Task A_changed_file_is_noticed()
    {
        var stored = await Store.PutAsync(Encoding.UTF8.GetBytes("公开"));
        await File.WriteAllTextAsync(Path.Combine(_folder, stored.Hash[..2], stored.Hash), "改过");
        Assert.False(await Store.VerifyAsync(stored.Hash));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF")]
    [InlineData("")]
    public void Only_a_digest_opens_a_file(string name) => Assert.Null(Store.Open(name));

    [Fact]
    public async Task A_stream_that_breaks_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.PutAsync(new BrokenStream()));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("broken");
    }
}
