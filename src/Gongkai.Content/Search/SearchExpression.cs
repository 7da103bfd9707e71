namespace Gongkai.Content.Search;

/// <summary>Where a phrase has to stand.</summary>
public enum SearchScope
{
    Anywhere,
    Title,

    /// <summary>In the title, or among number, issuer, keywords, theme and genre.</summary>
    TitleAndNames,

    /// <summary>Among the single characters of the title.</summary>
    TitleCharacters,
}

/// <summary>What the index is asked for, whichever database holds it.</summary>
public abstract record SearchExpression
{
    /// <summary>Neighbours in this order.</summary>
    public sealed record Phrase(IReadOnlyList<string> Terms, SearchScope Scope) : SearchExpression;

    /// <summary>All parts occur.</summary>
    public sealed record All(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>At least one part occurs.</summary>
    public sealed record Any(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>What occurs without something else (减: the minus sign of a question).</summary>
    /// <param name="Wanted">Null: everything else.</param>
    /// <param name="Unwanted">What may not occur.</param>
    public sealed record Without(SearchExpression? Wanted, SearchExpression Unwanted) : SearchExpression;

    public static SearchExpression AllOf(IReadOnlyList<SearchExpression> parts) => parts.Count == 1 ? parts[0] : new All(parts);

    public static SearchExpression AnyOf(IReadOnlyList<SearchExpression> parts) => parts.Count == 1 ? parts[0] : new Any(parts);
}
