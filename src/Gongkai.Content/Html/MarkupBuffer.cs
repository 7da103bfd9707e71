namespace Gongkai.Content.Html;

/// <summary>Characters written one after the other, with a look back and a bound; a StringBuilder looks back slowly.</summary>
internal sealed class MarkupBuffer(int expected, long longest)
{
    private char[] _chars = new char[Math.Clamp(expected, 64, 1 << 20)];

    public int Length { get; private set; }

    public char this[int at] => _chars[at];

    /// <summary>The character before the end, NUL when there is none.</summary>
    public char Last => Length > 0 ? _chars[Length - 1] : '\0';

    public void Append(char c)
    {
        if (Length == _chars.Length) Grow(1);
        _chars[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - Length) Grow(text.Length);
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Text or attribute value between double quotes.</summary>
    public void AppendEncoded(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny("&<>\""); at >= 0; at = text.IndexOfAny("&<>\""))
        {
            Append(text[..at]);
            Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            text = text[(at + 1)..];
        }
        Append(text);
    }

    /// <summary>Takes characters out; what follows moves up.</summary>
    public void Remove(int from, int count)
    {
        _chars.AsSpan(from + count, Length - from - count).CopyTo(_chars.AsSpan(from));
        Length -= count;
    }

    public void Cut(int length) => Length = length;

    public override string ToString() => new(_chars, 0, Length);

    private void Grow(int by)
    {
        if (Length + (long)by > longest) throw new MarkupTooComplexException();
        Array.Resize(ref _chars, (int)Math.Min(Math.Max(_chars.Length * 2L, Length + (long)by), Math.Max(longest, Length + (long)by)));
    }
}
