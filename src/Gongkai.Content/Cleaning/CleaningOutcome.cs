using Gongkai.Content.Files;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Cleaning;

/// <summary>What became of a file that was to be cleaned.</summary>
public abstract record CleaningOutcome;

/// <summary>The clean copy.</summary>
/// <param name="Bytes">The new file, the same for the same input.</param>
/// <param name="Kind">By content.</param>
/// <param name="Removed">What was taken out; empty when the file was clean.</param>
public sealed record Cleaned(byte[] Bytes, FileKind Kind, IReadOnlyList<Removal> Removed) : CleaningOutcome;

/// <summary>A file with an electronic signature or seal (电子签章): any change would break it, so it is left as it is.</summary>
/// <param name="Sentence">Says so to the person.</param>
public sealed record SignedUntouched(string Sentence) : CleaningOutcome;

/// <summary>There is no clean copy; the file as it is must not take its place.</summary>
/// <param name="Refusal">Why, and what to do.</param>
public sealed record CleaningFailed(Refusal Refusal) : CleaningOutcome;

/// <summary>One kind of thing taken out.</summary>
/// <param name="What">In Chinese: 作者等文档属性, 隐藏的行.</param>
/// <param name="Count">How many.</param>
public sealed record Removal(string What, int Count);

/// <summary>Counts what is taken out, in the order it was met.</summary>
internal sealed class Removals
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, int> _counts = [];

    public int Total => _counts.Values.Sum();

    public IReadOnlyList<Removal> All => [.. _order.Select(what => new Removal(what, _counts[what]))];

    public void Add(string what, int count = 1)
    {
        if (count <= 0) return;
        if (!_counts.TryAdd(what, count)) _counts[what] += count;
        else _order.Add(what);
    }
}
