using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>随产品发布的词库: data files in <c>Wording/Lists</c>.</summary>
public static class BuiltInLists
{
    public static IReadOnlyList<WordList> All { get; } =
        [.. new[] { "typos", "institutions", "laws", "placeholders", "harmful" }.Select(WordListFile.BuiltIn)];
}
