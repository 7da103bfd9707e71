using System.Xml.Linq;
using static Gongkai.Content.Documents.DocxParts;

namespace Gongkai.Content.Documents;

/// <summary>What styles and numbering say about a paragraph.</summary>
internal sealed class DocxStyles(XElement? styles, XElement? numbering)
{
    private readonly Dictionary<string, XElement> _styles = Index(styles, "style", "styleId");
    private readonly Dictionary<string, XElement> _lists = Index(numbering, "num", "numId");
    private readonly Dictionary<string, XElement> _abstract = Index(numbering, "abstractNum", "abstractNumId");

    /// <summary>The first value found in the paragraph's properties or along its chain of styles.</summary>
    public string? Property(XElement? properties, string group, string name, string attribute = "val")
    {
        if (Value((group == "pPr" ? properties : properties?.Element(W + group))?.Element(W + name), attribute) is { } own)
            return own;
        var id = (string?)properties?.Element(W + "pStyle")?.Attribute(W + "val");
        for (var i = 0; i < 20 && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            if (Value(style.Element(W + group)?.Element(W + name), attribute) is { } inherited)
                return inherited;
            id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val");
        }
        return null;
    }

    /// <summary>Heading level 1–9 by style or outline, 0 for a title, null for text.</summary>
    public int? Heading(XElement? properties)
    {
        var id = (string?)properties?.Element(W + "pStyle")?.Attribute(W + "val");
        if (id is not null && _styles.TryGetValue(id, out var style))
        {
            var name = ((string?)style.Element(W + "name")?.Attribute(W + "val") ?? "").ToLowerInvariant();
            if (name == "title")
                return 0;
            if (name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8), out var level) && level is >= 1 and <= 9)
                return level;
        }
        return int.TryParse(Property(properties, "pPr", "outlineLvl"), out var outline) && outline is >= 0 and <= 8 ? outline + 1 : null;
    }

    /// <summary>List, level and format of an automatically numbered paragraph.</summary>
    public (string List, int Level, string Format, string Text, int Start)? Number(XElement? properties)
    {
        var own = properties?.Element(W + "numPr");
        var id = Value(own?.Element(W + "numId"), "val");
        if (id is null or "0" || !_lists.TryGetValue(id, out var list))
            return null;
        _ = int.TryParse(Value(own?.Element(W + "ilvl"), "val"), out var level);
        level = Math.Clamp(level, 0, 8);
        var kind = Value(list.Element(W + "abstractNumId"), "val");
        var row = kind is not null && _abstract.TryGetValue(kind, out var found)
            ? found.Elements(W + "lvl").FirstOrDefault(lvl => (string?)lvl.Attribute(W + "ilvl") == level.ToString())
            : null;
        return (id, level, Value(row?.Element(W + "numFmt"), "val") ?? "decimal", Value(row?.Element(W + "lvlText"), "val") ?? "",
            int.TryParse(Value(row?.Element(W + "start"), "val"), out var start) ? start : 1);
    }

    /// <summary>A toggle such as bold: present without value means on.</summary>
    public static bool? Toggle(XElement? mark) => mark is null ? null : (string?)mark.Attribute(W + "val") is not ("0" or "false" or "none" or "off");

    public static string? Value(XElement? element, string attribute) =>
        element is null ? null : (string?)element.Attribute(W + attribute) ?? (attribute == "val" ? "1" : null);

    private static Dictionary<string, XElement> Index(XElement? root, string name, string key)
    {
        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in root?.Elements(W + name) ?? [])
            if ((string?)element.Attribute(W + key) is { } id)
                found.TryAdd(id, element);
        return found;
    }
}
