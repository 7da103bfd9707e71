using System.Text;
using Gongkai.Bench.Corpus;
using Gongkai.Storage.Search;

namespace Gongkai.Bench;

/// <summary>Questions drawn from the corpus, the same for the same number of documents. Words come as often as they stand in the texts.</summary>
internal sealed record SearchBenchQuestions(string Kind, IReadOnlyList<string> Words)
{
    private const int Each = 100;
    private const ulong Series = 4711;

    public static IReadOnlyList<SearchBenchQuestions> Of(long documents)
    {
        var words = Vocabulary.Load();
        var corpus = new CorpusWriter(1);
        return
        [
            Draw("1 character", 1, (ref Dice dice) => Run(corpus.Make(dice.Below((int)documents), new StringBuilder()).Title[6..], 1, ref dice)),
            Draw("2 characters", 2, (ref Dice dice) => Word(words, 2, ref dice)),
            Draw("4 characters", 3, (ref Dice dice) => Word(words, 4, ref dice)),
            Draw("8 characters", 4, (ref Dice dice) => Run(corpus.Make(dice.Below((int)documents), new StringBuilder()).Body[16..], 8, ref dice)),
            Draw("2 + 2 characters", 5, (ref Dice dice) => Word(words, 2, ref dice) + " " + Word(words, 2, ref dice)),
        ];
    }

    /// <summary>A question with a column, and with issuer and year, drawn for its place in the list.</summary>
    public static IEnumerable<(string Filter, SearchRequest Request)> Narrowed(string words, int place)
    {
        var dice = Dice.For(Series * 7, place);
        yield return ("none", new(words, "default"));
        yield return ("column", new(words, "default", Column: Columns[dice.Below(Columns.Length)]));
        yield return ("issuer, year", new(words, "default", Issuer: Offices.Issuers[dice.Below(Offices.Issuers.Length)].Name, Year: Offices.FirstYear + dice.Below(Offices.Years)));
    }

    private static readonly string[] Columns = ["zwgk", "zwgk/zfwj", "tzgg", "yw", "zwgk/xzxk", "zwgk/msxx"];

    private delegate string Thrown(ref Dice dice);

    private static SearchBenchQuestions Draw(string kind, ulong series, Thrown draw)
    {
        var drawn = new List<string>(Each);
        for (var i = 0; i < Each; i++)
        {
            var dice = Dice.For(Series + series, i);
            drawn.Add(draw(ref dice));
        }
        return new(kind, drawn);
    }

    private static string Word(Vocabulary words, int length, ref Dice dice)
    {
        while (true)
            if (words.Draw(ref dice) is var word && word.Length == length) return word;
    }

    // So many characters from the middle of a text, without punctuation.
    private static string Run(string text, int length, ref Dice dice)
    {
        for (var tries = 0; tries < 10_000; tries++)
        {
            var at = dice.Below(text.Length - length + 1);
            if (text.AsSpan(at, length).IndexOfAnyExceptInRange('一', '鿿') < 0) return text.Substring(at, length);
        }
        return text[..length];
    }
}
