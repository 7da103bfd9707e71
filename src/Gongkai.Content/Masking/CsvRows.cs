using System.Globalization;
using System.Text;

namespace Gongkai.Content.Masking;

/// <summary>Rows of a table of text, read as they come; written so that a spreadsheet takes no value for a formula.</summary>
internal static class CsvRows
{
    /// <exception cref="InvalidDataException">A row is longer than rows may be.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(Stream csv, int longestRow)
    {
        using var reader = new StreamReader(csv, Encoding(csv), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var (cells, cell, quoted, any, length) = (new List<string>(), new StringBuilder(), false, false, 0);
        for (int read; (read = reader.Read()) >= 0;)
        {
            var c = (char)read;
            if (++length > longestRow) throw new InvalidDataException();
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (reader.Peek() == '"') cell.Append((char)reader.Read());
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) (quoted, any) = (true, true);
            else if (c == ',') End();
            else if (c is '\r' or '\n')
            {
                if (c == '\r' && reader.Peek() == '\n') reader.Read();
                if (cells.Count > 0 || cell.Length > 0 || any)
                {
                    End();
                    yield return cells.ToArray();
                }
                cells.Clear();
                (any, length) = (false, 0);
            }
            else cell.Append(c);
        }
        if (cells.Count == 0 && cell.Length == 0 && !any) yield break;
        End();
        yield return cells.ToArray();

        void End()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    public static void Write(TextWriter writer, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) writer.Write(',');
            var text = Neutral(cells[i]);
            if (text.AsSpan().IndexOfAny("\",\r\n") < 0) writer.Write(text);
            else writer.Write($"\"{text.Replace("\"", "\"\"")}\"");
        }
        writer.Write("\r\n");
    }

    /// <summary>A value that a spreadsheet would run begins with an apostrophe; a negative number is a number.</summary>
    public static string Neutral(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
        && !(text[0] is '-' && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            ? "'" + text
            : text;

    private static Encoding Encoding(Stream csv)
    {
        // Offices save in UTF-8 or GB18030; what is not the one is the other.
        csv.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars) = (new byte[1 << 14], new char[1 << 14]);
        try
        {
            for (int read; (read = csv.Read(bytes)) > 0;) decoder.GetChars(bytes, 0, read, chars, 0);
            decoder.GetChars([], 0, 0, chars, 0, flush: true);
            return System.Text.Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return System.Text.Encoding.GetEncoding("GB18030");
        }
        finally
        {
            csv.Position = 0;
        }
    }
}
