using System.Xml.Linq;

namespace Gongkai.Content.Cleaning;

/// <summary>Texts that the cells of a workbook share. What no cell shows any more still stands there until it is emptied; places do not move.</summary>
internal static class SharedStrings
{
    public const string Part = "xl/sharedStrings.xml";

    public static void Prune(OfficePackage package, IReadOnlyList<string> sheets, Removals removals)
    {
        if (package.Xml(Part) is not { } table) return;
        var used = new HashSet<int>();
        foreach (var sheet in sheets)
            foreach (var cell in package.Xml(sheet)!.Descendants().Where(c => c.Is("c") && c.Value("t") == "s"))
                if (int.TryParse(cell.Child("v")?.Value, out var place)) used.Add(place);
        foreach (var (place, item) in table.Elements().Where(e => e.Is("si")).Index().ToList())
        {
            if (used.Contains(place) || !item.Descendants().Any(t => t.Is("t") && t.Value.Length > 0)) continue;
            item.ReplaceNodes(new XElement(item.Name.Namespace + "t"));
            package.Changed(Part);
            removals.Add("已不显示的残留文字");
        }
    }
}
