namespace Gongkai.Content.Findings.Personal;

/// <summary>
/// Home addresses to the door: after a label of dwelling, or in the form of one beside a person. Addresses of offices, firms and building sites stay alone.
/// </summary>
internal sealed class AddressDetector : Detector
{
    private const int Longest = 60;
    private const string Doors = "号室组屯栋幢户队";

    private static readonly string[] Labels = ["家庭住址", "家庭地址", "户籍地址", "户籍所在地", "户口所在地", "居住地址", "现居住", "现住", "家住", "住址", "住所地", "住所", "居住地", "居住在", "户籍地", "住在", "住柳", "住:", "租住"];
    private static readonly string[] Firms = ["公司", "企业", "店", "厂", "合作社", "个体", "经营", "注册", "法人", "机构", "单位", "协会", "学校", "医院", "中心", "委员会", "局"];
    private static readonly string[] Persons = ["村民", "居民", "户主", "姓名", "当事人", "申请人", "身份证", "被征收人", "死者", "患者", "学生", "业主", "房主", "低保", "贫困户", "先生", "女士", "业主"];

    public override IEnumerable<char> Triggers => "住家户现居租号室";

    public override int At(ScanText text, int at, FindingSink sink) => text[at] is '号' or '室' ? Door(text, at, sink) : Label(text, at, sink);

    private static int Label(ScanText text, int at, FindingSink sink)
    {
        foreach (var label in Labels)
        {
            if (!text.Stands(label, at)) continue;
            if (Nearby.Has(Nearby.Before(text, at, 40), Firms) && !Nearby.Has(Nearby.Before(text, at, 40), ["身份证", "男", "女", "出生"])) return at + label.Length;
            var start = at + label.Length;
            while (text[start] is ':' or ' ' or '地' or '址' or '在' or '于' or '为') start++;
            var end = Stretch(text, start);
            var last = text.Slice(start, end).LastIndexOfAny(Doors);
            if (last < 2 || !IsDoor(text, start + last) || HasMask(text, start, end)) return start;
            sink.Add(PersonalKinds.Address, start, start + last + 1, "一个到门牌或者村民小组的家庭住址。", "请只写到乡镇或者街道。");
            return end;
        }
        return at + 1;
    }

    private static int Door(ScanText text, int at, FindingSink sink)
    {
        if (!char.IsAsciiDigit(text[at - 1])) return at + 1;
        var digits = at - 1;
        while (at - digits < 6 && char.IsAsciiDigit(text[digits - 1])) digits--;
        if (!(text[at] is '室' || "组屯村队路街巷弄道里坊苑园区栋幢元".Contains(text[digits - 1]))) return at + 1;
        var start = digits;
        while (at - start < Longest && InAddress(text[start - 1])) start--;
        var address = text.Slice(start, at);
        if (address.Length < 6 || !Nearby.Has(address, ["村", "路", "街", "巷", "小区", "组", "屯", "栋", "苑", "弄"]) || HasMask(text, start, at) || Nearby.Has(address, Labels) || Nearby.Has(text.Slice(start - 8, start), Labels)) return at + 1;
        if (text[at + 1] is '楼' or '线' or '机' or '文' || text[at] is '号' && text[at + 1] is '院' or '门' or '令') return at + 1;
        var before = Nearby.Sentence(text, start, 30);
        if (Nearby.Has(before, Firms) || Nearby.Has(address, ["政府", "公司", "局", "中心", "委员会", "学校", "医院", "办公", "地点", "地址", "位于", "坐落"])) return at + 1;
        var named = Nearby.Has(before, Persons) || Nearby.Has(address, Persons) || PersonName.EndsBefore(before) || PersonName.StandsIn(before);
        if (!named || Nearby.Has(before, ["地点", "地址", "位于", "坐落"])) return at + 1;
        sink.Add(PersonalKinds.Address, start, at + 1, "一个人的家庭住址，写到了门牌。", "请只写到乡镇或者街道。");
        return at + 1;
    }

    private static int Stretch(ScanText text, int start)
    {
        var end = start;
        while (end - start < Longest && text[end] is not ('\n' or '\t' or '\0' or ',' or ';' or '。' or ')' or '、')) end++;
        return end;
    }

    // 3号, 502室, 上雷屯, 第五组: something counts or names the door.
    private static bool IsDoor(ScanText text, int at) => text[at] is '屯' ? Nearby.Ideograph(text[at - 1]) : char.IsAsciiLetterOrDigit(text[at - 1]) || "一二三四五六七八九十〇零".Contains(text[at - 1]);

    private static bool InAddress(char c) => Nearby.Ideograph(c) || char.IsAsciiLetterOrDigit(c) || c is '-' or '#';

    private static bool HasMask(ScanText text, int start, int end) => text.Slice(start, end + 1).Contains('*');
}
