using System.Text;
using Gongkai.Content.Html;
using Gongkai.Domain.Reports;

namespace Gongkai.Content.Reports;

/// <summary>An annual report, or one of its tables, as clean markup for pages: the six headings at level 2, tables with caption and scope.</summary>
public static class AnnualReportHtml
{
    /// <summary>The six parts without the title. Tables the report does not have are left out with a word.</summary>
    public static SafeHtml Of(AnnualReport report)
    {
        var html = new StringBuilder();
        Part(html, 0, report.Texts?.Overview);
        Part(html, 1, null, report.Table2 is { } table2 ? StatutoryForms.Of(table2) : null, true);
        Part(html, 2, report.Texts?.Requests, report.Table3 is { } table3 ? StatutoryForms.Of(table3) : null, true);
        Part(html, 3, null, report.Table4 is { } table4 ? StatutoryForms.Of(table4) : null, true);
        Part(html, 4, report.Texts?.Problems);
        Part(html, 5, report.Texts?.Other);
        return SafeHtml.Made(html.ToString());
    }

    /// <summary>The whole report as a page that stands alone, without style.</summary>
    /// <param name="report">The report.</param>
    /// <param name="unitName">Printed name of the unit; null prints <see cref="AnnualReport.Unit"/>.</param>
    public static string Page(AnnualReport report, string? unitName = null)
    {
        var title = FormTableHtml.Encode((unitName ?? report.Unit) + report.Title);
        return $"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body><h1>{title}</h1>{Of(report).Value}</body></html>";
    }

    public static SafeHtml Of(Table2 table) => Table(StatutoryForms.Of(table));

    /// <param name="table">The table.</param>
    /// <param name="address">Address behind a cell by its key, <c>row:column</c> such as <c>T3-1:0</c>; null leaves the number plain. Cells of 0 are never linked.</param>
    public static SafeHtml Of(Table3 table, Func<string, string?>? address = null) => Table(StatutoryForms.Of(table), address);

    /// <param name="table">The table.</param>
    /// <param name="address">As above; keys are <c>T4:0</c> to <c>T4:14</c>.</param>
    public static SafeHtml Of(Table4 table, Func<string, string?>? address = null) => Table(StatutoryForms.Of(table), address);

    private static SafeHtml Table(FormTable form, Func<string, string?>? address = null)
    {
        var html = new StringBuilder();
        FormTableHtml.Append(html, form, address);
        return SafeHtml.Made(html.ToString());
    }

    private static void Part(StringBuilder html, int part, string? text, FormTable? form = null, bool isTable = false)
    {
        html.Append("<h2>").Append(AnnualReport.Parts[part]).Append("</h2>");
        foreach (var paragraph in ReportText.Paragraphs(text)) html.Append("<p>").Append(FormTableHtml.Encode(paragraph)).Append("</p>");
        if (form is not null) FormTableHtml.Append(html, form);
        else if (isTable || ReportText.Paragraphs(text).Count == 0) html.Append("<p>").Append(ReportText.Missing).Append("</p>");
    }
}
