using System.Text;

namespace Gongkai.Content.Reading.Office;

/// <summary>One story of a .docx: paragraphs with what is seen, hidden, deleted and computed in them. The walk keeps its own stack, so depth costs nothing.</summary>
internal sealed class WordStory(ReadingDraft draft, WordStyles styles, string story, TextPartKind kind)
{
    private readonly Stack<WordParagraph> _paragraphs = new();
    private readonly Stack<WordTable> _tables = new();
    private readonly HashSet<string> _chosen = [];
    private int _deleted, _boxes, _fallback, _choice, _count, _tableCount;
    private string _author = "";
    private bool _inRun, _inProperties, _darkPage;
    private RunLook _look;

    public void Through(XmlWalk walk)
    {
        var (inside, skipBelow) = ("", int.MaxValue);
        while (walk.Next())
        {
            // What the formatting was before a tracked change does not say what is seen now.
            if (walk.Depth > skipBelow) continue;
            skipBelow = int.MaxValue;
            if (walk.IsStart)
            {
                inside = walk.Name;
                if (inside.EndsWith("PrChange", StringComparison.Ordinal))
                {
                    draft.Meet(FileFindings.TrackedChanges, story);
                    skipBelow = walk.Depth;
                }
                else Start(walk);
            }
            else if (walk.IsEnd)
            {
                End(walk.Name);
                inside = "";
            }
            else if (walk.IsText) Words(inside, walk.Text);
        }
    }

    private void Start(XmlWalk walk)
    {
        switch (walk.Name)
        {
            case "p" when !walk.IsEmpty: _paragraphs.Push(new WordParagraph { Look = default }); break;
            case "r": (_inRun, _look) = (!walk.IsEmpty, Paragraph?.Look ?? default); break;
            case "rPr": _inProperties = _inRun && !walk.IsEmpty; break;
            case "rStyle" when _inProperties: _look = Joined(_look, styles.Look(walk.Attribute("val"))); break;
            case "pStyle" when Paragraph is { } p: p.Look = styles.Look(walk.Attribute("val")); break;
            case "shd" when !_inProperties && Paragraph is { } p: p.Look = p.Look with { Shaded = RunLook.IsGround(walk) }; break;
            case "shd" when !_inProperties && Table is { } t: t.Shaded = RunLook.IsGround(walk); break;
            case "background": _darkPage = true; break;
            case "tab" or "ptab" when _inRun: Words("t", "\t"); break;
            case "br" or "cr" when _inRun: Words("t", "\n"); break;
            case "noBreakHyphen" when _inRun: Words("t", "-"); break;
            case "ins" or "moveTo": draft.Meet(FileFindings.TrackedChanges, story); break;
            case "del" or "moveFrom":
                draft.Meet(FileFindings.TrackedChanges, story);
                if (!walk.IsEmpty) _deleted++;
                break;
            case "tbl" when !walk.IsEmpty: _tables.Push(new WordTable(++_tableCount)); break;
            case "tr": Table?.BeginRow(); break;
            case "hidden" when Table is { } t: t.RowHidden = walk.IsOn; break;
            case "tc": Table?.BeginCell(); break;
            case "gridSpan": Table?.Widen(walk.Attribute("val")); break;
            case "txbxContent" when !walk.IsEmpty: _boxes++; break;
            case "Choice" when !walk.IsEmpty: _choice++; break;
            case "Fallback" when !walk.IsEmpty: _fallback++; break;
            case "comment":
                draft.Meet(FileFindings.Comments);
                _author = walk.Attribute("author") ?? "";
                draft.Add(_author, TextPartKind.Comment, "批注作者");
                break;
            case "textpath": draft.Add(walk.Attribute("string"), TextPartKind.Visible, "水印、艺术字"); break;
            case "docPr" or "cNvPr" or "shape":
                foreach (var name in new[] { "descr", "title", "alt" }) draft.Add(walk.Attribute(name), TextPartKind.Property, "替代文字");
                break;
            case "fldSimple": draft.Add(walk.Attribute("instr"), TextPartKind.Property, "域代码"); break;
            default:
                if (_inProperties) _look = _look.After(walk);
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph): Tell(paragraph); break;
            case "r": (_inRun, _inProperties) = (false, false); break;
            case "rPr": _inProperties = false; break;
            case "del" or "moveFrom" when _deleted > 0: _deleted--; break;
            case "tr": Table?.EndRow(); break;
            case "tbl": _tables.TryPop(out _); break;
            case "txbxContent": _boxes--; break;
            case "Choice": _choice--; break;
            case "Fallback": _fallback--; break;
            case "AlternateContent": _chosen.Clear(); break;
        }
    }

    private void Words(string inside, string text)
    {
        if (Paragraph is not { } paragraph) return;
        if (inside is "instrText" or "delInstrText") paragraph.Field.Append(text);
        else if (inside == "delText" || (inside == "t" && _deleted > 0)) paragraph.Deleted.Append(text);
        else if (inside == "t") (IsUnseen ? paragraph.Hidden : paragraph.Seen).Append(text);
    }

    private bool IsUnseen => _look.Vanish || Table?.RowHidden == true || (_look with { Shaded = _look.Shaded || _darkPage || _boxes > 0 || Table?.Shaded == true }).IsUnseen;

    private WordParagraph? Paragraph => _paragraphs.TryPeek(out var top) ? top : null;

    private WordTable? Table => _boxes == 0 && _tables.TryPeek(out var top) ? top : null;

    private void Tell(WordParagraph paragraph)
    {
        _count++;
        var seen = paragraph.Seen.ToString();
        if (_choice > 0) _chosen.Add(seen);
        // Word writes each text box twice, the second time for old programs; only what differs is worth reading.
        var known = _fallback > 0 && _chosen.Contains(seen);
        var where = kind == TextPartKind.Comment ? $"批注（{_author}）"
            : _boxes > 0 ? story + "文本框"
            : Table is { } t ? $"{story}第 {t.Number} 个表格第 {t.Row} 行" : $"{story}第 {_count} 段";
        var column = Table?.Column;
        if (!known)
        {
            Texts.DirectionControls.Count(draft, seen);
            if (_fallback > 0 && _boxes > 0 && _chosen.Count > 0) draft.AddUnseen(seen, FileFindings.HiddenText, where + "（旧版内容）", column);
            else draft.Add(seen, kind, where, column);
        }
        draft.AddUnseen(paragraph.Hidden.ToString(), FileFindings.HiddenText, where + "（隐藏文字）", column);
        draft.Add(paragraph.Deleted.ToString(), TextPartKind.Hidden, where + "（已删除的文字）", column);
        draft.Add(paragraph.Field.ToString(), TextPartKind.Property, "域代码");
        Table?.Say(seen);
    }

    private static RunLook Joined(RunLook a, RunLook b) => new(a.Vanish || b.Vanish, a.White || b.White, a.Tiny || b.Tiny, a.Shaded || b.Shaded);

    private sealed class WordParagraph
    {
        public StringBuilder Seen { get; } = new();
        public StringBuilder Hidden { get; } = new();
        public StringBuilder Deleted { get; } = new();
        public StringBuilder Field { get; } = new();
        public RunLook Look { get; set; }
    }
}
