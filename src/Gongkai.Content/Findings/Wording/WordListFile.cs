using System.Globalization;
using System.Text;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Wording;

/// <summary>
/// A word list as a table of text: lines <c>#list</c>, <c>#title</c>, <c>#owner</c>, <c>#source</c>, <c>#kind</c>, <c>#severity</c>, then the names of the columns,
/// then a word a line: word, replacement, severity, changed-on, source, unless (separated by commas), note. What a line leaves empty the head decides.
/// </summary>
internal static class WordListFile
{
    private const string Columns = "word\treplacement\tseverity\tchanged-on\tsource\tunless\tnote";

    /// <summary>One of the lists delivered with the product.</summary>
    public static WordList BuiltIn(string name) => Read(Resource($"Lists.{name}.tsv"), name);

    /// <summary>The text of a data file of this folder.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(WordListFile).Assembly.GetManifestResourceStream($"Gongkai.Content.Findings.Wording.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <param name="name">For messages.</param>
    /// <exception cref="FormatException">The table is not as described; names the line.</exception>
    public static WordList Read(string table, string name)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<WordEntry>();
        var (number, body) = (0, false);
        foreach (var line in table.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0) continue;
            var cells = line.Split('\t');
            if (line[0] == '#' && cells.Length == 2 && !body) head[cells[0][1..]] = cells[1];
            else if (!body && line == Columns) body = true;
            else if (body && cells.Length is >= 1 and <= 7 && cells[0].Length > 0) entries.Add(Entry(cells, head, name, number));
            else throw Bad(name, number);
        }
        return new(Head(head, "list", name), Head(head, "title", name), Head(head, "owner", name), Head(head, "source", name), entries);
    }

    private static WordEntry Entry(string[] cells, Dictionary<string, string> head, string name, int number)
    {
        string? Cell(int at) => at < cells.Length && cells[at].Length > 0 ? cells[at] : null;
        if (!Enum.TryParse<WordKind>(Head(head, "kind", name), out var kind) || !Enum.TryParse<FindingSeverity>(Cell(2) ?? Head(head, "severity", name), out var severity)) throw Bad(name, number);
        DateOnly? changed = null;
        if (Cell(3) is { } day)
            changed = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Bad(name, number);
        return new(cells[0], kind, Cell(1))
        {
            Severity = severity,
            ChangedOn = changed,
            Source = Cell(4),
            Unless = Cell(5)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
            Note = Cell(6),
        };
    }

    private static string Head(Dictionary<string, string> head, string key, string name) =>
        head.TryGetValue(key, out var value) ? value : throw new FormatException($"{name}: #{key} is missing.");

    private static FormatException Bad(string name, int line) => new($"{name}, line {line} cannot be read.");
}
