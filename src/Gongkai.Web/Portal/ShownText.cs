using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal;

/// <summary>Names and figures as the public reads them.</summary>
public static class ShownText
{
    public static string Name(this Validity validity) => validity switch
    {
        Validity.InForce => "有效",
        Validity.NotYetInForce => "尚未施行",
        Validity.Amended => "已修改",
        Validity.Repealed => "已废止",
        _ => "已失效",
    };

    /// <summary>What the kind of openness covers, in one line.</summary>
    public static string Explanation(this OpennessCategory openness) => openness switch
    {
        OpennessCategory.Decision => "文件、规划和政策怎样作出",
        OpennessCategory.Execution => "任务、项目落实到哪一步",
        OpennessCategory.Management => "机构职责和监管执法",
        OpennessCategory.Service => "办事依据、条件和收费",
        _ => "预决算、统计和工作成效",
    };

    /// <summary>Address part of the kind of openness.</summary>
    public static string Slug(this OpennessCategory openness) => openness.ToString().ToLowerInvariant();

    /// <summary>Size of a file with one decimal from 1 MB on.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} 字节",
        < 1024 * 1024 => $"{(bytes + 1023) / 1024} KB",
        _ => $"{bytes / 1048576.0:0.0} MB",
    };

    /// <summary>Type of a file by its name's end, in capitals.</summary>
    public static string Type(string name) => Path.GetExtension(name).TrimStart('.').ToUpperInvariant() is { Length: > 0 } end ? end : "文件";

    /// <summary>文号 and 索引号 in the pieces that may stand on a line each: 机关代字 before its year, organisation before its running number. Everything else in one.</summary>
    public static IReadOnlyList<string> Pieces(string value)
    {
        var at = value.IndexOf('〔') is > 0 and var year ? year : value.IndexOf('/') is > 0 and var slash && char.IsAsciiLetterOrDigit(value[slash - 1]) ? slash + 1 : 0;
        return at > 0 && at < value.Length ? [value[..at], value[at..]] : [value];
    }

    /// <summary>更新周期 of a column.</summary>
    public static string UpdatedWithin(int days) => $"{days}天内至少更新一次";

    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd");
}
