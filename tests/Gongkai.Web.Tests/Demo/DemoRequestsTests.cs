using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Database;
using Gongkai.Storage.Requests;
using Gongkai.Testing.Platform;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Demo;

/// <summary>The county's applications, filled once.</summary>
public sealed class DemoRequestsTests(DemoRequestsTests.County county) : IClassFixture<DemoRequestsTests.County>
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task Four_hundred_applications_stand_in_every_state_and_before_every_reviewer()
    {
        await using var db = county.Open();
        Assert.Equal(400, await db.Requests.CountAsync());
        Assert.Empty(RequestStates.All.Select(s => s.State).Except(await db.Requests.Select(r => r.State).Distinct().ToListAsync()));
        var desks = await db.Desks.Where(d => db.Requests.Any(r => r.RecordId == d.RecordId && r.State == RequestState.ReplyReview)).Select(d => d.Role).Distinct().ToListAsync();
        Assert.Equal([Roles.DeputyLeader, Roles.LegalReviewer, Roles.RequestHead], desks.Order());
        Assert.Empty(ReceiptChannelsAll.Except(await db.Requests.Select(r => r.Channel).Distinct().ToListAsync()));
        Assert.Equal(ApplicantCategories.All.Count, await db.Requests.Select(r => r.Category).Distinct().CountAsync());
        Assert.Equal(Enum.GetValues<RequestPurpose>().Length, await db.Requests.Select(r => r.Purpose).Distinct().CountAsync());
        Assert.True(await db.Requests.CountAsync(r => r.Score != null) > 30);
        Assert.Contains(await db.Requests.Where(r => r.Volume != null).Select(r => r.Volume!).ToListAsync(), v => v.StartsWith("示依申〔2025〕", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Some_are_late_some_nearly_and_the_rest_have_time()
    {
        await using var db = county.Open();
        await county.App.Services.GetRequiredService<AlarmBoard>().RaiseAsync(county.App.Services.GetRequiredService<Storage.Records.WorldSource>().Latest(), Today);
        var open = await db.Obligations.Where(o => o.Kind == "request" && o.Rule == ClockRules.RequestReply && o.MetOn == null).Select(o => o.Alarmed).ToListAsync();
        Assert.InRange(open.Count(a => a == AlarmLevel.Red), 2, 8);
        Assert.InRange(open.Count(a => a == AlarmLevel.Yellow), 2, 15);
        Assert.True(open.Count(a => a == AlarmLevel.None) > 20);
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public async Task Table_three_of_the_year_balances_and_follows_from_the_year_before(int year)
    {
        await using var db = county.Open();
        var rows = await db.Requests.Where(r => r.CountedOn != null).ToListAsync();
        var (report, before) = (Report(rows, year), Report(rows, year - 1));
        var verdict = ReportChecks.Run(report, before);
        Assert.DoesNotContain(verdict.Failures, f => f.Where.StartsWith("T3", StringComparison.Ordinal));
        Assert.True(report.Table3![Table3Row.New, Table3.TotalColumn] > 100);
        Assert.True(report.Table3[Table3Row.CarriedIn, Table3.TotalColumn] > 0);
        Assert.Equal(before.Table3![Table3Row.CarriedOut, Table3.TotalColumn], report.Table3[Table3Row.CarriedIn, Table3.TotalColumn]);
    }

    [Fact]
    public async Task Every_result_of_table_three_occurs_and_every_finished_case_has_one()
    {
        await using var db = county.Open();
        var outcomes = await db.Requests.Where(r => r.Outcome != null).Select(r => r.Outcome!).Distinct().ToListAsync();
        Assert.Equal(Table3Row.All.Where(r => r.IsLeaf).Select(r => r.Code).Order(), outcomes.Order());
        Assert.False(await db.Requests.AnyAsync(r => r.CountedOn != null && r.FinishedOn != null && r.Outcome == null));
        Assert.Equal(Enum.GetValues<DisputeKind>().Length, await db.Disputes.Select(d => d.Kind).Distinct().CountAsync());
        Assert.Equal(4, await db.Disputes.Where(d => d.Kind == DisputeKind.Reconsideration).Select(d => d.Result).Distinct().CountAsync());
    }

    [Fact]
    public async Task Whatever_can_happen_to_an_application_has_happened()
    {
        await using var db = county.Open();
        var acts = (await db.Audit.Where(a => a.Kind == "request").Select(a => a.Act).Distinct().ToListAsync()).ToHashSet();
        var never = typeof(RequestCase).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IAct<RequestCase>)) && !acts.Contains(t.Name)).Select(t => t.Name).Order().ToList();
        // What an office does once in years, or the platform at night.
        Assert.Equal(["CancelFee", "ChangeContact", "ConfirmReleaseGone", "PurgeIdentity", "RecallReply", "RefuseExtension", "ReopenRequest", "ReplaceQueryCode", "RestoreRequest"], never);
    }

    [Fact]
    public async Task Ledger_and_audit_chain_of_the_county_are_true_and_the_vault_opens()
    {
        await foreach (var page in county.App.Services.GetRequiredService<LedgerCheck>().PagesAsync()) Assert.Empty(page);
        Assert.True((await AuditVerifier.VerifyAsync(county.Database.Source, county.App.Services.GetRequiredService<PlatformOptions>().Digest)).Intact);
        await using var db = county.Open();
        var vault = county.App.Services.GetRequiredService<IdentityVault>();
        var references = await db.RequestProofs.Select(p => p.Reference).Distinct().Take(40).ToListAsync();
        Assert.Equal(40, references.Count);
        foreach (var reference in references) Assert.NotNull(await vault.OpenAsync(reference));
        Assert.Contains(await db.Publications.Select(p => p.ColumnPath).Distinct().ToListAsync(), c => c == "zwgk/ysqgk");
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var db = county.Open();
        var before = await db.Audit.CountAsync();
        Assert.Null(await FirstStart.RunAsync(county.App.Services, county.App.Services.GetRequiredService<PlatformOptions>()));
        Assert.Equal(before, await db.Audit.CountAsync());
    }

    private static readonly string[] ReceiptChannelsAll = [.. Channels.All.Select(c => c.Code)];

    private static AnnualReport Report(List<RequestRow> rows, int year)
    {
        bool In(DateOnly? day) => day?.Year == year;
        bool Before(DateOnly? day) => day?.Year < year;
        var counts = new List<(string, ApplicantCategory, int)>();
        foreach (var row in rows)
        {
            var live = !Before(row.FinishedOn);
            if (In(row.CountedOn)) counts.Add((Table3Row.New, row.Category, 1));
            if (Before(row.CountedOn) && live) counts.Add((Table3Row.CarriedIn, row.Category, 1));
            if (In(row.FinishedOn)) counts.Add((row.Outcome!, row.Category, 1));
            if (row.CountedOn?.Year <= year && live && !In(row.FinishedOn)) counts.Add((Table3Row.CarriedOut, row.Category, 1));
        }
        return new AnnualReport(year, "示范县", Table3: Table3.Of(counts));
    }

    public sealed class County : IAsyncLifetime
    {
        public TestDatabase Database { get; private set; } = null!;

        public WebApplication App { get; private set; } = null!;

        public GongkaiDb Open() => Database.Source.Open();

        public async Task InitializeAsync()
        {
            Database = await TestDatabase.CreateAsync();
            App = Platform.Build(new PlatformOptions
            {
                DataFolder = Database.Folder,
                Demo = true,
                Jobs = false,
                Urls = "http://127.0.0.1:0",
                PasswordIterations = 10,
                Time = new SetTime(LegalTime.StartOf(Today).AddHours(10)),
            });
            Assert.Null(await FirstStart.RunAsync(App.Services, App.Services.GetRequiredService<PlatformOptions>()));
        }

        public async Task DisposeAsync()
        {
            await App.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
