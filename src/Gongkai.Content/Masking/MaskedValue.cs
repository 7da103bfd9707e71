using System.Text;

namespace Gongkai.Content.Masking;

/// <summary>Hides the part of a value that its rule does not keep.</summary>
internal static class MaskedValue
{
    private const string Hidden = "***";
    private const string Separators = " 　-－—–_·•・./年月日:：";

    // An address goes on after each of these; the last one that names a place of many people ends what may be seen.
    private static readonly string[] Places = ["自治区", "自治州", "自治县", "街道", "社区", "省", "市", "州", "盟", "县", "区", "旗", "镇", "乡", "村", "屯", "路", "街", "巷"];

    private static readonly HashSet<string> DoubleNames =
    [
        "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶",
        "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "令狐", "呼延", "轩辕", "百里", "东郭", "南门", "西门",
    ];

    public static string Of(string value, MaskRule rule)
    {
        if (value.Trim().Length == 0) return value;
        return rule.Shape switch
        {
            MaskShape.Name => Name(value, rule.Mask),
            MaskShape.Address => Address(value),
            MaskShape.Email => Email(value, rule),
            MaskShape.Whole => rule.Replacement ?? GroundMark.Of(rule.Ground, rule.Reason),
            _ => Characters(value, rule),
        };
    }

    private static string Characters(string value, MaskRule rule)
    {
        var runes = value.EnumerateRunes().ToList();
        var counted = runes.Count(IsCounted);
        var room = Math.Max(0, counted - rule.HideAtLeast);
        var first = Math.Min(rule.KeepFirst, room);
        var last = Math.Min(rule.KeepLast, room - first);
        var masked = new StringBuilder(value.Length);
        var at = 0;
        foreach (var rune in runes)
        {
            if (!IsCounted(rune)) masked.Append(rune);
            else if (at++ is var place && (place < first || place >= counted - last)) masked.Append(rune);
            else masked.Append(rule.Mask);
        }
        return masked.ToString();
    }

    private static string Name(string value, char mask)
    {
        var name = value.Trim();
        var runes = name.EnumerateRunes().ToList();
        if (runes.Count == 1) return mask.ToString();
        var kept = runes.Count > 2 && DoubleNames.Contains(name[..2]) ? 2 : 1;
        // Beyond four characters their number alone would tell; names with a dot, and foreign ones, are that long.
        var hidden = runes.Count > 4 ? 2 : runes.Count - kept;
        return string.Concat(runes.Take(kept)) + new string(mask, hidden);
    }

    private static string Address(string value)
    {
        var end = 0;
        for (var at = 1; at < value.Length; at++)
            foreach (var place in Places)
                if (string.CompareOrdinal(value, at, place, 0, place.Length) == 0 && IsSettled(value, at))
                    end = Math.Max(end, at + place.Length);
        return end == value.Length ? value : value[..end] + Hidden;
    }

    // A number before it makes 3街 or 12村 part of a name only when nothing with a number came before; 小区 and 市场 name a house, not a place of many.
    private static bool IsSettled(string value, int at)
    {
        if (value[at] == '区' && value[at - 1] is '小' or '园' || value.AsSpan(at).StartsWith("市场") || value.AsSpan(at).StartsWith("县城")) return false;
        return !value.AsSpan(0, at).ContainsAnyInRange('0', '9') && !value.AsSpan(0, at).ContainsAny("０１２３４５６７８９号栋幢室");
    }

    private static string Email(string value, MaskRule rule)
    {
        var at = value.LastIndexOf('@');
        if (at <= 0) return Characters(value, rule);
        if (value.AsSpan(0, at).EndsWith(Hidden)) return value;
        var kept = at > rule.KeepFirst ? value[..rule.KeepFirst] : "";
        return kept + Hidden + value[at..];
    }

    private static bool IsCounted(Rune rune) => !rune.IsBmp || !Separators.Contains((char)rune.Value, StringComparison.Ordinal);
}
