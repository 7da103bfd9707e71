using System.Xml.Linq;

namespace Gongkai.Content.Cleaning;

/// <summary>What a Word file holds besides what is seen on paper: tracked changes, remarks, hidden text.</summary>
internal static class WordCleaning
{
    private static readonly HashSet<string> Gone =
    [
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "numberingChange", "cellIns", "cellMerge",
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange",
    ];

    public static void Clean(OfficePackage package, CleaningOptions options, Removals removals)
    {
        var hiding = options.Hidden ? HidingStyles(package) : [];
        foreach (var name in package.Names.Where(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            if (package.Xml(name) is not { } root) continue;
            var before = removals.Total;
            if (options.AcceptChanges) Accept(root, removals);
            if (options.Hidden) Hidden(root, hiding, removals);
            if (options.Comments) Remarks(root, removals);
            if (removals.Total > before) package.Changed(name);
        }
        if (!options.Comments) return;
        foreach (var relation in package.Relations().Where(r => r.Type is "comments" or "commentsExtended" or "commentsIds" or "commentsExtensible").ToList())
            if (relation.Target is { } part) package.Remove(part);
    }

    private static void Accept(XElement root, Removals removals)
    {
        foreach (var row in root.All("tr").Where(r => r.Child("trPr")?.Child("del") is not null)) Drop(row);
        foreach (var cell in root.All("tc").Where(c => c.Child("tcPr")?.Child("cellDel") is not null)) Drop(cell);
        foreach (var deleted in root.Descendants().Where(e => (e.IsWord("del") || e.IsWord("moveFrom")) && !IsMark(e)).ToList()) Drop(deleted);
        foreach (var paragraph in root.Descendants().Where(e => e.IsWord("p") && Marks(e).Any(m => m.IsWord("del") || m.IsWord("moveFrom"))).ToList()) Join(paragraph, removals);
        foreach (var inserted in root.Descendants().Where(e => e.IsWord("ins") || e.IsWord("moveTo")).ToList())
        {
            removals.Add("修订痕迹");
            if (IsMark(inserted)) inserted.Remove();
            else inserted.Unwrap();
        }
        foreach (var trace in root.Descendants().Where(e => Gone.Contains(e.Name.LocalName)).ToList()) Drop(trace);

        void Drop(XElement element)
        {
            removals.Add("修订痕迹");
            element.Remove();
        }
    }

    // Within the properties of a run, paragraph or row the same words mark the paragraph's end or the row itself.
    private static bool IsMark(XElement element) => element.Parent is { } parent && (parent.IsWord("rPr") || parent.IsWord("trPr"));

    private static IEnumerable<XElement> Marks(XElement paragraph) => paragraph.Child("pPr")?.Child("rPr")?.Elements() ?? [];

    /// <summary>The end of the paragraph was deleted: what is left of it stands at the beginning of the next.</summary>
    private static void Join(XElement paragraph, Removals removals)
    {
        removals.Add("修订痕迹");
        foreach (var mark in Marks(paragraph).Where(m => m.IsWord("del") || m.IsWord("moveFrom")).ToList()) mark.Remove();
        if (paragraph.ElementsAfterSelf().FirstOrDefault() is not { } next || !next.IsWord("p")) return;
        var rest = paragraph.Elements().Where(e => !e.IsWord("pPr")).ToList();
        foreach (var element in rest) element.Remove();
        if (next.Child("pPr") is { } properties) properties.AddAfterSelf(rest);
        else next.AddFirst(rest);
        paragraph.Remove();
    }

    private static HashSet<string> HidingStyles(OfficePackage package) =>
        [.. package.Xml("word/styles.xml")?.Elements().Where(s => s.Is("style") && s.Child("rPr")?.Child("vanish").IsOn() == true).Select(s => s.Value("styleId") ?? "") ?? []];

    private static void Hidden(XElement root, HashSet<string> hiding, Removals removals)
    {
        foreach (var run in root.Descendants().Where(e => e.IsWord("r")).ToList())
        {
            var own = run.Child("rPr");
            var hidden = own?.Child("vanish") is { } said ? said.IsOn() : Names(own?.Child("rStyle")) || Names(Paragraph(run)?.Child("pPr")?.Child("pStyle"));
            if (!hidden) continue;
            removals.Add("隐藏文字");
            run.Remove();
        }

        bool Names(XElement? style) => style is not null && hiding.Contains(style.Value("val") ?? "");

        static XElement? Paragraph(XElement run) => run.Ancestors().FirstOrDefault(e => e.IsWord("p"));
    }

    private static void Remarks(XElement root, Removals removals)
    {
        foreach (var trace in root.Descendants().Where(e => e.IsWord("commentRangeStart") || e.IsWord("commentRangeEnd") || e.IsWord("commentReference")).ToList())
        {
            if (trace.IsWord("commentReference")) removals.Add("批注");
            trace.Remove();
        }
    }
}
