namespace Gongkai.Content.Html;

/// <summary>
/// The tags open at this place of the markup, as long as they close in order. A span that says nothing is taken out again when its end tag arrives
/// in order; where order is broken the parser has rules of its own, and everything open stays as it is.
/// </summary>
internal sealed class OpenTags
{
    private const int Most = 64;

    /// <summary>How far back a start tag is still taken out; what stands after it has to be moved.</summary>
    private const int Reach = 2_000;

    private const int LongestName = 24;

    private readonly char[] _names = new char[Most * LongestName];
    private readonly (int Length, int Start)[] _open = new (int, int)[Most];
    private int _count;

    /// <param name="start">Where its start tag was written, if it may be taken out; -1 otherwise.</param>
    public void Push(ReadOnlySpan<char> name, int start)
    {
        if (_count == Most || name.Length > LongestName)
        {
            _count = 0;
            return;
        }
        name.CopyTo(_names.AsSpan(_count * LongestName));
        _open[_count++] = (name.Length, start);
    }

    /// <returns>True when start and end tag are both left out.</returns>
    public bool Close(ReadOnlySpan<char> name, MarkupBuffer written)
    {
        if (_count == 0) return false;
        var (length, start) = _open[_count - 1];
        if (!name.Equals(_names.AsSpan((_count - 1) * LongestName, length), StringComparison.OrdinalIgnoreCase))
        {
            _count = 0;
            return false;
        }
        _count--;
        if (start < 0 || written.Length - start > Reach) return false;
        written.Remove(start, length + 2);
        return true;
    }
}
