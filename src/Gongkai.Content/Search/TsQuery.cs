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
