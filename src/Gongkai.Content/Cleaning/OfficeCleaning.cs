using Gongkai.Content.Files;

namespace Gongkai.Content.Cleaning;

/// <summary>Cleans one office file: what all three kinds share, then what each has of its own.</summary>
internal static class OfficeCleaning
{
    /// <exception cref="InvalidDataException">It cannot be read or would be empty.</exception>
    public static byte[] Clean(Stream office, FileKind kind, CleaningOptions options, FileLimits limits, Removals removals, bool nested = false)
    {
        var package = OfficePackage.Read(office, limits);
        OfficeFacts.Clean(package, removals);
        if (options.Embedded) Embedded(package, removals);
        else if (!nested) Inner(package, options, limits, removals);
        if (options.ExternalLinks) Links(package, removals);
        if (options.CustomXml)
            foreach (var name in package.Names.Where(n => n.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) && package.Has(n)))
            {
                if (!name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) removals.Add("自定义 XML 数据");
                package.Remove(name);
            }
        if (kind == FileKind.Docx) WordCleaning.Clean(package, options, removals);
        if (kind == FileKind.Xlsx) SheetCleaning.Clean(package, options, removals);
        if (kind == FileKind.Pptx) SlideCleaning.Clean(package, options, removals);
        return package.ToBytes();
    }

    /// <summary>Workbooks behind charts are files with facts of their own.</summary>
    private static void Inner(OfficePackage package, CleaningOptions options, FileLimits limits, Removals removals)
    {
        foreach (var name in package.Names.Where(n => n.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)))
        {
            var kind = Path.GetExtension(name).ToLowerInvariant() switch { ".xlsx" => FileKind.Xlsx, ".docx" => FileKind.Docx, ".pptx" => FileKind.Pptx, _ => FileKind.Unknown };
            if (kind != FileKind.Unknown) package.Replace(name, Clean(new MemoryStream(package.Bytes(name)), kind, options, limits, removals, nested: true));
        }
    }

    private static void Embedded(OfficePackage package, Removals removals)
    {
        foreach (var name in package.Names.Where(n => n.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || n.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) || n.Contains("/ctrlProps/", StringComparison.OrdinalIgnoreCase)))
        {
            if (!package.Has(name)) continue;
            var owners = package.Relations().Where(r => name.Equals(r.Target, StringComparison.OrdinalIgnoreCase)).Select(r => (r.Source, r.Id)).ToList();
            package.Remove(name);
            if (!name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) removals.Add("嵌入的文件、对象");
            foreach (var (source, id) in owners) Forget(package, source, id);
        }
    }

    private static void Links(OfficePackage package, Removals removals)
    {
        foreach (var relation in package.Relations().Where(r => r.IsExternal && r.Type != "hyperlink").ToList())
        {
            package.Unlink(relation);
            removals.Add("对外部文件的引用");
            Forget(package, relation.Source, relation.Id);
        }
        foreach (var name in package.Names.Where(n => n.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase) || n.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase) || n.StartsWith("xl/queryTables/", StringComparison.OrdinalIgnoreCase)))
        {
            if (!package.Has(name)) continue;
            if (!name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) removals.Add("对外部文件的引用");
            package.Remove(name);
        }
        foreach (var list in package.Xml("xl/workbook.xml")?.All("externalReferences") ?? [])
        {
            list.Remove();
            package.Changed("xl/workbook.xml");
        }
    }

    /// <summary>Takes out what speaks of a relation that is gone: the object, but not the picture that stands for it.</summary>
    private static void Forget(OfficePackage package, string source, string id)
    {
        if (package.Xml(source) is not { } root) return;
        foreach (var attribute in root.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Value == id && a.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal)).ToList())
        {
            var element = attribute.Parent!;
            package.Changed(source);
            if (attribute.Name.LocalName == "link") attribute.Remove();
            else if (element.Is("oleObj") && element.Descendants().FirstOrDefault(e => e.Is("pic")) is { } picture && element.Ancestors().FirstOrDefault(e => e.Is("graphicFrame")) is { } frame) frame.ReplaceWith(picture);
            else element.Remove();
        }
    }
}
