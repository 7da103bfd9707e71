using System.Text;

namespace Gongkai.Domain.Requests;

/// <summary>键入文字的规整：what people type on a telephone, brought to one form before it is compared.</summary>
public static class TypedText
{
    /// <summary>Letters and digits only, half width, upper case: spaces, hyphens, punctuation and invisible characters are left out. Rare characters outside the basic plane stay.</summary>
    public static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var plain = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            // Full-width forms lie at a fixed distance from ASCII.
            var half = rune.Value is > 0xFF00 and < 0xFF5F ? new Rune(rune.Value - 0xFEE0) : rune;
            if (Rune.IsLetterOrDigit(half)) plain.Append(units[..Rune.ToUpperInvariant(half).EncodeToUtf16(units)]);
        }
        return plain.ToString();
    }
}
