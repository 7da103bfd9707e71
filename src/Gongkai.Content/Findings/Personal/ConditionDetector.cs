using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Illness, disability and need said of a person by name. The same words said of nobody, or of numbers of people, are policy.</summary>
internal sealed class ConditionDetector : Detector
{
    // An illness is named soon after these.
    private static readonly string[] Verbs = ["患", "确诊", "诊断为"];

    private static readonly string[] NotVerbs = ["患者", "患方", "患难", "确诊病例", "确诊的"];

    private static readonly string[] Illnesses =
    [
        "艾滋", "HIV", "肺结核", "乙肝", "丙肝", "梅毒", "精神分裂", "抑郁症", "尿毒症", "白血病", "癌", "肿瘤", "脑瘫", "偏瘫", "瘫痪", "糖尿病", "高血压", "心脏病", "癫痫", "脑梗", "脑出血", "肝硬化", "血友病", "残疾", "重病", "大病",
        "肾衰", "肾病", "肝病", "痴呆", "精神病", "精神障碍", "孤独症", "自闭症", "肺病", "尘肺", "地中海贫血", "骨折", "流产", "先天性", "中风", "红斑狼疮", "帕金森", "新冠", "肝炎", "血吸虫", "麻风", "性病", "冠心病", "哮喘", "截瘫", "失明",
    ];

    // These say it by themselves.
    private static readonly string[] Said =
    [
        "艾滋", "瘫痪", "尘肺", "尿毒症", "白血病", "肢体残疾", "视力残疾", "听力残疾", "言语残疾", "智力残疾", "精神残疾", "多重残疾", "残疾人证",
        .. from kind in (string[])["肢体", "视力", "听力", "言语", "智力", "精神", "多重"] from degree in "一二三四" select $"{kind}{degree}级",
        Degree,
    ];

    // Found by 级 and not by the numeral before it, which stands everywhere.
    private const string Degree = "级残疾";

    private static readonly string[] Needs =
        ["低保户", "低保对象", "特困人员", "五保户", "贫困户", "脱贫户", "特困供养", "低收入家庭", "监测户", "残疾人家庭", "临时救助", "困难家庭", "家庭困难"];

    public override IEnumerable<char> Triggers => Verbs.Concat(Said).Concat(Needs).Select(w => w[0]);

    public override int At(ScanText text, int at, FindingSink sink)
    {
        if (First(Verbs, text, at) is { } verb && First(NotVerbs, text, at) is null) return Illness(text, at, at + verb.Length, sink);
        if (First(Said, text, at) is { } said) return Named(text, said == Degree ? at - 1 : at, at + said.Length, sink, PersonalKinds.Health, "写明了个人的疾病或者残疾情况。");
        if (First(Needs, text, at) is { } need) return Named(text, at, at + need.Length, sink, PersonalKinds.Hardship, "写明了个人的困难情况；依法公示救助结果的，只公示法定内容。");
        return at + 1;
    }

    private static int Illness(ScanText text, int start, int from, FindingSink sink)
    {
        var ahead = Nearby.After(text, from, 24);
        if (ahead.IndexOfAny(";。!") is var stop and >= 0) ahead = ahead[..stop];
        foreach (var illness in Illnesses)
            if (ahead.IndexOf(illness) is var place and >= 0)
                return Named(text, start, from + place + illness.Length, sink, PersonalKinds.Health, "写明了个人的疾病。");
        return from;
    }

    // The name comes before it in the sentence, or directly after it: 低保户：莫家福.
    private static int Named(ScanText text, int start, int end, FindingSink sink, FindingKind kind, string message)
    {
        if (PersonName.StandsIn(Nearby.Sentence(text, start, 36)) || NamesAfter(text, end))
            sink.Add(kind, start, end, message, kind == PersonalKinds.Health ? "请删除，或者隐去姓名。" : null);
        return end;
    }

    // 临时救助对象名单 names nobody, though 单 is also a family name; what stands after its colon may.
    private static bool NamesAfter(ScanText text, int end)
    {
        const string Between = ":户对象 ,(";
        var after = text.Slice(end, end + 12).TrimStart(Between);
        if (after.StartsWith("名单", StringComparison.Ordinal)) return after.IndexOf(':') is var colon and > 0 && PersonName.StandsIn(after[(colon + 1)..]);
        return PersonName.StandsIn(text.Slice(end, end + 6).TrimStart(Between));
    }

    private static string? First(string[] words, ScanText text, int at)
    {
        var first = text[at];
        foreach (var word in words)
            if (word[0] == first && text.Stands(word, at))
                return word;
        return null;
    }
}
