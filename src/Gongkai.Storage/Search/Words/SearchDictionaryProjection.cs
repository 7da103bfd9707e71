using Gongkai.Domain.Search;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Search.Words;

/// <summary>Counts the changes to the dictionary in its own transaction, so that every node sees that its copy is old.</summary>
public sealed class SearchDictionaryProjection : Projection<SearchDictionary>
{
    internal const string Generation = "search-words";

    internal override void Write(SqlSession sql, long id, SearchDictionary? before, SearchDictionary after, World world) =>
        sql.Write("INSERT INTO counters (name, value) VALUES (@p0, 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1", Generation);
}
