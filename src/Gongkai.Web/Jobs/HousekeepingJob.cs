using Gongkai.Storage.Jobs;

namespace Gongkai.Web.Jobs;

/// <summary>Clears technical rows once a day.</summary>
internal sealed class HousekeepingJob(Housekeeping housekeeping) : IDailyJob
{
    public string Topic => "housekeeping";
    public TimeOnly At => new(3, 30);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation) =>
        $"清理了 {await housekeeping.RunAsync(cancellation)} 行过期的技术数据。";
}
