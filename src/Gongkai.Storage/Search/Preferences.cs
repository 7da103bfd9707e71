using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Content.Search;

namespace Gongkai.Storage.Search;

/// <summary>优先: year, issuer and manner of asking, as a question says them. They order, they hide nothing.</summary>
internal static partial class Preferences
{
    private const double YearInTitle = 24, YearOfPublication = 20, OtherYear = -10, YearBeside = 3;
    private const double Issued = 18, AboutIssuer = 6, OfOffice = 12, Guide = 12;

    /// <summary>What a candidate gains by them.</summary>
    public static double Of(Candidate candidate, SearchPlan plan)
    {
        var score = plan.Query.AsksHow && candidate.IsGuide ? Guide : 0.0;
        foreach (var word in plan.Words)
            if (word.Word.Year is { } year) score += OfYear(candidate, year);
            else if (word.IsOffice) score += OfOfficeNamed(candidate, plan, word);
        return score;
    }

    /// <summary>Whether a year of the question is the one of the title, or of 发布日期.</summary>
    public static bool MeetsYear(Candidate candidate, SearchPlan plan) => plan.Words.Any(w => w.Word.Year is { } year && OfYear(candidate, year) >= YearOfPublication);

    /// <summary>What the page may say of them.</summary>
    public static IReadOnlyList<SearchPreference> Of(IReadOnlyList<Candidate> candidates, SearchPlan plan)
    {
        if (candidates.Count == 0) return [];
        var preferred = new List<SearchPreference>();
        if (plan.NamesOffice)
            foreach (var office in plan.Words.Where(w => w.IsOffice))
                if (candidates.Where(c => office.NamesIssuer(c.Issuer)).CountBy(c => c.Issuer).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault() is { Key: { } issuer })
                    preferred.Add(new(PreferenceKind.Issuer, issuer));
        foreach (var year in plan.Words.Select(w => w.Word.Year).OfType<int>()) preferred.Add(new(PreferenceKind.Year, year.ToString(CultureInfo.InvariantCulture)));
        if (plan.Query.AsksHow && candidates.Any(c => c.IsGuide)) preferred.Add(new(PreferenceKind.Guides, ""));
        return preferred;
    }

    private static double OfYear(Candidate candidate, int year)
    {
        var years = Years().Matches(candidate.TitleKey);
        if (years.Any(y => int.Parse(y.ValueSpan, CultureInfo.InvariantCulture) == year)) return YearInTitle;
        // The report on last year comes this year.
        if (candidate.Day.Year != year) return years.Count > 0 || Math.Abs(candidate.Day.Year - year) > 1 ? OtherYear : 0;
        return years.Count > 0 ? YearBeside : YearOfPublication;
    }

    // Who types nothing but an office wants to know the office: its 机构职能.
    private static double OfOfficeNamed(Candidate candidate, SearchPlan plan, PlannedWord office) =>
        !office.NamesIssuer(candidate.Issuer) ? plan.Subject.Contains(office) || !candidate.TitleKey.Contains(office.Word.Key, StringComparison.Ordinal) ? 0 : AboutIssuer
        : !plan.Subject.Contains(office) ? Issued
        : candidate.Genre is "概况" or "机构职能" ? Issued + OfOffice : AboutIssuer;

    [GeneratedRegex("(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
