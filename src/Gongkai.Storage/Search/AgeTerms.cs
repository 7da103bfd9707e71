namespace Gongkai.Storage.Search;

/// <summary>
/// Days as terms of the PostgreSQL index, in blocks of 8, 64, 512 and 4,096. That index keeps no order: what is asked for together with a span of days is not
/// looked at outside it, however common the words are.
/// </summary>
internal static class AgeTerms
{
    // In no text and no question, like the marks of filters.
    private const char Mark = '\uE016';

    private const int Lowest = 3, Step = 3, Highest = 12;

    /// <summary>The block of eight days that a day is in.</summary>
    public static int BlockOf(DateOnly day) => day.DayNumber >> Lowest;

    /// <summary>Terms an entry of a day bears.</summary>
    public static IEnumerable<string> Of(DateOnly day)
    {
        for (var level = Lowest; level <= Highest; level += Step) yield return One(level, day.DayNumber >> level);
    }

    /// <summary>Terms of which every entry of the days of these blocks bears one, and no other entry any; as few as there can be.</summary>
    public static IEnumerable<string> Of(int firstBlock, int lastBlock)
    {
        for (var block = firstBlock; block <= lastBlock;)
        {
            var level = Lowest;
            while (level < Highest && block % Blocks(level + Step) == 0 && block + Blocks(level + Step) - 1 <= lastBlock) level += Step;
            yield return One(level, block / Blocks(level));
            block += Blocks(level);
        }
    }

    private static int Blocks(int level) => 1 << (level - Lowest);

    private static string One(int level, int number) => $"{Mark}{(char)('a' + level)}{number}";
}
