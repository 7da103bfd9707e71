using System.Buffers;
using System.Text;

namespace Gongkai.Content.Reading.Texts;

/// <summary>Tells UTF-8, UTF-16 with its mark and GB18030 apart: the first that decodes what is looked at without an error.</summary>
internal static class TextEncodings
{
    /// <summary>Null when none fits.</summary>
    public static Encoding? Of(Stream content, ReadingDraft draft)
    {
        content.Position = 0;
        var head = new byte[3];
        var length = content.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        if (length >= 2 && head[0] == 0xFF && head[1] == 0xFE) return Checked(content, draft, new UnicodeEncoding(false, true, true));
        if (length >= 2 && head[0] == 0xFE && head[1] == 0xFF) return Checked(content, draft, new UnicodeEncoding(true, true, true));
        if (Checked(content, draft, new UTF8Encoding(false, true)) is { } utf8) return utf8;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Checked(content, draft, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
    }

    private static Encoding? Checked(Stream content, ReadingDraft draft, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var bytes = new byte[1 << 15];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        var total = 0L;
        content.Position = 0;
        try
        {
            // No further than the text that is taken: beyond it the file blocks anyway.
            for (int read; total <= draft.Limits.MaxText && (read = content.Read(bytes)) > 0;)
            {
                var made = decoder.GetChars(bytes, 0, read, chars, 0);
                total += made;
                if (chars.AsSpan(0, made).ContainsAny(Forbidden)) return null;
                draft.Pulse();
            }
            if (total <= draft.Limits.MaxText) decoder.GetChars([], 0, 0, chars, 0, flush: true);
            return encoding;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Control characters tell that the bytes are no text; private use tells that GB18030 was guessed wrongly.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r' or '\f' or '\u001a')).Select(c => (char)c), '\ufffd', '\uffff', '\ufffe',
        .. Enumerable.Range(0xE000, 0x1900).Select(c => (char)c),
    ]);
}
