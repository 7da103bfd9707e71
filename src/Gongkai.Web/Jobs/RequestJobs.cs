using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Jobs;

/// <summary>逾期未答复意见: enters the law's consequence when the last day of an asked party has passed (条例第三十二条、第三十四条). Done again, it finds nothing more to do.</summary>
internal sealed class RequestLapses(RequestChores chores, ActExecutor executor, TimeProvider time) : IDailyJob
{
    private const int Page = 200;
    private static readonly Actor Clock = Actor.System("征求意见期限届满");

    public string Topic => "request.lapses";
    public TimeOnly At => new(0, 20);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var today = LegalTime.DayOf(time.GetUtcNow());
        var (done, refused) = (0, 0);
        for (LapsedConsultation? after = null; ;)
        {
            var page = await chores.LapsedAsync(today, after, Page, cancellation);
            if (page.Count == 0) return $"登记逾期未答复意见 {done} 项{(refused > 0 ? $"，另有 {refused} 项因所在环节不能登记" : "")}。";
            after = page[^1];
            // Together, so that they share a flush of the disk.
            var answers = await Task.WhenAll(page.Select(l => executor.ExecuteAsync(new LapseConsultation(l.Serial), ActTarget.Of(l.RecordId), Clock, null, cancellation)));
            done += answers.Count(a => a.Done);
            refused += answers.Count(a => !a.Done);
        }
    }
}

/// <summary>销毁身份证明: cases whose term is over, then what no case names, such as files of forms that were refused (个人信息保护法第十九条、第四十七条).</summary>
internal sealed class RequestPurge(RequestChores chores, IdentityVault vault, ActExecutor executor, WorldSource worlds, TimeProvider time) : IDailyJob
{
    private const int Page = 200;

    // A form may stay open for a while before it is sent, and a repeated try names its files again.
    private static readonly TimeSpan Unnamed = TimeSpan.FromHours(24);
    private static readonly Actor Keeper = Actor.System("身份证明保存期限届满");

    public string Topic => "request.purge.daily";
    public TimeOnly At => new(3, 0);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var finishedBy = LegalTime.DayOf(time.GetUtcNow()).AddDays(-worlds.Latest().Site.Requests.IdentityKeepDays);
        var purged = 0;
        for (var after = (RecordId: 0L, FinishedOn: DateOnly.MinValue); ;)
        {
            var page = await chores.ToPurgeAsync(finishedBy, after, Page, cancellation);
            if (page.Count == 0) break;
            after = page[^1];
            purged += await PurgeAsync(page.Select(c => c.RecordId), cancellation);
        }
        for (var after = 0L; ;)
        {
            var page = await chores.EndedUnfinishedAsync(after, Page, cancellation);
            if (page.Count == 0) break;
            after = page[^1];
            purged += await PurgeAsync(page, cancellation);
        }
        var swept = await vault.SweepAsync(Unnamed, chores.NamedAsync, cancellation);
        return $"{purged} 件申请的身份证明保存期限届满，已经销毁；清理无主文件 {swept} 份。";
    }

    // Together, so that they share a flush of the disk; one whose term is not over refuses by itself.
    private async Task<int> PurgeAsync(IEnumerable<long> cases, CancellationToken cancellation) =>
        (await Task.WhenAll(cases.Select(id => executor.ExecuteAsync(new PurgeIdentity(), ActTarget.Of(id), Keeper, null, cancellation)))).Count(a => a.Done);
}

/// <summary>Removes from the vault what a case has just ceased to name, at once and not only at night.</summary>
internal sealed class RequestPurged(RequestChores chores, IdentityVault vault) : IJobHandler
{
    public string Topic => "request.purge";

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(payload);
        var references = json.RootElement.GetProperty("references").EnumerateArray().Select(r => r.GetString()!).ToList();
        // The parts of a divided application share one proof.
        var named = await chores.NamedAsync(references, cancellation);
        foreach (var reference in references.Where(r => !named.Contains(r)))
            if (!await vault.RemoveAsync(reference)) throw new IOException("保险柜中的文件没有删掉，稍后再试。");
        return $"已销毁 {references.Count - named.Count} 份。";
    }
}
