using System.IO.Compression;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Publishing.Exchange;

namespace Gongkai.Storage.Tests.Publishing.Exchange;

/// <summary>A package that is not exactly the next one of this site changes nothing.</summary>
[Requirement("R-SEC-09")]
public sealed class PackageRefusalTests
{
    [Fact]
    public async Task A_changed_byte_anywhere_is_refused()
    {
        await using var border = await Border.CreateAsync();
        await border.Inner.PublishAsync("a", "通知一", "<p>正文</p>", "附件");
        var package = await border.ExportAsync();
        var bytes = await File.ReadAllBytesAsync(package);
        var changed = Path.Combine(border.Outer.Folder, "changed.zip");
        var before = await border.Outer.TraceAsync();
        for (var at = 0; at < bytes.Length; at += 3)
        {
            bytes[at] ^= 1;
            await File.WriteAllBytesAsync(changed, bytes);
            Assert.Equal("EXCHANGE-SEAL", Assert.Single((await border.ImportAsync(changed)).Refusals).Code);
            bytes[at] ^= 1;
        }
        foreach (var other in new[] { bytes[..^1], [.. bytes, 0], bytes[..40], [] })
        {
            await File.WriteAllBytesAsync(changed, other);
            Assert.Equal("EXCHANGE-SEAL", Assert.Single((await border.ImportAsync(changed)).Refusals).Code);
        }
        Assert.Equal(before, await border.Outer.TraceAsync());
        await border.RefusedAsync("EXCHANGE-UNREADABLE", Path.Combine(border.Outer.Folder, "nirgends.zip"));
        Assert.Empty((await border.ImportAsync(package)).Refusals);
    }

    [Fact]
    public async Task Another_key_is_refused()
    {
        await using var border = await Border.CreateAsync();
        await border.Inner.PublishAsync("a", "通知一");
        var other = Path.Combine(border.Outer.Folder, "other.key");
        Assert.Null(ExchangeKey.Create(other));
        await border.RefusedAsync("EXCHANGE-SEAL", await border.ExportAsync(), ExchangeKey.Read(other).Key);
    }

    [Fact]
    public async Task A_gap_a_repetition_and_an_older_package_are_refused()
    {
        await using var border = await Border.CreateAsync();
        var packages = new List<string>();
        foreach (var id in new[] { "a", "b", "c" })
        {
            await border.Inner.PublishAsync(id, "通知" + id);
            packages.Add(await border.ExportAsync());
        }
        await border.RefusedAsync("EXCHANGE-GAP", packages[1]);
        Assert.Empty((await border.ImportAsync(packages[0])).Refusals);
        await border.RefusedAsync("EXCHANGE-REPEATED", packages[0]);
        await border.RefusedAsync("EXCHANGE-GAP", packages[2]);
        Assert.Empty((await border.ImportAsync(packages[1])).Refusals);
        Assert.Empty((await border.ImportAsync(packages[2])).Refusals);
        await border.RefusedAsync("EXCHANGE-PASSED", packages[0]);
    }

    [Fact]
    public async Task A_full_package_bridges_a_lost_one()
    {
        await using var border = await Border.CreateAsync();
        await border.Inner.PublishAsync("a", "通知一");
        await border.ImportAsync(await border.ExportAsync());
        await border.Inner.PublishAsync("b", "通知二");
        File.Delete(await border.ExportAsync());
        await border.Inner.PublishAsync("c", "通知三");
        await border.RefusedAsync("EXCHANGE-GAP", await border.ExportAsync());
        var (counts, _) = await border.ImportAsync(await border.ExportAsync(full: true));
        Assert.Equal(new(4, 2, 0, 1, 0, 0), counts);
    }

    [Fact]
    public async Task A_package_of_another_row_with_the_right_number_is_refused()
    {
        await using var border = await Border.CreateAsync();
        await border.Inner.PublishAsync("a", "通知一");
        await border.ImportAsync(await border.ExportAsync());
        await using var twin = await Border.CreateAsync();
        await twin.Inner.PublishAsync("a", "别处一");
        File.Delete(Path.Combine(twin.Inner.Folder, "exchange.key"));
        File.Copy(Path.Combine(border.Inner.Folder, "exchange.key"), Path.Combine(twin.Inner.Folder, "exchange.key"));
        await twin.ExportAsync();
        await twin.Inner.PublishAsync("b", "别处二");
        await border.RefusedAsync("EXCHANGE-PREVIOUS", await twin.ExportAsync());
    }

    [Fact]
    public async Task Another_site_is_refused()
    {
        await using var border = await Border.CreateAsync(outerSite: "linxian");
        await border.Inner.PublishAsync("a", "通知一");
        await border.RefusedAsync("EXCHANGE-SITE", await border.ExportAsync());
    }

    [Fact]
    public async Task The_exchange_has_one_direction()
    {
        await using var border = await Border.CreateAsync();
        await border.Inner.PublishAsync("a", "通知一");
        var package = await border.ExportAsync();
        await border.ImportAsync(package);
        Assert.Equal("EXCHANGE-SIDE", Assert.Single((await border.Outer.Export.WriteAsync(Path.Combine(border.Outer.Folder, "back.zip"), border.Key, full: true)).Refusals).Code);
        Assert.Equal("EXCHANGE-SIDE", Assert.Single((await border.Inner.Import.RunAsync(package, border.Key, _ => { })).Refusals).Code);
    }

    [Theory]
    [InlineData("\"format\":1", "\"format\":2", "EXCHANGE-FORMAT")]
    [InlineData("\"published\":1", "\"published\":2", "EXCHANGE-PARTS")]
    [InlineData("\"items\":\"", "\"items\":\"0", "EXCHANGE-PARTS")]
    [InlineData("\"files\":1", "\"files\":0", "EXCHANGE-PARTS")]
    public async Task A_sealed_package_whose_parts_do_not_agree_is_refused(string manifest, string other, string code)
    {
        await using var border = await Border.CreateAsync();
        await border.Inner.PublishAsync("a", "通知一", "<p>正文</p>", "附件");
        var package = await border.ExportAsync();
        await using (var file = new FileStream(package, FileMode.Open, FileAccess.ReadWrite))
        {
            using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            {
                var entry = zip.GetEntry("manifest.json")!;
                string text;
                using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
                Assert.Contains(manifest, text);
                entry.Delete();
                using (var writer = new StreamWriter(zip.CreateEntry("manifest.json").Open())) writer.Write(text.Replace(manifest, other));
                zip.Comment = PackageSeal.Blank(AuditDigest.Sha256);
            }
            await PackageSeal.PutAsync(file, border.Key, AuditDigest.Sha256, default);
        }
        await border.RefusedAsync(code, package);
    }

    [Fact]
    public async Task A_lost_or_damaged_file_inside_makes_no_package()
    {
        await using var border = await Border.CreateAsync();
        await border.Inner.PublishAsync("a", "通知一", "<p>正文</p>", "附件");
        foreach (var stored in Directory.EnumerateFiles(border.Inner.Files.Folder, "*", SearchOption.AllDirectories)) await File.WriteAllTextAsync(stored, "别的");
        var path = Path.Combine(border.Inner.Folder, "broken.zip");
        var (manifest, refusals) = await border.Inner.Export.WriteAsync(path, border.Key, full: false);
        Assert.Null(manifest);
        Assert.Equal("EXCHANGE-FILE-LOST", Assert.Single(refusals).Code);
        Assert.Empty(Directory.EnumerateFiles(border.Inner.Folder, "broken.zip*"));
    }

    [Fact]
    public async Task A_key_is_the_owners_alone_and_never_overwritten()
    {
        await using var border = await Border.CreateAsync();
        var path = Path.Combine(border.Inner.Folder, "exchange.key");
        var bytes = await File.ReadAllBytesAsync(path);
        Assert.Equal("EXCHANGE-KEY", ExchangeKey.Create(path)!.Code);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Assert.Equal("EXCHANGE-KEY", ExchangeKey.Read(path).Refusal!.Code);
        }
        await File.WriteAllBytesAsync(path + "2", new byte[31]);
        Assert.Equal("EXCHANGE-KEY", ExchangeKey.Read(path + "2").Refusal!.Code);
        Assert.Equal("EXCHANGE-KEY", ExchangeKey.Read(path + "3").Refusal!.Code);
    }
}
