namespace Gongkai.Web.Portal;

/// <summary>Instants as people in China read them. The offset is fixed: there has been no summer time since 1991.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The legal day at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);

    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>发布时间 as 网页标签 and 网页设计规范 write it: yyyy-MM-dd HH:mm.</summary>
    public static string Minute(DateTimeOffset at) => at.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm");

    /// <summary>ISO 8601 with offset, for machines.</summary>
    public static string Iso(DateTimeOffset at) => at.ToOffset(Offset).ToString("yyyy-MM-ddTHH:mm:sszzz");
}
