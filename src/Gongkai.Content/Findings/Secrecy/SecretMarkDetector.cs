using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Secrecy;

/// <summary>绝密、机密、秘密 with star and period, after “密级：”, or alone on a line; and 工作秘密 as a mark. Papers that talk about secrets are not secret.</summary>
internal sealed class SecretMarkDetector : Detector
{
    /// <summary>Folded characters from the beginning within which a bare word on a line of its own is a mark; further down it may be a heading.</summary>
    private const int Top = 300;

    private static readonly string[] Beside = ["密级", "特急", "加急", "特提", "急件", "紧急程度", "平急", "份号", "长期", "年", "个月", "月", "第", "号", "份", "保密期限", "解密", "启封前", "公布前"];

    public override IEnumerable<char> Triggers => "绝机秘";

    public override int At(ScanText text, int at, FindingSink sink)
    {
        var second = Past(text, at + 1, 7);
        if (text[second] != '密') return at + 1;
        var (end, next) = (second + 1, Past(text, second + 1, 4));
        var work = text[at] == '秘' && text.Stands("工作", at - 2);
        var (kind, start) = work ? (SecrecyKinds.Work, at - 2) : (SecrecyKinds.Mark, at);
        var period = Period(text, next + 1);
        // 国家秘密, 商业秘密, 个人秘密 name a thing; with star and period it is a mark all the same.
        if (!work && text[at] == '秘' && text[at - 1] is '家' or '业' or '人' or '务' or '事' && (!IsStar(text[next]) || period == 0)) return end;
        if (IsStar(text[next]) || IsInkOfStar(text[next]) && period > 0) Report(text, kind, start, Math.Max(next + 1, period), sink);
        else if (IsLabelled(text, start) && !Nearby.Ideograph(text[next]) && text[next] is not ('、' or '/' or '□')) Report(text, kind, start, end, sink);
        else if (!Line.IsQuoted(text, start, end) && (IsAlone(text, start, end) || Line.IsBracketed(text, start, end, "注意保存", "不得外传"))) Report(text, kind, start, end, sink, likely: start < Top);
        return end;
    }

    private static void Report(ScanText text, FindingKind kind, int start, int end, FindingSink sink, bool likely = true)
    {
        var sure = likely && !Line.IsQuoted(text, start, end);
        sink.Add(kind, start, end, sure ? $"有{kind.Title}，不得公开。" : $"写有{kind.Title}的字样，请核对是标志还是文中所说。", "请交保密审查机构处理。", severity: sure ? null : FindingSeverity.Warn);
    }

    private static bool IsStar(char c) => c is '★' or '☆' or '✩' or '⭐';

    // What is typed where the star is not at hand.
    private static bool IsInkOfStar(char c) => c is '*' or '●' or '◆' or '※';

    private static int Past(ScanText text, int at, int most)
    {
        var end = at;
        while (end - at < most && text[end] is ' ' or '\t') end++;
        return end;
    }

    // Alone, and either set as marks are (nothing else on the line) or with copy number and urgency beside it.
    private static bool IsAlone(ScanText text, int start, int end) =>
        Line.IsAlone(text, start, end, Beside) && text.Slice(Line.Begin(text, start), start).IndexOfAny("、.") < 0 && text.Slice(end, Line.Finish(text, end)).IndexOfAny("、。;.") < 0;

    private static bool IsLabelled(ScanText text, int start)
    {
        while (start > 0 && text.Buffer[start - 1] is ':' or ' ' or '"' or '“' or '[') start--;
        var label = start - 2;
        while (start - label < 5 && text[label] is ' ') label--;
        return text[start - 1] is '级' && text[label] is '密' || text.Stands("定密", start - 2) || text.ColumnAt(start).Contains("密级", StringComparison.Ordinal);
    }

    /// <summary>The place after a period of secrecy; 0 when there is none.</summary>
    private static int Period(ScanText text, int at)
    {
        while (text[at] is ' ') at++;
        if (text.Stands("长期", at)) return at + 2;
        var end = at;
        while (end - at < 4 && (char.IsAsciiDigit(text[end]) || "一二三四五六七八九十两".Contains(text[end]) && text[end] != '\0')) end++;
        if (end == at) return text.Stands("启封前", at) || text.Stands("公布前", at) ? at + 3 : 0;
        if (text[end] is '年' or '月' or '天' or '日') return end + 1;
        return text.Stands("个月", end) ? end + 2 : 0;
    }
}
