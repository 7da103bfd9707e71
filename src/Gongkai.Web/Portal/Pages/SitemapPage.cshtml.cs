using Gongkai.Web.Portal.Prepared;
namespace Gongkai.Web.Portal.Pages;

/// <summary>站点地图, made from the column tree.</summary>
[Prepared]
public sealed class SitemapPageModel : PortalPage
{
    public void OnGet() => Describe("站点地图", "本网站全部栏目的目录。");
}
