namespace Gongkai.Content.Reading.Office;

/// <summary>.xlsx: sheets row by row, and everything a workbook carries beside them.</summary>
internal static class WorkbookReading
{
    public static void Read(OfficePackage package, ReadingDraft draft)
    {
        var main = package.Relations("").FirstOrDefault(r => r.Type == "officeDocument").Target;
        if (string.IsNullOrEmpty(main) || !package.Names.Contains(main)) main = "xl/workbook.xml";
        var relations = package.Relations(main);
        var sheets = Sheets(package, draft, main);
        var strings = SharedStrings.Of(package, draft, relations.FirstOrDefault(r => r.Type == "sharedStrings").Target ?? "xl/sharedStrings.xml");
        var formats = CellFormats.Of(package, relations.FirstOrDefault(r => r.Type == "styles").Target ?? "xl/styles.xml");
        // What a pivot table keeps is only hidden when no sheet shows it.
        var shown = package.Names.Any(n => n.StartsWith("xl/pivotCache/", StringComparison.OrdinalIgnoreCase)) ? new HashSet<string>() : null;
        var read = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in sheets)
        {
            if (relations.FirstOrDefault(r => r.Id == sheet.Relation) is not { Target: { } target, IsExternal: false }) continue;
            read.Add(target);
            Sheet(package, draft, target, new SheetReading(draft, strings, formats, sheet.Name, sheet.Hidden, shown));
        }
        // A sheet the list of sheets does not name is in the file all the same.
        foreach (var part in package.Like("xl/worksheets/sheet").Where(p => !read.Contains(p)))
            Sheet(package, draft, part, new SheetReading(draft, strings, formats, Path.GetFileNameWithoutExtension(part), true, shown));
        WorkbookExtras.Read(package, draft, shown);
        OfficeExtras.Links(draft, relations);
        OfficeExtras.Read(package, draft);
    }

    private static void Sheet(OfficePackage package, ReadingDraft draft, string part, SheetReading sheet)
    {
        using (var walk = package.Open(part))
            if (walk is not null) sheet.Through(walk);
        if (sheet.IsHidden && sheet.HasText) draft.Meet(FileFindings.HiddenSheet, sheet.Where);
        var relations = package.Relations(part);
        OfficeExtras.Links(draft, relations);
        foreach (var relation in relations.Where(r => !r.IsExternal))
            if (relation.Type == "comments" || relation.Type == "threadedComment")
                WorkbookExtras.Comments(package, draft, relation.Target, sheet.Where);
    }

    private static List<(string Name, string Relation, bool Hidden)> Sheets(OfficePackage package, ReadingDraft draft, string main)
    {
        var found = new List<(string, string, bool)>();
        var (name, inside) = ("", "");
        using var walk = package.Open(main) ?? throw new UnreadableException(FileFindings.Broken);
        while (walk.Next())
        {
            if (walk.IsStart)
            {
                inside = walk.Name;
                if (inside == "sheet") found.Add((walk.Attribute("name") ?? "", RelationId(walk), walk.Attribute("state") is "hidden" or "veryHidden"));
                if (inside == "definedName") name = walk.Attribute("name") ?? "";
            }
            else if (walk.IsText && inside == "definedName") draft.Add($"{name}={walk.Text}", TextPartKind.Property, $"名称“{name}”");
            else if (walk.IsEnd) inside = "";
        }
        foreach (var (sheet, _, hidden) in found) draft.Add(sheet, hidden ? TextPartKind.Hidden : TextPartKind.Visible, "工作表名称");
        return found;
    }

    private static string RelationId(XmlWalk walk) => walk.Attributes().Where(a => a.Name == "id").Select(a => a.Value).ToList() is [var id, ..] ? id : "";
}
