using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Gongkai.Content.Masking;

/// <summary>重识别提示: how far the columns that stay set each row apart from all others.</summary>
/// <param name="Rows">Rows looked at.</param>
/// <param name="Unique">Rows that no other is like.</param>
/// <param name="Smallest">Rows in the smallest group of like ones.</param>
public sealed record ReidentificationHint(int Rows, int Unique, int Smallest)
{
    /// <summary>Rows that should at least be alike.</summary>
    public const int Safe = 3;

    /// <summary>One Chinese sentence; null when nothing speaks against the list.</summary>
    public string? Sentence => Rows == 0 || Smallest >= Safe ? null
        : Unique == Rows ? "保留的各栏合起来使每一行都独一无二，知情人可以据此认出具体的人，请再删去或者概括一些栏目。"
        : Unique > 0 ? $"保留的各栏合起来使 {Rows} 行中的 {Unique} 行独一无二，知情人可能据此认出具体的人，请考虑再概括一些栏目。"
        : $"保留的各栏合起来最少只有 {Smallest} 行相同，请考虑再概括一些栏目。";
}

/// <summary>Counts like rows, by a short digest of what strangers could know; bounded.</summary>
internal sealed class LikeRows
{
    private const int Most = 500_000;

    private readonly Dictionary<UInt128, int> _groups = [];
    private int _rows;

    public void Add(IEnumerable<string> values)
    {
        if (_rows >= Most) return;
        _rows++;
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(MemoryMarshal.AsBytes(string.Join('\u001f', values.Select(v => v.Trim())).AsSpan()), digest);
        CollectionsMarshal.GetValueRefOrAddDefault(_groups, MemoryMarshal.Read<UInt128>(digest), out _)++;
    }

    public ReidentificationHint Hint() => new(_rows, _groups.Values.Count(n => n == 1), _groups.Count == 0 ? 0 : _groups.Values.Min());
}
