using System.Text.Json;
using Gongkai.Domain.Clocks;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Clocks;

/// <summary>义务台账: every duty with a time limit, filled only by re-deriving it from its record.</summary>
internal static class Ledger
{
    /// <summary>Re-derives a record's lines after an act; does nothing when the record's claims did not change.</summary>
    public static void Write(SqlSession sql, ProcedureBinding binding, long id, object? before, object after, World world)
    {
        var claims = binding.Obligations(after, world.Site);
        var old = before is null ? [] : binding.Obligations(before, world.Site);
        if (!Same(old, claims)) Rewrite(sql, binding, id, claims, world);
    }

    /// <summary>Writes a record's lines anew.</summary>
    public static void Rewrite(SqlSession sql, ProcedureBinding binding, long id, IReadOnlyList<ObligationClaim> claims, World world)
    {
        sql.Write("DELETE FROM obligations WHERE record_id = @p0", id);
        foreach (var claim in claims)
        {
            var derived = Obligations.Derive(claim, world.Calendar, world.Site.ClockLengths);
            sql.Write("INSERT INTO obligations (record_id, rule, key, kind, unit_code, subject, start, due, provisional, calendar_version, met_on, state, alarmed, claim) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, 0, @p12)",
                id, claim.Rule, claim.Key, binding.Kind, claim.UnitCode, claim.Subject, claim.Start, derived.Due, derived.Provisional,
                derived.CalendarVersion, claim.MetOn, derived.State, JsonSerializer.Serialize(claim, RecordJson.Body));
        }
    }

    private static bool Same(IReadOnlyList<ObligationClaim> a, IReadOnlyList<ObligationClaim> b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i] with { Events = null } != b[i] with { Events = null }) return false;
            if (!(a[i].Events ?? []).SequenceEqual(b[i].Events ?? [])) return false;
        }
        return true;
    }
}
