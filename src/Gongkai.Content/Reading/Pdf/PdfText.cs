using System.Text;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>Text strings of a PDF: UTF-16 or UTF-8 with their marks, else one byte for a letter.</summary>
internal static class PdfText
{
    /// <summary>Null for what is no string.</summary>
    public static string? Of(IToken? token, IPdfTokenScanner scanner)
    {
        if (token is IndirectReferenceToken && DirectObjectFinder.TryGet<IToken>(token, scanner, out var direct)) token = direct;
        return token switch
        {
            StringToken text => Decoded(text.GetBytes()) ?? text.Data,
            HexToken hex => Decoded([.. hex.Bytes]) ?? hex.Data,
            _ => null,
        };
    }

    private static string? Decoded(byte[] bytes)
    {
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        // Programs that know no better write the bytes of their system's encoding; Chinese ones are told by being valid.
        return bytes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)127) ? Images.Plain.Of(bytes) : null;
    }
}
