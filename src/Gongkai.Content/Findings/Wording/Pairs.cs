using System.Buffers;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Brackets and quotes that have lost their other half, and 书名号 within 书名号.</summary>
internal sealed class Pairs : FormDetector
{
    private const string Opening = "（(《〈“〔【「", Closing = "）)》〉”〕】」";

    /// <summary>Deepest nesting that is followed.</summary>
    private const int Deepest = 64;

    /// <summary>A 书名号 or quote opened longer ago than this has been forgotten, not nested.</summary>
    private const int LongestTitle = 120;

    private static readonly SearchValues<char> Marks = SearchValues.Create(Opening + Closing + "<");

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        var open = new List<int>();
        for (var at = 0; (at = text.AsSpan(at).IndexOfAny(Marks) is var step && step < 0 ? -1 : at + step) >= 0; at++)
            if (text[at] == '<') Angle(text, at, open, notes);
            else if (Opening.Contains(text[at])) Open(text, at, open, notes);
            else Close(text, at, open, notes);
        foreach (var at in open) Unpaired(text, at, notes);
    }

    private static void Open(string text, int at, List<int> open, Notes notes)
    {
        if (text[at] is '《' or '“' && open.FindLastIndex(o => text[o] == text[at]) is var outer and >= 0)
        {
            var near = at - open[outer] <= LongestTitle && text.AsSpan(open[outer], at - open[outer]).IndexOfAny('\n', '。') < 0;
            if (text[at] == '“' && near)
            {
                // “甲“: the second was meant to close. Its true partner, if any, has come before.
                notes.Add(WordingKinds.Punctuation, at, at + 1, "引号里又出现上引号，可能是下引号写反了。", "请改为“””；引号里再用引号时用单引号‘’。", sort: "quote");
                open.RemoveRange(outer, open.Count - outer);
                return;
            }
            if (near) notes.Add(WordingKinds.Punctuation, at, at + 1, "书名号里再用书名号时，里层应当用单书名号〈〉。", "请把里层改为〈〉。", "〈", sort: "nested");
            else if (text[at] == '《')
            {
                Unpaired(text, open[outer], notes);
                open.RemoveAt(outer);
            }
            // A quotation of several paragraphs opens each of them and closes only the last.
            else if (OpensLine(text, at) && OpensLine(text, open[outer])) open.RemoveAt(outer);
        }
        if (open.Count == Deepest)
        {
            Unpaired(text, open[0], notes);
            open.RemoveAt(0);
        }
        open.Add(at);
    }

    private static bool OpensLine(string text, int at)
    {
        while (Han.At(text, at - 1) is ' ' or '\u3000' or '\t') at--;
        return at == 0 || text[at - 1] == '\n';
    }

    private static void Close(string text, int at, List<int> open, Notes notes)
    {
        var partner = open.FindLastIndex(o => Family(Opening.IndexOf(text[o])) == Family(Closing.IndexOf(text[at])));
        if (partner < 0)
        {
            if (!IsLabel(text, at)) Unpaired(text, at, notes);
            return;
        }
        for (var lost = open.Count - 1; lost > partner; lost--) Unpaired(text, open[lost], notes);
        open.RemoveRange(partner, open.Count - partner);
    }

    /// <summary>A full-width bracket may close a half-width one; that is another finding.</summary>
    private static int Family(int mark) => mark == 1 ? 0 : mark;

    /// <summary>1）, 一）, a) at the start of a line.</summary>
    private static bool IsLabel(string text, int close)
    {
        if (text[close] is not ('）' or ')')) return false;
        var start = close;
        while (close - start < 3 && start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || Han.Digits.Contains(text[start - 1]) || text[start - 1] == '十')) start--;
        return start < close && (start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '；' or '。' or '：' or ';' or '，');
    }

    private static void Angle(string text, int at, List<int> open, Notes notes)
    {
        if (open.Exists(o => text[o] == '《') && char.IsLetterOrDigit(Han.At(text, at + 1)))
            notes.Add(WordingKinds.Punctuation, at, at + 1, "书名号里层用了小于号。", "请改为单书名号〈〉。", "〈", sort: "nested");
    }

    private static void Unpaired(string text, int at, Notes notes) =>
        notes.Add(WordingKinds.Punctuation, at, at + 1, $"“{text[at]}”没有与之配对的另一半。", "请补上另一半，或者删去。", sort: "unpaired");
}
