namespace Gongkai.Content.Reading.Office;

/// <summary>Where one stands in a table of a .docx.</summary>
internal sealed class WordTable(int number)
{
    private const int Widest = 500;

    private readonly ColumnHeads _heads = new();
    private readonly List<(int Column, string Text)> _row = [];
    private int _column, _next;

    public int Number => number;

    public int Row { get; private set; }

    public bool RowHidden { get; set; }

    public bool Shaded { get; set; }

    public string? Column => _heads.Of(_column);

    public void BeginRow()
    {
        (_column, _next, RowHidden, Shaded) = (0, 0, false, false);
        Row++;
    }

    public void BeginCell()
    {
        (_column, Shaded) = (_next, false);
        _next++;
    }

    /// <summary>A cell across several columns.</summary>
    public void Widen(string? columns)
    {
        if (int.TryParse(columns, out var count) && count is > 1 and < Widest) _next += count - 1;
    }

    public void Say(string text)
    {
        if (_row.Count < Widest) _row.Add((_column, text));
    }

    public void EndRow()
    {
        _heads.Pass(_row.GroupBy(c => c.Column).Select(g => (g.Key, string.Concat(g.Select(c => c.Text)))));
        _row.Clear();
    }
}
