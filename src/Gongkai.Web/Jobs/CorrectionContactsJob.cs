using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Jobs;

/// <summary>Erases what reporters of mistakes left to be reached by, once its time has come.</summary>
internal sealed class CorrectionContactsJob(DatabaseSource database, WorldSource worlds, ActExecutor executor, TimeProvider time) : IDailyJob
{
    public string Topic => "corrections.contacts";

    public TimeOnly At => new(3, 40);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var settings = (await worlds.CurrentAsync(cancellation)).Site.Corrections;
        var today = LegalTime.DayOf(time.GetUtcNow());
        var due = new List<long>();
        await using (var db = database.Open())
            await foreach (var row in db.Records.Where(r => r.Kind == ContentReportProcedure.KindName && r.State == "closed" && r.Body.Contains("\"sealedContact\":")).Select(r => new { r.Id, r.Body }).AsAsyncEnumerable().WithCancellation(cancellation))
                if (JsonSerializer.Deserialize<ContentReport>(row.Body, RecordJson.Body)!.EraseOn(settings) is { } on && on <= today) due.Add(row.Id);
        foreach (var id in due) await executor.ExecuteAsync(new EraseContact(), ActTarget.Of(id), Actor.System("到期删除联系方式"), null, cancellation);
        return due.Count == 0 ? "没有到期的联系方式。" : $"删除 {due.Count} 份纠错的联系方式。";
    }
}
