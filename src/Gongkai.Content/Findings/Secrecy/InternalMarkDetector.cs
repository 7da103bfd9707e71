namespace Gongkai.Content.Findings.Secrecy;

/// <summary>内部资料、注意保存、不得外传: marks that keep a paper inside. Rules about internal papers use the same words in sentences.</summary>
internal sealed class InternalMarkDetector : Detector
{
    private static readonly string[] Marks =
        ["内部资料", "内部文件", "内部材料", "内部使用", "内部参考", "内部掌握", "内部传阅", "内部明电", "内部情况", "内部刊物", "仅供内部", "注意保存", "注意保密", "不得外传", "严禁外传", "请勿外传", "切勿外传", "不准外传", "不得翻印", "不得公开", "阅后收回", "阅后即焚", "妥善保管", "使用", "参考", "掌握", "传阅", "学习", "阅知", "严格", "本", "请", "仅限", "限", "仅供", "供", "人员", "单位", "系统", "领导", "本资料", "本材料", "本文件", "机关"];

    private static readonly string[] Orders = ["不得外传", "严禁外传", "请勿外传", "切勿外传", "不准外传"];
    private static readonly string[] Papers = ["本件", "本资料", "本材料", "本文件", "本名单", "本表", "此件", "此资料", "此材料", "此文件", "该件", "以上内容", "本通知", "内部资料", "内部文件", "内部材料", "仅供", "本稿", "此表", "群内", "请大家"];

    public override IEnumerable<char> Triggers => "内仅注不严请切";

    public override int At(ScanText text, int at, FindingSink sink)
    {
        for (var i = 0; i < Marks.Length && Marks[i].Length == 4; i++)
        {
            if (Marks[i] is "不得公开" or "妥善保管" || Spaced(text, at, Marks[i]) is not (var end and > 0)) continue;
            if (!Line.IsQuoted(text, at, end) && IsMark(text, at, end, Marks[i])) sink.Add(SecrecyKinds.Internal, at, end, "有内部资料标志，不得公开。", "请核对文件能否公开；能公开的，先删除标志。");
            return end;
        }
        return at + 1;
    }

    // As set in wide letters: 内 部 资 料.
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

    private static bool IsMark(ScanText text, int at, int end, string mark)
    {
        if (Line.IsAlone(text, at, end, Marks) || Line.IsBracketed(text, at, end, Marks)) return true;
        var clause = Clause(text, at);
        if (Orders.Contains(mark)) return Nearby.Has(clause, Papers) || IsShortLine(text, at, end);
        return mark == "仅供内部" && !Nearby.Has(clause, ["标注", "印有", "标明", "注明", "擅自", "将", "把", "泄露"]) && (clause.Length == 0 || Nearby.Has(clause, Papers) || text[at - 1] is '(' or ',');
    }

    private static bool IsShortLine(ScanText text, int at, int end) => Line.Finish(text, end) - Line.Begin(text, at) <= 14;

    // From the last full stop or line break: an order of this kind follows the paper it speaks of.
    private static ReadOnlySpan<char> Clause(ScanText text, int at) => Nearby.Sentence(text, at, 20);
}
