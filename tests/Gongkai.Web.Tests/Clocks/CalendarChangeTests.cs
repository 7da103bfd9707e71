using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Testing.Platform;
using Gongkai.Web.Hosting;
using Gongkai.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Clocks;

/// <summary>A year loaded while clocks are running: open deadlines are derived again, and each that moved is reported with its old and new date.</summary>
public sealed class CalendarChangeTests
{
    private static readonly Actor Officer = new(501, "公开股甲", [new Holding("zfb-gk", Roles.DisclosureOfficer)]);
    private static readonly Actor Head = new(502, "政务办乙", [new Holding("zfb", Roles.DisclosureHead)]);

    [Theory, DatabaseKinds]
    public async Task A_year_confirmed_by_a_second_person_moves_open_deadlines_and_reports_each(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var time = new SetTime(new DateTimeOffset(2026, 11, 20, 10, 0, 0, LegalTime.Offset));
        await using var app = Platform.Build(new PlatformOptions
        {
            DataFolder = database.Folder,
            Postgres = database.Postgres,
            Demo = true,
            Jobs = false,
            Time = time,
            Urls = "http://127.0.0.1:0",
            PasswordIterations = 1000,
        });
        Assert.Null(await FirstStart.RunAsync(app.Services, app.Services.GetRequiredService<PlatformOptions>()));
        await app.StartAsync();
        await app.Services.GetRequiredService<JobRunner>().RunDueAsync();
        await using var db = database.Source.Open();
        var provisional = await db.Obligations.CountAsync(o => o.Provisional && o.MetOn == null);
        Assert.True(provisional > 0);

        var executor = app.Services.GetRequiredService<ActExecutor>();
        var proposed = await executor.ExecuteAsync(new ProposeCalendarYear(Notice(), "zfb"), ActTarget.New, Officer);
        Assert.Empty(proposed.Refusals);
        Assert.Equal(provisional, await db.Obligations.CountAsync(o => o.Provisional && o.MetOn == null)); // Proposed is not in force.
        Assert.Equal("OWN-WORK", Assert.Single((await executor.ExecuteAsync(new ConfirmCalendarYear(), ActTarget.Of(proposed.RecordId), Officer)).Refusals).Code);
        Assert.Empty((await executor.ExecuteAsync(new ConfirmCalendarYear(), ActTarget.Of(proposed.RecordId), Head)).Refusals);
        await app.Services.GetRequiredService<JobRunner>().RunDueAsync();

        Assert.Equal(0, await db.Obligations.CountAsync(o => o.Provisional && o.MetOn == null));
        var report = await db.Records.SingleAsync(r => r.Kind == "incident" && r.Body.Contains(IncidentCategories.CalendarChange));
        var incident = (Incident)PlatformServices.Procedures.OfKind("incident").Read(report.Body);
        Assert.Equal(IncidentCategories.CalendarChange, incident.Category);
        Assert.Equal(provisional, incident.Lines.Count);
        Assert.All(incident.Lines, line => Assert.Matches(@"由 \d{4}-\d{2}-\d{2}（暂定） 变为 \d{4}-\d{2}-\d{2}", line));
        await app.StopAsync();
    }

    // Invented spans over the statutory days of 2027: only a notice on paper may be loaded in an office.
    private static string Notice() => """
        { "2027": { "paper": "国办发明电〔2026〕99号",
          "off": ["2027-01-01","2027-01-02","2027-01-03","2027-02-05","2027-02-06","2027-02-07","2027-02-08","2027-02-09","2027-02-10","2027-02-11",
                  "2027-04-03","2027-04-04","2027-04-05","2027-05-01","2027-05-02","2027-05-03","2027-06-09","2027-09-15","2027-10-01","2027-10-02","2027-10-03","2027-10-04","2027-10-05","2027-10-06","2027-10-07"],
          "work": ["2027-02-14","2027-10-09"] } }
        """;
}
