using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Secrecy;

/// <summary>绝密、机密、秘密 with star and period, after “密级：”, or alone on a line; and 工作秘密 as a mark. Papers that talk about secrets are not secret.</summary>
internal sealed class SecretMarkDetector : Detector
{
    private static readonly string[] Beside = ["密级", "特急", "加急", "特提", "急件", "紧急程度", "平急", "份号", "长期", "年", "个月", "月", "第", "号", "份", "保密期限", "解密", "启封前", "公布前"];

    public override IEnumerable<char> Triggers => "绝机秘";

    public override int At(ScanText text, int at, FindingSink sink)
    {
        var second = at + 1;
        while (second - at < 8 && text[second] is ' ' or '\t') second++;
        if (text[second] != '密') return at + 1;
        var end = second + 1;
        var star = end;
        while (star - end < 4 && text[star] is ' ' or '\t') star++;
        var (start, work) = text[at] == '秘' && text[at - 1] == '作' && text[at - 2] == '工' ? (at - 2, true) : (at, false);
        if (text[at] == '秘' && !work && text[at - 1] is '家' or '业' or '人' or '务' or '事' && (text[star] is not ('★' or '☆') || Period(text, star + 1) == 0)) return end;
        var kind = work ? SecrecyKinds.Work : SecrecyKinds.Mark;
        if (text[star] is '★' or '☆' or '✩' or '⭐' || text[star] is '*' or '＊' or '●' or '◆' or '※' && Period(text, star + 1) > 0)
            Report(text, kind, start, Math.Max(star + 1, Period(text, star + 1)), sink);
        else if (Labelled(text, start) && !Nearby.Ideograph(text[star]) && text[star] is not ('、' or '/' or '口' or '□')) Report(text, kind, start, end, sink);
        else if (!Line.IsQuoted(text, start, end) && IsMarkLine(text, start, end)) Report(text, kind, start, end, sink);
        else if (work && Line.IsBracketed(text, start, end, "注意保存", "不得外传")) Report(text, kind, start, end, sink);
        return end;
    }

    private static void Report(ScanText text, FindingKind kind, int start, int end, FindingSink sink)
    {
        var quoted = Line.IsQuoted(text, start, end);
        sink.Add(kind, start, end, quoted ? $"引号中写有{kind.Title}，请核对是否只是举例。" : $"有{kind.Title}，不得公开。", "请交保密审查机构处理。", severity: quoted ? FindingSeverity.Warn : null);
    }

    // Alone, and either set as marks are (nothing else on the line) or with copy number and urgency beside it.
    private static bool IsMarkLine(ScanText text, int start, int end) =>
        Line.IsAlone(text, start, end, Beside) && text.Slice(Line.Begin(text, start), start).IndexOfAny("、.") < 0 && text.Slice(end, Line.Finish(text, end)).IndexOfAny("、。;.") < 0;

    private static bool Labelled(ScanText text, int start)
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
