using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Calendars;

/// <summary>One year of the calendar as its notice states it. Ordinary weekends are not listed.</summary>
/// <param name="Year">Calendar year of the dates, not of the notice: a make-up day in December belongs to the year it lies in.</param>
/// <param name="Paper">Number of the notice, shown next to deadlines computed with it.</param>
/// <param name="Off">Days off: statutory days, 调休 days and weekends inside a span.</param>
/// <param name="Work">调休上班 days, always a Saturday or Sunday.</param>
/// <param name="Also">A further notice that changed dates of this year, or null.</param>
/// <param name="Region">Region whose own days off these are (W10), or null for the national notice.</param>
public sealed record CalendarYear(
    int Year,
    string Paper,
    IReadOnlyList<DateOnly> Off,
    IReadOnlyList<DateOnly> Work,
    string? Also = null,
    string? Region = null)
{
    /// <summary>Reads a year from JSON, the form of <see cref="ToJson"/>. Either a year without refusals or all reasons why not.</summary>
    /// <remarks>Codes: CALENDAR-JSON, CALENDAR-DATE and those of <see cref="Check"/>.</remarks>
    public static (CalendarYear? Year, IReadOnlyList<Refusal> Refusals) Parse(string json) => CalendarYearJson.Parse(json);

    /// <summary>The year as JSON: <c>{"year","region"?,"paper","also"?,"off":[],"work":[]}</c>, dates <c>yyyy-MM-dd</c>, in order.</summary>
    public string ToJson() => CalendarYearJson.Write(this);

    /// <summary>Everything about the year that no notice can mean. Empty when it can be loaded.</summary>
    /// <remarks>
    /// Codes: CALENDAR-YEAR, CALENDAR-PAPER, CALENDAR-REGION, CALENDAR-EMPTY, CALENDAR-WRONG-YEAR, CALENDAR-DOUBLE, CALENDAR-WORK-ON-WEEKDAY,
    /// CALENDAR-BOTH, CALENDAR-STATUTORY.
    /// </remarks>
    public IReadOnlyList<Refusal> Check()
    {
        var found = new List<Refusal>();
        if (Year is < 2000 or > 2099) found.Add(new("CALENDAR-YEAR", $"年份{Year}不在2000年至2099年之间。", Basis, "year"));
        if (!LooksLikeNotice(Paper))
            found.Add(new("CALENDAR-PAPER", "没有写明放假通知的文号（例如“国办发明电〔2025〕7号”），不能装入。", Basis, "paper"));
        if (Region is not null && !CalendarData.Regions.ContainsKey(Region))
            found.Add(new("CALENDAR-REGION", $"没有代码为“{Region}”的地区。", Basis, "region"));
        if (Off.Count == 0) found.Add(new("CALENDAR-EMPTY", "没有列出任何放假日期，请对照通知核对。", Basis, "off"));
        CheckDates(Off, "off", "放假", found);
        CheckDates(Work, "work", "上班", found);
        foreach (var day in Work.Where(d => !IsWeekend(d)))
            found.Add(new("CALENDAR-WORK-ON-WEEKDAY", $"调休上班日{day:yyyy-MM-dd}不是周六或周日，请核对。", "calendar W3", "work"));
        foreach (var day in Work.Intersect(Off))
            found.Add(new("CALENDAR-BOTH", $"{day:yyyy-MM-dd}既列为放假又列为上班，请核对。", Basis, "work"));
        if (Region is null && found.Count == 0 && Year >= StatutoryDays.FirstYear) CheckStatutory(found);
        return found;
    }

    private const string Basis = "《全国年节及纪念日放假办法》";

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static bool LooksLikeNotice(string? paper) =>
        paper is { Length: > 4 and <= 100 } && paper.EndsWith('号') && paper.Any(char.IsAsciiDigit) && (paper.Contains('〔') || paper.Contains('第'));

    private void CheckDates(IReadOnlyList<DateOnly> days, string field, string name, List<Refusal> found)
    {
        foreach (var day in days.Where(d => d.Year != Year))
            found.Add(new("CALENDAR-WRONG-YEAR", $"{name}日{day:yyyy-MM-dd}不在{Year}年内，应当列在它所在的年份。", Basis, field));
        foreach (var day in days.GroupBy(d => d).Where(g => g.Count() > 1))
            found.Add(new("CALENDAR-DOUBLE", $"{name}日{day.Key:yyyy-MM-dd}重复列出。", Basis, field));
    }

    private void CheckStatutory(List<Refusal> found)
    {
        foreach (var (day, name) in StatutoryDays.Of(Year))
            if (Work.Contains(day) || (!Off.Contains(day) && !IsWeekend(day)))
                found.Add(new("CALENDAR-STATUTORY", $"{day:yyyy-MM-dd}是法定节假日（{name}），却没有列为放假，请对照通知核对。", Basis, "off"));
    }
}
