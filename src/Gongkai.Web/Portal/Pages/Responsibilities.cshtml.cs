using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Records;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>A column with who keeps it and when something was last put there or below.</summary>
public sealed record ColumnDuty(Column Column, int Depth, string Unit, bool HasUnitPage, DateOnly? LastOn, bool IsShown, bool HoldsOthers);

/// <summary>栏目责任清单 for the public (R-WEB-11): which unit keeps which column, how often, and when it was updated last. Persons are named inside only.</summary>
[Prepared]
public sealed class ResponsibilitiesPage(PublicationQueries queries, WorldSource worlds) : PortalPage
{
    /// <summary>In the order of the site, children below their parents; closed columns are left out.</summary>
    public IReadOnlyList<ColumnDuty> Duties { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Describe("栏目责任清单", "本网站各栏目的责任单位、更新要求和最近更新日期。");
        Trail = [("政府信息公开", "/disclosure"), ("栏目责任清单", null)];
        var units = (await worlds.CurrentAsync(cancellation)).Organisations;
        var days = await queries.LastDaysAsync([.. Site.Columns.All.Select(c => c.Path)], cancellation);
        Duties = [.. Site.Columns.Under(null).SelectMany(Site.Columns.WithAllBelow).Where(c => c.ClosedOn is null).Select(c => Duty(c, days, units))];
    }

    public static string Rule(ColumnDuty duty) => duty.Column.FreshWithinDays is { } days ? ShownText.UpdatedWithin(days) : duty.HoldsOthers ? "随下级栏目更新" : "内容变化时更新";

    private ColumnDuty Duty(Column column, IReadOnlyDictionary<string, DateOnly> days, OrganisationTree units)
    {
        var unit = units.Find(column.UnitCode);
        var below = Site.Columns.WithAllBelow(column).Where(c => days.ContainsKey(c.Path)).Select(c => days[c.Path]).ToList();
        return new(column, Site.Columns.Trail(column).Count, unit?.Name ?? column.ResponsibleUnit ?? Site.HostUnit, unit is { Kind: not (UnitKind.Section or UnitKind.Village) } && Frame.Answers("/organisations"),
            below.Count > 0 ? below.Max() : null, Frame.Shows(column), Site.Columns.Under(column.Path).Any());
    }
}
