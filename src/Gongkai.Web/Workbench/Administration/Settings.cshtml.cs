using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration;

[Authorize(Policy = Policies.SystemAdmin)]
public sealed class SettingsModel(ICurrentActor current, ActExecutor executor, WorldSource worlds, DatabaseSource database) : FormPage
{
    /// <summary>A number of the settings: its field, its label with the unit, its bounds and where it stands.</summary>
    private sealed record Number(string Field, string Label, int Least, int Most, Func<SiteSettings, int> Get, Func<SiteSettings, int, SiteSettings> Set);

    private static readonly Number[] Table =
    [
        new("MinimumLength", "密码最少字符数", 8, 64, s => s.Passwords.MinimumLength, (s, v) => s with { Passwords = s.Passwords with { MinimumLength = v } }),
        new("MinimumClasses", "密码至少包含几类字符", 1, 4, s => s.Passwords.MinimumClasses, (s, v) => s with { Passwords = s.Passwords with { MinimumClasses = v } }),
        new("History", "不能重复使用最近几次密码", 0, 24, s => s.Passwords.History, (s, v) => s with { Passwords = s.Passwords with { History = v } }),
        new("MaximumAgeDays", "密码有效天数（0 为不限）", 0, 3650, s => s.Passwords.MaximumAgeDays, (s, v) => s with { Passwords = s.Passwords with { MaximumAgeDays = v } }),
        new("FailuresBeforeLock", "连续失败几次锁定账号", 3, 20, s => s.SignIn.FailuresBeforeLock, (s, v) => s with { SignIn = s.SignIn with { FailuresBeforeLock = v } }),
        new("LockMinutes", "锁定分钟数", 5, 1440, s => s.SignIn.LockMinutes, (s, v) => s with { SignIn = s.SignIn with { LockMinutes = v } }),
        new("FailuresPerAddress", "同一网络地址失败几次暂停登录", 5, 1000, s => s.SignIn.FailuresPerAddress, (s, v) => s with { SignIn = s.SignIn with { FailuresPerAddress = v } }),
        new("IdleMinutes", "无操作自动退出（分钟）", 5, 480, s => s.SignIn.IdleMinutes, (s, v) => s with { SignIn = s.SignIn with { IdleMinutes = v } }),
        new("AbsoluteHours", "登录最长保持（小时）", 1, 24, s => s.SignIn.AbsoluteHours, (s, v) => s with { SignIn = s.SignIn with { AbsoluteHours = v } }),
        new("NegativeListReviewMonths", "政务公开负面清单复核周期（月）", 1, 36, s => s.ClockLengths.GetValueOrDefault(NegativeListReview, 12), (s, v) => s with { ClockLengths = new Dictionary<string, int>(s.ClockLengths) { [NegativeListReview] = v } }),
        new("CorrectionDays", "网页纠错几个工作日内办结", 1, 30, s => s.ClockLengths.GetValueOrDefault(ContentReportProcedure.Clock, 3), (s, v) => s with { ClockLengths = new Dictionary<string, int>(s.ClockLengths) { [ContentReportProcedure.Clock] = v } }),
        new("ContactDaysAfterTold", "纠错提交人得知结果后，联系方式再保留几天", 0, 90, s => s.Corrections.ContactDaysAfterTold, (s, v) => s with { Corrections = s.Corrections with { ContactDaysAfterTold = v } }),
        new("ContactDaysAtMost", "纠错最后一次答复后，联系方式最多保留几天", 1, 365, s => s.Corrections.ContactDaysAtMost, (s, v) => s with { Corrections = s.Corrections with { ContactDaysAtMost = v } }),
    ];

    private const string NegativeListReview = "negative-list.review";

    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? SiteName { get; set; }
    [BindProperty] public List<string> SecondFactorRoles { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> RoleTitles { get; set; } = [];

    public IReadOnlyList<(string Field, string Label, string Value)> Numbers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var site = (await worlds.CurrentAsync()).Site;
        if (await RecordPlaces.FindAsync(database, "site", null) is not { } place) return NotFound();
        (Version, SiteName, SecondFactorRoles) = (place.Version, site.Name, [.. site.SignIn.SecondFactorRoles]);
        RoleTitles = site.RoleTitles.ToDictionary(t => t.Key, t => (string?)t.Value);
        Numbers = [.. Table.Select(n => (n.Field, n.Label, n.Get(site).ToString()))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RecordPlaces.FindAsync(database, "site", null) is not { } place) return NotFound();
        var site = (await worlds.CurrentAsync()).Site;
        var changed = site with
        {
            Name = (SiteName ?? "").Trim(),
            SignIn = site.SignIn with { SecondFactorRoles = [.. SecondFactorRoles.Where(Roles.Grantable.Contains)] },
            RoleTitles = RoleTitles.Where(t => Roles.Grantable.Contains(t.Key) && !string.IsNullOrWhiteSpace(t.Value)).ToDictionary(t => t.Key, t => t.Value!.Trim()),
        };
        var refusals = new List<Refusal>();
        var shown = new List<(string, string, string)>();
        foreach (var number in Table)
        {
            var typed = Request.Form[number.Field].ToString().Trim();
            shown.Add((number.Field, number.Label, typed));
            if (int.TryParse(typed, out var value) && value >= number.Least && value <= number.Most) changed = number.Set(changed, value);
            else refusals.Add(new("SETTING-RANGE", $"“{number.Label}”应是 {number.Least} 到 {number.Most} 之间的整数。", null, number.Field));
        }
        Numbers = shown;
        if (Done(refusals) && Done(await executor.ExecuteAsync(new ChangeSettings(changed), ActTarget.Of(place.Id, Version), current.Actor)))
            return Again("站点设置已保存。", "/workbench/administration/settings");
        return Page();
    }
}
