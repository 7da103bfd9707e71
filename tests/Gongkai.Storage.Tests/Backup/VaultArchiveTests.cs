using System.IO.Compression;
using System.Text;
using Gongkai.Storage.Backup;
using Gongkai.Storage.Files;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Gongkai.Storage.Tests.Acts;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Backup;

public sealed class VaultArchiveTests
{
    private static readonly byte[] Proof = Encoding.UTF8.GetBytes("身份证扫描件 11010519491231002X");

    [Theory, DatabaseKinds]
    public async Task Proofs_of_identity_travel_as_ciphertext_and_open_under_their_key(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        await house.CreateUnitAsync("fgj");
        var reference = await VaultOf(house.Database).SealAsync(Proof);
        var (path, manifest) = await BackUpAsync(house);
        Assert.Equal((3, 1L), (manifest.Format, manifest.Sealed));
        await using (var zip = await ZipFile.OpenReadAsync(path))
        {
            Assert.DoesNotContain(zip.Entries, e => e.Name.Contains("keys", StringComparison.Ordinal) && !e.FullName.StartsWith("tables/", StringComparison.Ordinal));
            var entry = Assert.Single(zip.Entries, e => e.FullName.StartsWith("vault/", StringComparison.Ordinal));
            using var content = new MemoryStream();
            await using (var stream = await entry.OpenAsync()) await stream.CopyToAsync(content);
            Assert.Equal(-1, content.ToArray().AsSpan().IndexOf("11010519491231002X"u8));
        }
        await using var target = await TestDatabase.CreateAsync(kind);
        File.Copy(KeysOf(house.Database), KeysOf(target));
        Assert.Empty(await RestoreAsync(path, target));
        Assert.Equal(Proof, await VaultOf(target).OpenAsync(reference));
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public async Task Originals_of_treated_files_travel_beside_the_proofs_and_a_lost_one_is_noticed()
    {
        await using var house = await ExecutorFixture.CreateAsync(DatabaseKind.Sqlite);
        await house.CreateUnitAsync("fgj");
        using var original = new MemoryStream(Proof);
        var reference = await OriginalsOf(house.Database).SealAsync(original);
        var path = Path.Combine(house.Database.Folder, "backup.zip");
        var manifest = await Archive.WriteAsync(house.Database.Source, FilesOf(house.Database), VaultOf(house.Database), house.Digest, TimeProvider.System, path, OriginalsOf(house.Database));
        Assert.Equal((0L, 1L), (manifest.Sealed, manifest.Originals));
        await using var target = await TestDatabase.CreateAsync();
        File.Copy(KeysOf(house.Database), KeysOf(target));
        Assert.Empty(await Archive.RestoreAsync(path, target.Source, FilesOf(target), VaultOf(target), OriginalsOf(target)));
        Assert.Equal(Proof, await OriginalsOf(target).OpenAsync(reference));
        Assert.Null(await VaultOf(target).OpenAsync(reference));

        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update)) zip.Entries.Single(e => e.FullName.StartsWith("originals/", StringComparison.Ordinal)).Delete();
        await using var empty = await TestDatabase.CreateAsync();
        File.Copy(KeysOf(house.Database), KeysOf(empty));
        var refusal = Assert.Single(await Archive.RestoreAsync(path, empty.Source, FilesOf(empty), VaultOf(empty), OriginalsOf(empty)));
        Assert.Equal("SEALED-DIFFER", refusal.Code);
        Assert.Contains("原件", refusal.Sentence);
    }

    [Fact]
    public async Task Another_key_file_is_noticed_when_restoring()
    {
        await using var house = await ExecutorFixture.CreateAsync(DatabaseKind.Sqlite);
        await house.CreateUnitAsync("fgj");
        await VaultOf(house.Database).SealAsync(Proof);
        var (path, _) = await BackUpAsync(house);
        await using var target = await TestDatabase.CreateAsync();
        Assert.Equal("VAULT-KEY", Assert.Single(await RestoreAsync(path, target)).Code);
    }

    [Fact]
    public async Task A_changed_a_missing_and_a_strange_proof_in_the_archive_are_noticed()
    {
        await using var house = await ExecutorFixture.CreateAsync(DatabaseKind.Sqlite);
        await house.CreateUnitAsync("fgj");
        await VaultOf(house.Database).SealAsync(Proof);
        var (path, _) = await BackUpAsync(house);
        Assert.Equal(["SEALED-CHANGED"], await AfterAsync(house, path, "changed", (name, bytes) => (name, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)])));
        Assert.Equal(["SEALED-DIFFER"], await AfterAsync(house, path, "missing", (_, _) => null));
        Assert.Equal(["SEALED-CHANGED"], await AfterAsync(house, path, "strange", (name, bytes) => ("vault/../../keys.bin." + name.Split('.')[1], bytes)));
    }

    [Fact]
    public async Task An_archive_of_the_first_format_is_still_restored()
    {
        await using var house = await ExecutorFixture.CreateAsync(DatabaseKind.Sqlite);
        await house.CreateUnitAsync("fgj");
        var (path, _) = await BackUpAsync(house);
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("manifest.json")!;
            string text;
            using (var reader = new StreamReader(await entry.OpenAsync())) text = await reader.ReadToEndAsync();
            entry.Delete();
            await using var writer = new StreamWriter(await zip.CreateEntry("manifest.json").OpenAsync());
            await writer.WriteAsync(text.Replace("\"format\":2", "\"format\":1").Replace(",\"sealed\":0", ""));
        }
        await using var target = await TestDatabase.CreateAsync();
        Assert.Empty(await RestoreAsync(path, target));
    }

    private static async Task<IEnumerable<string>> AfterAsync(ExecutorFixture house, string path, string name, Func<string, byte[], (string, byte[])?> change)
    {
        var copy = Path.Combine(house.Database.Folder, name + ".zip");
        File.Copy(path, copy);
        await using (var zip = await ZipFile.OpenAsync(copy, ZipArchiveMode.Update))
        {
            var entry = zip.Entries.Single(e => e.FullName.StartsWith("vault/", StringComparison.Ordinal));
            using var content = new MemoryStream();
            await using (var stream = await entry.OpenAsync()) await stream.CopyToAsync(content);
            var changed = change(entry.FullName, content.ToArray());
            entry.Delete();
            if (changed is var (newName, bytes))
                await using (var stream = await zip.CreateEntry(newName).OpenAsync()) await stream.WriteAsync(bytes);
        }
        await using var target = await TestDatabase.CreateAsync();
        File.Copy(KeysOf(house.Database), KeysOf(target));
        return (await RestoreAsync(copy, target)).Select(r => r.Code);
    }

    private static async Task<(string Path, ArchiveManifest Manifest)> BackUpAsync(ExecutorFixture house)
    {
        var path = Path.Combine(house.Database.Folder, "backup.zip");
        return (path, await Archive.WriteAsync(house.Database.Source, FilesOf(house.Database), VaultOf(house.Database), house.Digest, TimeProvider.System, path));
    }

    private static Task<IReadOnlyList<Domain.Acts.Refusal>> RestoreAsync(string path, TestDatabase target) => Archive.RestoreAsync(path, target.Source, FilesOf(target), VaultOf(target));

    private static FileStore FilesOf(TestDatabase database) => new(Path.Combine(database.Folder, "files"));

    private static string KeysOf(TestDatabase database) => Path.Combine(database.Folder, "keys.bin");

    private static IdentityVault VaultOf(TestDatabase database) => new(Path.Combine(database.Folder, "vault"), new KeyFile(KeysOf(database)), TimeProvider.System);

    private static OriginalVault OriginalsOf(TestDatabase database) => new(database.Folder, new KeyFile(KeysOf(database)), TimeProvider.System);
}
