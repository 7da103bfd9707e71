using Gongkai.Domain.Clocks;
using Gongkai.Domain.Documents;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Dates of the record among themselves, against the text, and dates of the text that cannot be (R-WEB-16; 条例第二十六条).</summary>
internal sealed class DateChecks : FormDetector
{
    private static readonly string[] Past = ["已于", "已经于", "业于", "曾于"];

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        Order(facts, notes);
        Late(facts, notes);
        var known = facts.PublishedOn ?? facts.DateWritten;
        foreach (var date in Dates.Of(text))
        {
            if (!date.Exists)
                notes.Add(WordingKinds.DateImpossible, date.Start, date.End, "没有这一天。", "请核对日期。");
            else if (known is { } day && date.Year is >= 1900 and <= 2200 && new DateOnly(date.Year, date.Month, Math.Max(1, date.Day)) > day && Past.Any(p => Ends(text, date.Start, p)))
                notes.Add(WordingKinds.DateFuture, date.Start, date.End, $"文中说已经发生，这个日期却晚于{(facts.PublishedOn is null ? "成文" : "发布")}日期{Written(day)}。", "请核对日期。");
        }
        var signed = SignedDate.Of(text);
        if (signed is { } place && facts.DateWritten is { } written && place.Date != written)
            notes.Add(WordingKinds.SignedDate, place.Start, place.End, $"落款日期与登记的成文日期{Written(written)}不一致。", "请核对后改正其中一处。");
        if (facts.DocNumber is { } number && DocumentNumber.Parse(number).Number is { } own && (signed?.Date ?? facts.DateWritten) is { } formed && formed.Year != own.Year)
            notes.AddOfPaper(WordingKinds.NumberYear, $"文号{number}的年份与成文日期{Written(formed)}不是同一年。", "请核对文号和成文日期。");
    }

    private static void Order(PaperFacts facts, Notes notes)
    {
        var wrong = new List<string>();
        if (facts.DateWritten > facts.PublishedOn) wrong.Add($"成文日期{Written(facts.DateWritten.Value)}晚于发布日期{Written(facts.PublishedOn.Value)}");
        if (facts.DateEffective < facts.PublishedOn) wrong.Add($"实施日期{Written(facts.DateEffective.Value)}早于发布日期{Written(facts.PublishedOn.Value)}（法律、法规允许的除外）");
        if (facts.DateExpires <= facts.DateEffective) wrong.Add($"失效日期{Written(facts.DateExpires.Value)}不晚于实施日期{Written(facts.DateEffective.Value)}");
        if (facts.DateEffective is null && facts.DateExpires <= facts.DateWritten) wrong.Add($"失效日期{Written(facts.DateExpires.Value)}不晚于成文日期{Written(facts.DateWritten.Value)}");
        if (wrong.Count > 0) notes.AddOfPaper(WordingKinds.DateOrder, string.Join("；", wrong) + "。", "请核对登记的日期。");
    }

    private static void Late(PaperFacts facts, Notes notes)
    {
        if (facts is not { DateWritten: { } written, PublishedOn: { } published, Calendar: { } calendar }) return;
        if (Clock.Compute(new(ClockRules.ActivePublish) { Start = written }, calendar).Due is { } due && due < published)
            notes.AddOfPaper(WordingKinds.Late, $"成文后第{calendar.CountBetween(written, published)}个工作日才发布，公开期限是{Written(due)}。", "请说明原因；法律、法规另有规定的从其规定。");
    }

    private static string Written(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static bool Ends(string text, int end, string what) => end >= what.Length && string.CompareOrdinal(text, end - what.Length, what, 0, what.Length) == 0;
}
