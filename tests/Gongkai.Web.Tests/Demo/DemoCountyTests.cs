using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Documents;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Clocks;
using Gongkai.Testing.Platform;
using Gongkai.Web.Hosting;
using Gongkai.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Demo;

public sealed class DemoCountyTests
{
    // Spring Festival, a make-up Saturday, year's end, an ordinary day: the county dates itself back from any of them.
    [Theory]
    [InlineData("2026-02-18")]
    [InlineData("2026-02-28")]
    [InlineData("2025-12-31")]
    [InlineData("2026-11-22")]
    public async Task The_county_fills_on_any_day_with_every_state_late_and_near_due(string day)
    {
        await using var database = await TestDatabase.CreateAsync();
        var time = new SetTime(LegalTime.StartOf(DateOnly.Parse(day)).AddHours(10));
        await using var app = Platform.Build(new PlatformOptions { DataFolder = database.Folder, Demo = true, Jobs = false, Time = time, Urls = "http://127.0.0.1:0", PasswordIterations = 1000 });
        var options = app.Services.GetRequiredService<PlatformOptions>();
        Assert.Null(await FirstStart.RunAsync(app.Services, options));
        Assert.Null(await FirstStart.RunAsync(app.Services, options)); // A second start finds its own county.

        var site = app.Services.GetRequiredService<Storage.Records.WorldSource>().Latest().Site;
        Assert.Equal((1, 1, 1), (site.ColumnMoves.Count, site.LevelsChanges.Count, site.Portal!.FormerSites.Count));

        await using var db = database.Source.Open();
        var states = await db.Records.Where(r => r.Kind == "document").Select(r => r.State).Distinct().ToListAsync();
        var shown = Stages.All.Select(s => s.Code).Except(states).ToList();
        Assert.Equal(["attribute-change", "main-approval", "referred"], shown.Order()); // Not in the county's chain, or a moment's stop.
        await app.Services.GetRequiredService<AlarmBoard>().RaiseAsync(app.Services.GetRequiredService<Storage.Records.WorldSource>().Latest(), DateOnly.Parse(day));
        Assert.True(await db.Obligations.AnyAsync(o => o.Alarmed == AlarmLevel.Red));
        Assert.True(await db.Obligations.AnyAsync(o => o.Alarmed == AlarmLevel.Yellow));
        Assert.DoesNotContain(await db.Obligations.Select(o => o.Rule).Distinct().ToListAsync(), rule => ClockRules.Find(rule) is null);
        Assert.True(await db.Publications.AnyAsync(p => p.PublishedAt <= time.Now));
        // Only what waits for its hour may carry a time to come.
        Assert.False(await db.Publications.AnyAsync(p => p.PublishedAt > time.Now && p.VisibleFrom <= time.Now));
        Assert.True((await AuditVerifier.VerifyAsync(database.Source, options.Digest)).Intact);
    }

    [Fact]
    public async Task The_county_is_not_built_over_real_data()
    {
        await using var database = await TestDatabase.CreateAsync();
        var options = new PlatformOptions { DataFolder = database.Folder, Jobs = false, Urls = "http://127.0.0.1:0", PasswordIterations = 1000 };
        await using var app = Platform.Build(options);
        Assert.Null(await FirstStart.RunAsync(app.Services, options));
        Assert.Equal("DATA-NOT-DEMO", (await FirstStart.RunAsync(app.Services, options with { Demo = true }))!.Code);
    }

    [Fact]
    public async Task Jobs_of_the_county_find_the_ledger_true_and_the_withdrawn_document_gone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var time = new SetTime(new DateTimeOffset(2026, 11, 20, 10, 0, 0, LegalTime.Offset));
        await using var app = Platform.Build(new PlatformOptions { DataFolder = database.Folder, Demo = true, Jobs = false, Time = time, Urls = "http://127.0.0.1:0", PasswordIterations = 1000 });
        Assert.Null(await FirstStart.RunAsync(app.Services, app.Services.GetRequiredService<PlatformOptions>()));
        await app.StartAsync();
        await app.Services.GetRequiredService<JobRunner>().RunDueAsync();
        await using var db = database.Source.Open();
        var jobs = await db.Jobs.ToListAsync();
        Assert.All(jobs, j => Assert.Equal(Storage.Jobs.JobState.Done, j.State));
        Assert.Contains(jobs, j => j.Topic == "withdrawal.verify" && j.Result == "各处均已看不到。");
        // The county's empty columns are reported; nothing else is wrong.
        Assert.False(await db.Records.AnyAsync(r => r.Kind == "incident" && !r.Body.Contains("column-stale")));

        // A line somebody changed by hand is an incident and is put right.
        await db.Obligations.Where(o => o.MetOn == null && o.Due != null).Take(1).ExecuteUpdateAsync(s => s.SetProperty(o => o.Due, new DateOnly(2030, 1, 1)));
        time.Now = time.Now.AddDays(1);
        await app.Services.GetRequiredService<JobRunner>().RunDueAsync();
        Assert.True(await db.Records.AnyAsync(r => r.Kind == "incident" && !r.Body.Contains("column-stale")));
        Assert.False(await db.Obligations.AnyAsync(o => o.Due == new DateOnly(2030, 1, 1)));
        await app.StopAsync();
    }
}
