using Gongkai.Bench;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Tests.Database;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Gongkai.Storage.Tests.Requests;

/// <summary>The plans of tables, cells and board: an index for each table, on both databases; the tables from indexes alone.</summary>
public sealed class RequestPlanTests(ITestOutputHelper output)
{
    private static readonly TablePeriod Month = new(new(CaseSeed.Year, 3, 1), new(CaseSeed.Year, 3, 31));

    [Theory, DatabaseKinds]
    public async Task Annual_tables_are_answered_from_indexes_alone(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var db = database.Source.Open();
        await AloneAsync(kind, AnnualTableQueries.Table3(db, Month, null));
        // Of one body the embedded database may choose the index of receipts for what is still open and look into the table for a few thousand rows.
        await ByIndexAsync(kind, AnnualTableQueries.Table3(db, Month, [CaseSeed.Unit(1)]));
        // Disputes are few: any index will do.
        await ByIndexAsync(kind, AnnualTableQueries.Table4(db, Month, null));
        await AloneAsync(kind, RequestStatistics.ByChannel(db, Month));
        await AloneAsync(kind, RequestStatistics.ReceivedByBody(db, Month));
        await AloneAsync(kind, RequestStatistics.Spans(db, Month));
    }

    [Theory, DatabaseKinds]
    public async Task Cells_and_board_go_by_an_index(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var db = database.Source.Open();
        string[] own = [CaseSeed.Unit(1)];
        foreach (var row in new[] { Table3Row.New, Table3Row.CarriedIn, "T3-3-1", Table3Row.Total, Table3Row.CarriedOut })
            foreach (var (bodies, units) in new[] { ((string[]?)null, (string[]?)null), (own, own) })
                foreach (var phase in TableCases.Phases(db, row, null, Month, bodies, units))
                    await ByIndexAsync(kind, phase((0, default)).Take(26));
        await ByIndexAsync(kind, AnnualTables.Charged(db, Month, null));
        var day = BoardDay.Of(CaseSeed.Today, World.Empty);
        CaseFilter[] filters =
        [
            new(), new() { Level = AlarmLevel.Red }, new() { Level = AlarmLevel.Yellow }, new() { State = RequestState.Examining }, new() { State = RequestState.Answered }, new() { State = RequestState.Screening },
            new() { Handler = 1001 }, new() { Channel = ReceiptChannels.Fax }, new() { Body = own[0] }, new() { Topic = "教育" }, new() { Text = "教育12" }, new() { Text = CaseSeed.Receipt(5) },
        ];
        foreach (var filter in filters)
            foreach (var units in new[] { null, own })
                foreach (var phase in RequestBoard.Phases(db, units, filter, day))
                    await ByIndexAsync(kind, phase(null).Take(26));
        await ByIndexAsync(kind, RequestBoardQueries.Duties(db, null, day));
        await ByIndexAsync(kind, RequestBoardQueries.Consulting(db, null));
        await ByIndexAsync(kind, RequestBoardQueries.Screening(db, null));
    }

    [Theory, DatabaseKinds]
    public async Task The_checks_would_notice_a_scan_and_a_look_into_the_table(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var db = database.Source.Open();
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => ByIndexAsync(kind, db.Requests.Where(r => r.Reply == "S20").Select(r => r.RecordId)));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => AloneAsync(kind, AnnualTableQueries.Received(db, Month, null).Where(r => r.Extended).GroupBy(r => r.Category).Select(g => g.Count())));
    }

    private static async Task<TestDatabase> FilledAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await new CaseSeed(4000, 20).FillAsync(database.Source);
        return database;
    }

    private Task ByIndexAsync<T>(DatabaseKind kind, IQueryable<T> query) => QueryPlan.ByIndexAsync(kind, query, output);

    private async Task AloneAsync<T>(DatabaseKind kind, IQueryable<T> query)
    {
        foreach (var step in await QueryPlan.OfAsync(kind, query, output))
        {
            var alone = kind == DatabaseKind.Postgres
                ? !step.Contains(" Scan ", StringComparison.Ordinal) || step.Contains("Index Only Scan", StringComparison.Ordinal) || step.Contains("Subquery Scan", StringComparison.Ordinal)
                : !step.StartsWith("SEARCH", StringComparison.Ordinal) && !QueryPlan.IsScan(step) || step.Contains("USING COVERING INDEX", StringComparison.Ordinal);
            Assert.True(alone, step + "\n" + query.ToQueryString());
        }
    }
}
