using System.Text;
using Gongkai.Domain.Review.WordLists;

namespace Gongkai.Content.Imports;

/// <summary>How a word list's file is written.</summary>
public enum WordFileFormat
{
    /// <summary>Columns with tabs between them.</summary>
    Tsv,

    /// <summary>Columns with commas between them.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}

/// <summary>A line that is no word.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Reason">Why, in Chinese.</param>
public sealed record BadWordLine(int Number, string Reason);

/// <summary>What a file holds.</summary>
/// <param name="Lines">Its words; each once.</param>
/// <param name="Bad">The first lines that are none.</param>
/// <param name="BadCount">How many there are in all; with one of them nothing of the file is taken.</param>
public sealed record WordFileReading(IReadOnlyList<WordLine> Lines, IReadOnlyList<BadWordLine> Bad, int BadCount);

/// <summary>词库文件: read line by line, in UTF-8, or in UTF-16 with its mark as table programs save it. Bounded in lines and in their length.</summary>
public static class WordFile
{
    /// <summary>Most lines of a file.</summary>
    public const int MostLines = WordListProcedure.MostWords;

    private const int LongestLine = 4_000, MostTold = 20;

    /// <summary>The format a file's name tells; tabs in doubt.</summary>
    public static WordFileFormat FormatOf(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".csv" => WordFileFormat.Csv,
        ".json" or ".jsonl" or ".ndjson" => WordFileFormat.JsonLines,
        _ => WordFileFormat.Tsv,
    };

    /// <summary>Reads all of it; the stream stays open.</summary>
    public static async Task<WordFileReading> ReadAsync(Stream content, WordFileFormat format, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var (lines, seen) = (new List<WordLine>(), new Dictionary<string, int>());
        var (bad, badCount, number) = (new List<BadWordLine>(), 0, 0);
        void Refuse(string reason)
        {
            if (++badCount <= MostTold) bad.Add(new(number, reason));
        }
        try
        {
            await foreach (var text in TextAsync(reader, cancellation))
            {
                if (++number > MostLines + 1)
                {
                    Refuse($"文件超过 {MostLines} 行，请分成几个词库");
                    break;
                }
                if (text.Length > LongestLine) Refuse($"这一行超过 {LongestLine} 个字");
                else if (!string.IsNullOrWhiteSpace(text) && !(number == 1 && IsHeading(text)))
                {
                    var (line, wrong) = Read(text, format);
                    if (line is null) Refuse(wrong!);
                    else if (!seen.TryAdd(line.Word, number)) Refuse($"词条“{line.Word}”与第 {seen[line.Word]} 行重复");
                    else lines.Add(line);
                }
            }
        }
        catch (DecoderFallbackException)
        {
            number++;
            Refuse("不是 UTF-8 编码的文本，请另存为 UTF-8 后再导入");
        }
        return new(lines, bad, badCount);
    }

    private static bool IsHeading(string line) => line.TrimStart('"').StartsWith(WordLine.Columns[0].Title, StringComparison.Ordinal);

    private static (WordLine?, string?) Read(string text, WordFileFormat format)
    {
        if (format == WordFileFormat.JsonLines) return WordLine.Values(text) is { } values ? WordLine.Read(values) : (null, "不是一个完整的 JSON 对象");
        return WordLine.Cells(text, format == WordFileFormat.Csv ? ',' : '\t') is { } cells ? WordLine.Read(cells) : (null, "引号没有成对");
    }

    // ReadLine would take a file without line breaks into memory as one line.
    private static async IAsyncEnumerable<string> TextAsync(StreamReader reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var (buffer, line, any) = (new char[8_192], new StringBuilder(), false);
        for (int read; (read = await reader.ReadAsync(buffer, cancellation)) > 0;)
            for (var i = 0; i < read; i++)
            {
                any = true;
                if (buffer[i] == '\n')
                {
                    yield return Taken(line);
                    any = false;
                }
                else if (line.Length <= LongestLine) line.Append(buffer[i]);
            }
        if (any) yield return Taken(line);
    }

    private static string Taken(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        var text = line.ToString();
        line.Clear();
        return text;
    }
}
