using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Jobs;

/// <summary>Looks every day for columns that are not kept up or empty; a list that is not the one already reported becomes an incident (R-WEB-11).</summary>
internal sealed class ColumnFreshnessJob(ColumnFreshness columns, WorldSource worlds, ActExecutor executor, TimeProvider time) : IDailyJob
{
    public string Topic => "columns.fresh";

    public TimeOnly At => new(4, 0);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var world = await worlds.CurrentAsync(cancellation);
        var lines = new List<string>();
        foreach (var portal in world.Site.Sites.Prepend(ColumnWriting.First(world.Site)))
            foreach (var standing in await columns.OfAsync(portal, time.GetUtcNow(), cancellation))
                if (standing.Freshness is Freshness.Stale or Freshness.Empty)
                    lines.Add($"{(world.Site.Sites.Count == 0 ? "" : portal.SiteName + "：")}{standing.Column.Name}（{world.Organisations.Find(standing.Column.UnitCode)?.Name ?? standing.Column.ResponsibleUnit ?? "未指定责任单位"}）："
                        + (standing.LastOn is { } on ? $"最近更新 {on:yyyy-MM-dd}，应在 {standing.DueOn:yyyy-MM-dd} 前更新" : "还没有内容"));
        if (lines.Count == 0) return "各栏目均按期更新。";
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
        var report = new ReportIncident(IncidentCategories.ColumnStale, $"{lines.Count} 个栏目没有按期更新或者没有内容", lines, []);
        await executor.ExecuteAsync(report, ActTarget.New, Actor.System("栏目更新检查"), $"column-stale/{key}", cancellation);
        return $"{lines.Count} 个栏目没有按期更新或者没有内容。";
    }
}
