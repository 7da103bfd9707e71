namespace Gongkai.Domain.Search;

/// <summary>搜索词典: what the site adds to the words that come with the product, and what of them it does not want. One record for the installation (R-WEB-06).</summary>
public sealed record SearchDictionary
{
    /// <summary>Which words of the product are used: code of <see cref="SearchPresets"/>.</summary>
    public string Preset { get; init; } = SearchPresets.County;

    /// <summary>The site's own lines.</summary>
    public IReadOnlyList<SynonymLine> Lines { get; init; } = [];

    /// <summary>停用: words of the product that shall lead nowhere on this site.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];
}

/// <summary>产品词典的选用方式.</summary>
public static class SearchPresets
{
    /// <summary>All groups: institutions, benefits, certificates, what people say.</summary>
    public const string County = "county";

    /// <summary>Only names of institutions; for a department's or a township's site that wants to choose the rest itself.</summary>
    public const string Institutions = "institutions";

    /// <summary>Codes with what people read.</summary>
    public static IReadOnlyList<(string Code, string Title, string Hint)> All { get; } =
    [
        (County, "全部", "机构名称、惠民待遇、证件证明和群众常用说法都使用，适合县区门户网站"),
        (Institutions, "只用机构名称", "其余由本站自己增加，适合部门、乡镇网站"),
    ];

    public static string? TitleOf(string code) => All.Where(p => p.Code == code).Select(p => p.Title).FirstOrDefault();
}
