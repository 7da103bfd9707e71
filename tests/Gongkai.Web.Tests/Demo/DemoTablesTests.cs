using System.Text.Json;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Gongkai.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Demo;

/// <summary>What tables and reports say of the county is what its records say, each counted again from the bodies by hand.</summary>
public sealed class DemoTablesTests(DemoRequestsTests.County county) : IClassFixture<DemoRequestsTests.County>
{
    [Fact]
    public async Task Every_row_repeats_its_record()
    {
        await using var db = county.Open();
        var calendar = county.App.Services.GetRequiredService<WorldSource>().Latest().Calendar;
        var rows = await db.Requests.ToDictionaryAsync(r => r.RecordId);
        var bands = (await db.RequestBands.ToListAsync()).ToLookup(b => b.RecordId, b => b.Band);
        var signals = (await db.RequestSignals.ToListAsync()).ToLookup(s => s.RecordId, s => (s.Signal, s.Day));
        var proofs = (await db.RequestProofs.ToListAsync()).ToLookup(p => p.RecordId, p => p.Reference);
        foreach (var (id, c) in await CasesAsync())
        {
            var row = rows[id];
            Assert.Equal((c.Receipt, c.BodyCode, c.UnitCode, c.State, c.Content.Purpose, c.Intake.Channel, c.Applicant.Category),
                (row.Receipt, row.BodyCode, row.UnitCode, row.State, row.Purpose, row.Channel, row.Category));
            Assert.Equal((c.IsCounted ? c.ReceivedOn : null, c.IsCounted ? c.Outcome : null, c.FinishedOn, c.Reply?.Kind), (row.CountedOn, row.Outcome, row.FinishedOn, row.Reply));
            Assert.Equal((c.Disputes.Count, c.Rating?.Score, c.Archive?.Volume, c.Extension?.NoticedOn is not null, c.Consultations.Any(a => a.IsOpen)),
                (row.DisputeCount, row.Score, row.Volume, row.Extended, row.Consulting));
            Assert.Equal(TextLikeness.Bands(c.Content.Title + c.Content.Description).Distinct().Order(), bands[id].Order());
            Assert.Equal(RequestSignals.Of(c, calendar).DistinctBy(s => s.Signal).Order(), signals[id].Order());
            Assert.Subset(proofs[id].ToHashSet(), RequestProcedure.ProofsOf(c).ToHashSet());
            Assert.Equal(RequestProcedure.ProofsOf(c).Count > 0, row.HoldsProofs);
        }
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public async Task The_report_of_a_year_is_what_one_counts_case_by_case(int year)
    {
        var derived = await county.App.Services.GetRequiredService<AnnualReports>().OfAsync(year);
        Assert.True(derived.Verdict.Ok, string.Join(" ", derived.Verdict.Failures.Select(f => f.Where)));
        var cases = (await CasesAsync()).Select(c => c.Case).Where(c => c.IsCounted).ToList();
        foreach (var row in Table3Row.All.Where(r => r.IsLeaf || r.Code is Table3Row.New or Table3Row.CarriedIn or Table3Row.CarriedOut))
            foreach (var category in ApplicantCategories.All.Select(c => c.Category))
            {
                var counted = cases.Count(c => c.Applicant.Category == category && row.Code switch
                {
                    Table3Row.New => c.ReceivedOn!.Value.Year == year,
                    Table3Row.CarriedIn => c.ReceivedOn!.Value.Year < year && !(c.FinishedOn?.Year < year),
                    Table3Row.CarriedOut => c.ReceivedOn!.Value.Year <= year && !(c.FinishedOn?.Year <= year),
                    var leaf => c.Outcome == leaf && c.FinishedOn?.Year == year,
                });
                Assert.Equal((row.Code, category, (decimal?)counted), (row.Code, category, derived.Report.Table3![row.Code, (int)category]));
            }
        await using var db = county.Open();
        var disputes = await db.Disputes.ToListAsync();
        for (var kind = DisputeKind.Reconsideration; kind <= DisputeKind.SuitAfterReconsideration; kind++)
            for (var cell = 0; cell < 4; cell++)
            {
                var counted = disputes.Count(d => d.Kind == kind && (cell < 3
                    ? d.Result == (DisputeResult)cell && d.DecidedOn?.Year == year
                    : d.ReceivedOn.Year <= year && !(d.DecidedOn?.Year <= year)));
                Assert.Equal((kind, cell, (decimal?)counted), (kind, cell, derived.Report.Table4![(int)kind * 5 + cell]));
            }
        var paid = (await CasesAsync()).SelectMany(c => c.Case.Fee?.Payments ?? []).Where(p => p.On.Year == year).ToList();
        Assert.Equal((paid.Count, paid.Sum(p => p.Amount)), (derived.Fees.Payments, derived.Fees.Amount));
    }

    [Fact]
    public async Task The_command_writes_the_report_and_its_check_finds_nothing()
    {
        var file = Path.Combine(county.Database.Folder, "2025.json");
        using var output = new StringWriter();
        Assert.Equal(0, await ReportCommand.AnnualAsync(["--year", "2025", "--format", "json", "-o", file, "--data", county.Database.Folder], output, output));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(2025, json.RootElement.GetProperty("year").GetInt32());
        Assert.Equal(7, json.RootElement.GetProperty("table3").GetProperty("rows").GetProperty("T3-1").GetArrayLength());
        Assert.Equal(15, json.RootElement.GetProperty("table4").GetArrayLength());
        Assert.Equal(0, ReportCommand.Run(["check", file], output, output));
        foreach (var format in new[] { "html", "docx" })
        {
            var other = Path.Combine(county.Database.Folder, "2025." + format);
            Assert.Equal(0, await ReportCommand.AnnualAsync(["--year", "2025", "--unit", "zf", "--format", format, "-o", other, "--data", county.Database.Folder], output, output));
            Assert.True(new FileInfo(other).Length > 1000);
        }
    }

    private async Task<IReadOnlyList<(long Id, RequestCase Case)>> CasesAsync()
    {
        await using var db = county.Open();
        return [.. (await db.Records.Where(r => r.Kind == "request").ToListAsync()).Select(r => (r.Id, JsonSerializer.Deserialize<RequestCase>(r.Body, RecordJson.Body)!))];
    }
}
