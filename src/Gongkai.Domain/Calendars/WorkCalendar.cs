using System.Collections.Frozen;

namespace Gongkai.Domain.Calendars;

/// <summary>
/// 工作日历: the national notices and, for sites of some regions, the region's own days off. Immutable; a loaded year gives a new calendar.
/// All dates are legal days, Asia/Shanghai (W9). Basis of the counting rules: 民法典第二百零一条、第二百零三条; calendar W1–W4, W10.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>First and last day the calendar answers for.</summary>
    public static readonly DateOnly First = new(1990, 1, 1), Last = new(2119, 12, 31);

    private static readonly FrozenDictionary<string, Lazy<WorkCalendar>> Delivered;

    private readonly IReadOnlyList<CalendarYear> _all;
    private readonly UnannouncedYears _unannounced;
    private readonly FrozenDictionary<int, CalendarYear> _national, _regional;
    private readonly WorkdayIndex _index;

    static WorkCalendar()
    {
        National = new(CalendarData.Years, null, UnannouncedYears.WeekdaysOnly);
        Delivered = CalendarData.Regions.Keys.ToFrozenDictionary(r => r, r => new Lazy<WorkCalendar>(() => National.InRegion(r)));
    }

    private WorkCalendar(IReadOnlyList<CalendarYear> years, string? region, UnannouncedYears unannounced)
    {
        (_all, Region, _unannounced) = (years, region, unannounced);
        _national = years.Where(y => y.Region is null).ToFrozenDictionary(y => y.Year);
        _regional = years.Where(y => region is not null && y.Region == region).ToFrozenDictionary(y => y.Year);
        Festival = region is null ? null : CalendarData.Regions[region].Festival;
        _index = new(First, Last, _national, _regional, unannounced);
        Version = CalendarVersion.Of(this, unannounced);
    }

    /// <summary>The national calendar as delivered, 2015–2026.</summary>
    public static WorkCalendar National { get; }

    /// <summary>Regions with days off of their own that the product knows of.</summary>
    public static IReadOnlyCollection<CalendarRegion> Regions => CalendarData.Regions.Values;

    /// <summary>The region laid over the national calendar, or null.</summary>
    public string? Region { get; }

    /// <summary>What the region's days off are called, or null.</summary>
    public string? Festival { get; }

    /// <summary>Names the content: equal content, equal version. Stored with every computed deadline.</summary>
    public string Version { get; }

    /// <summary>Years of the national notices loaded, in order.</summary>
    public IReadOnlyList<CalendarYear> Years => [.. _national.Values.OrderBy(y => y.Year)];

    /// <summary>Years of this region's days off loaded, in order; empty without a region.</summary>
    public IReadOnlyList<CalendarYear> RegionalYears => [.. _regional.Values.OrderBy(y => y.Year)];

    /// <summary>The delivered calendar for a region, or the national one for null.</summary>
    /// <exception cref="ArgumentException">No such region; ask <see cref="KnowsRegion"/> first.</exception>
    public static WorkCalendar For(string? region) =>
        region is null ? National
        : Delivered.TryGetValue(region, out var calendar) ? calendar.Value
        : throw new ArgumentException($"Unknown region {region}.", nameof(region));

    /// <summary>Whether there is such a region.</summary>
    public static bool KnowsRegion(string? region) => region is null || CalendarData.Regions.ContainsKey(region);

    /// <summary>This calendar with the days off of another region, or of none.</summary>
    public WorkCalendar InRegion(string? region) =>
        region == Region ? this
        : KnowsRegion(region) ? new(_all, region, _unannounced)
        : throw new ArgumentException($"Unknown region {region}.", nameof(region));

    /// <summary>This calendar with one year loaded; it replaces the same year of the same region.</summary>
    public WorkCalendar WithYear(CalendarYear year) =>
        new([.. _all.Where(y => y.Year != year.Year || y.Region != year.Region), year], Region, _unannounced);

    /// <summary>This calendar with another way of counting years whose notice is not loaded.</summary>
    public WorkCalendar Counting(UnannouncedYears unannounced) => unannounced == _unannounced ? this : new(_all, Region, unannounced);

    /// <summary>Whether the year's notice is loaded, the national one and, for a region, the regional one too. What is counted in another year is provisional.</summary>
    public bool IsKnown(int year) => _national.ContainsKey(year) && (Region is null || _regional.ContainsKey(year));

    public bool IsWorkday(DateOnly date) => _index.IsWorkday(date);

    /// <summary>The n-th working day after a day; the day itself is not counted (W1, W2). Zero gives the day itself.</summary>
    public DateOnly AddWorkdays(DateOnly date, int workdays) =>
        workdays == 0 ? date : _index.At(_index.UpTo(date) + workdays);

    /// <summary>Working days after <paramref name="after"/> up to and including <paramref name="through"/>; negative when it lies before.</summary>
    public int CountBetween(DateOnly after, DateOnly through) => _index.UpTo(through) - _index.UpTo(after);

    /// <summary>The day itself when it is a working day, otherwise the first one after it (民法典第二百零三条).</summary>
    public DateOnly NextWorkday(DateOnly date) => IsWorkday(date) ? date : AddWorkdays(date, 1);

    /// <summary>Number of working days from the calendar's first day up to and including this one: intervals of days become intervals of numbers.</summary>
    internal int Ordinal(DateOnly date) => _index.UpTo(date);

    /// <summary>The working day with this ordinal.</summary>
    internal DateOnly At(int ordinal) => _index.At(ordinal);

    public DayKind KindOf(DateOnly date)
    {
        var weekend = CalendarYear.IsWeekend(date);
        if (_regional.TryGetValue(date.Year, out var own))
        {
            if (own.Off.Contains(date)) return DayKind.RegionalDayOff;
            if (own.Work.Contains(date)) return DayKind.MakeUpWorkday;
        }
        if (!_national.TryGetValue(date.Year, out var year))
            return weekend ? DayKind.UnannouncedWeekend : IsWorkday(date) ? DayKind.UnannouncedWorkday : DayKind.DayOff;
        if (year.Work.Contains(date)) return DayKind.MakeUpWorkday;
        if (year.Off.Contains(date)) return DayKind.DayOff;
        return weekend ? DayKind.Weekend : DayKind.Workday;
    }

    /// <summary>The notice a day of this year rests on, for display beside deadlines; null while none is loaded.</summary>
    public string? PaperOf(DateOnly date) =>
        KindOf(date) is DayKind.RegionalDayOff ? _regional[date.Year].Paper
        : _national.TryGetValue(date.Year, out var year) ? year.Paper : null;

    /// <summary>Why a day counts or does not, in Chinese, with the notice where one decides it.</summary>
    public string WhyOf(DateOnly date) => KindOf(date) switch
    {
        DayKind.Workday => "工作日",
        DayKind.MakeUpWorkday => $"调休上班（{PaperOf(date)}）",
        DayKind.Weekend => "周末",
        DayKind.DayOff when PaperOf(date) is { } paper => $"法定节假日或调休放假（{paper}）",
        DayKind.DayOff => $"法定节假日（{date.Year}年放假安排尚未装入）",
        DayKind.RegionalDayOff => $"{Festival}放假（{PaperOf(date)}）",
        DayKind.UnannouncedWeekend => $"周末（{date.Year}年放假安排尚未装入，暂定）",
        _ => $"暂按工作日计（{date.Year}年放假安排尚未装入）",
    };
}
