using System.Collections.Concurrent;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Bench;

/// <summary>Kills the server twenty times while applicants hand in and retry under their keys: none lost, none doubled, every receipt's code opens its case.</summary>
internal static class IntakeKillBench
{
    private const int Kills = 20, Clients = 32;

    public static async Task RunAsync()
    {
        await using var server = await IntakeServer.CreateAsync();
        using var http = server.Client(Clients);
        var taken = new ConcurrentDictionary<string, (string Receipt, string Code)>();
        var (retries, stop) = (0, false);
        await server.StartAsync();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var i = 0; !Volatile.Read(ref stop); i++)
            {
                var mark = $"c{client}n{i}";
                while (true)
                {
                    try
                    {
                        if (await IntakeServer.SubmitAsync(http, mark) is { } done)
                        {
                            taken[mark] = done;
                            break;
                        }
                    }
                    catch (Exception broken) when (broken is HttpRequestException or IOException or System.Text.Json.JsonException)
                    {
                        // The connection broke or nobody listens: whether it was taken in is not known, so the same key goes again.
                    }
                    Interlocked.Increment(ref retries);
                    await Task.Delay(50);
                }
                // An impatient applicant sends once more what was answered.
                if (i % 10 == 0) await AgainAsync(http, mark, taken[mark]);
            }
        })).ToList();
        var random = new Random(1);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await Task.Delay(random.Next(200, 1500));
            await server.KillAsync();
            await server.StartAsync();
        }
        Volatile.Write(ref stop, true);
        await Task.WhenAll(clients);
        Console.WriteLine($"{Kills} kills, {Clients} clients: {await CheckAsync(server, http, taken)}, {retries} retries");
    }

    private static async Task AgainAsync(HttpClient http, string mark, (string, string) first)
    {
        try
        {
            if (await IntakeServer.SubmitAsync(http, mark) is { } second && second != first) throw new InvalidOperationException($"{mark}: {first} and then {second}");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or System.Text.Json.JsonException)
        {
            // Killed meanwhile; the first answer stands and is checked at the end.
        }
    }

    private static async Task<string> CheckAsync(IntakeServer server, HttpClient http, ConcurrentDictionary<string, (string Receipt, string Code)> taken)
    {
        var closed = 0;
        await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (entry, _) =>
        {
            var title = await IntakeServer.TitleAsync(http, entry.Value.Receipt, entry.Value.Code);
            if (title?.EndsWith("计划" + entry.Key, StringComparison.Ordinal) != true) Interlocked.Increment(ref closed);
        });
        await server.KillAsync();
        await using var source = DatabaseSource.Sqlite(server.File);
        await using var db = source.Open();
        var titles = await db.Requests.Select(r => r.Title).ToListAsync();
        var doubled = titles.Count - titles.Distinct().Count();
        var receipts = taken.Values.Select(t => t.Receipt).Distinct().Count();
        var unsealed = await db.Requests.CountAsync(r => !r.HoldsProofs);
        var verdict = await AuditVerifier.VerifyAsync(source, AuditDigest.Sha256);
        var text = $"{taken.Count} applications answered, {titles.Count} cases, {taken.Count - receipts} receipts given twice, {doubled} doubled, {closed} codes that do not open their case, {unsealed} without their proof, chain of {verdict.Entries} {(verdict.Intact ? "intact" : verdict.Reason)}";
        return titles.Count == taken.Count && receipts == taken.Count && doubled + closed + unsealed == 0 && verdict.Intact ? text : throw new InvalidOperationException(text);
    }
}
