using System.Net;
using System.Text;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Web.Imports;
using Gongkai.Web.Tests.Portal;
using Gongkai.Web.Tests.Portal.Prepared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Imports;

public sealed class DocumentImportTests
{
    [Fact]
    public async Task The_five_original_papers_can_be_read_on_the_portal()
    {
        await using var host = await PortalHost.StartAsync();
        var (counts, _) = await ImportAsync(host, SeedPapers.ToJsonLines());
        Assert.Equal(new ImportCounts(5, 0, 0, 0), counts);
        await using var db = host.Database.Open();
        foreach (var paper in SeedPapers.All)
        {
            var row = await db.Publications.SingleAsync(p => p.Title == paper.Title);
            var page = await host.TextAsync($"/articles/{row.Id}");
            Assert.Contains(paper.Title, page);
            Assert.Contains(paper.Date.ToString("yyyy-MM-dd"), page);
            Assert.Contains($"/articles/{row.Id}\"", await host.TextAsync("/columns/" + paper.Column));
        }
        // The traditional-character paper keeps its characters and loses the spam at its end.
        var huining = await db.Publications.SingleAsync(p => p.Key == "import:" + SeedPapers.All[1].Id);
        Assert.Contains("政務公開", huining.BodyHtml);
        Assert.DoesNotContain("刮刮乐", huining.BodyHtml);
    }

    [Fact]
    public async Task A_repeated_import_neither_loses_nor_doubles()
    {
        await using var host = await PortalHost.StartAsync();
        await ImportAsync(host, Line("a", "通知一") + Line("b", "通知二"));
        var (again, _) = await ImportAsync(host, Line("a", "通知一") + Line("b", "通知二（更正）") + Line("c", "通知三"));
        Assert.Equal(new ImportCounts(1, 1, 1, 0), again);
        await using var db = host.Database.Open();
        Assert.Equal(["通知一", "通知三", "通知二（更正）"], await db.Publications.Select(p => p.Title).OrderBy(t => t).ToListAsync());
        Assert.True((await AuditVerifier.VerifyAsync(host.Database, AuditDigest.Sha256)).Intact);
    }

    [Fact]
    public async Task A_bad_line_is_named_with_its_reasons_and_the_rest_goes_on()
    {
        await using var host = await PortalHost.StartAsync();
        var text = Line("a", "好的一行") + "不是 JSON\n" + "{\"id\":\"缺列\"}\n" + Line("c", "另一行", "2099-01-01") + Line("d", "最后一行").TrimEnd('\n');
        var (counts, rejected) = await ImportAsync(host, text);
        Assert.Equal(new ImportCounts(2, 0, 0, 3), counts);
        var numbers = rejected.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("line").GetInt64()).Order();
        Assert.Equal([2, 3, 4], numbers);
        Assert.All(rejected, l => Assert.NotEqual(0, JsonDocument.Parse(l).RootElement.GetProperty("reasons").GetArrayLength()));
    }

    [Fact]
    public async Task An_attachment_outside_the_folder_is_not_read()
    {
        await using var host = await PortalHost.StartAsync();
        var line = Line("a", "附件越界").Replace("\"column\"", "\"attachments\":[{\"name\":\"x.txt\",\"path\":\"../../../etc/hostname\"}],\"column\"");
        var (counts, rejected) = await ImportAsync(host, line);
        Assert.Equal(1, counts.Rejected);
        Assert.Contains("IMPORT-ATTACHMENT-MISSING", Assert.Single(rejected));
    }

    [Fact]
    public async Task An_attachment_beside_the_file_can_be_downloaded()
    {
        await using var host = await PortalHost.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "说明.txt"), "附件内容");
        var (counts, _) = await ImportAsync(host, Line("a", "带附件的文件").Replace("\"column\"", "\"attachments\":[{\"name\":\"说明.txt\",\"path\":\"说明.txt\"}],\"column\""));
        Assert.Equal(1, counts.Imported);
        await using var db = host.Database.Open();
        var file = await db.PublicationFiles.SingleAsync();
        Assert.Equal("附件内容", await host.TextAsync($"/files/{file.Hash}/{Uri.EscapeDataString(file.Name)}"));
    }

    [Fact]
    public async Task An_imported_document_that_is_withdrawn_is_gone()
    {
        await using var host = await PortalHost.StartAsync();
        await ImportAsync(host, Line("a", "将要撤下"));
        await using var db = host.Database.Open();
        var row = await db.Publications.SingleAsync();
        var head = new Actor(5, "政务办主任", [new Holding("zfb", Roles.DisclosureHead)]);
        var answer = await host.Services.GetRequiredService<ActExecutor>().ExecuteAsync(new WithdrawPublicDocument("内容有误", WithdrawalMode.Gone), ActTarget.Of(row.RecordId), head);
        Assert.True(answer.Done);
        Assert.Equal(HttpStatusCode.Gone, await host.StatusAsync($"/articles/{row.Id}"));
        Assert.DoesNotContain("将要撤下", await host.TextAsync("/columns/zwgk/zfwj"));
    }

    [Fact]
    public async Task A_line_says_to_which_site_of_the_group_it_belongs()
    {
        var other = DemonstrationPortal.Settings with { SiteCode = "kfq", SiteName = "示范县经济开发区网站", SiteDomain = "kfq.shifan.gov.cn", Hosts = [] };
        await using var house = await PreparedHouse.StartAsync(change: s => s with { Sites = [other] });
        string On(string id, string site) => Line(id, $"通知{id}").Replace("\"column\"", $"\"site\":\"{site}\",\"column\"");
        var (counts, rejected) = await ImportAsync(house.Node(0), Directory.CreateTempSubdirectory("gongkai-import-").FullName, On("一", "kfq") + On("二", "shifan") + Line("三", "通知三") + On("四", "nowhere"));
        Assert.Equal(new ImportCounts(3, 0, 0, 1), counts);
        Assert.Contains("IMPORT-SITE", Assert.Single(rejected));
        await using var db = house.Node(0).GetRequiredService<DatabaseSource>().Open();
        Assert.Equal([("kfq", "通知一"), ("shifan", "通知三"), ("shifan", "通知二")], (await db.Publications.ToListAsync()).Select(p => (p.SiteCode, p.Title)).Order());
        Assert.DoesNotContain("通知一", await house.ReadAsync("/columns/zwgk/zfwj"));
    }

    [Fact]
    public async Task Sites_of_a_group_number_their_documents_each_for_itself()
    {
        var other = DemonstrationPortal.Settings with { SiteCode = "kfq", SiteName = "示范县经济开发区网站", SiteDomain = "kfq.shifan.gov.cn", Hosts = [] };
        await using var house = await PreparedHouse.StartAsync(change: s => s with { Sites = [other] });
        var lines = Line("1", "县政府的通知") + Line("1", "开发区的通知").Replace("\"column\"", "\"site\":\"kfq\",\"column\"");
        var folder = Directory.CreateTempSubdirectory("gongkai-import-").FullName;
        Assert.Equal(new ImportCounts(2, 0, 0, 0), (await ImportAsync(house.Node(0), folder, lines)).Counts);
        Assert.Equal(new ImportCounts(0, 0, 2, 0), (await ImportAsync(house.Node(0), folder, lines)).Counts);
        await using var db = house.Node(0).GetRequiredService<DatabaseSource>().Open();
        Assert.Equal([("kfq", "开发区的通知"), ("shifan", "县政府的通知")], (await db.Publications.ToListAsync()).Select(p => (p.SiteCode, p.Title)).Order());
    }

    private static string Line(string id, string title, string date = "2026-03-02") =>
        $$"""{"id":"{{id}}","title":"{{title}}","issuer":"示范县人民政府办公室","date":"{{date}}","column":"zwgk/zfwj","body":"正文。"}""" + "\n";

    private static Task<(ImportCounts Counts, string[] Rejected)> ImportAsync(PortalHost host, string text) => ImportAsync(host.Services, host.Folder, text);

    private static async Task<(ImportCounts Counts, string[] Rejected)> ImportAsync(IServiceProvider services, string folder, string text)
    {
        var file = Path.Combine(folder, "import.jsonl");
        await File.WriteAllTextAsync(file, text, new UTF8Encoding(false));
        var import = ActivatorUtilities.CreateInstance<DocumentImport>(services);
        var counts = await import.RunAsync(file, file + ".rejected.jsonl", _ => { }, _ => { });
        return (counts, File.Exists(file + ".rejected.jsonl") ? await File.ReadAllLinesAsync(file + ".rejected.jsonl") : []);
    }
}
