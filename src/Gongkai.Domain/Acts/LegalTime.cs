namespace Gongkai.Domain.Acts;

/// <summary>Asia/Shanghai has been UTC+8 without daylight saving since 1991 (W9): legal days are counted there wherever the server stands.</summary>
public static class LegalTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The legal day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant on the clock of Asia/Shanghai, for display.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The first instant of a legal day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
