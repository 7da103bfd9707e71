using Gongkai.Domain.Acts;

namespace Gongkai.Content.Files;

/// <summary>Recognition by the first bytes.</summary>
internal static class Magic
{
    internal readonly record struct Found(FileKind Kind, bool IsZip = false, Refusal? Refusal = null);

    public static Found Recognise(Stream content, string extension)
    {
        var head = new byte[560];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var start = head.AsSpan(0, length);
        content.Position = 0;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
            return new(FileKind.Unknown, IsZip: true);
        if (start.StartsWith("%PDF-"u8))
            return new(FileKind.Pdf);
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return new(FileKind.Png);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return new(FileKind.Jpeg);
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return new(FileKind.Gif);
        if (start.StartsWith("RIFF"u8) && start.Length > 12 && start[8..].StartsWith("WEBP"u8))
            return new(FileKind.Webp);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return OleInspection.Look(content, extension);
        if (IsProgram(start))
            return new(FileKind.Unknown, Refusal: FileRefusals.Executable);
        if (IsArchive(start))
            return new(FileKind.Unknown, Refusal: FileRefusals.Archive);
        return TextInspection.Look(content, extension);
    }

    public static bool IsProgram(ReadOnlySpan<byte> start) =>
        start.StartsWith("MZ"u8) || start.StartsWith("\x7fELF"u8) || start.StartsWith("#!"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]) || start.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || start.StartsWith((ReadOnlySpan<byte>)[0xCE, 0xFA, 0xED, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]);

    public static bool IsArchive(ReadOnlySpan<byte> start) =>
        start.StartsWith("Rar!\x1a\x07"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
        || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith("BZh"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A])
        || start.StartsWith("MSCF"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) || (start.Length > 262 && start[257..].StartsWith("ustar"u8));
}
