using System.Text;

namespace Gongkai.Content.Search;

/// <summary>An expression as PostgreSQL's tsquery reads it. Terms are letters and digits in quotes, so nothing that was typed is read as its language.</summary>
public static class TsQuery
{
    public static string Of(SearchExpression expression)
    {
        var query = new StringBuilder();
        Write(query, expression);
        return query.ToString();
    }

    /// <summary>What the index can tell without the places of the words: never less than the expression finds. A phrase becomes its terms, title words the marked ones.</summary>
    /// <param name="expression">Null: what the filters alone let through.</param>
    /// <param name="filters">Each is a choice of terms, one of which must be borne.</param>
    public static string WithoutPlaces(SearchExpression? expression, IReadOnlyList<IReadOnlyList<string>> filters)
    {
        var parts = filters.Select(AnyOf).ToList();
        if (expression is not null && Loose(expression) is { } words) parts.Insert(0, words);
        return string.Join(" & ", parts);
    }

    /// <summary>Whether <see cref="WithoutPlaces"/> finds just what the expression means.</summary>
    public static bool NeedsNoPlaces(SearchExpression expression) => expression switch
    {
        SearchExpression.Phrase phrase => phrase.Terms.Count == 1,
        SearchExpression.All all => all.Parts.All(NeedsNoPlaces),
        SearchExpression.Any any => any.Parts.All(NeedsNoPlaces),
        SearchExpression.Without without => (without.Wanted is null || NeedsNoPlaces(without.Wanted)) && NeedsNoPlaces(without.Unwanted),
        _ => false,
    };

    // Null: everything.
    private static string? Loose(SearchExpression expression) => expression switch
    {
        SearchExpression.Phrase { Scope: SearchScope.Anywhere } phrase => Grouped(phrase.Terms.Select(t => $"'{t}'"), " & "),
        SearchExpression.Phrase { Scope: SearchScope.TitleAndNames } phrase => Grouped([Marked(phrase, TitlePairs.Mark), Marked(phrase, NamePairs.Mark)], " | "),
        SearchExpression.Phrase phrase => Marked(phrase, phrase.Scope == SearchScope.Title ? TitlePairs.Mark : TitleCharacters.Mark),
        SearchExpression.All all => all.Parts.Select(Loose).OfType<string>().ToList() is { Count: > 0 } parts ? Grouped(parts, " & ") : null,
        SearchExpression.Any any => any.Parts.Select(Loose).ToList() is var parts && parts.Contains(null) ? null : Grouped(parts!, " | "),
        // Terms that stand apart are not the phrase that is unwanted.
        SearchExpression.Without { Unwanted: var unwanted } without when !NeedsNoPlaces(unwanted) => without.Wanted is null ? null : Loose(without.Wanted),
        SearchExpression.Without { Wanted: null } without => "!" + Loose(without.Unwanted),
        SearchExpression.Without without => Loose(without.Wanted!) is { } wanted ? $"({wanted} & !{Loose(without.Unwanted)})" : "!" + Loose(without.Unwanted),
        _ => null,
    };

    private static string Marked(SearchExpression.Phrase phrase, char mark) => Grouped(phrase.Terms.Select(t => $"'{mark}{t}'"), " & ");

    private static string AnyOf(IReadOnlyList<string> terms) => Grouped(terms.Select(t => $"'{t}'"), " | ");

    private static string Grouped(IEnumerable<string> parts, string sign) => "(" + string.Join(sign, parts) + ")";

    private static void Write(StringBuilder query, SearchExpression expression)
    {
        switch (expression)
        {
            case SearchExpression.Phrase { Scope: SearchScope.TitleCharacters } one:
                query.Append('\'').Append(TitleCharacters.Mark).Append(one.Terms[0]).Append('\'');
                break;
            case SearchExpression.Phrase phrase:
                var weight = phrase.Scope switch { SearchScope.Title => ":A", SearchScope.TitleAndNames => ":AB", _ => "" };
                query.Append('(').AppendJoin(" <-> ", phrase.Terms.Select(t => $"'{t}'{weight}")).Append(')');
                break;
            case SearchExpression.All all:
                Join(query, all.Parts, " & ");
                break;
            case SearchExpression.Any any:
                Join(query, any.Parts, " | ");
                break;
            case SearchExpression.Without without:
                if (without.Wanted is { } wanted)
                {
                    Join(query, [wanted], "");
                    query.Append(" & ");
                }
                query.Append('!');
                Join(query, [without.Unwanted], "");
                break;
        }
    }

    private static void Join(StringBuilder query, IReadOnlyList<SearchExpression> parts, string sign)
    {
        query.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) query.Append(sign);
            Write(query, parts[i]);
        }
        query.Append(')');
    }
}
