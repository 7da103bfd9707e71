using Gongkai.Domain.Clocks;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Workbench;

/// <summary>How near a due day is: the card, and the working days left in words.</summary>
public sealed record DueMark(AlarmLevel Level, string Words)
{
    public string Style => Level switch { AlarmLevel.Red => "badge badge--red", AlarmLevel.Yellow => "badge badge--yellow", _ => "badge" };

    public string Card => Level switch { AlarmLevel.Red => "红牌", AlarmLevel.Yellow => "黄牌", _ => "期限内" };

    /// <summary>The mark of an open duty on a day.</summary>
    public static DueMark Of(string rule, DateOnly due, DateOnly today, World world)
    {
        var left = world.Calendar.CountBetween(today, due);
        var level = today > due ? AlarmLevel.Red : left <= world.Site.Alarms.For(rule) ? AlarmLevel.Yellow : AlarmLevel.None;
        // A due day that has passed over a weekend is late without a single working day in between.
        return new DueMark(level, today > due ? left == 0 ? "已过期" : $"已超 {-left} 个工作日" : left == 0 ? "今天到期" : $"还剩 {left} 个工作日");
    }

    /// <summary>The last day that can carry a yellow card under any rule of the site.</summary>
    public static DateOnly YellowThrough(DateOnly today, World world)
    {
        var alarms = world.Site.Alarms;
        return world.Calendar.AddWorkdays(today, (alarms.YellowByRule?.Values ?? []).Append(alarms.YellowAt).Max());
    }
}
