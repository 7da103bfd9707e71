using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Requests;

public sealed class AnnualTablesTests
{
    [Theory, DatabaseKinds]
    public async Task Every_period_of_every_history_balances_and_counts_what_the_records_say(DatabaseKind kind)
    {
        foreach (var seed in new[] { 1, 2, 3 })
        {
            await using var history = await CaseHistory.CreateAsync(kind, seed);
            await history.LiveAsync(350);
            Assert.InRange(history.Done, 120, 350);
            var records = await history.RecordsAsync();
            // Both kinds of life must occur, or the test proves nothing.
            Assert.Contains(records, r => r.IsCounted && r.IsFinished);
            Assert.Contains(records, r => !r.IsCounted);
            var random = new Random(seed);
            for (var i = 0; i < 40; i++)
            {
                var from = new DateOnly(2024, 10, 20).AddDays(random.Next(history.Today.DayNumber - new DateOnly(2024, 10, 20).DayNumber));
                var period = i == 0 ? TablePeriod.OfYear(2024) : i == 1 ? TablePeriod.OfYear(2025) : new TablePeriod(from, from.AddDays(random.Next(200)));
                IReadOnlyList<string>? bodies = (i % 4) switch { 0 => null, 1 => [CaseHistory.Bodies[random.Next(3)]], 2 => ["fgj", "jyj"], _ => CaseHistory.Bodies };
                var table = await history.Tables.Table3Async(period, bodies);
                var verdict = ReportChecks.Run(new AnnualReport(2025, "示范县", Table3: table));
                Assert.True(verdict.Ok, string.Join(" ", verdict.Failures.Select(f => f.Sentence)));
                Same(Counted(records, period, bodies), table);
            }
        }
    }

    [Theory, DatabaseKinds]
    public async Task What_is_carried_out_of_a_period_is_carried_into_the_next_and_each_cell_lists_what_it_counts(DatabaseKind kind)
    {
        await using var history = await CaseHistory.CreateAsync(kind, 4);
        await history.LiveAsync(300);
        var (first, second) = (new TablePeriod(new(2024, 11, 1), new(2024, 12, 31)), new TablePeriod(new(2025, 1, 1), history.Today));
        var (before, after) = (await history.Tables.Table3Async(first, null), await history.Tables.Table3Async(second, null));
        for (var i = 0; i < Table3.Width; i++) Assert.Equal(before[Table3Row.CarriedOut, i], after[Table3Row.CarriedIn, i]);
        Assert.True(after[Table3Row.CarriedIn, Table3.TotalColumn] > 0);
        var cases = new TableCases(history.Database.Source);
        foreach (var (period, table) in new[] { (first, before), (second, after) })
            foreach (var row in Table3Row.All)
                for (var column = 0; column < Table3.Width; column++)
                {
                    var found = new List<long>();
                    string? next = null;
                    do
                    {
                        (var lines, next) = await cases.ListAsync(row.Code, column == Table3.TotalColumn ? null : (ApplicantCategory)column, period, null, null, next);
                        found.AddRange(lines.Select(l => l.RecordId));
                    }
                    while (next is not null);
                    Assert.Equal(table[row.Code, column], found.Count);
                    Assert.Equal(found.Count, found.Distinct().Count());
                }
        Assert.Empty((await cases.ListAsync(Table3Row.New, null, second, null, ["elsewhere"], null)).Lines);
    }

    // The tables once more, straight from the records.
    private static Table3 Counted(IReadOnlyList<RequestCase> records, TablePeriod period, IReadOnlyList<string>? bodies)
    {
        var counted = records.Where(r => r.IsCounted && (bodies is null || bodies.Contains(r.BodyCode))).ToList();
        bool OpenAfter(RequestCase c, DateOnly end) => c.ReceivedOn <= end && (c.FinishedOn is null || c.FinishedOn > end);
        return Table3.Of(
        [
            .. counted.Where(c => c.ReceivedOn >= period.From && c.ReceivedOn <= period.To).Select(c => (Table3Row.New, c.Applicant.Category, 1)),
            .. counted.Where(c => OpenAfter(c, period.From.AddDays(-1))).Select(c => (Table3Row.CarriedIn, c.Applicant.Category, 1)),
            .. counted.Where(c => c.FinishedOn >= period.From && c.FinishedOn <= period.To).Select(c => (c.Outcome!, c.Applicant.Category, 1)),
            .. counted.Where(c => OpenAfter(c, period.To)).Select(c => (Table3Row.CarriedOut, c.Applicant.Category, 1)),
        ]);
    }

    private static void Same(Table3 expected, Table3 actual)
    {
        foreach (var row in Table3Row.All)
            for (var i = 0; i < Table3.Width; i++) Assert.Equal((row.Code, i, expected[row.Code, i]), (row.Code, i, actual[row.Code, i]));
    }
}
