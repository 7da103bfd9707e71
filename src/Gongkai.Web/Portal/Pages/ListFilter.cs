using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal.Pages;

/// <summary>What a list is narrowed by, as the address has it (有效性、发文机关、发布日期).</summary>
/// <param name="From">First 发布日期, Asia/Shanghai.</param>
/// <param name="To">Last 发布日期, Asia/Shanghai.</param>
public sealed record ListFilter(DateOnly? From, DateOnly? To, string? Issuer, Validity? Validity)
{
    private const int LongestIssuer = 100;

    public bool IsEmpty => From is null && To is null && Issuer is null && Validity is null;

    /// <summary>Reads the fields of the form; what is no date or no state counts as not filled. A range the wrong way round is turned.</summary>
    public static ListFilter Read(string? from, string? to, string? issuer, string? validity)
    {
        var (first, last) = (Day(from), Day(to));
        if (first > last) (first, last) = (last, first);
        var name = issuer?.Trim();
        var state = Enum.GetValues<Validity>().Where(v => v.ToString().Equals(validity, StringComparison.OrdinalIgnoreCase)).Select(v => (Validity?)v).FirstOrDefault();
        return new ListFilter(first, last, name is { Length: > 0 and <= LongestIssuer } ? name : null, state);
    }

    /// <summary>The same for an address, each part with its ampersand before it.</summary>
    public string Query => string.Concat(
        From is { } from ? $"&from={ShownText.Date(from)}" : "", To is { } to ? $"&to={ShownText.Date(to)}" : "",
        Issuer is { } issuer ? $"&issuer={Uri.EscapeDataString(issuer)}" : "", Validity is { } validity ? $"&validity={validity.ToString().ToLowerInvariant()}" : "");

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;
}
