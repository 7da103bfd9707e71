namespace Gongkai.Content.Reading.Office;

/// <summary>.docx: every story of the file — body, headers, notes, comments — read in one pass each.</summary>
internal static class WordReading
{
    private static readonly (string Start, string Where)[] Stories =
    [
        ("word/document", "正文"), ("word/header", "页眉"), ("word/footer", "页脚"), ("word/footnotes", "脚注"), ("word/endnotes", "尾注"),
    ];

    public static void Read(OfficePackage package, ReadingDraft draft)
    {
        var styles = WordStyles.Of(package);
        var main = package.Relations("").FirstOrDefault(r => r.Type == "officeDocument").Target;
        if (string.IsNullOrEmpty(main) || !package.Names.Contains(main)) main = "word/document.xml";
        if (!package.Names.Contains(main)) throw new UnreadableException(FileFindings.Broken);
        Story(package, draft, styles, main, "正文");
        foreach (var (start, where) in Stories)
            foreach (var part in package.Like(start).Where(p => p != main))
                Story(package, draft, styles, part, where);
        foreach (var part in package.Like("word/comments"))
            Story(package, draft, styles, part, "批注", TextPartKind.Comment);
        Settings(package, draft);
        OfficeExtras.Links(draft, package.Relations("word/settings.xml"));
        OfficeExtras.Read(package, draft);
    }

    private static void Story(OfficePackage package, ReadingDraft draft, WordStyles styles, string part, string where, TextPartKind kind = TextPartKind.Visible)
    {
        using (var walk = package.Open(part)!)
            new WordStory(draft, styles, where, kind).Through(walk);
        OfficeExtras.Links(draft, package.Relations(part));
    }

    /// <summary>Variables of programs that filled the document in.</summary>
    private static void Settings(OfficePackage package, ReadingDraft draft)
    {
        using var walk = package.Open("word/settings.xml");
        while (walk?.Next() == true)
            if (walk.IsStart && walk.Name == "docVar")
                draft.AddUnseen(walk.Attribute("val"), FileFindings.CustomXml, $"文档变量“{walk.Attribute("name")}”");
    }
}
