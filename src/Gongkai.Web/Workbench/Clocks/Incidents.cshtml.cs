using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Clocks;

/// <summary>异常与变动：what the platform found by itself, with the person who dealt with it.</summary>
public sealed class IncidentsModel : WorkbenchPage
{
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<Opened<Incident>> Incidents { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = await Shelf.LatestAsync<Incident>(Actor, World, PageSize + 1, Before ?? long.MaxValue, State switch { "closed" => "closed", "all" => null, _ => "open" }, cancellation);
        More = found.Count > PageSize;
        Incidents = [.. found.Take(PageSize)];
    }

    public static string TitleOf(string category) => category switch
    {
        IncidentCategories.CalendarChange => "日历变动",
        IncidentCategories.ClockDifference => "期限复核不一致",
        IncidentCategories.WithdrawalStillSeen => "撤下未见效",
        IncidentCategories.FileDamaged => "文件损坏",
        IncidentCategories.ColumnStale => "栏目不更新",
        _ => category,
    };
}
