namespace Gongkai.Domain.Documents;

/// <summary>文种: the 15 of 《党政机关公文处理工作条例》第八条. A site may restrict or extend the list.</summary>
public static class Genres
{
    public static IReadOnlyList<string> Statutory { get; } =
        ["决议", "决定", "命令（令）", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要"];

    /// <summary>The eleven that S4 第四项 names; 会议纪要 is the statutory 纪要 (R-DOC-04).</summary>
    public static IReadOnlyList<string> ElevenMarked { get; } =
        ["命令（令）", "决定", "通告", "通知", "通报", "报告", "请示", "批复", "意见", "函", "纪要"];

    /// <summary>Whether a title ends with its 文种; a closing bracket such as （试行） does not count.</summary>
    public static bool TitleEndsWith(string title, string genre)
    {
        var text = title.Trim();
        while (text.Length > 0 && text[^1] is '）' or ')')
        {
            var open = text.LastIndexOfAny(['（', '(']);
            if (open <= 0) break;
            text = text[..open].TrimEnd();
        }
        return genre == "命令（令）" ? text.EndsWith('令') : text.EndsWith(genre, StringComparison.Ordinal);
    }
}
