using Gongkai.Content.Findings.Personal;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Secrecy;

/// <summary>What leaders write on papers: 批示, 请…阅处, 拟同意, 已阅. Papers that carry out an instruction mention it; a paper that carries the instruction itself is internal (条例第十六条).</summary>
internal sealed class InstructionDetector : Detector
{
    private static readonly string[] Publics = ["重要批示", "重要指示", "总书记", "总理", "作出批示", "精神"];
    private static readonly string[] Writers = ["同志", "书记", "县长", "市长", "区长", "镇长", "乡长", "主任", "局长", "主席", "部长", "领导", "常委", "秘书长", "州长", "科长", "股长"];

    public override IEnumerable<char> Triggers => "批请拟已呈";

    public override int At(ScanText text, int at, FindingSink sink) => text[at] switch
    {
        '批' => Wrote(text, at, sink),
        '请' or '呈' => Asked(text, at, sink),
        _ => Short(text, at, sink),
    };

    // “李某同志批示：” with what was written.
    private static int Wrote(ScanText text, int at, FindingSink sink)
    {
        var end = at + 2;
        if (text[at + 1] is not ('示' or '注') || text[end] is not (':' or '“')) return at + 1;
        var before = Nearby.Sentence(text, at, 24);
        var line = Line.Begin(text, at) == at;
        if (Nearby.Has(before, Publics) || !line && !Nearby.Has(before, Writers) && !PersonName.EndsBefore(before)) return end;
        sink.Add(SecrecyKinds.Instruction, at, end, "写有领导批示的内容，属于内部事务信息。", "请删除批示。");
        return end;
    }

    // “请王主任阅处”, “呈李县长阅示”.
    private static int Asked(ScanText text, int at, FindingSink sink)
    {
        for (var i = at + 1; i - at <= 16 && text[i] is not ('\n' or '\0' or '。' or ';'); i++)
            if (text[i] == '阅' && text[i + 1] is '处' or '示' or '批' or '办' or '定' or '研' && (Nearby.Has(text.Slice(at, i), Writers) || i - at is >= 3 and <= 5 && PersonName.Is(text.Slice(at + 1, i)) || i - at == 1 && IsShort(text, at, i + 2)))
            {
                sink.Add(SecrecyKinds.Instruction, at, i + 2, "写有拟办或者批办意见，属于内部事务信息。", "请删除批办文字。");
                return i + 2;
            }
        return at + 1;
    }

    // “拟同意。” and “已阅。” make a line of their own; in sentences they are decisions and forms.
    private static int Short(ScanText text, int at, FindingSink sink)
    {
        var word = text.Stands("拟同意", at) ? 3 : text.Stands("已阅", at) && text[at + 2] is not ('读' or '知' or '览') ? 2 : 0;
        if (word == 0 || !IsShort(text, at, at + word)) return at + 1;
        sink.Add(SecrecyKinds.Instruction, at, at + word, "写有批办文字，属于内部事务信息。", "请删除批办文字。", severity: FindingSeverity.Warn);
        return at + word;
    }

    private static bool IsShort(ScanText text, int start, int end)
    {
        var (from, to) = (Line.Begin(text, start), Line.Finish(text, end));
        var before = text.Slice(from, start).Trim();
        return (before.IsEmpty || before[^1] is ':' or '。' or ',' && before.Length < 12) && to - from <= 24 && text[end] is '。' or ',' or '\n' or '\0' or '\r' or ' ' or '.' or '!';
    }
}
