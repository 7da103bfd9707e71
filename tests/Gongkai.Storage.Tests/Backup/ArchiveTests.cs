using System.IO.Compression;
using System.Text;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Backup;
using Gongkai.Storage.Files;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Tests.Acts;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Backup;

public sealed class ArchiveTests
{
    private static IdentityVault Vault(TestDatabase database) =>
        new(Path.Combine(database.Folder, "vault"), new KeyFile(Path.Combine(database.Folder, "keys.bin")), TimeProvider.System);

    [Theory, DatabaseKinds]
    public async Task What_was_backed_up_while_writing_goes_on_restores_whole(DatabaseKind kind)
    {
        await using var house = await ExecutorFixture.CreateAsync(kind);
        var files = new FileStore(Path.Combine(house.Database.Folder, "files"));
        await files.PutAsync(Encoding.UTF8.GetBytes("附件"));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => house.CreateUnitAsync("a" + i)));
        var writing = Task.WhenAll(Enumerable.Range(0, 50).Select(i => house.CreateUnitAsync("b" + i)));
        var path = Path.Combine(house.Database.Folder, "backup.zip");
        var manifest = await Archive.WriteAsync(house.Database.Source, files, Vault(house.Database), house.Digest, TimeProvider.System, path);
        await writing;

        await using var target = await TestDatabase.CreateAsync();
        var restored = new FileStore(Path.Combine(target.Folder, "files"));
        Assert.Empty(await Archive.RestoreAsync(path, target.Source, restored, Vault(target)));
        await using var db = target.Source.Open();
        Assert.Equal(manifest.Rows["records"], await db.Records.CountAsync());
        Assert.True((await AuditVerifier.VerifyAsync(target.Source, house.Digest)).Intact);
        Assert.Single(restored.All());
    }

    [Fact]
    public async Task A_folder_with_data_is_not_overwritten()
    {
        await using var house = await ExecutorFixture.CreateAsync(DatabaseKind.Sqlite);
        await house.CreateUnitAsync("fgj");
        var files = new FileStore(Path.Combine(house.Database.Folder, "files"));
        var path = Path.Combine(house.Database.Folder, "backup.zip");
        await Archive.WriteAsync(house.Database.Source, files, Vault(house.Database), house.Digest, TimeProvider.System, path);
        Assert.Equal("NOT-EMPTY", Assert.Single(await Archive.RestoreAsync(path, house.Database.Source, files, Vault(house.Database))).Code);
    }

    [Fact]
    public async Task A_damaged_archive_is_refused_in_words()
    {
        await using var target = await TestDatabase.CreateAsync();
        var path = Path.Combine(target.Folder, "broken.zip");
        await File.WriteAllTextAsync(path, "not a zip");
        Assert.Equal("ARCHIVE-UNREADABLE", Assert.Single(await Archive.RestoreAsync(path, target.Source, new FileStore(target.Folder), Vault(target))).Code);
    }

    [Fact]
    public async Task A_changed_row_in_the_archive_breaks_the_chain_on_restore()
    {
        await using var house = await ExecutorFixture.CreateAsync(DatabaseKind.Sqlite);
        await house.CreateUnitAsync("fgj");
        var path = Path.Combine(house.Database.Folder, "backup.zip");
        await Archive.WriteAsync(house.Database.Source, new FileStore(house.Database.Folder + "/f"), Vault(house.Database), house.Digest, TimeProvider.System, path);
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("tables/audit.jsonl")!;
            string text;
            using (var reader = new StreamReader(await entry.OpenAsync())) text = await reader.ReadToEndAsync();
            entry.Delete();
            await using var writer = new StreamWriter(await zip.CreateEntry("tables/audit.jsonl").OpenAsync());
            await writer.WriteAsync(text.Replace("系统管理员甲", "别人"));
        }
        await using var target = await TestDatabase.CreateAsync();
        var refusals = await Archive.RestoreAsync(path, target.Source, new FileStore(target.Folder + "/f"), Vault(target));
        Assert.Contains(refusals, r => r.Code == "AUDIT-BROKEN");
    }
}
