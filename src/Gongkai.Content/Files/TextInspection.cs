using System.Text;

namespace Gongkai.Content.Files;

/// <summary>Text in UTF-8 or GB18030, the two encodings Chinese offices use.</summary>
internal static class TextInspection
{
    private static readonly string[] Scripts = ["<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "<%", "@echo off", "<head", "<body", "<iframe", "{\\rtf"];

    public static Magic.Found Look(Stream content, string extension)
    {
        if (!IsUtf8(content) && !IsGb18030(content))
            return new(FileKind.Unknown);
        content.Position = 0;
        var head = new byte[1_024];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        var start = Encoding.Latin1.GetString(head, 0, length).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n').ToLowerInvariant();
        if (Scripts.Any(mark => start.StartsWith(mark, StringComparison.Ordinal)))
            return new(FileKind.Unknown, Refusal: FileRefusals.Executable);
        return new(extension == ".csv" ? FileKind.Csv : FileKind.Txt);
    }

    private static bool IsUtf8(Stream content) => Decodes(content, new UTF8Encoding(false, throwOnInvalidBytes: true));

    private static bool IsGb18030(Stream content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Decodes(content, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
    }

    private static bool Decodes(Stream content, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var bytes = new byte[1 << 14];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        content.Position = 0;
        try
        {
            for (int read; (read = content.Read(bytes, 0, bytes.Length)) > 0;)
                foreach (var c in chars.AsSpan(0, decoder.GetChars(bytes, 0, read, chars, 0)))
                    if (c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\u001a') or '\ufffd' or (>= '\ue000' and <= '\uf8ff'))
                        return false;
            decoder.GetChars([], 0, 0, chars, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
