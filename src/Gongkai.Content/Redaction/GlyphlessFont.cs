using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Content.Redaction;

/// <summary>
/// A TrueType font whose only glyph is empty: it carries the invisible text layer. Embedding it leaves no program to guess at a face,
/// and an empty glyph cannot show anything whatever a program does with invisible text.
/// </summary>
internal static class GlyphlessFont
{
    public const int UnitsPerEm = 1000;

    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        (string Tag, byte[] Data)[] tables =
        [
            ("cmap", Words(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0)),
            ("glyf", new byte[4]),
            ("head", Words(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, UnitsPerEm, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UnitsPerEm, UnitsPerEm, 0, 3, 2, 0, 0)),
            ("hhea", Words(1, 0, 800, 0xFF38, 0, UnitsPerEm, 0, 0, UnitsPerEm, 1, 0, 0, 0, 0, 0, 0, 0, 1)),
            ("hmtx", Words(UnitsPerEm, 0)),
            ("loca", Words(0, 0)),
            ("maxp", Words(1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
            ("post", Words(3, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
        ];
        using var font = new MemoryStream();
        font.Write(Words(1, 0, tables.Length, 128, 3, 0));
        var place = 12 + 16 * tables.Length;
        foreach (var (tag, data) in tables)
        {
            font.Write(Encoding.ASCII.GetBytes(tag));
            font.Write(Longs(Sum(data), (uint)place, (uint)data.Length));
            place += Padded(data.Length);
        }
        foreach (var (_, data) in tables)
        {
            font.Write(data);
            font.Write(new byte[Padded(data.Length) - data.Length]);
        }
        return font.ToArray();
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(byte[] data)
    {
        var padded = new byte[Padded(data.Length)];
        data.CopyTo(padded, 0);
        var sum = 0u;
        for (var i = 0; i < padded.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(i));
        return sum;
    }

    private static byte[] Words(params ReadOnlySpan<int> words)
    {
        var bytes = new byte[words.Length * 2];
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * 2), (ushort)words[i]);
        return bytes;
    }

    private static byte[] Longs(params ReadOnlySpan<uint> longs)
    {
        var bytes = new byte[longs.Length * 4];
        for (var i = 0; i < longs.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * 4), longs[i]);
        return bytes;
    }
}
