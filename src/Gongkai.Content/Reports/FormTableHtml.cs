using System.Text;

namespace Gongkai.Content.Reports;

/// <summary>A form as an accessible table, in the grammar of the allow-list.</summary>
internal static class FormTableHtml
{
    public static void Append(StringBuilder html, FormTable form, Func<string, string?>? address = null)
    {
        html.Append("<table><caption>").Append(Encode(form.Caption)).Append("</caption>");
        for (var y = 0; y < form.Rows.Count; y++)
        {
            if (y == 0) html.Append(form.HeadRows > 0 ? "<thead>" : "<tbody>");
            else if (y == form.HeadRows) html.Append("</thead><tbody>");
            html.Append("<tr>");
            foreach (var cell in form.Rows[y]) Append(html, cell, address);
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
    }

    // scope=row and scope=col reach every row and column a merged head covers; rowgroup and colgroup would need groups the form does not have.
    private static void Append(StringBuilder html, FormCell cell, Func<string, string?>? address)
    {
        var (tag, more) = cell.Kind switch
        {
            FormCellKind.Column => ("th", " scope=\"col\""),
            FormCellKind.Row => ("th", " scope=\"row\""),
            _ => ("td", ""),
        };
        html.Append('<').Append(tag);
        var align = cell.IsLeft ? "align-left" : "align-center";
        html.Append(" class=\"").Append(align).Append('"');
        if (cell.Across > 1) html.Append(" colspan=\"").Append(cell.Across).Append('"');
        if (cell.Down > 1) html.Append(" rowspan=\"").Append(cell.Down).Append('"');
        html.Append(more).Append('>');
        if (cell is { Key: { } key, Value: > 0 } && address?.Invoke(key) is { } target)
            html.Append("<a href=\"").Append(Encode(target).Replace("\"", "&quot;", StringComparison.Ordinal)).Append("\">").Append(Encode(cell.Text)).Append("</a>");
        else html.Append(Encode(cell.Text));
        html.Append("</").Append(tag).Append('>');
    }

    internal static string Encode(string text) => Html.VisibleText.Of(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
