namespace Gongkai.Content.Findings.Personal;

/// <summary>Numbers of personal papers. They have no check character one could know them by, so only the label before them tells.</summary>
internal sealed class DocumentDetector : Detector
{
    private const int LongestGap = 10;

    private static readonly string[] Labels =
        ["护照", "军官证", "士兵证", "警官证", "文职证", "退役军人证", "退伍证", "优待证", "社保卡", "社会保障卡", "社会保障号", "社保号", "医保卡", "医保号", "医疗证", "病历号", "病案号", "住院号", "门诊号", "港澳通行证", "台胞证", "回乡证", "居住证号", "学籍号", "出生证明编号", "出生医学证明", "准考证号", "残疾证号", "残疾人证号", "驾驶证号"];

    public override IEnumerable<char> Triggers => Labels.Select(l => l[0]).Distinct();

    public override int At(ScanText text, int at, FindingSink sink)
    {
        foreach (var label in Labels)
            if (text.Stands(label, at) && Number(text, at + label.Length) is var (start, end) && start > 0)
            {
                sink.Add(PersonalKinds.Document, start, end, $"一个个人证件号码（{label}）。", "请删除，或者遮盖为只留前几位和后几位。");
                return end;
            }
        return at + 1;
    }

    /// <summary>The first word of letters and digits soon after the label, when it can be a number: five digits and nothing masked. Longer numbers have detectors of their own.</summary>
    private static (int Start, int End) Number(ScanText text, int from)
    {
        var start = from;
        while (start - from < LongestGap && text[start] is not ('\n' or '\0' or '。' or ',' or ';') && !char.IsAsciiLetterOrDigit(text[start])) start++;
        var (end, digits) = (start, 0);
        while (end - start < 24 && char.IsAsciiLetterOrDigit(text[end]))
            if (char.IsAsciiDigit(text[end++])) digits++;
        return digits is < 5 or > 14 || text[end] is '*' or '年' or '元' or '人' or '本' or '份' or '件' or '个' || text[start - 1] is '*' or '电' || Nearby.Has(text.Slice(from, start), ["电话", "热线"]) ? default : (start, end);
    }
}
