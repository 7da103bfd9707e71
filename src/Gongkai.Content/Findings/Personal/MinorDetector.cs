namespace Gongkai.Content.Findings.Personal;

/// <summary>Children by name (个人信息保护法第二十八条: under fourteen everything of them is sensitive; under eighteen they are not named in public).</summary>
internal sealed class MinorDetector : Detector
{
    private const int Adult = 18;

    private static readonly string[] Words = ["学生姓名", "幼儿姓名", "儿童姓名", "未成年人", "留守儿童", "困境儿童", "孤儿", "事实无人抚养儿童", "受助学生", "小学生", "中学生", "年级学生", "被监护人", "走失儿童", "失踪儿童", "弃婴", "儿童:", "学生"];

    public override IEnumerable<char> Triggers => Words.Select(w => w[0]).Append('岁');

    public override int At(ScanText text, int at, FindingSink sink)
    {
        if (text[at] == '岁') return Age(text, at, sink);
        foreach (var word in Words)
            if (text.Stands(word, at))
            {
                var start = at + word.Length;
                while (start - at < word.Length + 3 && text[start] is ':' or ' ' or '(' or '"' or '“') start++;
                if (PersonName.At(text, start) is var end and > 0) sink.Add(PersonalKinds.Minor, at, end, "写明了未成年人的姓名。", "请隐去姓名。");
                return at + word.Length;
            }
        return at + 1;
    }

    private static int Age(ScanText text, int at, FindingSink sink)
    {
        var end = at;
        if (text[end - 1] is '周') end--;
        var start = end;
        while (start > 0 && end - start < 3 && char.IsAsciiDigit(text[start - 1])) start--;
        if (end - start is < 1 or > 2 || text[start - 1] is '-' or '~' or '至' or '满' or '.' or '为' or '过') return at + 1;
        var age = end - start == 1 ? text[start] - '0' : (text[start] - '0') * 10 + text[start + 1] - '0';
        if (age >= Adult || text[at + 1] is '以' or '至' or '-' or '(' or '及' or '儿' or '的' or '组') return at + 1;
        if (!PersonName.StandsIn(Nearby.Sentence(text, start, 24))) return at + 1;
        sink.Add(PersonalKinds.Minor, start, at + 1, age < 14 ? "写明了不满十四周岁儿童的情况，属于敏感个人信息。" : "写明了未成年人的情况。", "请隐去姓名。");
        return at + 1;
    }
}
