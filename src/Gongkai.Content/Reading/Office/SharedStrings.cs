using System.Text;

namespace Gongkai.Content.Reading.Office;

/// <summary>The texts cells point to; bounded by the text a file may have.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _texts = [];

    public string Of(int index) => (uint)index < (uint)_texts.Count ? _texts[index] : "";

    public static SharedStrings Of(OfficePackage package, ReadingDraft draft, string part)
    {
        var made = new SharedStrings();
        var (text, inside, sounds, room) = (new StringBuilder(), "", 0, (long)draft.Limits.MaxText);
        using var walk = package.Open(part);
        while (walk?.Next() == true)
        {
            if (walk.IsStart)
            {
                inside = walk.Name;
                if (inside == "rPh" && !walk.IsEmpty) sounds++;
                if (inside == "si" && walk.IsEmpty) made._texts.Add("");
            }
            else if (walk.IsText && inside == "t" && sounds == 0) text.Append(walk.Text);
            else if (walk.IsEnd)
            {
                if (walk.Name == "rPh") sounds--;
                if (walk.Name == "si")
                {
                    if ((room -= text.Length) < 0) throw new UnreadableException(FileFindings.TooLarge);
                    made._texts.Add(text.ToString());
                    text.Clear();
                }
                inside = "";
            }
        }
        return made;
    }
}
