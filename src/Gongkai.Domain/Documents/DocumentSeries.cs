namespace Gongkai.Domain.Documents;

/// <summary>文号系列: one line of a site's dictionary of 发文机关代字 (R-DOC-03).</summary>
/// <param name="Code">机关代字, for example 凌政发.</param>
/// <param name="Issuer">发文机关 as printed.</param>
/// <param name="MarkRequired">Whether a document of the series must carry a disclosure attribute where the site marks by series.</param>
/// <param name="Pattern">How the number is written: <c>{code}</c>, <c>{year}</c>, <c>{serial}</c>.</param>
public sealed record DocumentSeries(string Code, string Issuer, bool MarkRequired = true, string Pattern = "{code}〔{year}〕{serial}号")
{
    /// <summary>Key of the consecutive numbers: one row of numbers per code and year.</summary>
    public string NumbersKey(int year) => $"{Code}/{year}";

    /// <summary>The number as printed: six-angle brackets, no leading zeros (GB/T 9704-2012).</summary>
    public AssignedNumber Number(int year, int serial) => new(
        Pattern.Replace("{code}", Code, StringComparison.Ordinal)
            .Replace("{year}", $"{year}", StringComparison.Ordinal)
            .Replace("{serial}", $"{serial}", StringComparison.Ordinal),
        Code, year, serial);
}

/// <summary>发文字号 as given when the document was sent to print.</summary>
/// <param name="Canonical">As printed, for example 凌政发〔2026〕3号.</param>
/// <param name="SeriesCode">机关代字.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Serial">Consecutive within series and year, starting with 1.</param>
public sealed record AssignedNumber(string Canonical, string SeriesCode, int Year, int Serial);
