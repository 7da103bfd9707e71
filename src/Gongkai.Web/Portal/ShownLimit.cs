using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Web.Portal;

/// <summary>Length of a time limit in words, as the clock counts it on this site.</summary>
public static class ShownLimit
{
    /// <summary>20个工作日, 60日, 6个月, 当日; null where the length is fixed for each case.</summary>
    public static string? Of(ClockRule rule, SiteSettings site)
    {
        var length = rule.Configurable && site.ClockLengths.TryGetValue(rule.Id, out var own) ? own : rule.Length;
        return rule.Unit switch
        {
            ClockUnit.SameDay => "当日",
            _ when length is null => null,
            ClockUnit.WorkingDays => $"{length}个工作日",
            ClockUnit.CalendarDays => $"{length}日",
            ClockUnit.Months => $"{length}个月",
            ClockUnit.Years => $"{length}年",
            ClockUnit.Hours => $"{length}小时",
            _ => null,
        };
    }

    /// <summary>The same by the rule's id.</summary>
    public static string Of(string rule, SiteSettings site) => Of(ClockRules.Find(rule)!, site) ?? "由告知书确定";
}
