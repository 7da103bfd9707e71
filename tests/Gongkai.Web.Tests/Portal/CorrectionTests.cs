using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Web.Tests.Portal.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>A reader without account or script reports a mistake and comes back for the outcome.</summary>
public sealed partial class CorrectionTests
{
    private const string Contact = "0000-1234567";

    [Fact]
    public async Task A_report_gets_a_receipt_is_handled_and_its_outcome_is_seen_by_receipt_and_code()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        using var reader = new Citizen(host.Address);
        var (receipt, code) = await ReportAsync(reader, "附件打不开");

        await using (var db = host.Database.Open())
        {
            var row = await db.Records.SingleAsync(r => r.Kind == ContentReportProcedure.KindName);
            Assert.DoesNotContain(Contact, row.Body);
            Assert.DoesNotContain(Contact, string.Join('\n', await db.Audit.Select(a => a.Detail).ToListAsync()));
            var officer = new Actor(7, "林佳", [new Holding("zfb", Roles.DisclosureOfficer)]);
            var answer = await host.Services.GetRequiredService<ActExecutor>().ExecuteAsync(new HandleContentReport(ReportOutcome.Fixed, "附件已经换好。"), ActTarget.Of(row.Id), officer);
            Assert.True(answer.Done);
        }
        await reader.GetAsync("/corrections/status");
        await reader.PressAsync("查询", ("receipt", receipt), ("code", code.ToLowerInvariant()));
        Assert.Contains("已经更正", reader.Main);
        Assert.Contains("附件已经换好。", reader.Main);
        // Neither number stands in an address.
        Assert.DoesNotContain(reader.Addresses, a => a.Contains(code, StringComparison.OrdinalIgnoreCase) || a.Contains(receipt, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_is_kept_until_the_reporter_saw_the_outcome_and_then_erased_in_its_time()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        using var reader = new Citizen(host.Address);
        var (receipt, code) = await ReportAsync(reader, "附件打不开");
        var executor = host.Services.GetRequiredService<ActExecutor>();
        var officer = new Actor(7, "林佳", [new Holding("zfb", Roles.DisclosureOfficer)]);
        Assert.True((await executor.ExecuteAsync(new HandleContentReport(ReportOutcome.Fixed, "附件已经换好。"), ActTarget.ByKey(receipt), officer)).Done);
        Assert.NotNull((await RecordAsync()).SealedContact);
        await reader.GetAsync("/corrections/status");
        await reader.PressAsync("查询", ("receipt", receipt), ("code", code));
        var seen = await RecordAsync();
        Assert.Equal((seen.HandledOn, null), (seen.ToldOn, seen.ToldBy));
        var job = host.Services.GetServices<Gongkai.Web.Jobs.IJobHandler>().Single(j => j.Topic == "corrections.contacts");
        await job.RunAsync("{}", default);
        Assert.NotNull((await RecordAsync()).SealedContact);
        host.Time.Now = host.Time.Now.AddDays(7);
        await job.RunAsync("{}", default);
        Assert.Null((await RecordAsync()).SealedContact);
        // The outcome is seen as before.
        await reader.GetAsync("/corrections/status");
        await reader.PressAsync("查询", ("receipt", receipt), ("code", code));
        Assert.Contains("附件已经换好。", reader.Main);

        async Task<ContentReport> RecordAsync()
        {
            await using var db = host.Database.Open();
            return System.Text.Json.JsonSerializer.Deserialize<ContentReport>((await db.Records.SingleAsync(r => r.Kind == ContentReportProcedure.KindName)).Body, Gongkai.Storage.Records.RecordJson.Body)!;
        }
    }

    [Fact]
    public async Task What_is_missing_is_told_and_what_was_typed_stays()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        using var reader = new Citizen(host.Address);
        await reader.GetAsync("/corrections/new?article=101");
        await reader.PressAsync("提交", ("where", "第一段"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reader.Status);
        Assert.Equal(["CORRECTION-KIND", "CORRECTION-RIGHT"], reader.Refused);
        Assert.Equal("第一段", reader.ValueOf("where"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_report()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        using var reader = new Citizen(host.Address);
        await reader.GetAsync("/corrections/new?article=101");
        var key = reader.ValueOf("key")!;
        await reader.PressAsync("提交", ("mistake", "fact"), ("where", "第一段"), ("right", "应为三日"), ("contact", Contact));
        var first = Receipt().Match(reader.Main).Value;
        await reader.GetAsync("/corrections/new?article=101");
        await reader.PressAsync("提交", ("key", key), ("mistake", "fact"), ("where", "第一段"), ("right", "应为三日"), ("contact", Contact));
        Assert.Equal(first, Receipt().Match(reader.Main).Value);
        await using var db = host.Database.Open();
        Assert.Equal(1, await db.Records.CountAsync(r => r.Kind == ContentReportProcedure.KindName));
    }

    [Fact]
    public async Task Masses_from_one_address_wait_and_so_do_guesses_at_codes()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        using var reader = new Citizen(host.Address);
        for (var i = 0; i < 5; i++) await ReportAsync(reader, $"第{i}处");
        await reader.GetAsync("/corrections/new?article=101");
        await reader.PressAsync("提交", ("mistake", "fact"), ("where", "第六处"), ("right", "应为三日"));
        Assert.Equal(HttpStatusCode.TooManyRequests, reader.Status);

        for (var i = 0; i < 11; i++)
        {
            await reader.GetAsync("/corrections/status");
            await reader.PressAsync("查询", ("receipt", "JC20261120-0001"), ("code", "AAAAAAAA"));
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, reader.Status);
    }

    [Theory]
    [InlineData("/corrections/new?article=x")]
    [InlineData("/corrections/new?article=999999")]
    public async Task There_is_nothing_to_report_on_what_is_not_public(string address)
    {
        await using var host = await PortalHost.StartAsync(county: true);
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync(address));
    }

    [Fact]
    public async Task The_site_as_a_whole_can_be_reported_on_too()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        using var reader = new Citizen(host.Address);
        await reader.GetAsync("/corrections/new");
        await reader.PressAsync("提交", ("mistake", "display"), ("where", "首页顶部"), ("right", "图标应当显示"));
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Matches(Receipt(), reader.Main);
    }

    private static async Task<(string Receipt, string Code)> ReportAsync(Citizen reader, string where)
    {
        await reader.GetAsync("/corrections/new?article=101");
        await reader.PressAsync("提交", ("mistake", "link"), ("where", where), ("right", "应当能打开"), ("contact", Contact));
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        var values = reader.Page.QuerySelectorAll("main dl dd").ToList();
        return (values[0].TextContent, values[1].TextContent);
    }

    [GeneratedRegex("JC[0-9]{8}-[0-9]{4}")]
    private static partial Regex Receipt();
}
