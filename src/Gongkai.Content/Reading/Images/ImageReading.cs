using System.Text;
using Gongkai.Content.Files;

namespace Gongkai.Content.Reading.Images;

/// <summary>图片: what stands beside the picture — camera, day, place, comments. The text in a picture cannot be seen, and that is said.</summary>
internal static class ImageReading
{
    private const int LongestText = 1 << 20;

    public static void Read(ReadingDraft draft, Stream content, FileKind kind)
    {
        if (content.Length > draft.Limits.Files.MaxBytes.GetValueOrDefault(kind, FileLimits.Megabyte)) throw new UnreadableException(FileFindings.TooLarge);
        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        if (ImageSize.Of(content, kind) is null) throw new UnreadableException(FileFindings.Broken);
        draft.Meet(FileFindings.Picture);
        Look(draft, bytes, kind, "图片");
    }

    /// <summary>A picture inside another file.</summary>
    public static void Metadata(ReadingDraft draft, Stream content, string name)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        using var again = new MemoryStream(bytes, writable: false);
        Look(draft, bytes, Magic.Recognise(again, ".bin").Kind, name);
    }

    private static void Look(ReadingDraft draft, byte[] bytes, FileKind kind, string where)
    {
        var pieces = kind switch
        {
            FileKind.Jpeg => ImagePieces.Jpeg(bytes),
            FileKind.Png => ImagePieces.Png(bytes),
            FileKind.Webp => ImagePieces.Webp(bytes),
            FileKind.Gif => ImagePieces.Gif(bytes),
            _ => [],
        };
        foreach (var piece in pieces)
        {
            draft.Pulse();
            switch (piece.Kind)
            {
                case PieceKind.Exif: Exif.Read(draft, piece.Bytes.Span, where); break;
                case PieceKind.Text: Text(draft, piece.Bytes.Span, where); break;
                case PieceKind.Xmp: Xmp.Read(draft, Encoding.UTF8.GetString(piece.Bytes.Span[..Math.Min(piece.Bytes.Length, LongestText)]), where, FileFindings.ImageMetadata); break;
                case PieceKind.Tail: draft.Meet(FileFindings.Polyglot, where); break;
            }
        }
    }

    private static void Text(ReadingDraft draft, ReadOnlySpan<byte> bytes, string where)
    {
        var text = Plain.Of(bytes[..Math.Min(bytes.Length, LongestText)]);
        if (draft.Add(text, TextPartKind.Property, where + "附注")) draft.Meet(FileFindings.ImageMetadata, where);
        if (text.Contains("<script", StringComparison.OrdinalIgnoreCase) || text.Contains("<html", StringComparison.OrdinalIgnoreCase)) draft.Meet(FileFindings.Polyglot, where);
    }
}
