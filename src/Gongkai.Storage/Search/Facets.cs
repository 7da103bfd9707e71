using System.Globalization;

namespace Gongkai.Storage.Search;

/// <summary>Counts what the answers could be narrowed by.</summary>
internal static class Facets
{
    private const int Most = 20;

    public static SearchFacets Of(IReadOnlyList<Candidate> candidates, bool capped) => new(
        Count(candidates, c => c.Column),
        Count(candidates, c => c.Issuer),
        [.. candidates.GroupBy(c => c.Day.Year).OrderByDescending(g => g.Key).Take(Most).Select(g => new FacetValue(g.Key.ToString(CultureInfo.InvariantCulture), g.Count()))],
        Count(candidates, c => c.Genre),
        Count(candidates, c => c.Validity.ToString()),
        capped);

    private static List<FacetValue> Count(IReadOnlyList<Candidate> candidates, Func<Candidate, string?> of)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
            if (of(candidate) is { Length: > 0 } value)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(Most).Select(c => new FacetValue(c.Key, c.Value))];
    }
}
