using System.Text;

namespace Gongkai.Content.Reading.Images;

/// <summary>Text out of bytes whose encoding nobody says: UTF-8 where it fits, else GB18030.</summary>
internal static class Plain
{
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Clean(new UTF8Encoding(false, true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Clean(Encoding.GetEncoding("GB18030").GetString(bytes));
        }
    }

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c)).Trim();
}
