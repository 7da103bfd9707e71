using System.Text;
using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Tests.Reports;

/// <summary>The published report and one-cell changes of it.</summary>
internal static class Figures
{
    public static AnnualReport City { get; } = Read(ReportPapers.Json).Report!;

    public static ReportReading Read(string json) => ReportReading.Of(Encoding.UTF8.GetBytes(json));

    public static AnnualReport With(this AnnualReport report, string row, int column, decimal? value)
    {
        var cells = report.Table3!.Rows[row].ToArray();
        cells[column] = value;
        return report with { Table3 = new(new Dictionary<string, IReadOnlyList<decimal?>>(report.Table3.Rows) { [row] = cells }) };
    }

    public static AnnualReport With(this AnnualReport report, int cell, decimal? value)
    {
        var cells = report.Table4!.Cells.ToArray();
        cells[cell] = value;
        return report with { Table4 = new(cells) };
    }

    public static AnnualReport With(this AnnualReport report, string row, Table2Column column, decimal? value)
    {
        var cells = new Dictionary<string, decimal?>(report.Table2!.Rows[row]) { [column.Key] = value };
        return report with { Table2 = new(new Dictionary<string, IReadOnlyDictionary<string, decimal?>>(report.Table2.Rows) { [row] = cells }) };
    }
}
