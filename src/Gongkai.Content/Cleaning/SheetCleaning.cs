using System.Xml.Linq;

namespace Gongkai.Content.Cleaning;

/// <summary>What a workbook holds besides what is seen: hidden sheets, rows and columns, remarks, formulas, caches. Places of cells do not move.</summary>
internal static class SheetCleaning
{
    private const string Book = "xl/workbook.xml";

    public static void Clean(OfficePackage package, CleaningOptions options, Removals removals)
    {
        var before = removals.Total;
        if (options.Hidden) Sheets(package, removals);
        if (options.PivotCaches) Pivots(package, removals);
        if (options.Comments) Remarks(package, removals);
        foreach (var name in SheetParts(package))
        {
            var count = removals.Total;
            var sheet = package.Xml(name)!;
            if (options.Hidden && Hidden(sheet, removals)) Tables(package, name, sheet);
            Formulas(sheet, options, removals);
            if (removals.Total > count) package.Changed(name);
        }
        Names(package, options, removals);
        // The order of calculation names every cell with a formula, also those that are gone.
        if (options.Formulas || options.Hidden || options.ExternalLinks)
            foreach (var name in package.Names.Where(n => n.Equals("xl/calcChain.xml", StringComparison.OrdinalIgnoreCase))) package.Remove(name);
        if (options.Hidden) SharedStrings.Prune(package, SheetParts(package), removals);
        if (options.Hidden && removals.Total > before) Charts(package);
    }

    public static List<string> SheetParts(OfficePackage package) =>
        [.. package.Relations(Book).Where(r => r.Type == "worksheet").Select(r => r.Target).OfType<string>().Where(package.Has).Distinct()];

    private static void Sheets(OfficePackage package, Removals removals)
    {
        var book = package.Xml(Book) ?? throw new InvalidDataException();
        var sheets = book.Child("sheets")?.Elements().ToList() ?? [];
        var hidden = sheets.Where(s => s.Value("state") is "hidden" or "veryHidden").ToList();
        if (hidden.Count == 0) return;
        if (hidden.Count == sheets.Count) throw new InvalidDataException();
        foreach (var name in book.All("definedName"))
        {
            // Names of one sheet count sheets from 0; those behind a removed one move up.
            var own = int.TryParse(name.Value("localSheetId"), out var local) && local < sheets.Count ? sheets[local] : null;
            if ((own is not null && hidden.Contains(own)) || hidden.Any(s => Draws(name.Value, s.Value("name")))) name.Remove();
            else if (own is not null) name.SetAttributeValue("localSheetId", local - sheets.Take(local).Count(hidden.Contains));
        }
        foreach (var view in book.All("workbookView"))
            foreach (var place in new[] { "activeTab", "firstSheet" }) view.SetAttributeValue(place, null);
        foreach (var sheet in hidden)
        {
            removals.Add("隐藏的工作表");
            if (package.Relations(Book).FirstOrDefault(r => r.Id == sheet.Value("id"))?.Target is { } part)
            {
                var owned = package.Relations(part).Select(r => r.Target).OfType<string>().ToList();
                package.Remove(part);
                foreach (var orphan in owned.Where(o => package.Relations().All(r => !o.Equals(r.Target, StringComparison.OrdinalIgnoreCase)))) package.Remove(orphan);
            }
            sheet.Remove();
        }
        package.Changed(Book);
    }

    private static bool Draws(string formula, string? sheet) => sheet is { Length: > 0 } && (formula.Contains($"{sheet}!", StringComparison.OrdinalIgnoreCase) || formula.Contains($"'{sheet.Replace("'", "''")}'!", StringComparison.OrdinalIgnoreCase));

    /// <summary>Rows and columns stay hidden in their places, without content.</summary>
    private static bool Hidden(XElement sheet, Removals removals)
    {
        var columns = sheet.All("col").Where(c => c.IsTrue("hidden") || c.Value("width") is "0")
            .Select(c => (From: int.Parse(c.Value("min") ?? "0"), To: int.Parse(c.Value("max") ?? "0"))).ToList();
        var any = false;
        foreach (var row in sheet.Child("sheetData")?.Elements().Where(r => r.Is("row")).ToList() ?? [])
        {
            var cells = row.Elements().Where(c => c.Is("c")).ToList();
            if (row.IsTrue("hidden") || row.Value("ht") is "0")
            {
                if (cells.Count == 0) continue;
                cells.Remove();
                removals.Add("隐藏的行");
                any = true;
                continue;
            }
            foreach (var cell in cells.Where(c => columns.Any(h => Column(c.Value("r") ?? "") is var at && at >= h.From && at <= h.To)))
            {
                cell.Remove();
                removals.Add("隐藏列中的单元格");
                any = true;
            }
        }
        return any;
    }

    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place)
            if (c is >= 'A' and <= 'Z') column = column * 26 + c - 'A' + 1;
            else break;
        return column;
    }

    // A list object keeps the heads and filters of its columns, also of hidden ones; its cells stay.
    private static void Tables(OfficePackage package, string name, XElement sheet)
    {
        foreach (var relation in package.Relations(name).Where(r => r.Type == "table").ToList())
            if (relation.Target is { } part) package.Remove(part);
        foreach (var list in sheet.All("tableParts").Concat(sheet.All("autoFilter"))) list.Remove();
    }

    private static void Formulas(XElement sheet, CleaningOptions options, Removals removals)
    {
        foreach (var formula in sheet.All("f").Where(f => f.Parent?.Is("c") == true))
        {
            var outside = formula.Value.Contains('[', StringComparison.Ordinal);
            // A shared formula whose cells were emptied, or one that drew on what is gone, would no longer count right.
            if (!options.Formulas && !options.Hidden && !(options.ExternalLinks && outside)) continue;
            formula.Remove();
            removals.Add("公式");
        }
    }

    private static void Names(OfficePackage package, CleaningOptions options, Removals removals)
    {
        if (!options.ExternalLinks && !options.Hidden) return;
        var book = package.Xml(Book) ?? throw new InvalidDataException();
        foreach (var name in book.All("definedName").Where(n => (options.Hidden && n.IsTrue("hidden")) || (options.ExternalLinks && n.Value.Contains('[', StringComparison.Ordinal))))
        {
            name.Remove();
            removals.Add("隐藏的或者引用外部的名称");
            package.Changed(Book);
        }
    }

    private static void Pivots(OfficePackage package, Removals removals)
    {
        foreach (var name in package.Names.Where(n => n.StartsWith("xl/pivot", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            package.Remove(name);
            removals.Add("数据透视表缓存");
        }
        foreach (var list in package.Xml(Book)?.All("pivotCaches") ?? [])
        {
            list.Remove();
            package.Changed(Book);
        }
    }

    private static void Remarks(OfficePackage package, Removals removals)
    {
        foreach (var sheet in SheetParts(package))
        {
            var found = package.Relations(sheet).Where(r => r.Type is "comments" or "threadedComment").ToList();
            if (found.Count == 0) continue;
            foreach (var relation in found.Concat(package.Relations(sheet).Where(r => r.Type == "vmlDrawing" && package.Xml(sheet)!.All("legacyDrawing").Any(d => d.Value("id") == r.Id))).ToList())
                if (relation.Target is { } part) package.Remove(part);
            foreach (var drawing in package.Xml(sheet)!.All("legacyDrawing")) drawing.Remove();
            package.Changed(sheet);
            removals.Add("批注", found.Count);
        }
    }

    /// <summary>Charts keep the figures they were drawn from; of changed sheets they are drawn anew when the file is opened.</summary>
    private static void Charts(OfficePackage package)
    {
        foreach (var name in package.Names.Where(n => n.StartsWith("xl/charts/chart", StringComparison.OrdinalIgnoreCase)))
            foreach (var cache in package.Xml(name)?.Descendants().Where(e => e.Name.LocalName is "strCache" or "numCache" or "multiLvlStrCache").ToList() ?? [])
            {
                cache.Remove();
                package.Changed(name);
            }
    }
}
