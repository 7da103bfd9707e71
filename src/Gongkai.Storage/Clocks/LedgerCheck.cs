using Gongkai.Domain.Clocks;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Clocks;

/// <summary>A ledger line that is not what its record, the rules and the calendar say today.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="Sentence">What stood there and what should, in Chinese.</param>
public sealed record LedgerDifference(long RecordId, string Sentence);

/// <summary>期限复核: derives every open line again from its record. After a calendar change the differences are the report; at night each is an incident.</summary>
public sealed class LedgerCheck(DatabaseSource database, ProcedureCatalogue procedures, WorldSource worlds)
{
    /// <summary>Topic of the job that derives again after the calendar or the settings changed.</summary>
    public const string AfterChange = "ledger.after-change";

    private const int Page = 500;

    /// <summary>All differences, page by page; memory stays constant.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LedgerDifference>> PagesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var world = await worlds.CurrentAsync(cancellation);
        await using var db = database.Open();
        for (var after = 0L; ;)
        {
            var from = after;
            var ids = await db.Obligations.Where(o => o.RecordId > from && o.MetOn == null).Select(o => o.RecordId).Distinct().OrderBy(id => id).Take(Page).ToListAsync(cancellation);
            if (ids.Count == 0) yield break;
            after = ids[^1];
            var records = await db.Records.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellation);
            var lines = (await db.Obligations.Where(o => ids.Contains(o.RecordId)).ToListAsync(cancellation)).ToLookup(o => o.RecordId);
            var differences = new List<LedgerDifference>();
            foreach (var id in ids)
            {
                if (!records.TryGetValue(id, out var record)) differences.Add(new(id, $"台账中的记录 {id} 已不存在。"));
                else if (Difference(record, [.. lines[id]], world) is { } sentence) differences.Add(new(id, sentence));
            }
            if (differences.Count > 0) yield return differences;
        }
    }

    private string? Difference(RecordRow record, List<ObligationRow> lines, World world)
    {
        var binding = procedures.OfKind(record.Kind);
        var derived = Obligations.Derive(binding.Obligations(binding.Read(record.Body), world.Site), world.Calendar, world.Site.ClockLengths);
        foreach (var duty in derived)
        {
            var line = lines.FirstOrDefault(l => l.Rule == duty.Claim.Rule && l.Key == duty.Claim.Key);
            if (line is null) return $"《{record.Title}》缺少台账事项“{duty.Claim.Subject}”。";
            if (line.Due != duty.Due || line.Provisional != duty.Provisional)
                return $"《{record.Title}》“{duty.Claim.Subject}”的期限由 {Say(line.Due, line.Provisional)} 变为 {Say(duty.Due, duty.Provisional)}。";
            if (line.MetOn != duty.Claim.MetOn || line.Start != duty.Claim.Start) return $"《{record.Title}》“{duty.Claim.Subject}”的起算或办结日期与记录不一致。";
        }
        return lines.Count == derived.Count ? null : $"《{record.Title}》的台账有 {lines.Count} 项，按记录应有 {derived.Count} 项。";
    }

    private static string Say(DateOnly? due, bool provisional) => due is null ? "（未起算）" : due.Value.ToString("yyyy-MM-dd") + (provisional ? "（暂定）" : "");
}
