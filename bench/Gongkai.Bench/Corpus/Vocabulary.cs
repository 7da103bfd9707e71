using System.Reflection;
using System.Text;
using Gongkai.Content.Findings;

namespace Gongkai.Bench.Corpus;

/// <summary>Words by frequency (Zipf, exponent 1.02): first what stands most often in five real papers, then made-up words over the common characters.</summary>
internal sealed class Vocabulary
{
    private const int Count = 60_000, SeedWords = 9_000, TableBits = 20;
    private const double Exponent = 1.02;

    private readonly int[] _draw = new int[1 << TableBits];

    private Vocabulary(string[] words, string[] sentences)
    {
        (Words, Sentences) = (words, sentences);
        var total = 0.0;
        for (var rank = 1; rank <= words.Length; rank++) total += Math.Pow(rank, -Exponent);
        var (word, reached) = (0, 1 / total);
        for (var i = 0; i < _draw.Length; i++)
        {
            while (reached < (i + 0.5) / _draw.Length && word < words.Length - 1) reached += Math.Pow(++word + 1, -Exponent) / total;
            _draw[i] = word;
        }
    }

    /// <summary>The commonest first.</summary>
    public string[] Words { get; }

    /// <summary>Whole sentences of the papers, without their full stop; none of them holds anything a reader of the gate would look at twice.</summary>
    public string[] Sentences { get; }

    public static Vocabulary Load()
    {
        var papers = Papers();
        var sentences = papers.SelectMany(p => p.Split('。', '\n', ';', '；'))
            .Select(s => s.Trim().Trim('"', '|', '*', '#', '“', '”'))
            .Where(s => s.Length is >= 8 and <= 120 && s.All(c => c is >= '一' and <= '鿿' or '，' or '、' or ',' or '《' or '》' or '〔' or '〕' || char.IsAsciiDigit(c)))
            .Where(s => Inspector.BuiltIn.Inspect(s).Count == 0).Distinct().ToArray();
        return new Vocabulary(Make(papers), sentences);
    }

    public string Draw(ref Dice dice) => Words[_draw[(int)(dice.Next() >> (64 - TableBits))]];

    private static string[] Make(IReadOnlyList<string> papers)
    {
        var words = new List<string>(Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Grams(papers)) Add(word);
        var characters = Common();
        var dice = new Dice(20081);
        while (words.Count < Count)
        {
            // Two characters are by far the commonest length of a Chinese word; common characters stand in more words.
            var length = dice.Below(10) switch { < 7 => 2, < 9 => 3, _ => 4 };
            Add(string.Concat(Enumerable.Range(0, length).Select(_ => characters[dice.Below(1 + dice.Below(characters.Length))])));
        }
        return [.. words];

        void Add(string word)
        {
            if (known.Add(word) && Inspector.BuiltIn.Inspect(word).Count == 0) words.Add(word);
        }
    }

    private static IEnumerable<string> Grams(IReadOnlyList<string> papers)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in papers)
            for (var length = 2; length <= 4; length++)
                for (var i = 0; i + length <= paper.Length; i++)
                    if (paper.AsSpan(i, length).IndexOfAnyExceptInRange('一', '鿿') < 0)
                    {
                        var gram = paper.Substring(i, length);
                        counts[gram] = counts.GetValueOrDefault(gram) + 1;
                    }
        return counts.OrderByDescending(p => p.Value * (p.Key.Length - 1)).ThenBy(p => p.Key, StringComparer.Ordinal).Take(SeedWords).Select(p => p.Key);
    }

    /// <summary>The 3,755 characters of the first level of GB 2312, in an order of their own that does not change.</summary>
    private static string[] Common()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb = Encoding.GetEncoding("gb2312");
        var characters = new List<string>();
        for (var row = 0xB0; row <= 0xD7; row++)
            for (var cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++)
                characters.Add(gb.GetString([(byte)row, (byte)cell]));
        var dice = new Dice(7);
        for (var i = characters.Count - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (characters[i], characters[j]) = (characters[j], characters[i]);
        }
        return [.. characters];
    }

    private static List<string> Papers()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var papers = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Seeds/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            papers.Add(reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal));
        }
        return papers;
    }
}
