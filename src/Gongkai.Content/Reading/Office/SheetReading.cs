using System.Text;

namespace Gongkai.Content.Reading.Office;

/// <summary>One sheet, a row at a time: no more of it is held than one row.</summary>
internal sealed class SheetReading(ReadingDraft draft, SharedStrings strings, CellFormats formats, string name, bool hidden, HashSet<string>? shown)
{
    private const int MostColumns = 16_384;

    private readonly ColumnHeads _heads = new();
    private readonly List<(int Column, string Text)> _row = [];
    private readonly List<(int From, int To)> _hiddenColumns = [];
    private readonly StringBuilder _value = new();
    private readonly StringBuilder _inline = new();
    private readonly StringBuilder _formula = new();
    private string _reference = "", _type = "";
    private int _rowNumber, _column, _style, _sounds;
    private bool _rowHidden, _rowTold, _allHidden;

    public bool IsHidden => hidden;

    public bool HasText { get; private set; }

    public string Where { get; } = $"工作表“{name}”";

    public void Through(XmlWalk walk)
    {
        var inside = "";
        while (walk.Next())
        {
            if (walk.IsStart)
            {
                inside = walk.Name;
                Start(walk);
            }
            else if (walk.IsText) Words(inside, walk.Text);
            else if (walk.IsEnd)
            {
                End(walk.Name);
                inside = "";
            }
        }
    }

    private void Start(XmlWalk walk)
    {
        switch (walk.Name)
        {
            case "sheetFormatPr": _allHidden = walk.Attribute("zeroHeight") is "1" or "true"; break;
            case "col": Column(walk); break;
            case "row":
                _rowNumber = Number(walk, "r", _rowNumber + 1);
                _rowHidden = walk.Attribute("hidden") is { } h ? h is "1" or "true" : _allHidden && walk.Attribute("ht") is null;
                _rowHidden |= walk.Attribute("ht") is { } height && IsZero(height);
                (_column, _rowTold) = (0, false);
                break;
            case "c":
                _reference = walk.Attribute("r") ?? "";
                _column = ColumnOf(_reference) is >= 0 and var at ? at : _column;
                if (_reference.Length == 0) _reference = Letters(_column) + _rowNumber;
                (_type, _style) = (walk.Attribute("t") ?? "n", Number(walk, "s", 0));
                if (walk.IsEmpty) _column++;
                break;
            case "rPh" when !walk.IsEmpty: _sounds++; break;
            case "dataValidation" or "hyperlink":
                foreach (var text in new[] { "prompt", "promptTitle", "error", "errorTitle", "tooltip", "location" }) Aside(walk.Attribute(text), "提示");
                break;
        }
    }

    private void Words(string inside, string text)
    {
        switch (inside)
        {
            case "v": _value.Append(text); break;
            case "t" when _sounds == 0: _inline.Append(text); break;
            case "f": _formula.Append(text); break;
            case "formula1" or "formula2": Aside(text, "数据有效性"); break;
            case "oddHeader" or "evenHeader" or "firstHeader" or "oddFooter" or "evenFooter" or "firstFooter": draft.Add(text, TextPartKind.Visible, Where + "页眉页脚"); break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "rPh": _sounds--; break;
            case "c":
                Cell();
                _column++;
                break;
            case "row":
                _heads.Pass(_row);
                _row.Clear();
                break;
        }
    }

    private void Cell()
    {
        var text = _type switch
        {
            "s" => int.TryParse(_value.ToString(), out var index) ? strings.Of(index) : "",
            "inlineStr" => _inline.ToString(),
            "b" => _value.Length == 0 ? "" : _value[0] == '1' ? "TRUE" : "FALSE",
            "n" => Written(_value.ToString()),
            _ => _value.ToString(),
        };
        var where = Where + _reference;
        if (_formula.Length > 0) Formula(text, where);
        _value.Clear();
        _inline.Clear();
        _formula.Clear();
        if (string.IsNullOrWhiteSpace(text)) return;
        HasText = true;
        if (_type != "n" && LongNumbers.IsDamaged(text)) draft.Meet(FileFindings.DamagedNumber, where);
        if (!IsUnseen(where, out var kind)) shown?.Add(text);
        Texts.DirectionControls.Count(draft, text);
        draft.Add(text, kind, where, _heads.Of(_column));
        if (_row.Count < MostColumns) _row.Add((_column, text));
    }

    private bool IsUnseen(string where, out TextPartKind kind)
    {
        var column = _hiddenColumns.Exists(c => _column >= c.From && _column <= c.To);
        var format = formats.IsUnseen(_style);
        kind = hidden || _rowHidden || column || format ? TextPartKind.Hidden : TextPartKind.Visible;
        if (_rowHidden && !_rowTold)
        {
            draft.Meet(FileFindings.HiddenRows, $"{Where}第 {_rowNumber} 行");
            _rowTold = true;
        }
        if (column) draft.Meet(FileFindings.HiddenColumns, where);
        if (format) draft.Meet(FileFindings.HiddenText, where);
        return kind == TextPartKind.Hidden;
    }

    private string Written(string stored)
    {
        var (text, damaged) = LongNumbers.Written(stored);
        if (damaged) draft.Meet(FileFindings.DamagedNumber, Where + _reference);
        return formats.Written(_style, text);
    }

    /// <summary>A formula that reaches into another workbook keeps what it last found there.</summary>
    private void Formula(string cached, string where)
    {
        var formula = _formula.ToString();
        draft.Add(formula, TextPartKind.Property, where + "公式");
        if (cached.Length > 0 && formula.Contains('[') && formula.Contains('!')) draft.Meet(FileFindings.OutsideData, where);
    }

    private void Column(XmlWalk walk)
    {
        if (walk.Attribute("hidden") is not ("1" or "true") && !(walk.Attribute("width") is { } width && IsZero(width))) return;
        if (_hiddenColumns.Count < MostColumns) _hiddenColumns.Add((Number(walk, "min", 1) - 1, Number(walk, "max", 1) - 1));
    }

    private void Aside(string? text, string what) => draft.Add(text, TextPartKind.Property, Where + what);

    private static bool IsZero(string measure) => !measure.AsSpan().ContainsAnyExcept("0.");

    private static int Number(XmlWalk walk, string attribute, int otherwise) => int.TryParse(walk.Attribute(attribute), out var number) && number >= 0 ? number : otherwise;

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
            if (char.IsAsciiLetterUpper(c) && column < MostColumns) column = column * 26 + (c - 'A' + 1);
            else break;
        return column - 1;
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
