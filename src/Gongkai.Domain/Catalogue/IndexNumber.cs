using System.Globalization;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Catalogue;

/// <summary>索引号: <c>{机构代码}/{yyyy 或 yyyyMM}-{流水号5位}</c>, for example <c>000014349/2017-00110</c> (条例第十二条).</summary>
public sealed record IndexNumber
{
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private IndexNumber(string agency, int year, int? month, int serial) => (Agency, Year, Month, Serial) = (agency, year, month, serial);

    /// <summary>9 characters of 组织机构代码 or 18 of 统一社会信用代码.</summary>
    public string Agency { get; }

    public int Year { get; }

    /// <summary>Month, on sites that number by month; null otherwise.</summary>
    public int? Month { get; }

    /// <summary>From 1; consecutive within agency and period.</summary>
    public int Serial { get; }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Agency}/{Year:0000}{(Month is { } m ? m.ToString("00", CultureInfo.InvariantCulture) : "")}-{Serial:00000}");

    /// <summary>Makes the number of a record.</summary>
    /// <returns>The number, or refusals INDEX-AGENCY, INDEX-PERIOD, INDEX-SERIAL.</returns>
    public static (IndexNumber? Number, IReadOnlyList<Refusal> Refusals) Of(string agency, int year, int? month, int serial)
    {
        var refusals = new List<Refusal>();
        if (!IsAgency(agency)) refusals.Add(Refuse("INDEX-AGENCY", "索引号中的机构代码应当是9位组织机构代码或者18位统一社会信用代码，并且校验位相符。"));
        if (year is < 1949 or > 2100 || month is < 1 or > 12) refusals.Add(Refuse("INDEX-PERIOD", "索引号中的年份或者月份不正确。"));
        if (serial is < 1 or > 99999) refusals.Add(Refuse("INDEX-SERIAL", "索引号的流水号应当在1至99999之间。"));
        return refusals.Count > 0 ? (null, refusals) : (new(agency, year, month, serial), []);
    }

    /// <summary>Reads a number as it stands in a catalogue.</summary>
    /// <returns>The number, or refusals INDEX-FORM and those of <see cref="Of"/>.</returns>
    public static (IndexNumber? Number, IReadOnlyList<Refusal> Refusals) Parse(string? text)
    {
        var value = (text ?? "").Trim();
        var (slash, dash) = (value.IndexOf('/'), value.LastIndexOf('-'));
        if (slash < 0 || dash - slash - 1 is not (4 or 6) || value.Length - dash - 1 != 5
            || !int.TryParse(value.AsSpan(slash + 1, dash - slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var period)
            || !int.TryParse(value.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
            return (null, [Refuse("INDEX-FORM", "索引号应当写成“机构代码/年份-五位流水号”的形式。")]);
        var monthly = dash - slash - 1 == 6;
        return Of(value[..slash], monthly ? period / 100 : period, monthly ? period % 100 : null, serial);
    }

    private static bool IsAgency(string agency)
    {
        if (agency.Length == 18) return SocialCreditCode.Parse(agency).Code is not null;
        if (agency.Length != 9 || !agency.All(char.IsAsciiLetterOrDigit)) return false;
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += (char.IsAsciiDigit(agency[i]) ? agency[i] - '0' : char.ToUpperInvariant(agency[i]) - 'A' + 10) * OrganisationWeights[i];
        return agency[8] == "0X987654321"[sum % 11];
    }

    private static Refusal Refuse(string code, string sentence) => new(code, sentence, "条例第十二条", "indexNumber");
}
