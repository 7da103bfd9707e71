namespace Gongkai.Content.Findings.Secrecy;

/// <summary>内部资料、注意保存、不得外传: marks that keep a paper inside. Rules about internal papers use the same words in sentences.</summary>
internal sealed class InternalMarkDetector : Detector
{
    private const string Only = "仅供内部";

    private static readonly string[] Names = ["内部资料", "内部文件", "内部材料", "内部使用", "内部参考", "内部掌握", "内部传阅", "内部明电", "内部情况", "内部刊物", "注意保存", "注意保密", Only];
    private static readonly string[] Orders = ["不得外传", "严禁外传", "请勿外传", "切勿外传", "不准外传"];

    // What an order or a limit speaks of when it is set on the paper itself.
    private static readonly string[] Papers =
        ["本件", "本资料", "本材料", "本文件", "本名单", "本表", "此件", "此资料", "此材料", "此文件", "此名单", "该件", "以上内容", "本通知", "内部资料", "内部文件", "内部材料", "仅供", "本稿", "此表", "群内", "请大家"];

    private static readonly string[] Limits = ["仅限", "只限", "限于"];
    private static readonly string[] Talk = ["标注", "印有", "标明", "注明", "擅自", "将", "把", "泄露"];

    private static readonly string[] Marks = [.. Names, .. Orders];

    private static readonly string[] Beside =
        [.. Marks, .. Limits, "使用", "参考", "掌握", "传阅", "学习", "阅知", "不得翻印", "不得公开", "不得转载", "请勿转发", "阅后收回", "妥善保管", "严格", "本", "请", "限", "仅供", "供", "人员", "单位", "系统", "领导", "本资料", "本材料", "本文件", "机关"];

    public override IEnumerable<char> Triggers => Marks.Select(m => m[0]);

    public override int At(ScanText text, int at, FindingSink sink)
    {
        foreach (var mark in Marks)
        {
            if (Spaced(text, at, mark) is not (var end and > 0)) continue;
            if (!Line.IsQuoted(text, at, end) && IsMark(text, at, end, mark)) sink.Add(SecrecyKinds.Internal, at, end, "有内部资料标志，不得公开。", "请核对文件能否公开；能公开的，先删除标志。");
            return end;
        }
        return at + 1;
    }

    private static bool IsMark(ScanText text, int at, int end, string mark)
    {
        if (Line.IsAlone(text, at, end, Beside) || Line.IsBracketed(text, at, end, Beside) || Limits.Contains(text.Slice(at - 2, at).ToString())) return true;
        var before = Nearby.Sentence(text, at, 20);
        if (Orders.Contains(mark)) return Nearby.Has(before, Papers) || Line.Finish(text, end) - Line.Begin(text, at) <= 14;
        return mark == Only && !Nearby.Has(before, Talk) && (before.IsEmpty || Nearby.Has(before, Papers) || text[at - 1] is '(' or ',');
    }

    /// <summary>The place after a mark, also when it is set in wide letters: 内 部 资 料.</summary>
    private static int Spaced(ScanText text, int at, string mark)
    {
        var end = at;
        foreach (var c in mark)
        {
            for (var spaces = 0; end > at && spaces < 3 && text[end] is ' '; spaces++) end++;
            if (text[end] != c) return 0;
            end++;
        }
        return end;
    }
}
