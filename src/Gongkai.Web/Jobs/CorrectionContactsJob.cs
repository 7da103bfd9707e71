using Gongkai.Domain.Acts;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Records;
using Gongkai.Storage.SiteCare;

namespace Gongkai.Web.Jobs;

/// <summary>Erases what reporters of mistakes left to be reached by, once its time has come.</summary>
internal sealed class CorrectionContactsJob(HeldContacts contacts, WorldSource worlds, ActExecutor executor, TimeProvider time) : IDailyJob
{
    public string Topic => "corrections.contacts";

    public TimeOnly At => new(3, 40);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var settings = (await worlds.CurrentAsync(cancellation)).Site.Corrections;
        var today = LegalTime.DayOf(time.GetUtcNow());
        var (erased, last) = (0, 0L);
        IReadOnlyList<(long Id, ContentReport Report)> batch;
        do
        {
            batch = await contacts.NextAsync(last, cancellation);
            foreach (var (id, report) in batch)
            {
                last = id;
                if (!(report.EraseOn(settings) <= today)) continue;
                await executor.ExecuteAsync(new EraseContact(), ActTarget.Of(id), Actor.System("到期删除联系方式"), null, cancellation);
                erased++;
            }
        }
        while (batch.Count == HeldContacts.BatchSize);
        return erased == 0 ? "没有到期的联系方式。" : $"删除 {erased} 份纠错的联系方式。";
    }
}
