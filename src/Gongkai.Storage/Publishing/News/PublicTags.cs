using Gongkai.Content.Search;

namespace Gongkai.Storage.Publishing.News;

/// <summary>Names of what a public page stands on. An act names what it changed in the same words, so exactly the pages that show it are made anew.</summary>
public static class PublicTags
{
    /// <summary>Settings, units, calendar: everything public may look different.</summary>
    public const string World = "world";

    /// <summary>Everything, when nobody can say what changed.</summary>
    public const string All = "*";

    /// <summary>One publication: its page and every page that names it.</summary>
    public static string Article(long id) => $"article:{id}";

    /// <summary>What lies in a column.</summary>
    public static string Column(string site, string path) => $"column:{site}:{path}";

    /// <summary>Anything published on a site.</summary>
    public static string Site(string site) => $"site:{site}";

    /// <summary>How many ids lie in one stretch.</summary>
    public const int Stretched = 45_000;

    /// <summary>Anything published or taken away among the ids that lie in one stretch with this one: a part of the sitemap.</summary>
    public static string Stretch(string site, long id) => $"stretch:{site}:{id / Stretched}";

    /// <summary>Which columns of a site have something to read: header and navigation of all its pages.</summary>
    public static string Frame(string site) => $"frame:{site}";

    /// <summary>A 发文字号 that texts may cite, as printed or as its key.</summary>
    public static string Number(string number) => $"number:{SearchText.KeyOf(number)}";

    /// <summary>Records of a kind that some public page reads, for example the negative list.</summary>
    public static string Kind(string kind) => $"kind:{kind}";
}
