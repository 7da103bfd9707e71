using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Jobs;

/// <summary>Opens the table of the period that is over for every unit that has none yet, so that it lies on a desk and its day is watched (R-REQ-17).</summary>
internal sealed class FilingsOpening(FilingShelf filings, WorldSource worlds, ActExecutor executor, TimeProvider time) : IDailyJob
{
    public string Topic => "request.filings";
    public TimeOnly At => new(1, 10);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var world = await worlds.CurrentAsync(cancellation);
        var settings = world.Site.Requests.Filing;
        if (!settings.Enabled) return "本站点不自动建立报备表。";
        var period = FilingPeriod.EndedBefore(LegalTime.DayOf(time.GetUtcNow()), settings);
        var missing = (await filings.PlacesAsync(Filings.Units(world.Organisations, world.Site), period, cancellation)).Where(p => p.Filing is null).ToList();
        foreach (var place in missing)
        {
            var answer = await executor.ExecuteAsync(new OpenFiling(place.UnitCode, period.From, period.To), ActTarget.New, Actor.System("报备表"), null, cancellation);
            // Somebody may have opened it by hand in the same moment; then it is there, which is all that is wanted.
            if (!answer.Done && answer.Refusals.All(r => r.Code != StorageRefusals.Duplicate.Code)) throw new InvalidOperationException(answer.Refusals[0].Sentence);
        }
        return missing.Count == 0 ? $"{period.Title}的报备表已全部建立。" : $"已为 {missing.Count} 个单位建立{period.Title}的报备表。";
    }
}
