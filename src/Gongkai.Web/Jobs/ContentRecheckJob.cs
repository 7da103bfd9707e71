using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Jobs;

/// <summary>The nightly look at what is public: all of it when the rules have changed since the last run, else what was published since (R-WEB-16, R-WEB-18).</summary>
internal sealed class ContentRecheckJob(DatabaseSource database, ContentSweep sweep, WayOut wayOut, ActExecutor executor, TimeProvider time) : IDailyJob
{
    // A report beyond this is not read line by line; the figures are complete.
    private const int MostLines = 2_000;

    public string Topic => "content.recheck";

    public TimeOnly At => new(3, 0);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var rules = await wayOut.Rules.CurrentAsync(cancellation);
        var today = LegalTime.DayOf(time.GetUtcNow());
        var last = await LastAsync(today, cancellation);
        var everything = last is null || last.Rules != rules.Version;
        DateTimeOffset? since = everything ? null : LegalTime.StartOf(last!.On);
        var (looked, found, barred) = (0, 0, 0);
        var published = new Dictionary<string, int>();
        var lines = new List<RecheckLine>();
        await foreach (var swept in sweep.RunAsync(rules, since, cancellation))
        {
            looked++;
            found += swept.Findings.Count;
            if (swept.Findings.Any(f => f.Blocks)) barred++;
            published[swept.UnitCode ?? ""] = published.GetValueOrDefault(swept.UnitCode ?? "") + 1;
            foreach (var f in swept.Findings)
                if (f.Blocks || lines.Count < MostLines)
                    lines.Add(new(swept.PublicationId, swept.RecordId, swept.Title, swept.UnitCode, f.Code, f.Severity, $"{f.Where}：{f.Message}", f.Masked));
            if (lines.Count > 2 * MostLines) lines = Heaviest(lines);
        }
        var report = new ContentRecheck
        {
            On = today,
            Rules = rules.Version,
            Everything = everything,
            Looked = looked,
            Published = everything ? [] : [.. published.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new UnitCount(p.Key, p.Value))],
            Found = found,
            Barred = barred,
            Lines = Heaviest(lines),
        };
        var answer = await executor.ExecuteAsync(new ReportRecheck(report), ActTarget.ByKey($"{today:yyyy-MM-dd}"), Actor.System("内容检查"), null, cancellation);
        if (!answer.Done) throw new InvalidOperationException(answer.Refusals[0].Sentence);
        return $"检查已公开信息 {looked} 条，发现 {found} 处，其中 {barred} 条有不应公开的内容。";
    }

    private static List<RecheckLine> Heaviest(List<RecheckLine> lines) => [.. lines.OrderByDescending(l => l.Severity).ThenBy(l => l.PublicationId).Take(MostLines)];

    private async Task<ContentRecheck?> LastAsync(DateOnly today, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var key = $"{today:yyyy-MM-dd}";
        var body = await db.Records.Where(r => r.Kind == ContentRecheckProcedure.KindName && r.NaturalKey != key)
            .OrderByDescending(r => r.Id).Select(r => r.Body).FirstOrDefaultAsync(cancellation);
        return body is null ? null : JsonSerializer.Deserialize<ContentRecheck>(body, RecordJson.Body);
    }
}
