namespace Gongkai.Content.Findings.Wording;

/// <summary>Heading numbers with the wrong mark behind them: 一. 1、 （一）、</summary>
internal sealed class HeadingForms : FormDetector
{
    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        foreach (var heading in Headings.Of(text))
        {
            var mark = text[heading.End - 1];
            var next = Han.At(text, heading.End);
            if (heading.Form is HeadingForm.Second or HeadingForm.Fourth && next is '、' or '.' or '．')
                Say(heading, heading.End + 1, "带括号的序号后面不加标点");
            else if (heading.Form == HeadingForm.First && mark != '、')
                Say(heading, heading.End, "第一层序号后面用顿号");
            else if (heading.Form == HeadingForm.Third && mark == '、')
                Say(heading, heading.End, "第三层序号后面用下脚点“.”");
        }

        void Say(Heading heading, int end, string rule)
        {
            var right = heading.As(heading.Form, heading.Number);
            notes.Add(WordingKinds.Punctuation, heading.Start, end, $"{rule}。", $"请写作“{right}”。", right, sort: rule, shown: 3);
        }
    }
}
