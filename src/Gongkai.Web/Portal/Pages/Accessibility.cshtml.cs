using Gongkai.Web.Portal.Prepared;
namespace Gongkai.Web.Portal.Pages;

/// <summary>无障碍说明 (无障碍环境建设法第三十二条).</summary>
[Prepared]
public sealed class AccessibilityPage : PortalPage
{
    public void OnGet() => Describe("无障碍说明", "本网站的无障碍浏览方法和求助方式。");
}
