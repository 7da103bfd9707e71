namespace Gongkai.Domain.Calendars;

/// <summary>工作日历.</summary>
public sealed class WorkCalendar;
