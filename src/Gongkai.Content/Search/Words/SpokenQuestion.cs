using System.Text.RegularExpressions;

namespace Gongkai.Content.Search.Words;

/// <summary>口语问句: what a question as people speak it is about: “怎么申请低保” is about 申请 and 低保, “征一亩地补多少钱” about 征地 and 补偿.</summary>
public static partial class SpokenQuestion
{
    private const int Longest = 200, MostTerms = 6;

    /// <summary>The words a question is about, separated by blanks: known words where there are any, otherwise what is left without the words of asking; null when nothing would be left out.</summary>
    public static string? CoreOf(string question, KnownWords known)
    {
        var text = SearchText.Fold(question.Length > Longest ? question[..Longest] : question).Trim();
        if (!Asking().IsMatch(text)) return null;
        var left = Filling().Replace(Asking().Replace(text, " "), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var terms = left.SelectMany(known.TermsIn).Where(known.Knows).Distinct().OrderByDescending(t => t.Length).Take(MostTerms).ToList();
        // Years and numbers say which one is meant.
        var core = terms.Count == 0 ? string.Join(' ', left)
            : string.Join(' ', terms.Concat(Figures().Matches(string.Join(' ', left)).Select(m => m.Value)).Distinct().OrderBy(t => text.IndexOf(t, StringComparison.Ordinal)));
        return core.Length == 0 || core == text ? null : core;
    }

    // Longer ones first: an alternative that begins another must not take its place.
    [GeneratedRegex("需要(?:哪些|什么|提供)(?:材料|条件|手续|资料)?|要(?:什么|哪些)(?:材料|条件|手续|资料)?|有(?:什么|哪些|没有)|怎么样|怎么办理|怎么办|怎么|怎样|如何|请问一下|请问|想问一下|想问|咨询一下|咨询|多少钱|多少天|多少年|多少|多久|多长时间|几天|几年|"
        + "在哪里办|在哪办|在哪里|在哪儿|在哪|哪里|哪儿|去哪|能不能|可不可以|可以|吗|呢|什么时候|什么|哪些|是不是|是否|一个月|每个月|想要|[?？]")]
    private static partial Regex Asking();

    [GeneratedRegex("我们|我家|我是|我|家里有|家里|的|了|吧|和|以及|与|能|想|每月|每年|[,，。！!、;；:：']")]
    private static partial Regex Filling();

    [GeneratedRegex("[0-9a-z]{2,}")]
    private static partial Regex Figures();
}
