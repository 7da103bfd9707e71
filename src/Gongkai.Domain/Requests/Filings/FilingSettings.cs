using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Filings;

/// <summary>依申请办理情况报备设置 (R-STA-01, R-REQ-17): the seed's two months and the fifth day are values of a site, not rules.</summary>
public sealed record FilingSettings
{
    /// <summary>Whether tables are opened by themselves at the end of each period; by hand they always can be.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Months of one period: a divisor of twelve.</summary>
    public int MonthsPerPeriod { get; init; } = 2;

    /// <summary>A month in which a table is due (双月: February); the others follow by the length of the period.</summary>
    public int FirstDueMonth { get; init; } = 2;

    /// <summary>Day of the month after the period by which it is due; a date of a plan, it does not move (W8).</summary>
    public int DueDay { get; init; } = 5;

    /// <summary>Whether the head of the disclosure unit signs before the table goes out.</summary>
    public bool SignedByHead { get; init; }

    /// <summary>上期未办结的申请 stay in the table until they are done.</summary>
    public bool CarriesOver { get; init; } = true;

    /// <summary>Whether the table carries a twelfth column 备注; without it what is no value of 答复结果 stands in that column.</summary>
    public bool HasRemarks { get; init; } = true;

    /// <summary>Units that file no table.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Number of the annex as printed, and as the paper's text calls it (the two differ in the source).</summary>
    public string Annex { get; init; } = "附件2";

    /// <inheritdoc cref="Annex"/>
    public string AnnexAlias { get; init; } = "附件3";

    /// <summary>Who receives the tables.</summary>
    public string Recipient { get; init; } = "政务公开工作主管部门";

    /// <summary>What is wrong with the settings. Codes FILING-MONTHS, FILING-DUE.</summary>
    public IEnumerable<Refusal> Problems()
    {
        if (MonthsPerPeriod is < 1 or > 12 || 12 % MonthsPerPeriod != 0) yield return new("FILING-MONTHS", "报备周期应当是1、2、3、4、6或者12个月。", "R-STA-01", nameof(MonthsPerPeriod));
        if (DueDay is < 1 or > 28 || FirstDueMonth is < 1 or > 12) yield return new("FILING-DUE", "报送日应当是1至28日，起始月份应当是1至12月。", "R-STA-01", nameof(DueDay));
    }
}
