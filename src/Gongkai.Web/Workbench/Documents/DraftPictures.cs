using Gongkai.Content.Html;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>Pictures of a text that is not public yet: the public address would not serve them, so staff are led to the record's own.</summary>
public static class DraftPictures
{
    /// <param name="html">Stored text.</param>
    /// <param name="id">The record, or null for a draft that is not saved: its pictures are not shown.</param>
    public static string Inside(string html, long? id) => Inside(html, id is { } record ? $"/workbench/documents/{record}" : null);

    /// <param name="html">Stored text.</param>
    /// <param name="address">Address of the record, or null for a draft that is not saved.</param>
    public static string Inside(string html, string? address)
    {
        var clean = SafeHtml.Clean(html).Value;
        return address is null ? clean : clean.Replace("src=\"/files/", $"src=\"{address}/attachments/", StringComparison.Ordinal);
    }
}
