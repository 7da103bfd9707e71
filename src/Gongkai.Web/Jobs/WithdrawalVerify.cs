using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Requests;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Web.Publishing;

namespace Gongkai.Web.Jobs;

/// <summary>核实撤下: a withdrawal of any record is finished only when page, lists, feeds, search and files were seen to be gone; otherwise it is an incident.</summary>
internal sealed class WithdrawalVerify(PublicProbe probe, ActExecutor executor) : IJobHandler
{
    private static readonly Actor Verifier = Actor.System("撤下核实");

    // Kinds whose records keep when the withdrawal was seen to be done.
    private static readonly Dictionary<string, Func<IReadOnlyList<string>, IAct>> Confirmations = new()
    {
        ["document"] = seen => new ConfirmWithdrawalSeen(seen),
        ["request"] = seen => new ConfirmReleaseGone(seen),
        [ArticleProcedure.KindName] = seen => new ConfirmArticleGone(seen),
    };

    public string Topic => WithdrawalCheck.Topic;

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var check = WithdrawalCheck.Read(payload);
        var seen = await probe.StillVisibleAsync(check.Keys, cancellation);
        var told = Confirmations.TryGetValue(check.Kind, out var confirm) ? await executor.ExecuteAsync(confirm(seen), ActTarget.Of(check.Record), Verifier, null, cancellation) : null;
        if (seen.Count == 0) return told is { Done: false } ? told.Refusals[0].Sentence : "各处均已看不到。";
        var report = new ReportIncident(IncidentCategories.WithdrawalStillSeen, $"撤下的信息（记录 {check.Record}）在 {seen.Count} 处仍能看到", seen, []);
        await executor.ExecuteAsync(report, ActTarget.New, Verifier, $"withdrawal-seen/{check.Record}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', seen))))[..16]}", cancellation);
        throw new InvalidOperationException($"仍能看到：{string.Join("，", seen)}。");
    }
}
