using Gongkai.Content.Search;
using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Search;

/// <summary>Order of the answers (docs/decisions/0050-search.md). First what can be told without the text, for all candidates; then the text, for the best of them.</summary>
internal static class Ranking
{
    // An exact 文号 or title stands before everything else, whatever else there is.
    private const double ExactNumber = 10_000, ExactTitle = 5_000, ExactNumberPart = 3_000;

    private const double TitleWords = 40, TitleWhole = 14, TitleFit = 14, TitleEarly = 4, IssuerNamed = 6;
    private const double Recency = 8, YearsToFade = 3, AuthorityMost = 4;
    private const double BodyWords = 20, BodyOften = 10, BodyNear = 6, BodyEarly = 4, FileWords = 12;

    /// <summary>What a synonym, and a word of which only pieces were found, count beside the word itself.</summary>
    private const double BySynonym = 0.8, ByPieces = 0.5;

    /// <summary>Score without the text.</summary>
    public static double Of(Candidate candidate, SearchPlan plan, DateTimeOffset now)
    {
        var score = Standing(candidate, now, plan.Words.Any(w => w.Word.Year is not null));
        if ((candidate.Exact & (ExactKey.Number | ExactKey.IndexNumber)) != 0) score += ExactNumber;
        if (candidate.Exact.HasFlag(ExactKey.Title)) score += ExactTitle;
        if (candidate.Exact.HasFlag(ExactKey.NumberPart)) score += ExactNumberPart;
        if (plan.Subject.Count == 0) return score;
        score += Preferences.Of(candidate, plan);
        var (found, letters) = (0.0, 0);
        foreach (var word in plan.Subject)
        {
            letters += word.Word.Key.Length;
            found += InTitle(candidate.TitleKey, word) * word.Word.Key.Length;
            if (!word.IsOffice && candidate.Issuer.Contains(word.Word.Key, StringComparison.Ordinal)) score += IssuerNamed;
        }
        var covered = found / letters;
        score += TitleWords * covered;
        score += TitleFit * covered * Math.Min(1, (double)letters / Math.Max(1, candidate.TitleKey.Length));
        var at = candidate.TitleKey.IndexOf(plan.Subject[0].Word.Key, StringComparison.Ordinal);
        if (at >= 0) score += TitleEarly * (1 - (double)at / candidate.TitleKey.Length);
        // What an office wrote is meant, not what is written about it.
        if (plan.Query.TitleKey.Length > 1 && !plan.NamesOffice && candidate.TitleKey.Contains(plan.Query.TitleKey, StringComparison.Ordinal)) score += TitleWhole;
        return score;
    }

    /// <summary>What the text adds.</summary>
    public static double Of(TextMatch body, TextMatch files) =>
        BodyWords * body.Covered + BodyOften * body.Often + BodyNear * body.Near + BodyEarly * body.Early + FileWords * Math.Max(0, files.Covered - body.Covered);

    /// <summary>How much of a word a title has, from 0 to 1.</summary>
    public static double InTitle(string titleKey, PlannedWord word)
    {
        if (titleKey.Contains(word.Word.Key, StringComparison.Ordinal)) return 1;
        foreach (var variant in word.Variants)
            if (titleKey.Contains(variant.Key, StringComparison.Ordinal)) return BySynonym;
        return word.Pieces.Count < 2 ? 0 : ByPieces * Share(word, p => titleKey.Contains(p.Key, StringComparison.Ordinal));
    }

    /// <summary>How much of a word a text has, by how often it is there.</summary>
    public static (double Found, int Times, bool Synonym) InText(SearchedText text, PlannedWord word)
    {
        const int most = 8;
        if (text.Count(word.Word, most) is > 0 and var times) return (1, times, false);
        foreach (var variant in word.Variants)
            if (text.Count(variant, most) is > 0 and var others) return variant.Key == word.Word.Key ? (1, others, false) : (BySynonym, others, true);
        return word.Pieces.Count < 2 ? default : (ByPieces * Share(word, p => text.Next(p, 0).Length > 0), 1, false);
    }

    private static double Share(PlannedWord word, Func<QueryWord, bool> has)
    {
        var (found, all) = (0, 0);
        foreach (var piece in word.Pieces)
        {
            all += piece.Word.Key.Length;
            if (has(piece.Word) || piece.Variants.Any(has)) found += piece.Word.Key.Length;
        }
        return (double)found / all;
    }

    // Who names a year asks for what held then: neither age nor 有效性 speaks against it.
    private static double Standing(Candidate candidate, DateTimeOffset now, bool namesYear)
    {
        var authority = AuthorityMost * candidate.Authority / Authority.Government;
        if (namesYear) return authority;
        var years = Math.Max(0, (now - candidate.PublishedAt).TotalDays / 365);
        return Recency * Math.Exp(-years / YearsToFade) + authority + candidate.Validity switch
        {
            Validity.Repealed => -10,
            Validity.Lapsed => -8,
            Validity.NotYetInForce or Validity.Amended => -1,
            _ => 0,
        };
    }
}
