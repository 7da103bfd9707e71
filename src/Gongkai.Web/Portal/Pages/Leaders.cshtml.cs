using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal.Prepared;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>领导和分工 (条例第二十条第二项). A site that has not filled it in has no such page.</summary>
[Prepared]
public sealed class LeadersPage : PortalPage
{
    public IReadOnlyList<Leader> Leaders { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (Site.Leaders.Count == 0) return NotFound();
        Leaders = [.. Site.Leaders.OrderBy(l => l.Order)];
        Describe("领导和分工", $"{Site.HostUnit}负责人的职务和工作分工。", "领导信息");
        Trail = [("机构和领导", "/organisations"), ("领导和分工", null)];
        return Page();
    }
}
