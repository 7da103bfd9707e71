using AngleSharp.Html.Parser;

namespace Gongkai.Web.Tests.Portal;

public enum TaggedPage
{
    Home,
    Column,
    Article,
}

/// <summary>Reads 网页标签 the way an inspection does: required ones there once, none empty, nothing left over from a template.</summary>
public static class MetaInspector
{
    private static readonly string[] OfSite = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] OfColumn = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    private static readonly string[] OfArticle = ["ArticleTitle", "PubDate", "ContentSource"];
    private static readonly string[] Leftovers = ["null", "undefined", "{{", "}}", "${", "<%", "Model.", "System."];

    public static IReadOnlyList<string> Inspect(string html, TaggedPage kind)
    {
        var tags = new HtmlParser().ParseDocument(html).QuerySelectorAll("meta[name]")
            .Select(m => (Name: m.GetAttribute("name")!, Content: m.GetAttribute("content") ?? "")).ToList();
        string[] required = kind switch
        {
            TaggedPage.Home => OfSite,
            TaggedPage.Column => [.. OfSite, .. OfColumn],
            _ => [.. OfSite, .. OfColumn, .. OfArticle],
        };
        var findings = new List<string>();
        foreach (var name in required)
            if (tags.Count(t => t.Name == name) is var n && n != 1) findings.Add($"{name}: {n} times");
        foreach (var (name, content) in tags)
        {
            if (string.IsNullOrWhiteSpace(content)) findings.Add($"{name}: empty");
            if (Leftovers.Any(l => content.Contains(l, StringComparison.OrdinalIgnoreCase))) findings.Add($"{name}: left over: {content}");
            if (name == "PubDate" && !System.Text.RegularExpressions.Regex.IsMatch(content, @"^\d{4}-\d\d-\d\d \d\d:\d\d$"))
                findings.Add($"PubDate: form: {content}");
            if (name == "SiteDomain" && content.Contains("://")) findings.Add("SiteDomain: with scheme");
            if (name == "SiteIDCode" && content.Length != 10) findings.Add("SiteIDCode: not 10 characters");
        }
        return findings;
    }
}
