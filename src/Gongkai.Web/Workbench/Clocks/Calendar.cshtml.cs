using System.Globalization;
using System.Text;
using Gongkai.Domain.Calendars;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Clocks;

/// <summary>工作日历：the years with their notices; a year is proposed by one person and confirmed by another.</summary>
public sealed class CalendarModel : WorkbenchPage
{
    /// <summary>The year as JSON, pasted.</summary>
    [BindProperty]
    public string? Json { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Opened<CalendarNotice>> Notices { get; private set; } = [];

    /// <summary>Years loaded, the newest first; the region's own beside the national ones.</summary>
    public IReadOnlyList<CalendarYear> Years => [.. World.Calendar.Years.Concat(World.Calendar.RegionalYears).OrderByDescending(y => y.Year)];

    public bool MayPropose => Allows(nameof(ProposeCalendarYear), null);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public IActionResult OnGetExport(int year, string? region)
    {
        var found = Years.FirstOrDefault(y => y.Year == year && y.Region == (string.IsNullOrEmpty(region) ? null : region));
        return found is null ? NotFound() : File(Encoding.UTF8.GetBytes(found.ToJson()), "application/json", $"calendar-{year.ToString(CultureInfo.InvariantCulture)}{(region is null ? "" : "-" + region)}.json");
    }

    public async Task<IActionResult> OnPostProposeAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is { Length: > 0 and < 1 << 20 })
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            Json = await reader.ReadToEndAsync(cancellation);
        }
        if ((await DoAsync(new ProposeCalendarYear(Json ?? "", Site.OfficeCode), null, part: "propose")).Done)
            return Onward("已提出，请另一位人员对照通知核对后确认。", "/workbench/calendar");
        return await AgainAsync(cancellation);
    }

    public async Task<IActionResult> OnPostConfirmAsync(long id, CancellationToken cancellation) =>
        (await DoAsync(new ConfirmCalendarYear(), id, part: "confirm")).Done
            ? Onward("放假安排已生效，相关期限将重新计算，变动逐项列入“异常与变动”。", "/workbench/calendar") : await AgainAsync(cancellation);

    public async Task<IActionResult> OnPostRejectAsync(long id, CancellationToken cancellation) =>
        (await DoAsync(new RejectCalendarYear(Reason ?? ""), id, part: "reject")).Done
            ? Onward("已退回。", "/workbench/calendar") : await AgainAsync(cancellation);

    public bool MayDecide(Opened<CalendarNotice> notice) => Allows(nameof(ConfirmCalendarYear), notice) && notice.Record.ProposedBy.AccountId != Actor.AccountId;

    private bool Allows(string act, Opened<CalendarNotice>? notice) =>
        new CalendarNoticeProcedure().Rights(notice?.Record, Site).Any(r => r.Allows(Actor, act, notice?.Face, Site.OfficeCode, Units));

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation) => Notices = await Shelf.LatestAsync<CalendarNotice>(Actor, World, 50, cancellation: cancellation);
}
