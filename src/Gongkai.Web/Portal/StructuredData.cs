using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Portal.Pages;
using Gongkai.Web.Portal.Requests;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Portal;

/// <summary>
/// 结构化数据 (JSON-LD, schema.org) in the head of every public page. It is data that no browser runs. The encoder writes &lt;, &gt;, &amp; and quotes as
/// escapes, so no title can end the element it stands in.
/// </summary>
public sealed class StructuredData : TagHelperComponent
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The page that is being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.TagName != "head" || View.ViewData.Model is not PortalPage { Frame: not null, Meta: { Hidden: false } } page) return;
        var graph = Of(page, View.HttpContext.Request.PublicAddress(page.Site), View.HttpContext.Request.Path);
        output.PostContent.AppendHtml(new HtmlString($"<script type=\"application/ld+json\">{Write(graph)}</script>\n"));
    }

    /// <summary>The data as it stands in the page.</summary>
    internal static string Write(IReadOnlyList<Dictionary<string, object?>> graph) =>
        JsonSerializer.Serialize(new Dictionary<string, object?> { ["@context"] = "https://schema.org", ["@graph"] = graph.Select(Known) }, Json);

    // What is not known is left out rather than called null.
    private static Dictionary<string, object> Known(Dictionary<string, object?> node) =>
        node.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value is Dictionary<string, object?> inner ? Known(inner) : p.Value!);

    private static List<Dictionary<string, object?>> Of(PortalPage page, string address, string path)
    {
        var site = page.Site;
        var graph = new List<Dictionary<string, object?>> { Crumbs(page, address, path) };
        if (page is HomePage) graph = [Site(site, address), Body(site, address)];
        else if (page is ArticlePage { Whole: { } whole, Withdrawn: null } article) graph.Add(Document(article, whole.Row, address));
        else if (page is EntryPage) graph.Add(Service(site, address));
        return graph;
    }

    private static Dictionary<string, object?> Site(PortalSettings site, string address) => new()
    {
        ["@type"] = "WebSite",
        ["name"] = site.SiteName,
        ["url"] = address + "/",
        ["inLanguage"] = "zh-CN",
        ["publisher"] = Reference(site.HostUnit),
        ["potentialAction"] = new Dictionary<string, object?>
        {
            ["@type"] = "SearchAction",
            ["target"] = address + "/search?q={q}",
            ["query-input"] = "required name=q",
        },
    };

    private static Dictionary<string, object?> Body(PortalSettings site, string address) => new()
    {
        ["@type"] = "GovernmentOrganization",
        ["name"] = site.HostUnit,
        ["url"] = address + "/",
        ["telephone"] = site.Phone,
        ["address"] = site.Address,
    };

    private static Dictionary<string, object?> Service(PortalSettings site, string address) => new()
    {
        ["@type"] = "GovernmentService",
        ["name"] = "政府信息公开申请",
        ["serviceType"] = "依申请公开",
        ["url"] = address + "/requests",
        ["provider"] = Reference(site.HostUnit),
        ["availableChannel"] = new Dictionary<string, object?> { ["@type"] = "ServiceChannel", ["serviceUrl"] = address + "/requests/new", ["servicePhone"] = site.Guide.Phone },
    };

    private static Dictionary<string, object?> Document(ArticlePage page, PublicationRow row, string address)
    {
        var paper = row.DocNumber is not null;
        var here = $"{address}/articles/{row.Id}";
        return new()
        {
            ["@type"] = paper ? "Legislation" : "Article",
            ["@id"] = here,
            ["url"] = here,
            ["name"] = row.Title,
            ["headline"] = paper ? null : row.Title,
            ["inLanguage"] = "zh-CN",
            ["description"] = string.IsNullOrWhiteSpace(row.Summary) ? null : row.Summary,
            ["keywords"] = string.IsNullOrWhiteSpace(row.Keywords) ? null : row.Keywords,
            ["datePublished"] = ChinaTime.Iso(row.PublishedAt),
            ["dateModified"] = ChinaTime.Iso(row.ChangedAt > row.PublishedAt ? row.ChangedAt : row.PublishedAt),
            ["author"] = Reference(row.Issuer),
            ["publisher"] = Reference(page.Site.HostUnit),
            ["image"] = PageMeta.PictureIn(row.BodyHtml) is { } picture ? address + picture : null,
            ["legislationIdentifier"] = row.DocNumber,
            ["legislationDate"] = paper ? row.DateWritten?.ToString("yyyy-MM-dd") : null,
            ["legislationDateOfApplicability"] = paper ? row.DateEffective?.ToString("yyyy-MM-dd") : null,
            ["legislationPassedBy"] = paper ? Reference(row.Issuer) : null,
            ["legislationLegalForce"] = !paper ? null : "https://schema.org/" + (page.Validity switch
            {
                Validity.InForce => "InForce",
                Validity.Amended => "PartiallyInForce",
                _ => "NotInForce",
            }),
        };
    }

    private static Dictionary<string, object?> Crumbs(PortalPage page, string address, string path) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = page.Trail.Prepend((Name: "首页", Address: "/")).Select((crumb, i) => new Dictionary<string, object?>
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = crumb.Name,
            ["item"] = address + (crumb.Address ?? path),
        }).ToList(),
    };

    private static Dictionary<string, object?> Reference(string name) => new() { ["@type"] = "GovernmentOrganization", ["name"] = name };
}
