using System.Text;

namespace Gongkai.Content.Search.Words;

/// <summary>A better way to write a question.</summary>
/// <param name="Words">The whole question, corrected.</param>
/// <param name="Sure">It sounds the same: the platform may take it for what was meant and say so.</param>
public sealed record Correction(string Words, bool Sure);

/// <summary>
/// 纠错: a question that finds nothing or little, with words written as they are known: homophones and near sounds, look-alikes, a character dropped, added or
/// swapped, and pinyin typed instead of characters. Known words are never touched.
/// </summary>
public sealed class Corrections
{
    /// <summary>Most ways offered.</summary>
    public const int Most = 3;

    private const int LongestQuestion = 60, LongestWord = 14;

    private readonly KnownWords _known;
    private readonly WordsBySound _sounds;
    private readonly Dictionary<string, List<string>> _shortened = new(StringComparer.Ordinal);

    public Corrections(KnownWords known)
    {
        _known = known;
        _sounds = new WordsBySound(known.Terms);
        foreach (var term in known.Terms.Where(t => t.Length is > 2 and <= LongestWord && t.All(IsHan)))
            foreach (var shorter in Shortened(term))
                if (_shortened.TryGetValue(shorter, out var terms)) terms.Add(term);
                else _shortened[shorter] = [term];
    }

    /// <summary>Ways to write a question, best first; empty when every part of it is known or nothing comes near.</summary>
    public IReadOnlyList<Correction> Of(string question)
    {
        var text = SearchText.Fold(question.Length > LongestQuestion ? question[..LongestQuestion] : question).Trim();
        IReadOnlyList<(string Text, bool Sure, bool Changed)> ways = [("", true, false)];
        var runs = Runs(text).ToList();
        foreach (var (run, next) in runs.Zip(runs.Skip(1).Append("")))
        {
            var written = OpensNumber(run, next) ? [new Correction(run, true)] : IsHan(run[0]) ? OfRun(run) : char.IsAsciiLetter(run[0]) ? OfLetters(run) : [new Correction(run, true)];
            ways = [.. ways.SelectMany(w => written.Select(r => (Text: w.Text + r.Words, Sure: w.Sure && r.Sure, Changed: w.Changed || r.Words != run))).Take(Most + 1)];
        }
        return [.. ways.Where(w => w.Changed && w.Text != text).Select(w => new Correction(w.Text, w.Sure)).DistinctBy(c => c.Words).Take(Most)];
    }

    private List<Correction> OfLetters(string run)
    {
        var terms = run.Length >= 4 ? _sounds.Spelled(run) : [];
        return terms.Count == 0 ? [new(run, true)] : [.. terms.Take(Most).Select(t => new Correction(t, true))];
    }

    /// <summary>The run as it is where all is known; else with its first unknown word written in up to three ways, later ones in the best way.</summary>
    private List<Correction> OfRun(string run)
    {
        var before = new StringBuilder();
        IReadOnlyList<Candidate> choices = [];
        var (after, sure) = (new StringBuilder(), true);
        for (var at = 0; at < run.Length;)
        {
            var (length, found) = At(run, at);
            var target = choices.Count == 0 ? before : after;
            if (found.Count == 0) target.Append(run.AsSpan(at, length));
            else if (choices.Count == 0) choices = found;
            else
            {
                after.Append(found[0].Term);
                sure &= found[0].Sure;
            }
            at += length;
        }
        return choices.Count == 0 ? [new(run, true)] : [.. choices.Take(Most).Select(c => new Correction($"{before}{c.Term}{after}", sure && c.Sure))];
    }

    private (int Length, IReadOnlyList<Candidate> Found) At(string run, int at)
    {
        var longest = Math.Min(LongestWord, run.Length - at);
        for (var length = longest; length > 1; length--)
        {
            var word = run.Substring(at, length);
            if (_known.Knows(word)) return (length, []);
            // What is right with a character less behind it is no mistake: 低保标准吗.
            if (Near(word) is { Count: > 0 } found && !_known.Knows(word[..^1]) && !(length > 2 && _known.Knows(word[1..]))) return (length, found);
        }
        return (1, []);
    }

    private List<Candidate> Near(string word)
    {
        var found = _sounds.Like(word).Select(t => new Candidate(t, Weigh(word, t)));
        if (word.Length > 2) found = found.Concat(Written(word).Distinct().Select(t => new Candidate(t, Weigh(word, t))));
        return [.. found.Where(c => c.Weight < Candidate.TooFar).DistinctBy(c => c.Term).OrderBy(c => c.Weight).Take(Most)];
    }

    private IEnumerable<string> Written(string word)
    {
        foreach (var longer in _shortened.GetValueOrDefault(word) ?? []) yield return longer;
        foreach (var shorter in Shortened(word))
        {
            if (_known.Knows(shorter) && shorter.Length > 2) yield return shorter;
            foreach (var other in _shortened.GetValueOrDefault(shorter) ?? []) yield return other;
        }
    }

    /// <summary>How far a word is from what was typed; smaller is nearer.</summary>
    private static int Weigh(string typed, string term)
    {
        if (typed.Length != term.Length) return Math.Min(typed.Length, term.Length) >= 3 ? 6 : Candidate.TooFar;
        var places = Enumerable.Range(0, typed.Length).Where(i => typed[i] != term[i]).ToList();
        if (places.Count == typed.Length && typed.Length < 3) return Candidate.TooFar;
        if (places.All(i => Pinyin.KeyOf([typed[i]]) is { } sound && sound == Pinyin.KeyOf([term[i]]))) return places.Count;
        if (places.All(i => Pinyin.Alike(typed[i], term[i]))) return typed.Length > 2 ? 2 + places.Count : Candidate.TooFar;
        if (places is [var a, var b] && b == a + 1 && typed[a] == term[b] && typed[b] == term[a]) return 4;
        if (places.Count > 1) return Candidate.TooFar;
        return LookAlikeCharacters.Are(typed[places[0]], term[places[0]]) ? 4 : typed.Length >= 4 ? 7 : Candidate.TooFar;
    }

    private static IEnumerable<string> Shortened(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Distinct();

    private static IEnumerable<string> Runs(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var (start, kind) = (at, KindOf(text[at]));
            while (at < text.Length && KindOf(text[at]) == kind) at++;
            yield return text[start..at];
        }
    }

    // 示政办发〔2024〕14号, 示政办发2024年14号: the letters of an agency are no misspelt word.
    private static bool OpensNumber(string run, string next) =>
        IsHan(run[0]) && next.Length >= 4 && ("〔[({【「".Contains(next[0], StringComparison.Ordinal) && char.IsAsciiDigit(next[1])
            || char.IsAsciiDigit(next[0]) && "发函字规办通令干电".Contains(run[^1], StringComparison.Ordinal));

    private static int KindOf(char c) => IsHan(c) ? 1 : char.IsAsciiLetter(c) ? 2 : 0;

    internal static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private readonly record struct Candidate(string Term, int Weight)
    {
        public const int TooFar = 100;

        public bool Sure => Weight <= 4;
    }
}
