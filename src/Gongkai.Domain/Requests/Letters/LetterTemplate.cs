using System.Text;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>A piece of a template's line: plain text, a placeholder, or a passage in ［］.</summary>
/// <param name="Text">Plain text, or what is printed when the placeholder has nothing.</param>
/// <param name="Name">Name of the placeholder, or null.</param>
/// <param name="Passage">The pieces of a passage that is printed only when all its placeholders have something, or null.</param>
internal sealed record LetterPiece(string Text, string? Name = null, IReadOnlyList<LetterPiece>? Passage = null);

/// <summary>
/// Reads and fills a template. <c>{名称}</c> is filled in; <c>{名称|替代文字}</c> prints the second part when there is nothing;
/// a passage in ［］ is left out when something in it is missing; a line with a missing placeholder outside ［］ is left out. A form keeps such a line as an empty row.
/// </summary>
internal static class LetterTemplate
{
    private const string Punctuation = "。；，、：！？.;,";

    /// <summary>Lines that carry text.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);

    /// <summary>The pieces of a line, or null when braces or brackets are not in pairs.</summary>
    public static IReadOnlyList<LetterPiece>? Pieces(string line, bool inside = false)
    {
        var pieces = new List<LetterPiece>();
        var at = 0;
        while (at < line.Length)
        {
            var next = line.IndexOfAny(['{', '}', '［', '］'], at);
            if (next < 0) next = line.Length;
            if (next > at) pieces.Add(new(line[at..next]));
            if (next == line.Length) break;
            var close = line[next] switch { '{' => line.IndexOf('}', next), '［' when !inside => line.IndexOf('］', next), _ => -1 };
            if (close < 0) return null;
            var within = line[(next + 1)..close];
            if (line[next] == '{')
            {
                var bar = within.IndexOf('|', StringComparison.Ordinal);
                if (within.Contains('{')) return null;
                pieces.Add(bar < 0 ? new("", within.Trim()) : new(within[(bar + 1)..], within[..bar].Trim()));
            }
            else if (Pieces(within, inside: true) is { } passage) pieces.Add(new("", null, passage));
            else return null;
            at = close + 1;
        }
        return pieces;
    }

    /// <summary>The line with its values, or null when it is left out.</summary>
    public static string? Fill(IReadOnlyList<LetterPiece> pieces, IReadOnlyDictionary<string, string> values, bool keepEmpty)
    {
        var line = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Passage is { } passage) line.Append(Fill(passage, values, keepEmpty: false));
            else if (piece.Name is null) line.Append(piece.Text);
            else
            {
                var value = values.GetValueOrDefault(piece.Name, "");
                if (value.Length == 0) value = piece.Text;
                if (value.Length == 0 && !keepEmpty) return null;
                // A clerk's closing stop before the template's own would print twice.
                var stopped = i + 1 < pieces.Count && pieces[i + 1] is { Name: null, Passage: null } after && Punctuation.Contains(after.Text[0]);
                line.Append(stopped ? value.TrimEnd([.. Punctuation]) : value);
            }
        }
        return line.ToString();
    }
}
