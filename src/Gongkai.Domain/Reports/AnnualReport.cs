using System.Text.Json.Serialization;

namespace Gongkai.Domain.Reports;

/// <summary>政府信息公开工作年度报告 (条例第五十条; form: 国办公开办函〔2021〕30号). Period: 1 January to 31 December of the year, Asia/Shanghai.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Unit">Code or name of the reporting unit.</param>
/// <param name="Texts">The written parts, or null.</param>
/// <param name="Table2">Null when not reported.</param>
/// <param name="Table3">Null when not reported.</param>
/// <param name="Table4">Null when not reported.</param>
[JsonConverter(typeof(AnnualReportConverter))]
public sealed record AnnualReport(int Year, string Unit, ReportTexts? Texts = null, Table2? Table2 = null, Table3? Table3 = null, Table4? Table4 = null)
{
    /// <summary>Headings of the six parts, exact.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ];

    /// <summary>The statutory title without brackets.</summary>
    public string Title => $"{Year}年政府信息公开工作年度报告";
}

/// <summary>年报的文字部分: paragraphs separated by line breaks; null when not written.</summary>
/// <param name="Overview">一、总体情况</param>
/// <param name="Requests">Text beside Table 3, part 三.</param>
/// <param name="Problems">五、存在的主要问题及改进情况</param>
/// <param name="Other">六、其他需要报告的事项, with the 信息处理费 of the year.</param>
public sealed record ReportTexts(string? Overview = null, string? Requests = null, string? Problems = null, string? Other = null);
