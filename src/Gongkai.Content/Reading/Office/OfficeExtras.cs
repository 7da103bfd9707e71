using System.Text;
using Gongkai.Content.Files;
using Gongkai.Content.Reading.Images;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Reading.Office;

/// <summary>What Word, Excel and PowerPoint files have in common beside their text: properties, embedded things, links, pictures, and every part no reader knows.</summary>
internal static class OfficeExtras
{
    private static readonly string[] WithoutWords =
    [
        "theme", "fontTable", "webSettings", "calcChain", "[Content_Types]", "stylesWithEffects", "tableStyles", "viewProps", "presProps", "numbering", "styles", "itemProps", "sharedStrings",
    ];

    /// <summary>Called last: what is left over by then was read by nobody.</summary>
    public static void Read(OfficePackage package, ReadingDraft draft)
    {
        OfficeProperties.Read(package, draft);
        foreach (var name in package.Left.Where(n => n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList()) package.Take(name);
        var pictures = 0;
        foreach (var name in package.Left)
        {
            draft.Pulse();
            if (IsPicture(name)) pictures += Picture(package, draft, name);
            else if (Has(name, "customXml/")) AllWords(package, draft, name, TextPartKind.Hidden, "自定义数据", FileFindings.CustomXml);
            else if (Has(name, "vbaProject") || Has(name, "vbaData")) draft.Meet(FileFindings.Macro, name);
            else if (Has(name, "printerSettings") || name.EndsWith(".odttf", StringComparison.OrdinalIgnoreCase)) continue;
            else if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)) OtherPart(package, draft, name);
            else draft.Meet(FileFindings.Embedded, name);
        }
        draft.Meet(FileFindings.Picture, null, pictures);
    }

    /// <summary>What the relations of a part lead out to. A link one clicks on is text; what is fetched on opening is a finding.</summary>
    public static void Links(ReadingDraft draft, IEnumerable<PartRelation> relations)
    {
        foreach (var relation in relations.Where(r => r.IsExternal))
        {
            draft.Add(Uri.UnescapeDataString(relation.Target), TextPartKind.Property, "链接地址");
            if (relation.Type != "hyperlink" && !(relation.Type == "attachedTemplate" && !IsRemote(relation.Target))) draft.Meet(FileFindings.ExternalLink, relation.Type);
        }
    }

    private static bool IsRemote(string target) =>
        target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || target.StartsWith("\\\\", StringComparison.Ordinal) || target.StartsWith("file:////", StringComparison.OrdinalIgnoreCase);

    private static void OtherPart(OfficePackage package, ReadingDraft draft, string name)
    {
        if (Has(name, "/embeddings/") || Has(name, "/activeX/")) draft.Meet(FileFindings.Embedded, name);
        var file = Path.GetFileNameWithoutExtension(name);
        if (WithoutWords.Any(w => file.StartsWith(w, StringComparison.OrdinalIgnoreCase))) return;
        var (kind, where) = Has(name, "/charts/") ? (TextPartKind.Visible, "图表")
            : Has(name, "/diagrams/") || Has(name, "/drawings/") ? (TextPartKind.Visible, "图形文字")
            : Has(name, "/glossary/") ? (TextPartKind.Hidden, "自动图文集")
            : (TextPartKind.Property, name);
        AllWords(package, draft, name, kind, where, null);
    }

    /// <summary>Every word of a part, paragraph by paragraph, and what its attributes say to people.</summary>
    private static void AllWords(OfficePackage package, ReadingDraft draft, string name, TextPartKind kind, string where, FindingKind? finding)
    {
        var any = false;
        var line = new StringBuilder();
        using var walk = package.Open(name);
        while (walk?.Next() == true)
        {
            if (walk.IsText) line.Append(walk.Text);
            if (walk.IsStart)
                foreach (var (attribute, value) in walk.Attributes().ToList())
                    if (IsWord(attribute, value, kind == TextPartKind.Hidden)) any |= draft.Add(value, TextPartKind.Property, where);
            if (walk.IsEnd && walk.Name is not ("t" or "r" or "rPr")) Flush();
        }
        Flush();
        if (any && finding is not null) draft.Meet(finding, name);

        void Flush()
        {
            if (line.Length > 0) any |= draft.Add(line.ToString().AsSpan().Trim(), kind, where);
            line.Clear();
        }
    }

    private static bool IsWord(string attribute, string value, bool all) =>
        attribute is "descr" or "title" or "alt" or "string" or "author" or "displayName" or "userId"
        || (all && value.Length > 1 && value.AsSpan().ContainsAnyExceptInRange('\0', '~'))
        || (all && value.Length is > 5 and < 60 && !value.AsSpan().ContainsAnyExcept("0123456789Xx- "));

    private static int Picture(OfficePackage package, ReadingDraft draft, string name)
    {
        using var bytes = package.Bytes(name, draft.Limits.Files.MaxBytes.GetValueOrDefault(FileKind.Jpeg, FileLimits.Megabyte));
        if (bytes is not null) ImageReading.Metadata(draft, bytes, name);
        return 1;
    }

    private static bool IsPicture(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".bmp" or ".tif" or ".tiff" or ".emf" or ".wmf" or ".svg" or ".wdp";

    private static bool Has(string name, string piece) => name.Contains(piece, StringComparison.OrdinalIgnoreCase);
}
