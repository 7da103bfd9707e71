namespace Gongkai.Web.Jobs;

/// <summary>催办. The urging stands in the record and on the desk's inbox; this is where a site's message channel would take it further.</summary>
internal sealed class DocumentUrged : IJobHandler
{
    public string Topic => "document.urged";

    public Task<string> RunAsync(string payload, CancellationToken cancellation) => Task.FromResult("催办已显示在办理人的待办中；本站没有配置短信等外部渠道。");
}
