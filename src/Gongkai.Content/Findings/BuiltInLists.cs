using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>随产品发布的词库: data files beside this one.</summary>
public static class BuiltInLists
{
    public static IReadOnlyList<WordList> All { get; } = [];
}
