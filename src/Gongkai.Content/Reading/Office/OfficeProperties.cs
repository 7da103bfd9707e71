namespace Gongkai.Content.Reading.Office;

/// <summary>文档属性: who wrote it, where, when, and what the office's own programs noted.</summary>
internal static class OfficeProperties
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["creator"] = "作者",
        ["lastModifiedBy"] = "最后修改者",
        ["Company"] = "单位",
        ["Manager"] = "主管",
        ["title"] = "标题",
        ["subject"] = "主题",
        ["keywords"] = "关键词",
        ["description"] = "备注",
        ["category"] = "类别",
        ["contentStatus"] = "状态",
        ["Template"] = "模板",
        ["HyperlinkBase"] = "链接基础",
        ["lpstr"] = "小标题",
    };

    private static readonly string[] Personal = ["creator", "lastModifiedBy", "Company", "Manager", "description"];

    public static void Read(OfficePackage package, ReadingDraft draft)
    {
        // Where the parts lie is the writer's choice; only their relations say what they are.
        string[] usual = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"];
        foreach (var part in package.Relations("").Where(r => r.Type.EndsWith("-properties", StringComparison.Ordinal) && !r.IsExternal).Select(r => r.Target).Union(usual))
            Leaves(package, draft, part, custom: part.Contains("custom", StringComparison.OrdinalIgnoreCase));
    }

    private static void Leaves(OfficePackage package, ReadingDraft draft, string part, bool custom)
    {
        var (property, element) = ("", "");
        using var walk = package.Open(part);
        while (walk?.Next() == true)
        {
            if (walk.IsStart)
            {
                element = walk.Name;
                if (element == "property") property = walk.Attribute("name") ?? "";
            }
            else if (walk.IsText && (custom || Names.ContainsKey(element)))
            {
                var name = custom ? property : Names[element];
                if (draft.Add(walk.Text, TextPartKind.Property, $"文档属性“{name}”") && (custom || Personal.Contains(element)))
                    draft.Meet(FileFindings.Metadata, $"文档属性“{name}”");
            }
        }
    }
}
