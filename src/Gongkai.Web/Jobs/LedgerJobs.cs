using Gongkai.Domain.Acts;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Clocks;

namespace Gongkai.Web.Jobs;

/// <summary>Derives open deadlines again after the calendar or the settings changed, and reports each one that moved.</summary>
internal sealed class LedgerAfterChange(LedgerCheck check, ActExecutor executor) : IJobHandler
{
    public string Topic => LedgerCheck.AfterChange;

    public Task<string> RunAsync(string payload, CancellationToken cancellation) =>
        LedgerReport.RunAsync(check, executor, IncidentCategories.CalendarChange, "日历或设置变动后，下列期限已重新计算", cancellation);
}

/// <summary>The nightly check: nothing changed, so every difference is an incident.</summary>
internal sealed class LedgerNightly(LedgerCheck check, ActExecutor executor) : IDailyJob
{
    public string Topic => "ledger.nightly";
    public TimeOnly At => new(2, 30);

    public Task<string> RunAsync(string payload, CancellationToken cancellation) =>
        LedgerReport.RunAsync(check, executor, IncidentCategories.ClockDifference, "夜间复核发现期限与记录不一致，已按记录改正，请查明原因", cancellation);
}

/// <summary>Turns differences into incidents, a page each, and has the lines written anew in the same transaction.</summary>
internal static class LedgerReport
{
    public static async Task<string> RunAsync(LedgerCheck check, ActExecutor executor, string category, string headline, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var page in check.PagesAsync(cancellation))
        {
            count += page.Count;
            var report = new ReportIncident(category, $"{headline}（{page.Count} 项）", [.. page.Select(d => d.Sentence)], [.. page.Select(d => d.RecordId)]);
            var answer = await executor.ExecuteAsync(report, ActTarget.New, Actor.System("期限复核"), null, cancellation);
            if (!answer.Done) throw new InvalidOperationException(answer.Refusals[0].Sentence);
        }
        return count == 0 ? "全部期限与记录一致。" : $"有 {count} 项期限变动，已记录。";
    }
}
