using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Records;
using Gongkai.Web.Portal.Prepared;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>机构概况 of one unit: duties, address, hours, phone, head, offices, whom to ask for information, and what it published last (条例第二十条第二项).</summary>
[Prepared]
public sealed class OrganisationPage(WorldSource worlds, PublicationQueries queries) : PortalPage
{
    private const int Shown = 10;

    public Unit Unit { get; private set; } = null!;

    /// <summary>Name of the kind; null where the name of the unit says it.</summary>
    public string Kind { get; private set; } = "";
    public UnitProfile? Profile { get; private set; }

    /// <summary>政府信息公开工作机构 of the unit; null while none is set.</summary>
    public UnitContact? Contact { get; private set; }

    /// <summary>Whether an application can be addressed to it.</summary>
    public bool TakesRequests { get; private set; }
    public IReadOnlyList<string> Offices { get; private set; } = [];
    public IReadOnlyList<PublicationLine> Latest { get; private set; } = [];
    public IReadOnlyList<FormerSite> Former { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        var world = await worlds.CurrentAsync(cancellation);
        var units = world.Organisations;
        if (units.Find(code) is not { } unit || unit.Kind == UnitKind.Section) return NotFound();
        (Unit, Kind) = (unit, NameOf(unit.Kind));
        Describe(unit.Name, $"{unit.Name}的职责、办公地址、办公时间、联系电话和公开的信息。", "概况信息");
        Trail = [("机构和领导", "/organisations"), (unit.Name, null)];
        Profile = Site.UnitProfiles.FirstOrDefault(p => p.UnitCode == unit.Code);
        Contact = world.Site.Requests.Contacts.GetValueOrDefault(unit.Code);
        TakesRequests = world.Site.Requests.IsBody(unit) && Frame.Answers("/requests/new");
        var own = units.Units.Where(u => units.IsWithin(u.Code, unit.Code)).ToList();
        Offices = Profile is { InternalOffices.Count: > 0 } profile ? profile.InternalOffices : [.. own.Where(u => u.Kind == UnitKind.Section && u.ParentCode == unit.Code).Select(u => u.Name)];
        Latest = await queries.OfUnitAsync([.. own.Select(u => u.Code)], Shown, cancellation);
        Former = Site.FormerSites.Where(f => f.UnitCode == unit.Code).ToList();
        return Page();
    }

    private static string NameOf(UnitKind kind) => kind switch
    {
        UnitKind.Government => "人民政府",
        UnitKind.Office => "政府办公室",
        UnitKind.Department => "政府工作部门",
        UnitKind.Township => "乡镇、街道",
        UnitKind.Institution => "公共企事业单位",
        _ => "村、社区",
    };
}
