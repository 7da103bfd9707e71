using Gongkai.Storage.Search;

namespace Gongkai.Web.Jobs;

/// <summary>Compares the search index with what is public and mends it: after an upgrade, after a restore, and should anything ever be missing.</summary>
internal sealed class SearchIndexJob(SearchIndex index) : IDailyJob
{
    public string Topic => "search.index";
    public TimeOnly At => new(2, 30);

    public async Task<string> RunAsync(string payload, CancellationToken cancellation)
    {
        var done = await index.RebuildAsync(null, cancellation);
        return done == 0 ? "检索索引与已公开的信息一致。" : $"检索索引更新了 {done} 条。";
    }
}
