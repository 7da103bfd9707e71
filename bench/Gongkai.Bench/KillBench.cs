using System.Diagnostics;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Gongkai.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Bench;

/// <summary>Kills a process that numbers ten thousand documents, twenty times: no acknowledged act lost, chain intact, numbers without gap or double.</summary>
internal static class KillBench
{
    private const int Documents = 10_000, Rounds = 20;

    private static readonly Stage[] Short = [.. Stages.Secrecy, Stage.Printing];

    private static readonly SiteSettings Site = new()
    {
        Code = "bench",
        Name = "测试站点",
        Documents = DocumentPresets.S0 with { Chain = [.. DocumentPresets.S0.Chain.Where(s => Short.Contains(s.Stage))] },
    };

    public static async Task RunAsync()
    {
        await using var place = await BenchDatabase.CreateAsync(null);
        await PrepareAsync(place.Source);
        await place.Source.DisposeAsync();
        var random = new Random(1);
        for (var round = 1; round <= Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("gongkai-kill-").FullName;
            var file = Path.Combine(folder, "gongkai.db");
            File.Copy(Path.Combine(place.Folder, "gongkai.db"), file);
            var acknowledged = await RunAndKillAsync(file, Documents / 10 + random.Next(Documents * 8 / 10));
            Console.WriteLine($"round {round}: {await CheckAsync(file, acknowledged)}");
            Directory.Delete(folder, true);
        }
    }

    /// <summary>The process that is killed: numbers every document that waits for it and says so after each answer.</summary>
    public static async Task ChildAsync(string file)
    {
        await using var source = DatabaseSource.Sqlite(file);
        List<long> ids;
        await using (var db = source.Open()) ids = await db.Records.Where(r => r.Kind == "document").Select(r => r.Id).ToListAsync();
        await using var executor = Executor(source);
        var secretary = new Actor(9, "文电", [new Holding("zfb", Roles.Secretariat)]);
        var output = Console.OpenStandardOutput();
        var gate = new object();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (id, _) =>
        {
            var answer = await executor.ExecuteAsync(new PrintDocument(), ActTarget.Of(id), secretary);
            if (!answer.Done) throw new InvalidOperationException(answer.Refusals[0].Sentence);
            lock (gate)
            {
                output.Write(System.Text.Encoding.ASCII.GetBytes(id + "\n"));
                output.Flush();
            }
        });
    }

    private static async Task<List<long>> RunAndKillAsync(string file, int after)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(KillBench).Assembly.Location, "kill-child", file])
        {
            RedirectStandardOutput = true,
        })!;
        var acknowledged = new List<long>();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            acknowledged.Add(long.Parse(line));
            if (acknowledged.Count == after) child.Kill(); // SIGKILL
        }
        await child.WaitForExitAsync();
        return acknowledged;
    }

    private static async Task<string> CheckAsync(string file, List<long> acknowledged)
    {
        await using var source = DatabaseSource.Sqlite(file);
        var verdict = await AuditVerifier.VerifyAsync(source, AuditDigest.Sha256);
        await using var db = source.Open();
        var numbered = await db.Records.Where(r => r.Kind == "document" && r.Reference != null).Select(r => new { r.Id, r.Reference }).ToListAsync();
        var ids = numbered.Select(n => n.Id).ToHashSet();
        var serials = numbered.Select(n => int.Parse(n.Reference!.Split('〕')[1].TrimEnd('号'))).Order().ToList();
        var lost = acknowledged.Count(id => !ids.Contains(id));
        var consecutive = serials.SequenceEqual(Enumerable.Range(1, serials.Count));
        if (lost > 0 || !consecutive || !verdict.Intact) throw new InvalidOperationException($"lost {lost}, consecutive {consecutive}, chain {verdict.Reason}");
        return $"{acknowledged.Count} acknowledged, {numbered.Count} stored, none lost, numbers 1–{serials.Count} consecutive, chain of {verdict.Entries} intact";
    }

    private static ActExecutor Executor(DatabaseSource source) =>
        new(source, PlatformServices.Procedures, new WorldSource(source, TimeProvider.System), WayOut.In(Path.GetDirectoryName(source.SqliteFile!)!, source, TimeProvider.System), TimeProvider.System, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);

    private static async Task PrepareAsync(DatabaseSource source)
    {
        await using (var executor = Executor(source))
        {
            var system = Actor.System("bench");
            await Do(executor, new SetUpSite(Site), null, system);
            await Do(executor, new CreateUnit(new Unit("zf", "政府", "政府", UnitKind.Government)), null, system);
            await Do(executor, new CreateUnit(new Unit("zfb", "政府办", "政府办", UnitKind.Office, "zf")), null, system);
            await Do(executor, new CreateUnit(new Unit("fgj", "发改局", "发改局", UnitKind.Department, "zf")), null, system);
            var series = Site.Documents.Series[0].Code;
            var content = new DraftContent
            {
                SeriesCode = series,
                Genre = "通知",
                Title = "关于做好工作的通知",
                MainRecipients = "各单位",
                BodyHtml = "<p>正文。</p>",
                Mark = new AttributeMark { Attribute = DisclosureAttribute.ActiveDisclosure },
            };
            var drafter = new Actor(1, "拟稿", [new Holding("fgj", Roles.Drafter)]);
            Actor[] reviewers = [new(2, "自审", [new Holding("fgj", Roles.SecrecyReviewer)]), new(3, "公开", [new Holding("zfb", Roles.DisclosureOfficer)]), new(4, "主管", [new Holding("zfb", Roles.DisclosureHead)])];
            await Parallel.ForEachAsync(Enumerable.Range(0, Documents), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (_, _) =>
            {
                var id = await Do(executor, new OpenDraft("fgj", content), null, drafter);
                await Do(executor, new SubmitDocument(), id, drafter);
                foreach (var reviewer in reviewers) await Do(executor, new PassStep { Opinion = "同意", Secrecy = SecrecyConclusion.MayBePublic }, id, reviewer);
            });
        }
        await using var db = source.Open();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
    }

    private static async Task<long> Do(ActExecutor executor, IAct act, long? id, Actor actor)
    {
        var answer = await executor.ExecuteAsync(act, id is { } known ? ActTarget.Of(known) : ActTarget.New, actor);
        return answer.Done ? answer.RecordId : throw new InvalidOperationException(act.GetType().Name + " " + answer.Refusals[0].Sentence);
    }
}
