using System.IO.Compression;
using System.Text;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Publishing;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Publishing.Exchange;

/// <summary>What is public inside is public outside, no more and no less.</summary>
[Requirement("R-SEC-09")]
public sealed class PackageCrossingTests
{
    // A made-up number of a region, a date and a check digit that are valid (GB 11643).
    private const string Number = "450127198203150428";

    // A picture of one point.
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private const string Marker = "内部议稿未公开";

    [Theory, DatabaseKinds]
    public async Task A_publication_crosses_with_fields_files_and_pictures(DatabaseKind kind)
    {
        await using var border = await Border.CreateAsync(kind);
        var picture = (await border.Inner.Files.PutAsync(Convert.FromBase64String(Dot))).Hash;
        await border.Inner.PublishAsync("a", "关于试行的通知", $"<p>正文<img src=\"/files/{picture}/tu.png\" alt=\"图\"></p>", "附件的内容");
        var (counts, refusals) = await border.ImportAsync(await border.ExportAsync());
        Assert.Empty(refusals);
        Assert.Equal(new(1, 1, 0, 0, 0, 0), counts);

        var there = Assert.Single(await border.Inner.PublicationsAsync());
        var here = Assert.Single(await border.Outer.PublicationsAsync());
        Assert.Equal("mirror:shifan/import:a", here.Key);
        Assert.Equal((there.Title, there.BodyHtml, there.DocNumber, there.Issuer, there.ColumnPath, there.PublishedAt, there.DateWritten, there.Validity),
            (here.Title, here.BodyHtml, here.DocNumber, here.Issuer, here.ColumnPath, here.PublishedAt, here.DateWritten, here.Validity));
        Assert.Equal((await border.Inner.RowsAsync<PublicationFileRow>()).Select(f => (f.Ordinal, f.Hash, f.Name)).Order(), (await border.Outer.RowsAsync<PublicationFileRow>()).Select(f => (f.Ordinal, f.Hash, f.Name)).Order());
        foreach (var file in border.Inner.Files.All()) Assert.True(await border.Outer.Files.VerifyAsync(file));
        Assert.True(await border.Outer.IsChainIntactAsync());
    }

    [Theory, DatabaseKinds]
    public async Task The_next_package_holds_only_what_changed_and_an_unchanged_site_makes_none(DatabaseKind kind)
    {
        await using var border = await Border.CreateAsync(kind, AuditDigest.Sm3);
        await border.Inner.PublishAsync("a", "通知一");
        await border.Inner.PublishAsync("b", "通知二");
        await border.ImportAsync(await border.ExportAsync());
        Assert.Equal((null, 0), await NothingAsync(border));
        await border.Inner.PublishAsync("b", "通知二（更正）");
        await border.Inner.PublishAsync("c", "通知三");
        var (counts, _) = await border.ImportAsync(await border.ExportAsync());
        Assert.Equal(new(2, 1, 1, 0, 0, 0), counts);
        Assert.Equal(["通知一", "通知三", "通知二（更正）"], (await border.Outer.PublicationsAsync()).Select(p => p.Title).Order(StringComparer.Ordinal));
        Assert.Equal((null, 0), await NothingAsync(border));
    }

    private static async Task<(object?, int)> NothingAsync(Border border)
    {
        var path = Path.Combine(border.Inner.Folder, "nothing.zip");
        var (manifest, refusals) = await border.Inner.Export.WriteAsync(path, border.Key, full: false);
        Assert.False(File.Exists(path));
        return (manifest, refusals.Count);
    }

    [Theory, DatabaseKinds]
    public async Task A_withdrawal_crosses_and_says_nothing_of_what_was_withdrawn(DatabaseKind kind)
    {
        await using var border = await Border.CreateAsync(kind);
        await border.Inner.PublishAsync("gone", "撤下的", "<p>撤下正文</p>");
        await border.Inner.PublishAsync("told", "有说明的");
        await border.ImportAsync(await border.ExportAsync());
        await border.Inner.PublishAsync("never", "从未过境的");
        await border.Inner.WithdrawAsync("gone", WithdrawalMode.Gone);
        await border.Inner.WithdrawAsync("told", WithdrawalMode.Notice);
        await border.Inner.WithdrawAsync("never", WithdrawalMode.Gone);
        var package = await border.ExportAsync();
        Assert.DoesNotContain("撤下正文", Inflated(package));
        var (counts, refusals) = await border.ImportAsync(package);
        Assert.Empty(refusals);
        Assert.Equal(new(2, 0, 0, 1, 2, 0), counts);
        var left = await border.Outer.PublicationsAsync();
        Assert.Equal([("撤下的", PublicationState.Gone), ("有说明的", PublicationState.Notice)], left.Select(p => (p.Title, p.State)).OrderBy(p => p.State == PublicationState.Notice));
        Assert.Equal("内容有误", left.Single(p => p.State == PublicationState.Notice).Notice);

        await border.Inner.PublishAsync("after", "撤下以后的");
        await border.ImportAsync(await border.ExportAsync(full: true));
        Assert.Equal(PublicationState.Gone, (await border.Outer.PublicationsAsync()).Single(p => p.Title == "撤下的").State);
    }

    [Theory, DatabaseKinds]
    public async Task Links_cross_whichever_end_comes_first_and_what_is_not_public_yet_comes_at_its_hour(DatabaseKind kind)
    {
        await using var border = await Border.CreateAsync(kind);
        var now = border.Inner.Time.Now;
        var (paper, reading) = (Row(901, "文件", now), Row(902, Marker, now.AddDays(1)));
        var file = (await border.Inner.Files.PutAsync(Encoding.UTF8.GetBytes(Marker))).Hash;
        await border.Inner.AddAsync(paper, reading, new PublicationLinkRow { FromId = 901, ToId = 902, Kind = "interpretation" },
            new PublicationFileRow { PublicationId = 902, Ordinal = 0, Hash = file, Name = "问答.txt", Size = 1, MediaType = "text/plain" });
        var package = await border.ExportAsync();
        Assert.DoesNotContain(Marker, Inflated(package));
        await border.ImportAsync(package);
        Assert.Single(await border.Outer.PublicationsAsync());
        Assert.Empty(border.Outer.Files.All());

        border.Inner.Time.Now = border.Outer.Time.Now = now.AddDays(2);
        var (counts, _) = await border.ImportAsync(await border.ExportAsync());
        Assert.Equal(1, counts!.Published);
        var ids = (await border.Outer.PublicationsAsync()).Select(p => p.Id).Order();
        var link = Assert.Single(await border.Outer.RowsAsync<PublicationLinkRow>());
        Assert.Equal(ids, new[] { link.FromId, link.ToId }.Order());
    }

    [Fact]
    public async Task Links_in_texts_lead_to_the_pages_of_this_side_even_in_a_ring_and_never_to_another_paper()
    {
        await using var border = await Border.CreateAsync();
        var at = border.Inner.Time.Now;
        var rows = new[] { Row(1, "甲", at), Row(2, "乙", at), Row(3, "丙", at), Row(4, "丁", at.AddDays(1)) };
        rows[0].BodyHtml = "<p><a href=\"/articles/3\">见丙</a>，<a href=\"/articles/4\">见丁</a>。</p>";
        rows[2].BodyHtml = "<p>见<a href=\"/articles/1#x\">甲</a>。</p>";
        await border.Inner.AddAsync([.. rows]);
        var (counts, _) = await border.ImportAsync(await border.ExportAsync());
        Assert.Equal(new(1, 3, 0, 0, 0, 0), counts);
        var here = (await border.Outer.PublicationsAsync()).ToDictionary(p => p.Title);
        Assert.NotEqual(1, here["甲"].Id);
        Assert.Equal($"<p><a href=\"/articles/{here["丙"].Id}\">见丙</a>，见丁。</p>", here["甲"].BodyHtml);
        Assert.Equal($"<p>见<a href=\"/articles/{here["甲"].Id}#x\">甲</a>。</p>", here["丙"].BodyHtml);
        var (again, _) = await border.ImportAsync(await border.ExportAsync(full: true));
        Assert.Equal(new(2, 0, 0, 3, 0, 0), again);
    }

    [Fact]
    public async Task A_file_that_no_upload_would_let_in_holds_its_item_and_no_release_lets_it_out()
    {
        await using var border = await Border.CreateAsync();
        var program = (await border.Inner.Files.PutAsync([0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0])).Hash;
        await border.Inner.AddAsync(Row(901, "带程序的通知", border.Inner.Time.Now),
            new PublicationFileRow { PublicationId = 901, Ordinal = 0, Hash = program, Name = "说明.txt", Size = 8, MediaType = "text/plain" });
        var (counts, _) = await border.ImportAsync(await border.ExportAsync());
        Assert.Equal(1, counts!.Held);
        Assert.Equal((0, 1), await border.Outer.Held.ReleaseAsync(border.Notices.Add));
        Assert.All(border.Notices, n => Assert.Contains("“说明.txt”", n));
        Assert.Empty(await border.Outer.PublicationsAsync());
    }

    [Fact]
    public async Task What_the_gate_bars_is_held_with_its_reason_and_the_rest_goes_on()
    {
        await using var border = await Border.CreateAsync();
        // As an older program inside could have let it out: past the gate, straight into the read model.
        var barred = Row(901, "救助名单", border.Inner.Time.Now);
        barred.BodyHtml = $"<p>黄某某，身份证号码：{Number}。</p>";
        await border.Inner.AddAsync(barred, Row(902, "好的通知", border.Inner.Time.Now));
        var (counts, refusals) = await border.ImportAsync(await border.ExportAsync());
        Assert.Empty(refusals);
        Assert.Equal((1, 1), (counts!.Published, counts.Held));
        Assert.Contains("《救助名单》", Assert.Single(border.Notices));
        Assert.DoesNotContain(Number, border.Notices[0]);
        Assert.Equal("好的通知", Assert.Single(await border.Outer.PublicationsAsync()).Title);
        Assert.Equal((0, 1), await border.Outer.Held.ReleaseAsync(_ => { }));

        // Corrected inside, it comes with the next package and is held no longer.
        await border.Inner.AddAsync(Row(903, "另一份", border.Inner.Time.Now));
        barred.BodyHtml = "<p>黄某某。</p>";
        await border.Inner.ChangeAsync(barred);
        await border.ImportAsync(await border.ExportAsync(full: true));
        Assert.Equal(3, (await border.Outer.PublicationsAsync()).Count);
        Assert.Equal((0, 0), await border.Outer.Held.ReleaseAsync(_ => { }));
    }

    [Theory, DatabaseKinds]
    public async Task An_import_that_died_half_way_is_completed_by_the_next_without_loss_or_double(DatabaseKind kind)
    {
        await using var border = await Border.CreateAsync(kind);
        var rows = Enumerable.Range(0, 150).Select(i => Row(1000 + i, $"通知{i:000}", border.Inner.Time.Now)).ToArray();
        rows[40].BodyHtml = $"<p>身份证号码：{Number}。</p>";
        await border.Inner.AddAsync([.. rows]);
        var package = await border.ExportAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => border.Outer.Import.RunAsync(package, border.Key, _ => throw new OperationCanceledException("power cut")));
        var half = (await border.Outer.PublicationsAsync()).Count;
        Assert.InRange(half, 1, 148);

        var (counts, refusals) = await border.ImportAsync(package);
        Assert.Empty(refusals);
        Assert.Equal(150, counts!.Published + counts.Unchanged + counts.Held);
        Assert.True(counts.Unchanged >= half);
        Assert.Equal(rows.Where(r => r != rows[40]).Select(r => r.Title), (await border.Outer.PublicationsAsync()).Select(p => p.Title).Order(StringComparer.Ordinal));
        await border.RefusedAsync("EXCHANGE-REPEATED", package);
    }

    private static PublicationRow Row(long id, string title, DateTimeOffset at) => new()
    {
        Id = id,
        Key = $"document:{id}:text",
        RecordId = id,
        SiteCode = "shifan",
        ColumnPath = "zwgk/zfwj",
        VisibleFrom = at,
        PublishedAt = at,
        ChangedAt = at,
        Title = title,
        BodyHtml = $"<p>{title}正文。</p>",
        Issuer = "示范县人民政府办公室",
    };

    /// <summary>Every byte of the package and of its parts, as text.</summary>
    private static string Inflated(string package)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(File.ReadAllBytes(package)));
        using var zip = ZipFile.OpenRead(package);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }
        return text.ToString();
    }
}
