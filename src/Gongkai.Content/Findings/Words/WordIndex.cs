using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gongkai.Content.Findings.Words;

/// <summary>
/// Folded words in order, found by their beginning. Two characters decide through a bitmap whether any word can begin at a place; most places end there.
/// Then a table gives the words that begin with the two, and every further character halves its way through them: a place costs at most the length of the
/// longest word times the logarithm of the number of words.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>UTF-16 units of the longest word taken.</summary>
    public const int LongestWord = 64;

    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly ulong[] _bitmap;
    private readonly int _shift;
    private readonly Slot[] _slots;

    /// <param name="words">Folded, of one to <see cref="LongestWord"/> characters, each once, in ordinal order.</param>
    public WordIndex(IReadOnlyList<string> words)
    {
        _letters = string.Concat(words).ToCharArray();
        _starts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++) _starts[i + 1] = _starts[i] + words[i].Length;
        var pairs = Pairs(words);
        var bits = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)pairs.Count * 16), 1 << 12, 1 << 23);
        (_shift, _bitmap) = (32 - BitOperations.Log2((uint)bits), new ulong[bits / 64]);
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)pairs.Count * 2 + 1)];
        foreach (var pair in pairs)
        {
            var hash = Hash((char)(pair.Key >> 16), (char)pair.Key);
            _bitmap[hash >> _shift >> 6] |= 1ul << (int)(hash >> _shift);
            var at = hash & (uint)(_slots.Length - 1);
            while (_slots[at].End > 0) at = at + 1 & (uint)(_slots.Length - 1);
            _slots[at] = pair;
        }
        Singles = string.Concat(words.Where(w => w.Length == 1));
    }

    /// <summary>Words of one character; the bitmap knows nothing of them.</summary>
    public string Singles { get; }

    /// <summary>The next place at or after <paramref name="from"/> where a word of two characters and more may begin; the length of the text when there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int from)
    {
        if (_starts.Length == 1) return text.Length;
        var (bitmap, shift) = (_bitmap, _shift);
        for (var i = from; i < text.Length - 1; i++)
        {
            var bit = Hash(text[i], text[i + 1]) >> shift;
            if ((bitmap[bit >> 6] >> (int)bit & 1) != 0) return i;
        }
        return text.Length;
    }

    /// <summary>The longest word that begins at a place.</summary>
    /// <returns>Its number, or -1.</returns>
    public int Longest(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length) return -1;
        var key = (uint)text[at] << 16 | text[at + 1];
        var slot = Hash(text[at], text[at + 1]) & (uint)(_slots.Length - 1);
        while (_slots[slot].Key != key)
        {
            if (_slots[slot].End == 0) return -1;
            slot = slot + 1 & (uint)(_slots.Length - 1);
        }
        var (low, high, found) = (_slots[slot].Begin, _slots[slot].End, -1);
        for (var depth = 2; ; depth++)
        {
            if (_starts[low + 1] - _starts[low] == depth) found = low++;
            if (low >= high || at + depth >= text.Length) return found;
            var c = text[at + depth];
            low = First(low, high, depth, c);
            if (low == high || _letters[_starts[low] + depth] != c) return found;
            high = First(low, high, depth, (char)(c + 1), c == char.MaxValue);
        }
    }

    public int LengthOf(int word) => _starts[word + 1] - _starts[word];

    // The first of the words [low, high), equal up to a depth, whose next character is not below c.
    private int First(int low, int high, int depth, char c, bool none = false)
    {
        if (none) return high;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_letters[_starts[middle] + depth] < c) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static List<Slot> Pairs(IReadOnlyList<string> words)
    {
        var pairs = new List<Slot>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length < 2) continue;
            var key = (uint)words[i][0] << 16 | words[i][1];
            if (pairs.Count > 0 && pairs[^1].Key == key) pairs[^1] = pairs[^1] with { End = i + 1 };
            else pairs.Add(new(key, i, i + 1));
        }
        return pairs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(char first, char second) => first * 0x9E3779B1u ^ second * 0x85EBCA6Bu;

    /// <summary>Words [Begin, End) begin with the two characters of the key.</summary>
    private readonly record struct Slot(uint Key, int Begin, int End);
}
