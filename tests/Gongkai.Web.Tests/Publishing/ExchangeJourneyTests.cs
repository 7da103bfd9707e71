using System.IO.Compression;
using System.Net;
using System.Text;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Publishing.Exchange;
using Gongkai.Web.Jobs;
using Gongkai.Web.Tests.Portal;
using Gongkai.Web.Tests.Workbench;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Publishing;

/// <summary>A document drafted and reviewed on the inner network is read on the outer site, and is gone there when it is withdrawn inside.</summary>
public sealed class ExchangeJourneyTests : IDisposable
{
    private const string Marker = "内部议稿尚未公开";

    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-exchange-").FullName;

    private ExchangeKey Key => ExchangeKey.Read(Path.Combine(_folder, "key")).Key!;

    [Fact]
    [Requirement("R-SEC-09")]
    public async Task Document_and_interpretation_are_read_outside_linked_and_are_gone_when_withdrawn_inside()
    {
        Assert.Null(ExchangeKey.Create(Path.Combine(_folder, "key")));
        await using var inner = await OfficeSite.StartAsync();
        await using var outer = await PortalHost.StartAsync();
        var id = await inner.PublishedAsync();
        await inner.ActAsync(new OpenDraft("fgj", Papers.Complete(Marker) with { BodyHtml = $"<p>{Marker}</p>" }), ActTarget.New, await inner.ActorAsync("drafter"));

        var first = await ExportAsync(inner, "first.zip");
        Assert.DoesNotContain(Marker, Inflated(first));
        Assert.Equal(2, (await ImportAsync(outer, first)).Published);
        await using var db = outer.Database.Open();
        var paper = await db.Publications.SingleAsync(p => p.Key == $"mirror:shifan/document:{id}:text");
        var reading = await db.Publications.SingleAsync(p => p.Key != paper.Key);
        Assert.Contains($"/articles/{reading.Id}\"", await outer.TextAsync($"/articles/{paper.Id}"));
        Assert.Contains($"/articles/{paper.Id}\"", await outer.TextAsync($"/articles/{reading.Id}"));
        Assert.Contains($"/articles/{paper.Id}\"", await outer.TextAsync("/columns/" + paper.ColumnPath));

        var reason = inner.Get<Storage.Records.WorldSource>().Latest().Site.Documents.WithdrawalReasons.Keys.First();
        await inner.ActAsync(new WithdrawPublication(reason, WithdrawalMode.Gone, ""), ActTarget.Of(id), await inner.ActorAsync("disclosure"));
        Assert.Equal(2, (await ImportAsync(outer, await ExportAsync(inner, "second.zip"))).Withdrawn);
        Assert.Equal(HttpStatusCode.Gone, await outer.StatusAsync($"/articles/{paper.Id}"));
        Assert.Equal(HttpStatusCode.Gone, await outer.StatusAsync($"/articles/{reading.Id}"));
        Assert.DoesNotContain($"/articles/{paper.Id}\"", await outer.TextAsync("/columns/" + paper.ColumnPath));
        // Here as well the withdrawal is finished only when it was seen to be gone.
        foreach (var check in await db.Jobs.Where(j => j.Topic == WithdrawalCheck.Topic).ToListAsync())
            Assert.Equal("各处均已看不到。", await ActivatorUtilities.CreateInstance<WithdrawalVerify>(outer.Services, ActivatorUtilities.CreateInstance<Web.Publishing.PublicProbe>(outer.Services)).RunAsync(check.Payload, default));
        Assert.Equal(ExchangeStateProcedure.KindName, (await db.Audit.OrderBy(a => a.Seq).LastAsync()).Kind);
    }

    private async Task<string> ExportAsync(OfficeSite inner, string name)
    {
        var path = Path.Combine(_folder, name);
        var (_, refusals) = await ActivatorUtilities.CreateInstance<PackageExport>(inner.App.Services).WriteAsync(path, Key, full: false);
        Assert.Empty(refusals);
        return path;
    }

    private async Task<PackageCounts> ImportAsync(PortalHost outer, string path)
    {
        var (counts, refusals) = await ActivatorUtilities.CreateInstance<PackageImport>(outer.Services).RunAsync(path, Key, sentence => Assert.Fail(sentence));
        Assert.Empty(refusals);
        return counts!;
    }

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

    public void Dispose() => Directory.Delete(_folder, true);
}
