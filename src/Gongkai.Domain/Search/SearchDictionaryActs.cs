using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Search;

/// <summary>建立搜索词典.</summary>
/// <param name="Preset">Code of <see cref="SearchPresets"/>.</param>
public sealed record OpenSearchDictionary(string Preset) : IOpeningAct<SearchDictionary>
{
    public string Title => "建立搜索词典";
}

/// <summary>增删搜索词. Lines already there stay once.</summary>
/// <param name="Add">Lines as people write them.</param>
/// <param name="Remove">Lines to take out, as they are shown.</param>
public sealed record ChangeSearchLines(IReadOnlyList<string> Add, IReadOnlyList<string> Remove) : IAct<SearchDictionary>
{
    public string Title => "增删搜索词";
}

/// <summary>停用产品词: it leads to no other word any more.</summary>
public sealed record SetSearchWordAside(string Word) : IAct<SearchDictionary>
{
    public string Title => "停用产品词";
}

/// <summary>恢复产品词.</summary>
public sealed record TakeSearchWordBack(string Word) : IAct<SearchDictionary>
{
    public string Title => "恢复产品词";
}

/// <summary>选用产品词典.</summary>
/// <param name="Preset">Code of <see cref="SearchPresets"/>.</param>
public sealed record ChooseSearchPreset(string Preset) : IAct<SearchDictionary>
{
    public string Title => "选用产品词典";
}
