using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Illness, disability and need said of a person by name. The same words said of nobody, or of numbers of people, are policy.</summary>
internal sealed class ConditionDetector : Detector
{
    private static readonly string[] Diseases =
        ["艾滋", "HIV", "肺结核", "乙肝", "丙肝", "梅毒", "精神分裂", "抑郁症", "尿毒症", "白血病", "癌", "肿瘤", "脑瘫", "偏瘫", "瘫痪", "糖尿病", "高血压", "心脏病", "癫痫", "脑梗", "脑出血", "肝硬化", "血友病", "残疾", "重病", "大病", "肾衰", "肾病", "肝病", "痴呆", "精神病", "精神障碍", "孤独症", "自闭症", "肺病", "尘肺", "地中海贫血", "骨折", "流产", "先天性", "中风", "红斑狼疮", "帕金森"];

    private static readonly string[] Disabilities = ["级残疾", "肢体残疾", "视力残疾", "听力残疾", "言语残疾", "智力残疾", "精神残疾", "多重残疾", "残疾人证", "肢体一级", "肢体二级", "肢体三级", "肢体四级", "精神一级", "精神二级", "精神三级", "智力一级", "智力二级", "智力三级", "视力一级", "视力二级", "听力一级", "听力二级", "言语一级", "言语二级"];
    private static readonly string[] Needs = ["低保户", "低保对象", "特困人员", "五保户", "贫困户", "脱贫户", "特困供养", "低收入家庭", "监测户", "残疾人家庭", "临时救助", "困难家庭", "家庭困难"];

    public override IEnumerable<char> Triggers => "患确诊病残级肢视听言智精多艾低特五贫脱监临困家";

    public override int At(ScanText text, int at, FindingSink sink)
    {
        switch (text[at])
        {
            case '患' when text[at + 1] is not ('者' or '方' or '难' or '病' and not '\0'):
            case '确' when text[at + 1] is '诊' && text[at + 2] is not ('病' or '的'):
                return Illness(text, at, sink);
            case '患' or '确' or '诊' or '病':
                return at + 1;
            case '艾' when text.Stands("艾滋", at):
                return Named(text, at, at + 2, sink, PersonalKinds.Health, "写明了个人的疾病。");
            case '低' or '特' or '五' or '贫' or '脱' or '监' or '临' or '困' or '家':
                return First(Needs, text, at) is { } need ? Named(text, at, at + need.Length, sink, PersonalKinds.Hardship, "写明了个人的困难情况；依法公示救助结果的，只公示法定内容。") : at + 1;
            default:
                if (text[at] is '级' && (!"一二三四1234".Contains(text[at - 1]) || !text.Stands("级残疾", at))) return at + 1;
                return First(Disabilities, text, at) is { } kind ? Named(text, text[at] is '级' ? at - 1 : at, at + kind.Length, sink, PersonalKinds.Health, "写明了个人的残疾情况。") : at + 1;
        }
    }

    private static int Illness(ScanText text, int at, FindingSink sink)
    {
        var ahead = Nearby.After(text, at, 24);
        var stop = ahead.IndexOfAny(";。!");
        if (stop >= 0) ahead = ahead[..stop];
        foreach (var disease in Diseases)
            if (ahead.IndexOf(disease) is var place and >= 0)
                return Named(text, at, at + place + disease.Length, sink, PersonalKinds.Health, "写明了个人的疾病。");
        return at + 1;
    }

    private static int Named(ScanText text, int start, int end, FindingSink sink, FindingKind kind, string message)
    {
        var before = Nearby.Sentence(text, start, 36);
        var after = text.Slice(end, end + 6).TrimStart(":户对象 ,(");
        if (!PersonName.StandsIn(before) && !(after.Length >= 2 && PersonName.StandsIn(after))) return end;
        sink.Add(kind, start, end, message, kind == PersonalKinds.Health ? "请删除，或者隐去姓名。" : null);
        return end;
    }

    private static string? First(string[] words, ScanText text, int at)
    {
        foreach (var word in words)
            if (text.Stands(word, at))
                return word;
        return null;
    }
}
