using System.Globalization;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Words;

/// <summary>What is said of a word: what it should be, since when, and why.</summary>
internal static class WordSentences
{
    public static string Of(WordEntry entry)
    {
        var sentence = entry.Kind switch
        {
            WordKind.Typo => entry.Replacement is { } right ? $"“{entry.Word}”有误，应为“{right}”" : $"“{entry.Word}”可能有误",
            WordKind.ObsoleteInstitution or WordKind.RepealedLaw => Changed(entry),
            WordKind.Placeholder => $"“{entry.Word}”是占位或者测试文字",
            WordKind.Harmful => $"“{entry.Word}”属于有害或者垃圾信息",
            WordKind.NegativeMatter => $"出现“{entry.Word}”，可能属于政务公开负面清单事项",
            _ => entry.Replacement is { } better ? $"“{entry.Word}”慎用，宜用“{better}”" : $"“{entry.Word}”慎用，请核对",
        };
        return entry.Note is { } note ? $"{sentence}：{note}。" : sentence + "。";
    }

    private static string Changed(WordEntry entry)
    {
        var since = entry.ChangedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"已于{day.Year}年{day.Month}月{day.Day}日") : "已";
        return (entry.Kind, entry.Replacement) switch
        {
            (WordKind.ObsoleteInstitution, { } now) => $"“{entry.Word}”{since}更名为或者并入“{now}”",
            (WordKind.ObsoleteInstitution, null) => $"“{entry.Word}”{since}更名或者撤销",
            (_, { } now) => $"“{entry.Word}”{since}由“{now}”代替",
            _ => $"“{entry.Word}”{since}废止或者更名",
        };
    }
}
