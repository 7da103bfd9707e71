using System.Globalization;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Web.Portal.Pages;

/// <summary>A question as the address of the search page carries it. Whatever stands there is read; what cannot be read is left out.</summary>
public sealed record SearchQuestion
{
    /// <summary>What is longer is cut, UTF-16 units.</summary>
    public const int LongestWords = 200;

    /// <summary>The last page whose answers are looked for; nobody reads that far.</summary>
    public const int LastPage = 100;

    private const int LongestFilter = 100;

    public string Words { get; init; } = "";

    /// <summary>What was typed was longer than <see cref="LongestWords"/>.</summary>
    public bool Cut { get; init; }

    public string? Column { get; init; }

    public string? Issuer { get; init; }

    public int? Year { get; init; }

    public string? Kind { get; init; }

    public Validity? Validity { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool ByDate { get; init; }

    /// <summary>The words as typed, without correction.</summary>
    public bool AsTyped { get; init; }

    /// <summary>Neither year nor office nor manner of asking prefers anything.</summary>
    public bool Plain { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether anything is asked at all.</summary>
    public bool Asks => Words.Length > 0 || Narrowed;

    public bool Narrowed => Column is not null || Issuer is not null || Year is not null || Kind is not null || Validity is not null || From is not null || To is not null;

    public static SearchQuestion Of(IQueryCollection query)
    {
        string? Text(string name, int longest) => query[name].ToString() is { Length: > 0 } text ? Clean(text, longest) is { Length: > 0 } clean ? clean : null : null;
        DateOnly? Day(string name) => DateOnly.TryParseExact(query[name].ToString().Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var (from, to) = (Day("from"), Day("to"));
        if (from > to) (from, to) = (to, from);
        return new SearchQuestion
        {
            Words = Text("q", LongestWords) ?? "",
            Cut = query["q"].ToString().Trim().Length > LongestWords,
            Column = Text("column", LongestFilter),
            Issuer = Text("issuer", LongestFilter),
            Year = int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2999 ? year : null,
            Kind = Text("kind", LongestFilter),
            Validity = Enum.TryParse<Validity>(query["validity"], ignoreCase: true, out var validity) && Enum.IsDefined(validity) ? validity : null,
            From = from,
            To = to,
            ByDate = query["sort"] == "date",
            AsTyped = query["exact"] == "1",
            Plain = query["plain"] == "1",
            Page = query["page"].ToString().Trim() is { Length: > 0 } page && page.All(char.IsAsciiDigit) ? (page.Length > 6 ? int.MaxValue : Math.Max(1, int.Parse(page, CultureInfo.InvariantCulture))) : 1,
        };
    }

    public SearchRequest Request(string siteCode, int size) =>
        new(Words, siteCode, Column, Issuer, Year, Kind, Validity, From, To, ByDate ? SearchSort.Date : SearchSort.Relevance, Math.Min(Page, LastPage + 1), size) { Plain = Plain };

    /// <summary>The address that asks this.</summary>
    public string Address
    {
        get
        {
            var parts = Parts().Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value));
            return QueryHelpers.AddQueryString("/search", parts);
        }
    }

    /// <summary>What a form must carry along besides the fields it shows.</summary>
    public IEnumerable<(string Name, string Value)> Carried(params string[] shown) =>
        (this with { Page = 1, AsTyped = false, Plain = false }).Parts().Where(p => p.Value is not null && !shown.Contains(p.Name)).Select(p => (p.Name, p.Value!));

    private IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("q", Words.Length > 0 ? Words : null), ("column", Column), ("issuer", Issuer), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("kind", Kind),
        ("validity", Validity?.ToString().ToLowerInvariant()), ("from", From?.ToString("yyyy-MM-dd")), ("to", To?.ToString("yyyy-MM-dd")),
        ("sort", ByDate ? "date" : null), ("exact", AsTyped ? "1" : null), ("plain", Plain ? "1" : null), ("page", Page > 1 ? $"{Page}" : null),
    ];

    private static string Clean(string text, int longest)
    {
        // One pass over no more than could be kept: ten thousand characters cost no more than two hundred.
        var kept = string.Concat(text.Take(longest * 4).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (kept.Length <= longest) return IsWhole(kept) ? kept : string.Concat(kept.Where(c => !char.IsSurrogate(c)));
        kept = kept[..(char.IsHighSurrogate(kept[longest - 1]) ? longest - 1 : longest)];
        return IsWhole(kept) ? kept : string.Concat(kept.Where(c => !char.IsSurrogate(c)));
    }

    // A half of a pair of surrogates cannot be written into a page or an address.
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        return true;
    }
}
