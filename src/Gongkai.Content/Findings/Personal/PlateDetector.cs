using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Number plates by GA 36: province, letter, five characters, six on vehicles of new energy. Beside a person they block.</summary>
internal sealed class PlateDetector : Detector
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    public override IEnumerable<char> Triggers => Provinces;

    public override int At(ScanText text, int at, FindingSink sink)
    {
        if (!IsLetter(text[at + 1])) return at + 1;
        var start = text[at + 2] is '·' or '•' or ' ' or '-' or '.' ? at + 3 : at + 2;
        var (end, digits) = (start, 0);
        while (end - start < 7 && IsPlate(text[end]))
            if (char.IsAsciiDigit(text[end++])) digits++;
        var length = end - start;
        if (length == 4 && text[end] is '警' or '学' or '挂' or '港' or '澳' or '领') (end, length) = (end + 1, 5);
        var energy = length == 6 && (text[start] is 'D' or 'F' or 'd' or 'f' or 'A' or 'B' or 'C' or 'E' || text[end - 1] is 'D' or 'F' or 'd' or 'f');
        if (length != 5 && !energy || digits < 2 || char.IsAsciiLetterOrDigit(text[end]) || text[end] is '*') return at + 1;
        var before = Nearby.Sentence(text, at, 30);
        var personal = Nearby.Has(before, ["车主", "驾驶人", "驾驶员", "当事人", "司机", "家庭", "本人", "户主", "名下", "身份证"]) || PersonName.EndsBefore(before) || PersonName.StandsIn(before);
        sink.Add(PersonalKinds.Plate, at, end, personal ? "一个个人的车牌号码。" : "一个车牌号码，请核对是否属于个人。", personal ? "请删除，或者遮盖中间几位。" : null, severity: personal ? FindingSeverity.Block : null);
        return end;
    }

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' and not ('I' or 'O');

    private static bool IsPlate(char c) => char.IsAsciiDigit(c) || (char.IsAsciiLetter(c) && c is not ('I' or 'O' or 'i' or 'o'));
}
