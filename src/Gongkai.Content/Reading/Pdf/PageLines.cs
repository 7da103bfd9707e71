using System.Text;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>Letters to lines, in the order of reading: from above down, from left to right, whatever the order of painting was.</summary>
internal static class PageLines
{
    private const double SameLine = 0.4;
    private const double Space = 0.35;

    // Words of Latin letters stand closer than what divides Chinese text, where wide setting is usual and a number must stay one.
    private const double WordSpace = 0.18;
    private const double Far = 2.0;

    public static string Of(IEnumerable<PaintedLetter> letters)
    {
        var text = new StringBuilder();
        foreach (var direction in letters.GroupBy(Direction).OrderBy(g => g.Key)) Lines(text, [.. direction.Select(l => new Placed(l, direction.Key))]);
        return text.ToString();
    }

    /// <summary>Quarter turns of the line of writing.</summary>
    private static int Direction(PaintedLetter letter)
    {
        var (x, y) = (letter.End.X - letter.Start.X, letter.End.Y - letter.Start.Y);
        return Math.Abs(x) >= Math.Abs(y) ? x >= 0 ? 0 : 2 : y > 0 ? 1 : 3;
    }

    private static void Lines(StringBuilder text, List<Placed> letters)
    {
        letters.Sort((a, b) => b.Y != a.Y ? b.Y.CompareTo(a.Y) : a.X.CompareTo(b.X));
        for (var from = 0; from < letters.Count;)
        {
            var to = from + 1;
            // A line goes on while the next letter stands no lower than a part of its size; superscripts come along.
            while (to < letters.Count && letters[from].Y - letters[to].Y <= SameLine * Math.Max(letters[from].Size, letters[to].Size)) to++;
            Line(text, letters.GetRange(from, to - from));
            from = to;
        }
    }

    private static void Line(StringBuilder text, List<Placed> line)
    {
        line.Sort((a, b) => a.X.CompareTo(b.X));
        Placed? before = null;
        foreach (var letter in line)
        {
            if (before is { } last)
            {
                var gap = letter.X - last.End;
                var size = Math.Max(last.Size, letter.Size);
                // Bold that is made by painting twice is one letter.
                if (letter.Text == last.Text && letter.X - last.X < 0.15 * size) continue;
                if (gap > Far * size) text.Append('\t');
                else if (gap > (char.IsAsciiLetter(letter.Text[0]) && char.IsAsciiLetter(last.Text[^1]) ? WordSpace : Space) * size && !EndsInSpace(text) && letter.Text != " ") text.Append(' ');
            }
            text.Append(letter.Text);
            before = letter;
        }
        text.Append('\n');
    }

    private static bool EndsInSpace(StringBuilder text) => text.Length > 0 && text[^1] is ' ' or '\t';

    /// <summary>A letter with the page turned so that its line runs from left to right.</summary>
    private readonly record struct Placed(string Text, double X, double End, double Y, double Size)
    {
        public Placed(PaintedLetter letter, int turns) : this(letter.Text, Along(letter.Start.X, letter.Start.Y, turns), Along(letter.End.X, letter.End.Y, turns),
            Up(letter.Start.X, letter.Start.Y, turns), letter.Size)
        { }

        private static double Along(double x, double y, int turns) => turns switch { 0 => x, 1 => y, 2 => -x, _ => -y };

        private static double Up(double x, double y, int turns) => turns switch { 0 => y, 1 => -x, 2 => -y, _ => x };
    }
}
