using System.Text;

namespace Gongkai.Content.Search;

/// <summary>An expression as SQLite's FTS5 reads it. Terms are letters and digits in quotes, so nothing that was typed is read as its language.</summary>
public static class FtsMatch
{
    /// <param name="expression">Null: what the filters alone let through; then there must be one.</param>
    /// <param name="filters">Each is a choice of filter terms, all of which must be met.</param>
    public static string Of(SearchExpression? expression, IReadOnlyList<IReadOnlyList<string>> filters)
    {
        var match = new StringBuilder();
        foreach (var choice in filters)
        {
            if (match.Length > 0) match.Append(" AND ");
            match.Append('(').AppendJoin(" OR ", choice.Select(f => $"\"{f}\"")).Append(')');
        }
        if (expression is null) return match.ToString();
        if (expression is SearchExpression.Without { Wanted: null } others)
        {
            match.Insert(0, '(').Append(") NOT ");
            expression = others.Unwanted;
        }
        else if (match.Length > 0) match.Append(" AND ");
        Write(match, expression);
        return match.ToString();
    }

    private static void Write(StringBuilder match, SearchExpression expression)
    {
        switch (expression)
        {
            case SearchExpression.Phrase phrase:
                Write(match, phrase);
                break;
            case SearchExpression.All all:
                Join(match, all.Parts, " AND ");
                break;
            case SearchExpression.Any any:
                Join(match, any.Parts, " OR ");
                break;
            case SearchExpression.Without without:
                Join(match, [without.Wanted!, without.Unwanted], " NOT ");
                break;
        }
    }

    private static void Write(StringBuilder match, SearchExpression.Phrase phrase)
    {
        string Marked(char? mark) => $"\"{string.Join(' ', phrase.Terms.Select(t => mark + t))}\"";
        match.Append(phrase.Scope switch
        {
            SearchScope.Title => Marked(TitlePairs.Mark),
            SearchScope.TitleAndNames => $"({Marked(TitlePairs.Mark)} OR {Marked(NamePairs.Mark)})",
            SearchScope.TitleCharacters => Marked(TitleCharacters.Mark),
            _ => Marked(null),
        });
    }

    private static void Join(StringBuilder match, IReadOnlyList<SearchExpression> parts, string word)
    {
        match.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) match.Append(word);
            Write(match, parts[i]);
        }
        match.Append(')');
    }
}
