using Gongkai.Domain.Acts;
using Gongkai.Storage.Database;

namespace Gongkai.Storage.Acts;

/// <summary>Keeps desks and readers as the record's face shows them; touches only what changed.</summary>
internal static class FaceTables
{
    public static void Write(SqlSession sql, string kind, long id, RecordFace? before, RecordFace after, DateTimeOffset now)
    {
        foreach (var gone in (before?.Desks ?? []).Except(after.Desks))
            sql.Write("DELETE FROM desks WHERE record_id = @p0 AND unit_code = @p1 AND role = @p2", id, gone.UnitCode, gone.Role);
        foreach (var come in after.Desks.Distinct().Except(before?.Desks ?? []))
            sql.Write("INSERT INTO desks (record_id, unit_code, role, kind, since) VALUES (@p0, @p1, @p2, @p3, @p4)", id, come.UnitCode, come.Role, kind, now);
        foreach (var gone in (before?.Readers ?? []).Except(after.Readers))
            sql.Write("DELETE FROM readers WHERE record_id = @p0 AND unit_code = @p1", id, gone);
        foreach (var come in after.Readers.Distinct().Except(before?.Readers ?? []))
            sql.Write("INSERT INTO readers (record_id, unit_code) VALUES (@p0, @p1)", id, come);
    }
}
