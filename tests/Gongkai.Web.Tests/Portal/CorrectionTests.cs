using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Records;
using Gongkai.Storage.SiteCare;
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
    public async Task A_further_answer_stands_on_the_receipt_with_its_day_above_the_first_even_after_the_contact_was_erased()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        using var reader = new Citizen(host.Address);
        var (receipt, code) = await ReportAsync(reader, "附件打不开");
        var executor = host.Services.GetRequiredService<ActExecutor>();
        var officer = new Actor(7, "林佳", [new Holding("zfb", Roles.DisclosureOfficer)]);
        Assert.True((await executor.ExecuteAsync(new HandleContentReport(ReportOutcome.NoMistake, "附件可以打开。"), ActTarget.ByKey(receipt), officer)).Done);
        host.Time.Now = host.Time.Now.AddDays(91);
        await host.Services.GetServices<Gongkai.Web.Jobs.IJobHandler>().Single(j => j.Topic == "corrections.contacts").RunAsync("{}", default);
        Assert.True((await executor.ExecuteAsync(new AnswerAgain(FurtherAnswerKind.Correcting, ReportOutcome.Fixed, "换了浏览器复核", "附件确实打不开，已经换好。"), ActTarget.ByKey(receipt), officer)).Done);
        await reader.GetAsync("/corrections/status");
        await reader.PressAsync("查询", ("receipt", receipt), ("code", code));
        Assert.Contains("已经更正", reader.Main);
        Assert.DoesNotContain("换了浏览器复核", reader.Main);
        var text = reader.Page.QuerySelector("main")!.TextContent;
        var day = LegalTime.DayOf(host.Time.Now);
        Assert.Contains($"更正答复（{day:yyyy-MM-dd}）", text);
        Assert.True(text.IndexOf("已经换好", StringComparison.Ordinal) < text.IndexOf("附件可以打开", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_contacts_whose_time_has_come_are_erased_in_one_night_however_many()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        var (day, count) = (LegalTime.DayOf(host.Time.Now), HeldContacts.BatchSize + 30);
        await using (var db = host.Database.Open())
        {
            for (var i = 1; i <= count; i++)
            {
                var report = new ContentReport
                {
                    Receipt = $"JC20260101-{i:0000}",
                    PublicationId = 0,
                    ArticleTitle = "网站",
                    Column = "",
                    UnitCode = "zfb",
                    Mistake = "fact",
                    Where = "某处",
                    Right = "改正",
                    SealedContact = "sealed",
                    ReceivedOn = day.AddDays(-100),
                    HandledOn = day.AddDays(i % 2 == 0 ? -90 : -89),
                    Outcome = ReportOutcome.Fixed,
                    Answer = "已改。",
                };
                db.Records.Add(new RecordRow { Id = 1_000_000 + i, Kind = ContentReportProcedure.KindName, NaturalKey = report.Receipt, UnitCode = "zfb", State = "closed", Title = "纠错", Version = 1, Body = JsonSerializer.Serialize(report, RecordJson.Body) });
            }
            await db.SaveChangesAsync();
        }
        var said = await host.Services.GetServices<Gongkai.Web.Jobs.IJobHandler>().Single(j => j.Topic == "corrections.contacts").RunAsync("{}", default);
        Assert.Equal($"删除 {count / 2} 份纠错的联系方式。", said);
        await using var after = host.Database.Open();
        var bodies = await after.Records.Where(r => r.Kind == ContentReportProcedure.KindName).OrderBy(r => r.Id).Select(r => r.Body).ToListAsync();
        Assert.Equal(Enumerable.Range(1, count).Select(i => i % 2 == 0), bodies.Select(b => JsonSerializer.Deserialize<ContentReport>(b, RecordJson.Body)!.SealedContact is null));
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
