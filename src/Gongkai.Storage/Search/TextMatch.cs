using Gongkai.Content.Search;

namespace Gongkai.Storage.Search;

/// <summary>How well a text meets a question, each from 0 to 1.</summary>
/// <param name="Covered">Share of the words that are there.</param>
/// <param name="Often">How often they are there, flattening out.</param>
/// <param name="Near">How near to each other.</param>
/// <param name="Early">How near to the beginning.</param>
/// <param name="Synonym">At least one by what means the same.</param>
internal readonly record struct TextMatch(double Covered, double Often, double Near, double Early, bool Synonym)
{
    private const int Beginning = 200, Neighbourhood = 60;

    public static TextMatch Of(SearchedText text, SearchPlan plan)
    {
        if (text.Text.Length == 0 || plan.Subject.Count == 0) return default;
        var (covered, often, letters, synonym) = (0.0, 0.0, 0, false);
        foreach (var word in plan.Subject)
        {
            letters += word.Word.Key.Length;
            var (found, times, other) = Ranking.InText(text, word);
            covered += found * word.Word.Key.Length;
            often += found * times / (times + 2.0) * word.Word.Key.Length;
            synonym |= other;
        }
        if (covered == 0) return default;
        var first = plan.Subject.Select(w => text.Next(w.Word, 0)).Where(f => f.Length > 0).Select(f => f.Start).DefaultIfEmpty(int.MaxValue).Min();
        return new(covered / letters, often / letters, Nearness(text, plan), first < Beginning ? 1 : 0, synonym);
    }

    // Around the occurrences of the rarest-looking word, the longest: do the others stand beside it?
    private static double Nearness(SearchedText text, SearchPlan plan)
    {
        const int tries = 8;
        if (plan.Subject.Count < 2) return 0;
        var lead = plan.Subject.MaxBy(w => w.Word.Key.Length)!.Word;
        var best = 0.0;
        var at = 0;
        for (var i = 0; i < tries && text.Next(lead, at) is { Length: > 0 } found; i++)
        {
            at = found.Start + found.Length;
            var near = plan.Subject.Count(w => w.Word == lead || text.Next(w.Word, Math.Max(0, found.Start - Neighbourhood), at + Neighbourhood).Length > 0);
            best = Math.Max(best, (near - 1.0) / (plan.Subject.Count - 1));
            if (best >= 1) break;
        }
        return best;
    }
}
