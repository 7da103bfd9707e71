using System.Text;

namespace Gongkai.Content.Reading.Texts;

/// <summary>CSV 表格: cell by cell with the head of its column; commas, semicolons or tabs, quotes as Excel writes them.</summary>
internal static class CsvReading
{
    private const int MostColumns = 16_384;

    public static void Read(ReadingDraft draft, StreamReader reader)
    {
        var heads = new ColumnHeads();
        var row = new List<(int Column, string Text)>();
        var cell = new StringBuilder();
        var (line, column, quoted, room) = (1, 0, false, draft.Limits.MaxText);
        var divider = '\0';
        var buffer = new char[1 << 14];
        for (int read; (read = reader.Read(buffer)) > 0;)
        {
            if (divider == '\0') divider = DividerOf(buffer.AsSpan(0, read));
            foreach (var c in buffer.AsSpan(0, read))
            {
                if (c == '"') quoted = !quoted;
                if (!quoted && c == divider) EndCell();
                else if (!quoted && c == '\n') EndRow();
                else cell.Append(c);
            }
            // An opened quote that is never closed would gather the whole file.
            if (cell.Length > room) EndRow();
            draft.Pulse();
        }
        EndRow();

        void EndCell()
        {
            if (cell.Length > 0 && column < MostColumns) row.Add((column, Unquoted(cell)));
            cell.Clear();
            column++;
        }

        void EndRow()
        {
            EndCell();
            foreach (var (at, text) in row)
            {
                DirectionControls.Count(draft, text);
                draft.Add(text, TextPartKind.Visible, $"第 {line} 行第 {at + 1} 列", heads.Of(at));
                if (LongNumbers.IsDamaged(text)) draft.Meet(FileFindings.DamagedNumber, $"第 {line} 行第 {at + 1} 列");
            }
            heads.Pass(row);
            row.Clear();
            (column, line) = (0, line + 1);
        }
    }

    private static string Unquoted(StringBuilder cell)
    {
        var text = cell.ToString().Trim('\r', ' ', '\t');
        return text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private static char DividerOf(ReadOnlySpan<char> start)
    {
        var line = start.IndexOf('\n') is > 0 and var end ? start[..end] : start;
        var (commas, tabs, semicolons) = (line.Count(','), line.Count('\t'), line.Count(';'));
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
