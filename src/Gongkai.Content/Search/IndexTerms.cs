using System.Text;

namespace Gongkai.Content.Search;

/// <summary>What is to be found of a document, column by column. Cut the same way for both databases.</summary>
/// <param name="Title">标题.</param>
/// <param name="Names">文号, 索引号, issuer, keywords, theme.</param>
/// <param name="Body">Summary and text.</param>
/// <param name="Files">Text of the attachments.</param>
public sealed record IndexedText(string Title, IReadOnlyList<string?> Names, IReadOnlyList<string?> Body, IReadOnlyList<string> Files)
{
    /// <summary>UTF-16 units of body and of attachments that are looked through; what follows is not.</summary>
    public const int LongestBody = 500_000, LongestFiles = 400_000;

    // Below these positions of a PostgreSQL vector stand title and names.
    private const int BodyFloor = 600;

    private const int MostTermsOfHead = 280;

    /// <summary>
    /// Everything for FTS5, terms divided by spaces. One column holds it all, for every word in a column but the first costs two bytes; what a filter or a title is
    /// asked for has terms of its own, whose lists are short, where a filter on columns would read those of the whole texts.
    /// </summary>
    /// <param name="filters">Terms the document is filtered by.</param>
    public string Terms(IEnumerable<string> filters)
    {
        var terms = new StringBuilder().AppendJoin(' ', filters).Append(' ');
        foreach (var character in TitleCharacters.Of(Title)) terms.Append(TitleCharacters.Mark).Append(character).Append(' ');
        SpacedTerms.Write(terms, TitlePairs.Mark, [Title]);
        SpacedTerms.Write(terms, NamePairs.Mark, Names);
        SpacedTerms.Write(terms, null, [Title, .. Names, .. Bounded(Body, LongestBody), .. Bounded(Files, LongestFiles)]);
        return terms.ToString();
    }

    /// <summary>All columns as a literal of PostgreSQL's tsvector: A title, B names, C body, D attachments; then, without places, what has terms of its own.</summary>
    /// <param name="filters">Terms the document is filtered by.</param>
    public string Vector(IEnumerable<string> filters)
    {
        var literal = new StringBuilder();
        var sink = new WeightedTerms(literal) { Left = MostTermsOfHead };
        Write(ref sink, [Title]);
        sink.Weight = 'B';
        sink.Left = MostTermsOfHead;
        Write(ref sink, Names);
        sink.Weight = 'C';
        sink.Floor = BodyFloor;
        sink.Left = 25_000;
        Write(ref sink, Bounded(Body, LongestBody));
        sink.Weight = 'D';
        sink.Left = 15_000;
        Write(ref sink, Bounded(Files, LongestFiles));
        foreach (var character in TitleCharacters.Of(Title)) literal.Append('\'').Append(TitleCharacters.Mark).Append(character).Append("' ");
        MarkedTerms.Write(literal, TitlePairs.Mark, [Title]);
        MarkedTerms.Write(literal, NamePairs.Mark, Names);
        foreach (var filter in filters) literal.Append('\'').Append(filter).Append("' ");
        return literal.ToString();
    }

    private static void Write(ref WeightedTerms sink, IEnumerable<string?> parts)
    {
        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part)) continue;
            SearchText.Cut(part, ref sink);
            sink.Part();
        }
    }

    private static IEnumerable<string?> Bounded(IEnumerable<string?> parts, int longest)
    {
        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part) || longest <= 0) continue;
            yield return part.Length <= longest ? part : part[..longest];
            longest -= part.Length;
        }
    }
}
