using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Jobs;

/// <summary>每日提醒: raises 黄牌 and 红牌 once each. Run again, or after days of standstill, it raises what is missing and nothing twice.</summary>
internal sealed class Reminders(AlarmBoard board, WorldSource worlds, TimeProvider time) : IDailyJob
{
    public string Topic => "ledger.remind";
    public TimeOnly At => new(7, 30);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var world = worlds.Latest();
        var raised = await board.RaiseAsync(world, LegalTime.DayOf(time.GetUtcNow()), cancellation);
        return $"新增黄牌 {raised.GetValueOrDefault(AlarmLevel.Yellow)} 项，红牌 {raised.GetValueOrDefault(AlarmLevel.Red)} 项。";
    }
}
