using System.Data.Common;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Gongkai.Storage.Tests.Database;

/// <summary>How a database goes about a question.</summary>
internal static class QueryPlan
{
    public static async Task ByIndexAsync<T>(DatabaseKind kind, IQueryable<T> query, ITestOutputHelper output)
    {
        var plan = await OfAsync(kind, query, output);
        // What a step has just found is read by SCAN as well.
        var parts = plan.Where(s => s.StartsWith("CO-ROUTINE ", StringComparison.Ordinal)).Select(s => "SCAN " + s["CO-ROUTINE ".Length..]).ToHashSet();
        foreach (var step in plan)
            Assert.False(kind == DatabaseKind.Postgres ? step.Contains("Seq Scan", StringComparison.Ordinal) : IsScan(step) && !parts.Contains(step), step + "\n" + query.ToQueryString());
    }

    // A part of the answer just found is read by SCAN too; only tables count here, under the short names EF gives them.
    public static bool IsScan(string step) => step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal)
        && step is not ("SCAN CONSTANT ROW") && !step.Contains("SUBQUERY", StringComparison.Ordinal) && !step.Contains("json_each", StringComparison.Ordinal) && step.Split(' ')[1] is { Length: <= 2 } name && name[0] is 'r' or 'o' or 'd' or 'p' or 'a';

    public static async Task<IReadOnlyList<string>> OfAsync<T>(DatabaseKind kind, IQueryable<T> query, ITestOutputHelper output)
    {
        await using var command = query.CreateDbCommand();
        return await OfAsync(kind, command, output);
    }

    public static async Task<IReadOnlyList<string>> OfAsync(DatabaseKind kind, DbCommand command, ITestOutputHelper output)
    {
        if (command.Connection!.State != System.Data.ConnectionState.Open) await command.Connection.OpenAsync();
        if (kind == DatabaseKind.Postgres)
        {
            // A few thousand rows fit in a handful of pages; what is asked here is whether an index carries the question at all.
            await using var off = command.Connection.CreateCommand();
            off.CommandText = "SET enable_seqscan = off; SET enable_bitmapscan = off";
            await off.ExecuteNonQueryAsync();
        }
        command.CommandText = (kind == DatabaseKind.Postgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        var steps = new List<string>();
        await using (DbDataReader reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync()) steps.Add(kind == DatabaseKind.Postgres ? reader.GetString(0) : reader.GetString(3));
        output.WriteLine(string.Join("\n", steps) + "\n");
        return steps;
    }
}
