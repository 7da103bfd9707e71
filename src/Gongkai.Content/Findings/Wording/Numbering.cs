namespace Gongkai.Content.Findings.Wording;

/// <summary>Numbers of headings and lists that leave one out, come twice or change their form on the way; 一是、二是 within a paragraph.</summary>
internal sealed class Numbering : FormDetector
{
    /// <summary>A longer leap is another list, not a number left out.</summary>
    private const int LongestLeap = 5;

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        var last = new Dictionary<(HeadingForm, char), int>();
        Heading? before = null;
        foreach (var heading in Headings.Of(text))
        {
            var key = Key(heading);
            var previous = last.GetValueOrDefault(key);
            if (heading.Number == 1 || heading.Number == previous + 1) last[key] = heading.Number;
            else if (previous == 0 && before is { } outer && last.GetValueOrDefault(Key(outer)) == heading.Number - 1 && Outside(outer.Form, heading.Form))
            {
                var right = heading.As(outer.Form, heading.Number);
                notes.Add(WordingKinds.Numbering, heading.Start, heading.End, $"前一项是“{outer.Written}”，这里却写作“{heading.Written}”，层次写法不一致。", $"请改为“{right}”。", right);
                last[Key(outer)] = heading.Number;
                continue;
            }
            else
            {
                Judge(heading, previous, before, last.GetValueOrDefault((HeadingForm.Third, ' ')) > 0, notes);
                last[key] = heading.Number;
            }
            before = heading;
        }
        Enumerated(text, notes);
    }

    private static (HeadingForm, char) Key(Heading heading) => (heading.Form, heading.Form is HeadingForm.Chapter ? heading.Written[^1] : ' ');

    /// <summary>Whether a number of the inner form may have been meant as one of the outer: （5） after （四）.</summary>
    private static bool Outside(HeadingForm outer, HeadingForm inner) => (outer, inner) is (HeadingForm.Second, HeadingForm.Fourth) or (HeadingForm.First, HeadingForm.Third);

    private static void Judge(Heading heading, int previous, Heading? before, bool third, Notes notes)
    {
        var outer = heading.Form is HeadingForm.First or HeadingForm.Second || heading.Written[^1] == '章';
        if (previous == 0)
        {
            if (!outer) return;
            var first = heading.As(heading.Form, 1);
            notes.Add(WordingKinds.Numbering, heading.Start, heading.End, $"从“{heading.Written}”开始，前面没有“{first}”。",
                heading.Form == HeadingForm.First && third ? $"请核对前面的“1.”“1、”是否应为“{first}”。" : "请核对序号是否有缺漏。");
        }
        else if (heading.Number > previous + 1 && heading.Number - previous <= LongestLeap)
            notes.Add(WordingKinds.Numbering, heading.Start, heading.End, $"序号从{previous}跳到{heading.Number}，缺{heading.As(heading.Form, previous + 1).TrimEnd('、', '.')}。", "请核对是漏了内容还是序号写错。");
        else if (heading.Number == previous && before is { } b && b.Form == heading.Form)
            notes.Add(WordingKinds.Numbering, heading.Start, heading.End, $"序号“{heading.Written}”重复。", "请核对并重新编号。");
        else if (heading.Number < previous && outer && before is { } c && c.Form == heading.Form)
            notes.Add(WordingKinds.Numbering, heading.Start, heading.End, $"“{heading.Written}”排在“{c.Written}”之后，次序颠倒。", "请核对并重新编号。");
    }

    /// <summary>一是 … 二是 … in running text.</summary>
    private static void Enumerated(string text, Notes notes)
    {
        var previous = 0;
        for (var at = 1; at < text.Length && (at = text.AsSpan(at).IndexOf('是') is var step && step < 0 ? -1 : at + step) >= 0; at++)
        {
            var number = Han.Digits.IndexOf(text[at - 1]) + 1;
            if (number == 0 || (at >= 2 && text[at - 2] is not ('。' or '；' or ';' or '，' or ',' or '：' or ':' or '\n' or ' ' or '\u3000' or '\t'))) continue;
            if (number > 1 && previous > 0 && number > previous + 1)
                notes.Add(WordingKinds.Numbering, at - 1, at + 1, $"“{Han.Written(previous)}是”之后直接是“{Han.Written(number)}是”，缺“{Han.Written(previous + 1)}是”。", "请核对是漏了内容还是序号写错。");
            previous = number;
        }
    }
}
