using System.Text.Json;
using Gongkai.Storage.Publishing;

namespace Gongkai.Web.Tests.Portal;

/// <summary>The list for other systems: filters, and the same cost however deep.</summary>
public sealed class DocumentListTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    [Theory]
    [InlineData("year=2026", "year=2026")]
    [InlineData("from=2026-11-10&to=2026-11-18", "from=2026-11-10&to=2026-11-18")]
    [InlineData("docNumber=示政办发[2026]40号", "docNumber=")]
    public async Task Filters_narrow_the_list_and_stand_in_the_links(string query, string linked)
    {
        using var answer = await _host.Http.GetAsync("/api/v1/documents?size=2&" + query);
        var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        var all = JsonDocument.Parse(await _host.TextAsync("/api/v1/documents?size=1")).RootElement.GetProperty("total").GetInt32();
        Assert.InRange(page.GetProperty("total").GetInt32(), 1, all);
        Assert.Contains(linked, string.Join(',', answer.Headers.GetValues("Link")));
    }

    [Fact]
    public async Task A_span_of_days_holds_both_its_ends()
    {
        var page = JsonDocument.Parse(await _host.TextAsync("/api/v1/documents?column=zwgk/zfwj&from=2026-11-18&to=2026-11-18")).RootElement;
        Assert.Equal(101, Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("id").GetInt64());
    }

    [Theory]
    [InlineData("year=nineteen", "YEAR-OUT-OF-RANGE")]
    [InlineData("year=1", "YEAR-OUT-OF-RANGE")]
    [InlineData("from=2026-02-30", "DATE-FORM")]
    [InlineData("to=0001-01-01", "DATE-FORM")]
    public async Task Nonsense_is_refused(string query, string code)
    {
        using var answer = await _host.Http.GetAsync("/api/v1/documents?" + query);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_was_withdrawn_or_is_not_yet_due_is_neither_counted_nor_listed()
    {
        await using var host = await PortalHost.StartAsync();
        var (shown, later, gone) = (host.Seed.Document("可见", 1), host.Seed.Document("将来", 2), host.Seed.Document("撤下", 3));
        (later.VisibleFrom, later.PublishedAt) = (PublicationSeed.Now.AddHours(1), PublicationSeed.Now.AddHours(1));
        await host.Seed.AddAsync(shown, later, gone);
        Assert.Equal(2, await TotalAsync(host));
        await host.Seed.ChangeAsync(gone, r => r.State = PublicationState.Gone);
        await host.Seed.AddAsync(host.Seed.Document("又一件", 4));
        var text = await host.TextAsync("/api/v1/documents");
        Assert.Equal(2, JsonDocument.Parse(text).RootElement.GetProperty("total").GetInt32());
        Assert.DoesNotContain("将来", text);
        Assert.DoesNotContain("撤下", text);
    }

    private static async Task<int> TotalAsync(PortalHost host) => JsonDocument.Parse(await host.TextAsync("/api/v1/documents")).RootElement.GetProperty("total").GetInt32();
}
