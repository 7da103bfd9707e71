using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Search;

/// <summary>Filters as terms inside the FTS5 index: filtering by a join costs seconds where a term costs milliseconds.</summary>
internal static class FilterTerms
{
    // The first character is in no text and no question, so a filter is never found by words.
    private const char Site = '\uE010', Column = '\uE011', Issuer = '\uE012', Genre = '\uE013', Decided = '\uE014', Dated = '\uE015';

    public static IEnumerable<string> Of(IndexedDocument document)
    {
        yield return OfSite(document.SiteCode);
        // A column and every column above it.
        for (var end = document.Column.IndexOf('/'); end > 0; end = document.Column.IndexOf('/', end + 1)) yield return OfColumn(document.Column[..end]);
        yield return OfColumn(document.Column);
        yield return OfIssuer(document.Issuer);
        if (document.Genre is { Length: > 0 } genre) yield return OfGenre(genre);
        yield return OfValidity(document.Validity);
        if (document.DateExpires is not null) yield return Expires;
        if (document.DateEffective is not null) yield return Begins;
    }

    public static string OfSite(string code) => One(Site, code);

    public static string OfColumn(string path) => One(Column, path.Trim('/'));

    public static string OfIssuer(string issuer) => One(Issuer, issuer);

    public static string OfGenre(string genre) => One(Genre, genre);

    public static string OfValidity(Validity decided) => $"{Decided}{(int)decided}";

    public static string Expires { get; } = $"{Dated}1";

    public static string Begins { get; } = $"{Dated}2";

    /// <summary>Terms one of which a document bears that may have this 有效性 today; its dates decide in the end.</summary>
    public static IReadOnlyList<string> MayBe(Validity today) => today switch
    {
        Validity.Repealed => [OfValidity(Validity.Repealed)],
        Validity.Lapsed => [OfValidity(Validity.Lapsed), Expires],
        Validity.NotYetInForce => [OfValidity(Validity.NotYetInForce), Begins],
        Validity.InForce => [OfValidity(Validity.InForce), OfValidity(Validity.NotYetInForce)],
        _ => [OfValidity(today)],
    };

    // The tokenizer ends a term at ASCII punctuation: such characters are moved out of ASCII.
    private static string One(char kind, string value) =>
        kind + string.Concat(value.Trim().Select(c => char.IsAsciiLetterOrDigit(c) || c > '\u007f' ? c : (char)('\uE100' + c)));
}
