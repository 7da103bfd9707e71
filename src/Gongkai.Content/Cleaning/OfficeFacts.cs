using System.Text;
using System.Xml.Linq;
using Gongkai.Content.Files;

namespace Gongkai.Content.Cleaning;

/// <summary>文件属性: what an office file tells about who made it, when and where. Goes from every clean copy.</summary>
internal static class OfficeFacts
{
    /// <summary>Stands where a name has to stand.</summary>
    public const string Nobody = "作者";

    private const string Properties = "文档属性（作者、单位、时间等）", Names = "修订、批注中的人名和时间", Marks = "编辑过程标记", Paths = "本机路径、打印机等环境信息";

    private static readonly string[] Folders = ["docProps/", "docMetadata/", "xl/revisions/", "xl/printerSettings/", "ppt/printerSettings/", "ppt/changesInfos/", "word/printerSettings/"];
    private static readonly string[] Single = ["word/people.xml", "ppt/revisionInfo.xml"];
    private static readonly HashSet<string> Traces = ["rsids", "docVars", "mailMerge", "attachedTemplate", "fileSharing", "absPath", "dataBinding"];
    private static readonly HashSet<string> NameAttributes = ["author", "initials", "displayName", "userId", "providerId", "userName", "lastModifiedBy"];

    public static void Clean(OfficePackage package, Removals removals)
    {
        foreach (var name in package.Names.Where(n => !n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            if (Single.Contains(name, StringComparer.OrdinalIgnoreCase) || Folders.Any(f => name.StartsWith(f, StringComparison.OrdinalIgnoreCase)))
            {
                removals.Add(name.StartsWith("doc", StringComparison.OrdinalIgnoreCase) ? Properties : Paths);
                package.Remove(name);
            }
        foreach (var relation in package.Relations().Where(r => r.Type is "attachedTemplate" or "mailMergeSource" or "mailMergeHeaderSource" or "mailMergeRecipientData" || (r.Target is { } t && !package.Has(t) && IsFact(t))).ToList())
        {
            removals.Add(Paths);
            package.Unlink(relation);
        }
        foreach (var name in package.Names)
        {
            if (IsMarkup(name)) Markup(package, name, removals);
            else if (IsSheet(name)) Printer(package, name, removals);
            else if (name.Contains("/media/", StringComparison.OrdinalIgnoreCase) && ImageCleaning.KindOf(package.Bytes(name)) is var kind and not FileKind.Unknown)
                package.Replace(name, ImageCleaning.Clean(package.Bytes(name), kind, removals));
        }
    }

    /// <summary>Parts with text or settings in which people and their machines are named; the cells of sheets are not among them.</summary>
    private static bool IsMarkup(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (name.StartsWith("word/", StringComparison.OrdinalIgnoreCase) || name.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/persons/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("omment", StringComparison.Ordinal) || name.Equals("ppt/authors.xml", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/pivotCache/pivotCacheDefinition", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("xl/queryTables/", StringComparison.OrdinalIgnoreCase));

    private static bool IsSheet(string name) => name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/chartsheets/", StringComparison.OrdinalIgnoreCase);

    private static bool IsFact(string name) => Folders.Any(f => name.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    private static void Markup(OfficePackage package, string name, Removals removals)
    {
        var before = removals.Total;
        if (package.Xml(name) is not { } root) return;
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            if (Traces.Contains(element.Name.LocalName))
            {
                removals.Add(element.Is("rsids") ? Marks : Paths);
                element.Remove();
                continue;
            }
            if (element.Is("author") && !element.HasElements && element.Parent?.Is("authors") == true && element.Value != Nobody)
            {
                Spoken(root, element.Value);
                element.Value = Nobody;
                removals.Add(Names);
            }
            foreach (var attribute in element.Attributes().ToList()) Attribute(element, attribute, removals);
        }
        if (removals.Total > before) package.Changed(name);
    }

    private static void Attribute(XElement element, XAttribute attribute, Removals removals)
    {
        var local = attribute.Name.LocalName;
        if (attribute.IsNamespaceDeclaration) return;
        if (local.StartsWith("rsid", StringComparison.Ordinal))
        {
            attribute.Remove();
            removals.Add(Marks);
        }
        else if (NameAttributes.Contains(local) || (local == "name" && element.Is("cmAuthor")) || (local == "name" && element.Is("author")))
        {
            if (attribute.Value == Nobody) return;
            attribute.Value = Nobody;
            removals.Add(Names);
        }
        else if (local is "date" or "dateUtc" && element.Attributes().Any(a => a.Name.LocalName == "author"))
        {
            attribute.Remove();
            removals.Add(Names);
        }
    }

    /// <summary>A sheet that names a printer that is gone. Sheets are large: the one attribute is cut out of the bytes.</summary>
    private static void Printer(OfficePackage package, string name, Removals removals)
    {
        var bytes = package.Bytes(name);
        var from = bytes.AsSpan().LastIndexOf("pageSetup"u8);
        if (from < 0 || bytes.AsSpan(from).IndexOf((byte)'>') is not (> 0 and var length)) return;
        var element = bytes.AsSpan(from, length);
        var value = element.IndexOf(":id=\""u8) + 5;
        if (value < 5 || element[value..].IndexOf((byte)'"') is not (>= 0 and var end) || element[..value].LastIndexOf((byte)' ') is not (> 0 and var start)) return;
        var id = Encoding.UTF8.GetString(element.Slice(value, end));
        if (package.Relations(name).Any(r => r.Id == id)) return;
        package.Replace(name, [.. bytes.AsSpan(0, from + start), .. bytes.AsSpan(from + value + end + 1)]);
        removals.Add(Paths);
    }

    // Excel begins a remark with the name of who wrote it.
    private static void Spoken(XElement root, string author)
    {
        if (author.Length == 0) return;
        foreach (var text in root.All("t").Where(t => t.Value.StartsWith(author + ":", StringComparison.Ordinal) || t.Value.StartsWith(author + "：", StringComparison.Ordinal)))
            text.Value = Nobody + text.Value[author.Length..];
    }
}
