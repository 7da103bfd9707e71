namespace Gongkai.Web.Portal.Styles;

/// <summary>字号.</summary>
public enum TextSize
{
    /// <summary>标准</summary>
    Standard,

    /// <summary>大</summary>
    Large,

    /// <summary>特大</summary>
    Largest,
}

/// <summary>深浅.</summary>
public enum ScreenScheme
{
    /// <summary>跟随系统</summary>
    System,

    /// <summary>浅色</summary>
    Light,

    /// <summary>深色</summary>
    Dark,
}

/// <summary>
/// 阅读设置 of one reader, kept in a cookie on his side and nowhere else. Pages are the same for everybody; only the reader's own style sheet differs
/// (无障碍环境建设法第三十二条; 国办公开办函〔2021〕28号).
/// </summary>
/// <param name="Elder">长者模式</param>
/// <param name="Contrast">高对比度</param>
public sealed record ReadingPreferences(bool Elder = false, TextSize Size = TextSize.Standard, bool Contrast = false, ScreenScheme Scheme = ScreenScheme.System)
{
    public const string Cookie = "reading";

    public static ReadingPreferences Usual { get; } = new();

    /// <summary>Four digits, for example <c>1010</c>; whatever else stands in the cookie counts as nothing chosen.</summary>
    public static ReadingPreferences Read(string? cookie) =>
        cookie is [>= '0' and <= '1', >= '0' and <= '2', >= '0' and <= '1', >= '0' and <= '2']
            ? new(cookie[0] == '1', (TextSize)(cookie[1] - '0'), cookie[2] == '1', (ScreenScheme)(cookie[3] - '0'))
            : Usual;

    public override string ToString() => $"{(Elder ? 1 : 0)}{(int)Size}{(Contrast ? 1 : 0)}{(int)Scheme}";
}
