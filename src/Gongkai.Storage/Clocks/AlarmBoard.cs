using Gongkai.Domain.Clocks;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Clocks;

/// <summary>Marks in the ledger which alarm was given for a duty. The mark is derived: it says nothing that rule, evidence and calendar do not.</summary>
public sealed class AlarmBoard(DatabaseSource database)
{
    private const int Page = 500;

    /// <summary>Raises the alarms of a day that were not raised before.</summary>
    /// <returns>How many of each level.</returns>
    public async Task<Dictionary<AlarmLevel, int>> RaiseAsync(World world, DateOnly today, CancellationToken cancellation = default)
    {
        var raised = new Dictionary<AlarmLevel, int>();
        var horizon = world.Calendar.AddWorkdays(today, Math.Max(1, world.Site.Alarms.Widest));
        await using var db = database.Open();
        for (long after = 0; ;)
        {
            var from = after;
            var page = await db.Obligations.Where(o => o.MetOn == null && o.State == ObligationState.Open && o.Due <= horizon && o.Alarmed != AlarmLevel.Red && o.RecordId > from)
                .OrderBy(o => o.RecordId).Take(Page).ToListAsync(cancellation);
            if (page.Count == 0) return raised;
            after = page[^1].RecordId;
            // A record's lines may straddle the page's end; the last record is read again whole with the next page.
            if (page.Count == Page && page[0].RecordId != after) after--;
            foreach (var line in page.Where(l => l.RecordId <= after))
            {
                var level = Alarm.Of(line.Due!.Value, line.Rule, today, world.Calendar, world.Site.Alarms);
                if (level <= line.Alarmed) continue;
                raised[level] = raised.GetValueOrDefault(level) + 1;
                await db.Obligations.Where(o => o.RecordId == line.RecordId && o.Rule == line.Rule && o.Key == line.Key)
                    .ExecuteUpdateAsync(s => s.SetProperty(o => o.Alarmed, level), cancellation);
            }
        }
    }
}
