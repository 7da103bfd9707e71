using Gongkai.Content.Sheets;
using Gongkai.Domain.Reports;

namespace Gongkai.Content.Reports;

/// <summary>Tables 3 and 4 of an annual report as a workbook, each on one landscape page.</summary>
public static class AnnualReportXlsx
{
    /// <summary>Writes both tables, blank where the report has none; the stream is left open.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Need not be seekable.</param>
    /// <param name="unitName">Printed name of the unit; null prints <see cref="AnnualReport.Unit"/>.</param>
    /// <param name="period">What stands before the title in place of the year, for figures of another period.</param>
    public static void Write(AnnualReport report, Stream output, string? unitName = null, string? period = null)
    {
        using var workbook = new XlsxWriter(output);
        var unit = unitName ?? report.Unit;
        FormTableXlsx.Write(workbook, "表三", $"{period ?? report.Year + "年"}收到和处理政府信息公开申请情况", unit, StatutoryForms.Of(report.Table3 ?? new Table3(new Dictionary<string, IReadOnlyList<decimal?>>())), 0.68);
        FormTableXlsx.Write(workbook, "表四", $"{period ?? report.Year + "年"}政府信息公开行政复议、行政诉讼情况", unit, StatutoryForms.Of(report.Table4 ?? new Table4([])), 1);
    }

    public static byte[] ToBytes(AnnualReport report, string? unitName = null, string? period = null)
    {
        using var stream = new MemoryStream();
        Write(report, stream, unitName, period);
        return stream.ToArray();
    }
}
