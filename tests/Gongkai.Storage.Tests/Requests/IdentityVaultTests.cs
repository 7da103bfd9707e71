using System.Text;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Requests;

public sealed class IdentityVaultTests : IDisposable
{
    private static readonly byte[] Proof = Encoding.UTF8.GetBytes("身份证扫描件 11010519491231002X");
    private readonly KeyRing _ring = new();
    private readonly SetTime _time = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8)));

    private string Folder => Path.Combine(_ring.Folder, "vault");
    private IdentityVault Vault => new(Folder, _ring.Keys, _time);

    [Fact]
    public async Task What_was_sealed_opens_again_and_lies_on_the_disk_unreadable()
    {
        var reference = await Vault.SealAsync(Proof);
        Assert.Equal(Proof, await Vault.OpenAsync(reference));
        var file = Assert.Single(Files());
        Assert.Equal(Path.Combine(Folder, reference[..2], reference), file);
        Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("11010519491231002X"u8));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_repeated_try_keeps_one_copy_and_another_scope_its_own()
    {
        var first = await Vault.SealAsync(Proof, "form-1");
        Assert.Equal(first, await Vault.SealAsync(Proof, "form-1"));
        Assert.Single(Files());
        var second = await Vault.SealAsync(Proof, "form-2");
        Assert.NotEqual(first, second);
        Assert.True(await Vault.RemoveAsync(first));
        Assert.Equal(Proof, await Vault.OpenAsync(second));
    }

    [Fact]
    public async Task A_reference_tells_nothing_without_the_key()
    {
        var reference = await Vault.SealAsync(Proof);
        Assert.NotEqual(reference, await new IdentityVault(Folder + "2", _ring.Others, _time).SealAsync(Proof));
        Assert.NotEqual(reference, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Proof)));
    }

    [Fact]
    public async Task An_identity_number_is_kept_as_a_small_text()
    {
        var document = IdentityDocument.Read(IdentityType.Passport, "E12345678");
        var reference = await Vault.SealAsync(document, "form-1");
        Assert.Equal(document, await Vault.OpenDocumentAsync(reference));
        Assert.Null(await Vault.OpenDocumentAsync(new string('a', 64)));
    }

    [Fact]
    public async Task Every_changed_byte_is_noticed()
    {
        var reference = await Vault.SealAsync(Proof);
        var path = Files().Single();
        var good = await File.ReadAllBytesAsync(path);
        for (var at = 0; at < good.Length; at++)
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= 1;
            await File.WriteAllBytesAsync(path, bad);
            Assert.Equal("VAULT-DAMAGED", (await Assert.ThrowsAsync<VaultException>(() => Vault.OpenAsync(reference))).Refusal.Code);
        }
        await File.WriteAllBytesAsync(path, good[..5]);
        await Assert.ThrowsAsync<VaultException>(() => Vault.OpenAsync(reference));
        // Handing the proof in again mends it.
        Assert.Equal(reference, await Vault.SealAsync(Proof));
        Assert.Equal(Proof, await Vault.OpenAsync(reference));
    }

    [Fact]
    public async Task An_item_under_the_name_of_another_or_under_another_key_does_not_open()
    {
        var (one, other) = (await Vault.SealAsync(Proof), await Vault.SealAsync(Encoding.UTF8.GetBytes("别人的")));
        File.Copy(Path.Combine(Folder, other[..2], other), Path.Combine(Folder, one[..2], one), overwrite: true);
        await Assert.ThrowsAsync<VaultException>(() => Vault.OpenAsync(one));
        var stranger = new IdentityVault(Folder, _ring.Others, _time);
        await Assert.ThrowsAsync<VaultException>(() => stranger.OpenAsync(other));
        Assert.Equal("VAULT-KEY", Assert.Single(await stranger.CheckKeyAsync()).Code);
        Assert.Empty(await Vault.CheckKeyAsync());
    }

    [Fact]
    public async Task Twenty_megabytes_are_kept_and_a_byte_more_is_refused_whether_the_stream_tells_its_length_or_not()
    {
        var largest = new byte[IdentityVault.LargestSize];
        largest[^1] = 7;
        var reference = await Vault.SealAsync(new Untold(largest), "", default);
        Assert.Equal(largest, await Vault.OpenAsync(reference));
        Assert.Equal(reference, await Vault.SealAsync(largest));
        foreach (var stream in new[] { new MemoryStream(new byte[IdentityVault.LargestSize + 1]), new Untold(new byte[IdentityVault.LargestSize + 1]) })
            Assert.Equal("VAULT-SIZE", (await Assert.ThrowsAsync<VaultException>(() => Vault.SealAsync(stream))).Refusal.Code);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Nothing_at_all_can_be_sealed_too()
    {
        var reference = await Vault.SealAsync(Array.Empty<byte>());
        Assert.Empty((await Vault.OpenAsync(reference))!);
    }

    [Theory]
    [InlineData("../../keys.bin"), InlineData("ABCDEF"), InlineData("")]
    public async Task Only_a_reference_opens_or_removes_anything(string name)
    {
        _ = _ring.Keys;
        Assert.Null(await Vault.OpenAsync(name));
        Assert.True(await Vault.RemoveAsync(name));
        Assert.True(File.Exists(Path.Combine(_ring.Folder, "keys.bin")));
    }

    [Fact]
    public async Task What_was_removed_is_gone()
    {
        var reference = await Vault.SealAsync(Proof);
        Assert.True(await Vault.RemoveAsync(reference));
        Assert.Null(await Vault.OpenAsync(reference));
        Assert.Empty(Files());
        Assert.True(await Vault.RemoveAsync(reference));
    }

    [Fact]
    public async Task Housekeeping_takes_what_is_old_and_named_by_nobody()
    {
        var (named, lost, repeated) = (await Vault.SealAsync(Proof, "named"), await Vault.SealAsync(Proof, "lost"), await Vault.SealAsync(Proof, "repeated"));
        var broken = Path.Combine(Folder, "incoming-x");
        await File.WriteAllTextAsync(broken, "");
        File.SetLastWriteTimeUtc(broken, _time.Now.UtcDateTime);
        _time.Now = _time.Now.AddHours(25);
        Assert.Equal(repeated, await Vault.SealAsync(Proof, "repeated"));
        var young = await Vault.SealAsync(Proof, "young");
        Assert.Equal(new[] { named, lost }.Order(), Vault.OlderThan(TimeSpan.FromHours(24)).Order());
        var removed = await Vault.SweepAsync(TimeSpan.FromHours(24), (asked, _) => Task.FromResult<IReadOnlySet<string>>(asked.Where(r => r == named).ToHashSet()));
        Assert.Equal(1, removed);
        Assert.Equal(new[] { named, repeated, young }.Order(), Vault.All().Order());
        Assert.False(File.Exists(broken));
    }

    [Fact]
    public async Task A_stream_that_breaks_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => Vault.SealAsync(new Broken()));
        Assert.Empty(Files());
    }

    public void Dispose() => _ring.Dispose();

    private string[] Files() => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories) : [];

    private sealed class Untold(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }

    private sealed class Broken : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("broken");
    }
}
