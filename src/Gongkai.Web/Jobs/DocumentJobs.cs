using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Web.Publishing;

namespace Gongkai.Web.Jobs;

/// <summary>核实撤下: a withdrawal is finished only when page, lists, feeds, search and files were seen to be gone.</summary>
internal sealed class WithdrawalVerify(PublicProbe probe, ActExecutor executor) : IJobHandler
{
    private static readonly Actor Verifier = Actor.System("撤下核实");

    public string Topic => "withdrawal.verify";

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(payload);
        var document = json.RootElement.GetProperty("document").GetInt64();
        var seen = await probe.StillVisibleAsync(json.RootElement.GetProperty("keys").EnumerateArray().Select(k => k.GetString()!), cancellation);
        var answer = await executor.ExecuteAsync(new ConfirmWithdrawalSeen(seen), ActTarget.Of(document), Verifier, null, cancellation);
        if (seen.Count == 0)
            return answer.Done ? "各处均已看不到。" : answer.Refusals[0].Sentence;
        var report = new ReportIncident(IncidentCategories.WithdrawalStillSeen, $"撤下的文件（记录 {document}）在 {seen.Count} 处仍能看到", seen, []);
        await executor.ExecuteAsync(report, ActTarget.New, Verifier, $"withdrawal-seen/{document}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', seen))))[..16]}", cancellation);
        throw new InvalidOperationException($"仍能看到：{string.Join("，", seen)}。");
    }
}

/// <summary>催办. The urging stands in the record and on the desk's inbox; this is where a site's message channel would take it further.</summary>
internal sealed class DocumentUrged : IJobHandler
{
    public string Topic => "document.urged";

    public Task<string> RunAsync(string payload, CancellationToken cancellation) => Task.FromResult("催办已显示在办理人的待办中；本站没有配置短信等外部渠道。");
}
