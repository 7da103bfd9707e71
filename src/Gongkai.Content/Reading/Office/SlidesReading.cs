using System.Text;

namespace Gongkai.Content.Reading.Office;

/// <summary>.pptx: slides, hidden slides, speaker's notes and comments.</summary>
internal static class SlidesReading
{
    public static void Read(OfficePackage package, ReadingDraft draft)
    {
        var number = 0;
        foreach (var part in package.Like("ppt/slides/slide")) Slide(package, draft, part, ++number);
        foreach (var part in package.Like("ppt/notesSlides/notesSlide")) Paragraphs(package, draft, part, TextPartKind.Comment, "演讲者备注");
        foreach (var part in package.Names.Where(n => n.StartsWith("ppt/comments/", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.Ordinal)).ToList())
        {
            draft.Meet(FileFindings.Comments, "批注");
            Paragraphs(package, draft, part, TextPartKind.Comment, "批注");
        }
        OfficeExtras.Links(draft, package.Relations("ppt/presentation.xml"));
        OfficeExtras.Read(package, draft);
    }

    private static void Slide(OfficePackage package, ReadingDraft draft, string part, int number)
    {
        Paragraphs(package, draft, part, TextPartKind.Visible, $"第 {number} 张幻灯片");
        OfficeExtras.Links(draft, package.Relations(part));
    }

    private static void Paragraphs(OfficePackage package, ReadingDraft draft, string part, TextPartKind kind, string where)
    {
        var (line, inside, hidden) = (new StringBuilder(), "", false);
        using var walk = package.Open(part);
        while (walk?.Next() == true)
        {
            if (walk.IsStart)
            {
                inside = walk.Name;
                if (inside == "sld") hidden = walk.Attribute("show") is "0" or "false";
                if (inside is "cNvPr") draft.Add(walk.Attribute("descr"), TextPartKind.Property, "替代文字");
                if (inside == "br") line.Append('\n');
            }
            else if (walk.IsText && inside is "t" or "text") line.Append(walk.Text);
            else if (walk.IsEnd)
            {
                if (walk.Name is "p" or "text") Tell();
                inside = "";
            }
        }

        void Tell()
        {
            if (hidden) draft.AddUnseen(line.ToString(), FileFindings.HiddenText, where + "（隐藏）");
            else draft.Add(line.ToString(), kind, where);
            line.Clear();
        }
    }
}
