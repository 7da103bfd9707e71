using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Words;

/// <summary>Words of the lists, the longest at every place. A walk of its own over the text: what a hundred thousand words wait for is nearly every character.</summary>
internal sealed class WordDetector : Detector
{
    private readonly WordIndex _index;
    private readonly ListedWord[] _words;

    public WordDetector(IReadOnlyList<WordList> lists)
    {
        var entries = new Dictionary<string, WordEntry>(StringComparer.Ordinal);
        foreach (var entry in lists.SelectMany(l => l.Entries))
            if (Folding.Fold(entry.Word) is { Length: > 0 and <= WordIndex.LongestWord } word) entries[word] = entry;
        string[] words = [.. entries.Keys.Order(StringComparer.Ordinal)];
        _index = new(words);
        _words = [.. words.Select(w => new ListedWord(w, entries[w]))];
    }

    public override IEnumerable<char> Triggers => [];

    public override void Whole(ScanText text, PaperFacts facts, FindingSink sink)
    {
        var folded = text.Folded;
        for (var i = _index.Next(folded, 0); i < folded.Length; i = _index.Next(folded, i + 1))
            if (_index.Longest(folded, i) is var word and >= 0) Report(_words[word], text, i, facts, sink);
        if (_index.Singles.Length > 0) Singles(text, facts, sink);
    }

    private void Singles(ScanText text, PaperFacts facts, FindingSink sink)
    {
        var folded = text.Folded;
        for (var i = 0; folded[i..].IndexOfAny(_index.Singles) is var ahead and >= 0; i++)
        {
            i += ahead;
            if (_index.Longest(folded, i) < 0) Report(Array.Find(_words, w => w.Word.Length == 1 && w.Word[0] == text[i])!, text, i, facts, sink);
        }
    }

    private static void Report(ListedWord word, ScanText text, int at, PaperFacts facts, FindingSink sink)
    {
        var (entry, end) = (word.Entry, at + word.Word.Length);
        if (facts.DateWritten is { } written && written < entry.ChangedOn) return;
        if (word.IsRight(text, at)) return;
        sink.Add(WordKinds.Of(entry.Kind), at, end, word.Sentence, replacement: entry.Replacement, severity: entry.Severity, basis: entry.Source);
    }
}
