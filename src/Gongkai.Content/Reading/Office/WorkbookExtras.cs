using System.Text;

namespace Gongkai.Content.Reading.Office;

/// <summary>What a workbook carries beside its sheets: comments, pivot caches, values of other workbooks, connections, change logs.</summary>
internal static class WorkbookExtras
{
    public static void Read(OfficePackage package, ReadingDraft draft, HashSet<string>? shown)
    {
        foreach (var part in package.Left.Where(n => IsXmlIn(n, "xl/comments") || IsXmlIn(n, "xl/threadedComments/"))) Comments(package, draft, part, "");
        foreach (var part in package.Left.Where(n => IsXmlIn(n, "xl/pivotCache/"))) Pivot(package, draft, part, shown ?? []);
        foreach (var part in package.Left.Where(n => IsXmlIn(n, "xl/externalLinks/"))) Outside(package, draft, part);
        foreach (var part in package.Left.Where(n => IsXmlIn(n, "xl/connections") || IsXmlIn(n, "xl/queryTables/"))) Connections(package, draft, part);
        foreach (var part in package.Left.Where(n => IsXmlIn(n, "xl/revisions/"))) Changes(package, draft, part);
    }

    public static void Comments(OfficePackage package, ReadingDraft draft, string part, string sheet)
    {
        if (!package.Left.Contains(part)) return;
        var (text, inside, at) = (new StringBuilder(), "", "");
        using var walk = package.Open(part);
        while (walk?.Next() == true)
        {
            if (walk.IsStart)
            {
                inside = walk.Name;
                if (inside is "comment" or "threadedComment") at = walk.Attribute("ref") ?? "";
            }
            else if (walk.IsText && inside == "author") draft.Add(walk.Text, TextPartKind.Comment, "批注作者");
            else if (walk.IsText && inside is "t" or "text") text.Append(walk.Text);
            else if (walk.IsEnd)
            {
                if (walk.Name is "comment" or "threadedComment")
                {
                    draft.AddUnseen(text.ToString(), FileFindings.Comments, $"{sheet}{at}批注", part: TextPartKind.Comment);
                    text.Clear();
                }
                inside = "";
            }
        }
    }

    private static void Pivot(OfficePackage package, ReadingDraft draft, string part, HashSet<string> shown)
    {
        string? field = null;
        using var walk = package.Open(part);
        while (walk?.Next() == true)
        {
            if (!walk.IsStart) continue;
            if (walk.Name == "cacheField") field = walk.Attribute("name");
            if (walk.Name is not ("s" or "n" or "d" or "b" or "e") || walk.Attribute("v") is not { Length: > 0 } value) continue;
            if (walk.Name == "n") value = LongNumbers.Written(value).Text;
            if (!shown.Contains(value)) draft.AddUnseen(value, FileFindings.PivotCache, "数据透视表缓存", field);
        }
    }

    private static void Outside(OfficePackage package, ReadingDraft draft, string part)
    {
        var inside = "";
        using (var walk = package.Open(part))
            while (walk?.Next() == true)
                if (walk.IsStart)
                {
                    inside = walk.Name;
                    if (inside is "sheetName" or "definedName") draft.Add(walk.Attribute("val") ?? walk.Attribute("name"), TextPartKind.Property, "外部工作簿");
                }
                else if (walk.IsText && inside == "v") draft.AddUnseen(walk.Text, FileFindings.OutsideData, "外部工作簿的数据");
                else if (walk.IsEnd) inside = "";
        OfficeExtras.Links(draft, package.Relations(part));
    }

    private static void Connections(OfficePackage package, ReadingDraft draft, string part)
    {
        using var walk = package.Open(part);
        while (walk?.Next() == true)
        {
            if (!walk.IsStart) continue;
            if (walk.Name is "connection") draft.Meet(FileFindings.Connection, walk.Attribute("name"));
            foreach (var name in new[] { "name", "description", "sourceFile", "connection", "command", "url" }) draft.Add(walk.Attribute(name), TextPartKind.Hidden, "数据连接");
        }
    }

    private static void Changes(OfficePackage package, ReadingDraft draft, string part)
    {
        var inside = "";
        using var walk = package.Open(part);
        while (walk?.Next() == true)
            if (walk.IsStart)
            {
                inside = walk.Name;
                draft.Add(walk.Attribute("userName"), TextPartKind.Property, "修订者");
                if (inside is "rcc" or "rrc" or "rm") draft.Meet(FileFindings.TrackedChanges, "共享工作簿的修订记录");
            }
            else if (walk.IsText && inside is "v" or "t") draft.Add(walk.Text, TextPartKind.Hidden, "共享工作簿的修订记录");
    }

    private static bool IsXmlIn(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
}
